import type { Edition } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import type { Subject } from '../../subject.js';
import type { Context } from '../candidates.js';
import type { Reading } from '../reading.js';
import { isTrendWord } from '../trend-stems.js';
import {
  CHANGED,
  EVERYWHERE,
  FADING,
  IS_TREND,
  MOOD,
  RECURRING,
  RISING,
  SPAN,
  TOPICS,
  WRITERS_VIEW,
} from '../trend-words.js';
import type { Direction } from './topic-shares.js';

/** Whether it is asked if something was a trend, or what the writer thought of it. */
export function viewAsked({ folded, held, names, words, intents }: Reading): boolean {
  if (intents.has('talks') || intents.has('who') || words.length + names.length === 0) return false;
  return (
    WRITERS_VIEW.test(folded) ||
    MOOD.test(folded) ||
    ((held.named || intents.has('trend') || TOWARDS.test(folded)) && IS_TREND.test(folded))
  );
}

const TOWARDS = /\b(?:shift|move|push|drift|swing|tendency|movement) (?:to|towards|away)\b/;

/** Whether the topics of a conference are asked for, whatever the verb. */
export function asksTopics({ folded, held, names, intents }: Reading): boolean {
  const isOther = (['talks', 'who', 'need', 'tools', 'companies'] as const).some((one) => intents.has(one));
  return held.named && names.length === 0 && !isOther && ASKS_TOPICS.test(folded);
}

const ASKS_TOPICS =
  /\b(?:which|what|name|list|main|big|biggest|key|central|top)\b(?: \w+){0,2} (?:topics|themes|subjects|trends)\b|\bwhich (?:\w+ )?(?:topic|theme|subject|trend) (?:was|is|came|comes|kept|keeps|got|had|seemed|dominated|ruled|recurred|stood|ran|returned|led)\b/;

/** The verb after the topics that are asked for: `which topics ruled`. */
export function isVerbOfTopics(word: string, { tokens }: Pick<Reading, 'tokens'>): boolean {
  const isPast = word.endsWith('ed') || IRREGULAR.has(word);
  return tokens.some(
    (token, at) =>
      token.word === word &&
      TOPICS.test(tokens[at - 1]?.word ?? '') &&
      (isPast || BEFORE_NOUNS.has(tokens[at + 1]?.word ?? '')),
  );
}

const BEFORE_NOUNS = new Set(['the', 'all', 'every', 'these', 'those', 'both']);
const IRREGULAR = new Set([
  'ran',
  'run',
  'led',
  'won',
  'rose',
  'fell',
  'shone',
  'stuck',
  'held',
  'went',
  'took',
  'drove',
]);

/** The topic or tool named: of a word that is both, the topic is meant. */
export function followed({ names }: Reading): Extract<Subject, { kind: 'topic' | 'tool' }> | undefined {
  const all = names.flatMap(({ subjects }) => subjects);
  const topic = all.find((one) => one.kind === 'topic');
  const tool = all.find((one) => one.kind === 'tool');
  return topic?.kind === 'topic' ? topic : tool?.kind === 'tool' ? tool : undefined;
}

/** After a year, or more in it, or less: that year is set against the others. */
export function sinceYear({ knowledge }: Context, reading: Reading): Reading {
  const { held, folded } = reading;
  const isOfYear = held.years.length === 1 && SET_AGAINST.test(folded);
  // That one thing rose or fell at a conference is told by the others beside it.
  const isOfOne = held.editions.length === 1 && followed(reading) !== undefined && WENT.test(folded);
  const isAfter = held.editions.length === 1 && directionOf(reading) !== undefined && AFTER.test(folded);
  if (!isOfYear && !isOfOne && !isAfter) return reading;
  return { ...reading, held: { ...held, editions: [...knowledge.catalog.editions.values()] } };
}

const SET_AGAINST =
  /\b(?:after|since) (?:the )?(?:\w+ )?(?:20)?\d\d\b|\b(?:more|less|fewer|bigger|smaller)\b|\bbut not\b/;
const WENT = new RegExp(`${FADING.source}|${RISING.source}|\\b(?:still|any ?more|yet)\\b`);
/** After a conference: what came later is set against it. */
const AFTER = /\b(?:after|since)\b/;

/** Whether a topic is followed from one time to another, and nothing particular is asked of it. */
export function isOverTime({ held, folded, intents, words }: Reading): boolean {
  const years = new Set(held.editions.map(({ year }) => year));
  const asksElse = (['who', 'tools', 'companies', 'need', 'since', 'lesson', 'number'] as const).some((one) =>
    intents.has(one),
  );
  return (
    held.named &&
    years.size > 1 &&
    held.years.length > 1 &&
    !asksElse &&
    words.length <= MOST_WORDS &&
    !/\btalks|sessions\b/.test(folded)
  );
}

const MOST_WORDS = 5;

