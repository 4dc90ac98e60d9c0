import { GENERAL } from '../fillers.js';
import type { Knowledge } from '../knowledge.js';
import { type Around, frames } from './framing.js';
import type { Intent } from './intents.js';
import { causeAsked, lessonWords } from './lesson-words.js';
import { isTitled } from './misspelt-people.js';
import type { Named } from './names.js';
import { PADDING } from './padding.js';
import { ownDoing } from './purpose.js';
import type { Term } from './recall.js';
import { isOfSpeech } from './speech.js';
import { stem } from './stem.js';
import { SYNONYM } from './synonyms.js';
import { TELLING, tells } from './telling.js';
import type { Token } from './tokens.js';

/** Telling words of a question in which each is meant. */
const SHORT = 3;
/** Letters of a plural from which it is the plural of its singular: `ons` is the rest of `add-ons`. */
const SHORTEST_PLURAL = 4;

/** Words that are no name and no filter, with what was read so far. */
interface Left {
  readonly left: readonly Token[];
  readonly tokens: readonly Token[];
  readonly background: readonly Token[];
  readonly folded: string;
  /** Words by which the intents were told. */
  readonly asking: ReadonlySet<string>;
  readonly intents: ReadonlySet<Intent>;
  readonly names: readonly Named[];
  readonly around: Around;
  readonly isOfPerson: boolean;
}

/** Splits the words left over into those that tell which record is meant and those said in passing. */
export function leftOver(
  knowledge: Knowledge,
  { left, tokens, background, folded, asking, intents, names, around, isOfPerson }: Left,
): { telling: readonly Token[]; matter: readonly string[]; chatter: readonly string[] } {
  const ofLesson = lessonWords(folded);
  const cause = causeAsked(folded);
  const telling = left.filter(
    ({ word }) =>
      isPersonTitled(word, tokens) ||
      (!isPadding(knowledge, word) &&
        !asking.has(word) &&
        word !== cause &&
        // A word for lessons that no record has only asks for them.
        !(ofLesson.has(word) && !knowledge.documents.recall.knows(word)) &&
        !GENERAL.has(word) &&
        !isScrap(knowledge, word) &&
        !frames(word, around)),
  );
  const asked = [...new Set(telling.map(({ word }) => word))];
  // Where something is needed, what the asker does is the matter.
  const doing = intents.has('who') || intents.has('talks') ? ownDoing(tokens) : new Set<string>();
  // In a short question, and in one of such words, a word that no record has is what is asked for, however plain.
  const unknown = asked.filter(
    (word) => !knowledge.documents.recall.knows(word) && !knowledge.synonyms.has(stem(word)),
  );
  const isShort = asked.length <= SHORT || unknown.length * 2 > asked.length;
  // A word with a capital that no record has is a name.
  const isProper = (word: string): boolean =>
    (unknown.includes(word) && telling.some((token) => token.word === word && token.capital)) ||
    isPersonTitled(word, tokens);
  const isMissed = (word: string): boolean =>
    isProper(word) || (isShort && unknown.includes(word) && !intents.has('number'));
  const isSaid = (word: string): boolean =>
    isOfSpeech(word) && (isOfPerson || (intents.has('about') && names.some(isOrganisation)));
  const plain = new Set(
    asked.filter((word) => doing.has(word) || isSaid(word) || (tells(knowledge, word) < TELLING && !isMissed(word))),
  );
  // Where nothing else is left, a word of every day is what the question is about; beside a name, what it asks why or how many of.
  const isAllPlain =
    plain.size === asked.length &&
    !asked.some(isSaid) &&
    (names.length === 0 || intents.has('lesson') || intents.has('number'));
  const beside = background.map(({ word }) => word).filter((word) => !PADDING.has(word) && !GENERAL.has(word));
  const chatter = [...new Set([...(isAllPlain ? [] : plain), ...beside])];
  return { telling, matter: asked.filter((word) => !chatter.includes(word)), chatter };
}

/** Whether a word is of asking and politeness, or a plural of one; `rights` and the like are words of the field. */
export function isPadding(knowledge: Knowledge, word: string): boolean {
  return (
    PADDING.has(word) ||
    (word.length > SHORTEST_PLURAL &&
      word.endsWith('s') &&
      PADDING.has(word.slice(0, -1)) &&
      !knowledge.synonyms.has(stem(word)))
  );
}

/** A word asked with everything that stands for it. */
export function termOf(knowledge: Knowledge, word: string): Term {
  const also = (knowledge.synonyms.get(stem(word)) ?? []).map((one) => ({ stem: one, factor: SYNONYM }));
  return { word, also };
}

/** Whether no record has a word, or one that stands for it. */
export function isStranger(knowledge: Knowledge, word: string): boolean {
  return !knowledge.documents.recall.meets(termOf(knowledge, word));
}

/** Whether a title makes a word the name of a person: one that no record has, or it would be named. */
export function isPersonTitled(word: string, tokens: readonly Token[]): boolean {
  const typed = tokens.map((token) => token.word);
  return typed.some((one, at) => one === word && isTitled(typed, at));
}

/** A word of one letter, or of two that no record has. */
function isScrap(knowledge: Knowledge, word: string): boolean {
  return word.length === 1 || (/^[a-z]{2}$/.test(word) && isStranger(knowledge, word));
}

function isOrganisation({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}
