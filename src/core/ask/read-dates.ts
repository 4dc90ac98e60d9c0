import type { Edition } from '../../catalog/catalog.js';
import { PADDING } from './padding.js';
import type { Token } from './tokens.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  spring: [3, 4, 5],
  springtime: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  fall: [9, 10, 11],
  winter: [12, 1, 2],
};
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** Words after which an ambiguous word is a month or a season, and a short number a year. */
const BEFORE_DATES = new Set([
  'in',
  'of',
  'during',
  'last',
  'that',
  'since',
  'after',
  'before',
  'until',
  'till',
  'by',
  'from',
  'early',
  'late',
  'mid',
]);
/** What is held at a time: before it `fall`, `may` and `march` are one. */
const HELD = new Set([
  'conference',
  'event',
  'edition',
  'one',
  'kubecon',
  'show',
  'diary',
  'gathering',
  'blog',
  'writeup',
  'conf',
  'congress',
  'convention',
  'meetup',
  'meeting',
  'thing',
  'notes',
  'events',
  'conferences',
]);
const PLACES = new Set([
  'kubecon',
  'eu',
  'na',
  'europe',
  'america',
  'kcd',
  'amsterdam',
  'la',
  'angeles',
  'us',
  'netherlands',
  'ams',
  'nl',
  'holland',
]);
/** Words between two years that are set side by side. */
const BETWEEN_YEARS = new Set(['vs', 'versus', 'to', 'and', 'or', 'than', 'until', 'till', 'against']);
const YEAR = /^(?:19|20)\d\d$/;
const SHORT_YEAR = /^[12]\d$/;

/** Months asked for, by name, short form or season; words that mean other things too only where a date can stand. */
export function readMonths(typed: readonly string[], taken: boolean[], excluded: readonly boolean[]): number[] {
  return typed.flatMap((word, at) => {
    if (excluded[at]) return [];
    const named = MONTHS.indexOf(word) + 1 || (word === 'sept' ? 9 : SHORT_MONTHS.indexOf(word) + 1);
    const months = named > 0 ? [named] : (SEASONS[word] ?? []);
    if (months.length === 0) return [];
    const isPlain = MONTHS.includes(word) && word !== 'may' && word !== 'march';
    const after = typed[at + 1] ?? '';
    const isHeld = HELD.has(after);
    const isDated = YEAR.test(after) || SHORT_YEAR.test(after) || (after === 'of' && YEAR.test(typed[at + 2] ?? ''));
    if (!isPlain && !isHeld && !isDated && !opens(typed, at)) return [];
    taken[at] = true;
    return months;
  });
}

/** Whether a preposition stands before it, with or without an article, and no thing of that name after it. */
function opens(typed: readonly string[], at: number): boolean {
  const before = typed[at - 1] ?? '';
  const after = typed[at + 1];
  const isAfter = BEFORE_DATES.has(before) || (before === 'the' && BEFORE_DATES.has(typed[at - 2] ?? ''));
  return isAfter && (SEASONS[typed[at] ?? ''] === undefined || after === undefined || PADDING.has(after));
}

/** Years asked for and asked away; two digits are a year after a month, a conference or a preposition, or beside another year. */
export function readYears(
  tokens: readonly Token[],
  taken: boolean[],
  excluded: readonly boolean[],
): { wanted: number[]; not: number[] } {
  const wanted: number[] = [];
  const not: number[] = [];
  const typed = tokens.map(({ word }) => word);
  for (const [at, word] of typed.entries()) {
    const isShort = SHORT_YEAR.test(word) && isShortYear(tokens, at);
    if (!isShort && !YEAR.test(word)) continue;
    taken[at] = true;
    (excluded[at] ? not : wanted).push(isShort ? 2000 + Number(word) : Number(word));
  }
  const [first = 0, second = 0] = wanted;
  const spans =
    wanted.length === 2 && second > first + 1 && typed.some((word) => word === 'from' || word === 'between');
  return { wanted: spans ? [first, second] : [...new Set(wanted)], not };
}

function isShortYear(tokens: readonly Token[], at: number): boolean {
  const word = (near: number): string => tokens[at + near]?.word ?? '';
  const next = tokens[at + 1];
  const isCount = next !== undefined && !next.breaks && !PADDING.has(next.word) && !YEAR.test(next.word);
  if (PLACES.has(word(-1)) || MONTHS.includes(word(-1)) || SHORT_MONTHS.includes(word(-1)) || SEASONS[word(-1)])
    return true;
  const isYear = (one: string): boolean => YEAR.test(one) || SHORT_YEAR.test(one);
  const isBesideYear =
    (BETWEEN_YEARS.has(word(1)) && isYear(word(2))) || (BETWEEN_YEARS.has(word(-1)) && isYear(word(-2)));
  const isSpan = isYear(word(1)) || isYear(word(-1));
  return isBesideYear || isSpan || (BEFORE_DATES.has(word(-1)) && !isCount);
}

/** Days of a conference by the day of the week, where its dates are known: `on Friday` is the fourth of one that began on a Tuesday. */
export function readWeekdays(typed: readonly string[], taken: boolean[], editions: readonly Edition[]): number[] {
  return typed.flatMap((word, at) => {
    const weekday = WEEKDAYS.indexOf(word);
    if (weekday < 0 || typed[at - 1] === 'black' || typed[at - 1] === 'cyber') return [];
    taken[at] = true;
    const days = editions.flatMap(({ startsOn, days }) => {
      const began = new Date(`${startsOn}T00:00:00Z`).getUTCDay();
      const day = ((weekday - began + 7) % 7) + 1;
      return days.length > 0 && startsOn.length === 10 ? [day] : [];
    });
    return [...new Set(days)];
  });
}