/** Which way the topics went that are asked for. */
export function directionOf(reading: Reading): Direction | undefined {
  const { folded, held, intents } = reading;
  if (intents.has('who') || intents.has('tools')) return undefined;
  const isOfTime = held.named || /\b(?:events?|editions?|conferences?|years?)\b/.test(folded);
  const isOfTopics =
    TOPICS.test(folded) ||
    (/\b(?:what|anything|something)\b/.test(folded) && isOfTime && (SPAN.test(folded) || isBare(reading)));
  const denied = isOfTopics ? wayWithout(reading) : undefined;
  if (denied) return denied;
  const direction = isOfTopics ? wayOf(folded, held.editions.length > 1) : undefined;
  const isOfSeveral = held.editions.length > 1 && (held.named || (isOfTime && isOfTopics));
  return direction ?? (isOfSeveral && CHANGED.test(folded) ? 'changed' : undefined);
}

/** Whether nothing but the way is asked, from one year to another or after one: `what dropped off after 2021`. */
function isBare({ held, names, words, folded }: Reading): boolean {
  const isOfSpan = new Set(held.editions.map(({ year }) => year)).size > 1 || AFTER.test(folded);
  return held.named && isOfSpan && names.length === 0 && words.every(isTrendWord);
}

/** What one of two years was without came later or went away: `new in 2023 that nobody spoke of in 2021`. */
function wayWithout({ folded, held }: Reading): Direction | undefined {
  const years = new Set(held.editions.map((edition) => edition.year));
  const year = Number(WITHOUT_IT.exec(folded)?.[1]);
  if (years.size < 2 || !held.years.includes(year)) return undefined;
  return year === Math.min(...years) ? 'rising' : 'fading';
}

const WITHOUT_IT =
  /\b(?:nobody|no one|noone|none|nothing|never|not|unheard|absent|missing|without|no longer|lacking)\b(?: (?!20\d\d)\w+){0,5} (20\d\d)\b/;

/** `in 2021 but not in 2023`: which way that is. */
function wayOfExcluded(folded: string): Direction | undefined {
  const [, wanted, left] =
    /\b(20\d\d)\b.*\b(?:but|and) (?:not|no longer) (?:any ?more )?(?:in |at )?(20\d\d)\b/.exec(folded) ?? [];
  if (wanted === undefined || left === undefined) return undefined;
  return wanted < left ? 'fading' : 'rising';
}

function wayOf(folded: string, isOfSeveral: boolean): Direction | undefined {
  const excluded = wayOfExcluded(folded);
  if (excluded) return excluded;
  if (RECURRING.test(folded)) return isOfSeveral ? 'everywhere' : undefined;
  const isFading = FADING.test(folded);
  if (isFading && AND_RISING.test(folded)) return 'changed';
  if (isOfSeveral && EVERYWHERE.test(folded) && !isFading && !/\b(?:new|grow\w*|rising)\b/.test(folded))
    return 'everywhere';
  if (isFading && !/(?<!\bany )\bmore\b/.test(folded)) return 'fading';
  return RISING.test(folded) ? 'rising' : undefined;
}

/** What rose, asked beside what fell: `what is rising and what is dying`. */
const AND_RISING =
  /\b(?:rising|rise|rose|grow\w*|grew|emerg\w+|gain\w*|increas\w+|climb\w*|(?<!\b(?:came|come|comes|cropped|popped|turned|write) )up|in)\b(?: \w+){0,5} (?:and|or|vs|versus) (?:\w+ ){0,3}(?:fad\w+|declin\w+|dying|dead|down|fall\w*|fell|shr[aiu]nk\w*|out|disappear\w*|los\w+)\b/;

/** More in the first year than later is what faded. */
export function turned({ knowledge, reading: { held, folded } }: Context, direction: Direction): Direction {
  const first = Math.min(...[...knowledge.catalog.editions.values()].map(({ year }) => year));
  const isOfFirst = held.years.length === 1 && held.years[0] === first && !/\b(?:after|since)\b/.test(folded);
  if (!isOfFirst || !/\b(?:more|less|fewer|bigger|smaller)\b/.test(folded)) return direction;
  return direction === 'rising' ? 'fading' : direction === 'fading' ? 'rising' : direction;
}

/** The editions that a writer named by name wrote of; what they thought is asked, and not what they spoke of. */
export function byWriter({ knowledge }: Context, reading: Reading): Reading {
  const names = (edition: Edition): string[] => edition.sources.flatMap(({ author }) => words(author ?? ''));
  const named = reading.words.filter((word) =>
    [...knowledge.catalog.editions.values()].some((one) => names(one).includes(word)),
  );
  if (named.length === 0) return reading;
  const editions = reading.held.editions.filter((one) => named.some((word) => names(one).includes(word)));
  return {
    ...reading,
    words: reading.words.filter((word) => !named.includes(word)),
    held: editions.length > 0 ? { ...reading.held, editions, named: true } : reading.held,
  };
}
