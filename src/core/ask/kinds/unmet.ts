import { isAbout } from '../about.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { ranks } from '../extremes.js';
import { pins } from '../names.js';
import type { Reading } from '../understand.js';
import { saysWord } from './shared-words.js';
import { statedIn, toldIn, toldOf } from './told.js';

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
  const told = textOf(content);
  return told === undefined ? undefined : proper.find(({ word }) => !saysWord(knowledge, told, word))?.word;
}

/** Capitals on more words than these are how somebody writes. */
const MOST_PROPER = 2;

function textOf(content: Content): string | undefined {
  switch (content.kind) {
    case 'facts':
      return content.highlights
        .flatMap((one) => [
          ...statedIn(one),
          ...(one.asks ?? []),
          ...(one.talk ? [one.talk.title, ...toldIn(one.talk)] : []),
        ])
        .join(' ');
    case 'tool':
      return [content.tool.name, ...(content.tool.aliases ?? []), ...content.tool.asks, ...toldOf(content.tool)].join(
        ' ',
      );
    default:
      return undefined;
  }
}
