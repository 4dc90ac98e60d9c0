import type { Talk } from '../../catalog/catalog.js';
import { TALK_FORMATS } from '../../catalog/formats.js';
import { GENERAL } from '../fillers.js';
import type { Knowledge } from '../knowledge.js';
import type { Status } from '../status.js';
import { askedPart } from './background.js';
import { besideYear } from './before-after.js';
import { asEmployer } from './employer.js';
import { excludedWords } from './exclusions.js';
import { fateAsked } from './fate.js';
import { type Around, frames } from './framing.js';
import { type Intent, intentsOf } from './intents.js';
import { type Named, namesIn, pins } from './names.js';
import { splitOpening } from './opening.js';
import { PADDING } from './padding.js';
import { ownDoing, withoutPurpose } from './purpose.js';
import type { ReadAs } from './read-as.js';
import type { Term } from './recall.js';
import { withoutSlips } from './slips.js';
import { isOfSpeech } from './speech.js';
import { standsAsName } from './stands-as-name.js';
import { stem } from './stem.js';
import { SYNONYM } from './synonyms.js';
import { tells } from './telling.js';
import { quotedIn, type Token, tokensOf } from './tokens.js';
import { asksTrend } from './trend-read.js';
import { type WhenHeld, whenHeld } from './when-held.js';

/** A question as it was read: filters, names and intents as records, and the words left over. */
export interface Reading {
  /** Civil words before the question, folded: `thanks`; empty when there are none. */
  readonly opening: string;
  readonly tokens: readonly Token[];
  /** Its words, folded, with single spaces. */
  readonly folded: string;
  readonly intents: ReadonlySet<Intent>;
  readonly held: WhenHeld;
  readonly names: readonly Named[];
  readonly not: readonly Named[];
  /** Words for what is left out, where they are no name. */
  readonly notWords?: readonly string[];
  readonly formats: readonly Talk['format'][];
  readonly fates: readonly Status[];
  /** What stands in quoting marks, in folded words. */
  readonly quoted: readonly (readonly string[])[];
  /** Telling words that are no name and no filter. */
  readonly words: readonly string[];
  /** Words of every day, that tell little of which record is meant. */
  readonly chatter: readonly string[];
  /** Those of them that no record has, and no word like it. */
  readonly strangers: readonly string[];
  /** Strangers that stand where a name stands. */
  readonly strangeNames: readonly string[];
  /** Whether what it asks for was said in the question before, and not in its own words. */
  readonly inherits?: boolean | undefined;
  /** The talks that a follow-up goes on from. */
  readonly within?: readonly Talk[] | undefined;
}

/** The same as plain data, to be shown. */
export interface Understood {
  readonly intents: readonly Intent[];
  readonly editions: readonly string[];
  readonly days: readonly number[];
  readonly names: readonly string[];
  readonly not: readonly string[];
  readonly formats: readonly string[];
  readonly fates: readonly string[];
  readonly words: readonly string[];
  readonly strangers: readonly string[];
  /** Names that were typed otherwise than they are written. */
  readonly readAs: readonly ReadAs[];
  /** Whether it was read as going on from the answer before. */
  readonly followUp: boolean;
}

