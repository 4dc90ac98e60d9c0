import { isAbout } from '../about.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { ranks } from '../extremes.js';
import { lessonWords } from '../lesson-words.js';
import { pins } from '../names.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { saysWord } from './shared-words.js';
import { textOf } from './text-of.js';
import { toldIn, toldOf } from './told.js';

/** How a text gives the version that is asked about; what became of a tool is told whether or not it names one. */
export function versionAsked(
  { reading: { tokens, intents } }: Context,
  content: Content,
): ((text: string) => boolean) | undefined {
  const version = tokens.flatMap((one) => one.version ?? [])[0];
  if (version === undefined || (content.kind === 'tool' && intents.has('since'))) return undefined;
  const said = new RegExp(`(?<![\\d.])v?${version.replaceAll('.', '\\.')}(?!\\d)`, 'i');
  return (text) => said.test(text);
}

/** Statements of something else than anything that is named. */
export function isOfOther({ knowledge, reading: { names } }: Context, content: Content): boolean {
  const pinned = names.filter((named) => pins(named) && named.by === 'name');
  if (content.kind !== 'facts' || pinned.length === 0) return false;
  return !content.highlights.some((of) =>
    pinned.some(
      (named) =>
        isAbout(knowledge, { kind: 'highlight', of }, named) ||
        (of.talk !== undefined && isAbout(knowledge, { kind: 'talk', of: of.talk }, named)),
    ),
  );
}

/** Whether what was found ranks something, or is a list that leaves the ranking to its reader. */
export function ranksAnything(content: Content): boolean {
  switch (content.kind) {
    case 'facts':
      return content.highlights.some(({ statement, kind }) => kind === 'number' || ranks(statement));
    case 'talk':
      return toldIn(content.talk).some(ranks);
    case 'tool':
      return toldOf(content.tool).some(ranks);
    case 'organisations':
    case 'speakers':
    case 'edition':
      return false;
    default:
      return true;
  }
}

/** Words of a question that asks what one thing is or became, and nothing else. */
const FEW_WORDS = 7;

/** A word before a topic that makes it the name of something which is no record: `Open Service Mesh`. */
export function longerTopic({ names, tokens, words: left, intents }: Reading, content: Content): string | undefined {
  if (
    content.kind !== 'tool' ||
    names.some(pins) ||
    tokens.length > FEW_WORDS ||
    !(intents.has('since') || intents.has('what-is'))
  )
    return undefined;
  return names.flatMap(({ from }) => tokens[from - 1]?.word ?? []).find((word) => left.includes(word));
}

/** A name by its capital that is no record's and that nothing found says. */
export function missedName({ knowledge, reading }: Context, content: Content): string | undefined {
  const proper = reading.tokens.filter(({ word, capital }) => capital && reading.words.includes(word));
  if (proper.length === 0 || proper.length > MOST_PROPER) return undefined;
  // A talk that is told of at length need not have every name.
  if (content.kind === 'talk' && reading.words.length > MOST_TOLD) return undefined;
  const told = textOf(content);
  return told === undefined ? undefined : proper.find(({ word }) => !saysWord(knowledge, told, word))?.word;
}

const MOST_TOLD = 3;
/** Capitals on more words than these are how somebody writes. */
const MOST_PROPER = 2;

/** What stands after a noun: a verb that helps, or a preposition. */
const FOLLOWS =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|should|would|will|for|of|in|on|at|from|by|with|to)?$/;

/** What is asked for by a noun after `which` or `what`, where it is a word that nothing found says: `what alert threshold`. */
export function missedNoun({ knowledge, reading }: Context, content: Content): string | undefined {
  const { tokens, words, folded } = reading;
  const at = tokens.findIndex(({ word }) => word === 'which' || word === 'what');
  if (at < 0) return undefined;
  const end = tokens.findIndex(({ word }, index) => index > at && !words.includes(word));
  const noun = tokens[(end < 0 ? tokens.length : end) - 1];
  const isNoun = FOLLOWS.test(tokens[end]?.word ?? '') && !PADDING.has(noun?.word.replace(/e?s$/, '') ?? '');
  if (!noun || !words.includes(noun.word) || !isNoun) return undefined;
  // That something was bad about it is told in any words.
  if (lessonWords(folded).has(noun.word)) return undefined;
  const told = textOf(content);
  return told === undefined || saysWord(knowledge, told, noun.word) ? undefined : noun.word;
}