export function understand(knowledge: Knowledge, text: string): Reading {
  const { opening, rest } = splitOpening(withoutSlips(knowledge, tokensOf(text)));
  const typed = withoutPurpose(rest);
  const { asked: tokens, background } = askedPart(typed, (word) => tells(knowledge, word) >= TELLING);
  const folded = foldedOf(tokens);
  const marked = excludedWords(tokens);
  const { intents: wanted, asking } = intentsOf(folded);
  // That sources differ is often said beside the question.
  if (intentsOf(foldedOf(background)).intents.has('disagree')) wanted.add('disagree');
  // Of talks and tools, the one that is not wanted is not asked for.
  for (const kind of ['talks', 'tools'] as const)
    if (wanted.has('talks') && wanted.has('tools') && UNWANTED[kind].test(folded)) wanted.delete(kind);
  const read = heldIn(knowledge, { tokens, marked, typed });
  const isOfTalks = wanted.has('talks') && !wanted.has('since');
  const held = isOfTalks ? besideYear(read, tokens, [...knowledge.catalog.editions.values()]) : read;
  const all = namesIn(knowledge, tokens, held.taken, marked).map((named) => asEmployer(named, tokens));
  const taken = tokens.map((_, at) => (held.taken[at] ?? false) || all.some(({ from, to }) => at >= from && at < to));
  // Why not Istio is a question about Istio: only a list can be asked without something.
  const lists = !wanted.has('lesson') && !wanted.has('disagree');
  const formats = new Set<Talk['format']>();
  for (const [at, { word }] of tokens.entries()) {
    const format = TALK_FORMATS.find((one) => one !== 'talk' && (word === one || word === `${one}s`));
    if (!format) continue;
    taken[at] = true;
    if (marked[at]) for (const other of TALK_FORMATS.filter((one) => one !== format)) formats.add(other);
    else formats.add(format);
  }
  const fates = fatesIn(knowledge, tokens);
  const isAway = all.some(({ excluded }) => excluded) || marked.some((away, at) => away && held.taken[at]);
  // Who speaks for an organisation is no part of what is spoken of.
  const isStaff = (word: string): boolean => STAFF.has(word) && all.some(pins);
  // What a list is to leave out by a word for it, and not by a name: `but not the one on hiding`.
  const isListed =
    (wanted.has('talks') || marked.indexOf(true) <= ALONE) &&
    tokens.some(({ word }, at) => marked[at] && ONE_LEFT_OUT.test(word));
  const notWords = tokens
    .filter(({ word }, at) => isListed && lists && marked[at] && !taken[at] && knowledge.documents.recall.knows(word))
    .map(({ word }) => word)
    .filter((word) => !isPadding(knowledge, word) && !GENERAL.has(word));
  const isLeftOut = (word: string, at: number): boolean => marked[at] === true && (isAway || notWords.includes(word));
  const left = tokens.filter(({ word }, at) => !taken[at] && !isLeftOut(word, at) && !isStaff(word));
  const around = namedAround(all, held.named || formats.size > 0);
  const telling = left.filter(
    ({ word }) =>
      !isPadding(knowledge, word) &&
      !asking.has(word) &&
      !GENERAL.has(word) &&
      !isScrap(knowledge, word) &&
      !frames(word, around),
  );
  const asked = [...new Set(telling.map(({ word }) => word))];
  // Where something is needed, what the asker does is the matter.
  const doing = wanted.has('who') || wanted.has('talks') ? ownDoing(tokens) : new Set<string>();
  // In a short question, and in one of such words, a word that no record has is what is asked for, however plain.
  const unknown = asked.filter(
    (word) => !knowledge.documents.recall.knows(word) && !knowledge.synonyms.has(stem(word)),
  );
  const isShort = asked.length <= SHORT || unknown.length * 2 > asked.length;
  // A word with a capital that no record has is a name.
  const isProper = (word: string): boolean =>
    unknown.includes(word) && telling.some((token) => token.word === word && token.capital);
  const isMissed = (word: string): boolean =>
    isProper(word) || (isShort && unknown.includes(word) && !wanted.has('number'));
  // Of a person it is asked what they said, in any words for it.
  const isOfPerson = all.some(({ subjects, excluded }) => !excluded && subjects.some(({ kind }) => kind === 'speaker'));
  const isSaid = (word: string): boolean =>
    isOfSpeech(word) && (isOfPerson || (wanted.has('about') && all.some(isOrganisation)));
  if (isOfPerson) wanted.delete('trend');
  const plain = new Set(
    asked.filter((word) => doing.has(word) || isSaid(word) || (tells(knowledge, word) < TELLING && !isMissed(word))),
  );
  // Where nothing else is left, a word of every day is what the question is about; beside a name, what it asks why or how many of.
  const isAllPlain =
    plain.size === asked.length &&
    !asked.some(isSaid) &&
    (all.length === 0 || wanted.has('lesson') || wanted.has('number'));
  const beside = background.map(({ word }) => word).filter((word) => !PADDING.has(word) && !GENERAL.has(word));
  const chatter = [...new Set([...(isAllPlain ? [] : plain), ...beside])];
  const matter = asked.filter((word) => !chatter.includes(word));
  const faring = fateAsked(folded, all, {
    words: matter,
    intents: wanted,
    isLater: held.outside?.year !== undefined,
  });
  const isTrend =
    faring === undefined &&
    asksTrend({
      folded,
      tokens,
      free: taken.map((is) => !is),
      names: all,
      isHeld: held.named,
      intents: wanted,
      words: matter,
    });
  const intents = new Set<Intent>([
    ...wanted,
    ...(faring ? ['since' as const] : []),
    ...(isTrend ? ['trend' as const] : []),
  ]);
  const words = isTrend ? [] : (faring ?? matter);
  const strange = telling.filter(({ word }) => words.includes(word) && isStranger(knowledge, word));
  const strangers = new Set(strange.map(({ word }) => word));
  const strangeNames = strange.filter((token) => standsAsName(tokens, tokens.indexOf(token), words.length));
  return {
    opening: foldedOf(opening),
    tokens,
    folded,
    intents,
    held,
    names: lists ? all.filter(({ excluded }) => !excluded) : all,
    not: lists ? all.filter(({ excluded }) => excluded) : [],
    notWords: isAway ? [] : notWords,
    formats: [...formats],
    fates,
    quoted: quotedIn(text),
    words,
    chatter,
    strangers: [...strangers],
    strangeNames: [...new Set(strangeNames.map(({ word }) => word))],
  };
}

/** Whether a word is of asking and politeness, or a plural of one; `rights` and the like are words of the field. */
function isPadding(knowledge: Knowledge, word: string): boolean {
  return (
    PADDING.has(word) ||
    (word.length > SHORTEST_PLURAL &&
      word.endsWith('s') &&
      PADDING.has(word.slice(0, -1)) &&
      !knowledge.synonyms.has(stem(word)))
  );
}

/** What a question names, that its other words stand around. */
function namedAround(names: readonly Named[], isFiltered: boolean): Around {
  const tools = names.filter(
    ({ by, subjects }) => by !== 'description' && subjects.some(({ kind }) => kind === 'tool'),
  ).length;
  if (tools > 1) return 'tools';
  if (tools === 1 && names.length === 1) return 'tool';
  return names.length > 0 || isFiltered ? 'named' : 'nothing';
}

/** The conference of a question, or else the one that is spoken of around it. */
function heldIn(
  knowledge: Knowledge,
  { tokens, marked, typed }: { tokens: readonly Token[]; marked: readonly boolean[]; typed: readonly Token[] },
): WhenHeld {
  const held = whenHeld(knowledge, tokens, marked);
  if (held.named || tokens.length === typed.length) return held;
  const around = whenHeld(knowledge, typed, excludedWords(typed));
  return around.named && !around.outside ? { ...around, taken: held.taken } : held;
}

function foldedOf(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ');
}

/** What a word has to tell to be more than chatter. */
const TELLING = 0.5;

/** Talks or tools, said not to be wanted. */
const UNWANTED = {
  talks:
    /\b(?:no|not|never|without|except|skip|rather than|instead of|no need (?:for|of)|do not (?:want|need|mean|care about)) (?:the |any |a )?(?:talks?|sessions?|presentations?)\b|\b(?:tools?|projects|products|software) only\b/,
  tools:
    /\b(?:no|not|never|without|except|skip|rather than|instead of|no need (?:for|of)|do not (?:want|need|mean|care about)) (?:the |any |a )?(?:tools?|projects?|products?|software)\b|\b(?:talks?|sessions?|presentations?) only\b/,
} as const;

/** Letters of a plural from which it is the plural of its singular: `ons` is the rest of `add-ons`. */
const SHORTEST_PLURAL = 4;
/** What is left out is one of the list. */
const ONE_LEFT_OUT = /^(?:ones?|talks?|sessions?|presentations?|keynotes?|demos?|that|those)$/;
/** Up to this place a line begins with what it takes away: `and without the beginner one`. */
const ALONE = 2;

/** Telling words of a question in which each is meant. */
const SHORT = 3;

/** A word asked with everything that stands for it. */
export function termOf(knowledge: Knowledge, word: string): Term {
  const also = (knowledge.synonyms.get(stem(word)) ?? []).map((one) => ({ stem: one, factor: SYNONYM }));
  return { word, also };
}

/** The people of an organisation. */
const STAFF = new Set(
  'employee employees staff engineers engineer devs crew bunch lads team teams colleagues representatives representative reps delegates delegation personnel workers scientists researchers guys gang staffers'.split(
    ' ',
  ),
);

function isOrganisation({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}

function fatesIn(knowledge: Knowledge, tokens: readonly Token[]): Status[] {
  const spotted = knowledge.groups.spot(tokens.map(({ word }) => word));
  const targets = spotted.flatMap(({ hits }) => hits.map(({ name }) => name.target));
  return [...new Set(targets.flatMap((one) => (one.kind === 'status' ? [one.of] : [])))];
}

/** A word of one letter, or of two that no record has. */
function isScrap(knowledge: Knowledge, word: string): boolean {
  return word.length === 1 || (/^[a-z]{2}$/.test(word) && isStranger(knowledge, word));
}

function isStranger(knowledge: Knowledge, word: string): boolean {
  return !knowledge.documents.recall.meets(termOf(knowledge, word));
}
