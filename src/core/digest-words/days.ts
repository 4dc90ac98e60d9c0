import { UserError } from '../errors.js';
import type { Weekday } from '../ports.js';
import type { Reading } from './reading.js';
import { quoted } from './refusals.js';

/** Which days were asked for: some of them, every one, or one a week that may be named elsewhere. */
export type DaysWord =
  | { readonly kind: 'days'; readonly days: readonly Weekday[] }
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekly' };

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly Weekday[] = [6, 7];

const NAMES: readonly (readonly [Weekday, string])[] = [
  [1, 'mo mon mons monday mondays'],
  [2, 'tu tue tues tuesday tuesdays'],
  [3, 'we wed weds wednesday wednesdays'],
  [4, 'th thu thur thurs thursday thursdays'],
  [5, 'fr fri fris friday fridays'],
  [6, 'sa sat sats saturday saturdays'],
  [7, 'su sun suns sunday sundays'],
];
const DAY_OF: ReadonlyMap<string, Weekday> = new Map(
  NAMES.flatMap(([day, names]) => names.split(' ').map((name) => [name, day] as const)),
);

const PHRASES: readonly (readonly [RegExp, DaysWord])[] = [
  [/^(?:every|each) (?:week|work|working|business) ?days?(?= |$)/, { kind: 'days', days: WORKING_DAYS }],
  [/^(?:week|work)-?days?(?= |$)|^(?:working|business) days?(?= |$)/, { kind: 'days', days: WORKING_DAYS }],
  [/^(?:every |each )?week-?ends?(?= |$)/, { kind: 'days', days: WEEKEND }],
  [/^(?:daily|everyday|(?:every|each) day|all days|all week)(?= |$)/, { kind: 'daily' }],
  [/^(?:weekly|(?:every|each|once a|once per|a) week)(?= |$)/, { kind: 'weekly' }],
];
const OTHER_PACE =
  /^(?:hourly|(?:every|each) hour|monthly|(?:every|each|once a) month|yearly|bi-?weekly|bi-?monthly|fortnightly|quarterly|twice|(?:every|each) (?:other|second|third|\d+)|(?:two|three|\d+) times)(?= |$)/;
/** The words that the days of the week go by, for finding the one that was meant. */
export const DAY_WORDS: readonly string[] = [...DAY_OF.keys(), 'daily', 'weekly', 'weekdays', 'weekend', 'mon-fri'];

/** The weekday of this name or short name, in any case; undefined when there is none. */
export function weekdayNamed(token: string): Weekday | undefined {
  return DAY_OF.get(token.toLowerCase().replace(/\.$/, ''));
}

/**
 * Reads days at the beginning of words: `mon-fri`, `mon to fri`, `tue/thu`, `tuesdays`, `weekdays`, `weekend`, `daily`,
 * `weekly`; a range may go over the weekend. Undefined when they begin with none; throws `UserError` for a pace that no
 * digest has, such as `hourly`.
 */
export function readDays(tokens: readonly string[]): Reading<DaysWord> | undefined {
  const text = tokens.slice(0, 3).join(' ').toLowerCase();
  const pace = OTHER_PACE.exec(text)?.[0];
  if (pace !== undefined)
    throw new UserError(
      `${quoted(pace)} is no pace of a digest. Choose daily, mon-fri, some days such as tue,thu, or weekly tue.`,
    );
  for (const [phrase, value] of PHRASES) {
    const found = phrase.exec(text)?.[0];
    if (found !== undefined) return { value, length: found.split(' ').length };
  }
  return dayRange(tokens) ?? dayList(tokens[0] ?? '');
}

/** `mon-fri`, and the same with spaces or a word between. */
function dayRange(tokens: readonly string[]): Reading<DaysWord> | undefined {
  const spaced = tokens.slice(0, 3);
  const joined = /^([a-z]+)\.?-([a-z]+)\.?$/i.exec(tokens[0] ?? '');
  const between = /^(?:-|\.\.|to|through|thru|till|until)$/i.test(spaced[1] ?? '');
  const [from, to] = joined ? [joined[1], joined[2]] : between ? [spaced[0], spaced[2]] : [];
  const [first, last] = [weekdayNamed(from ?? ''), weekdayNamed(to ?? '')];
  if (first === undefined || last === undefined) return undefined;
  const length = joined ? 1 : 3;
  const days = EVERY_DAY.filter((day) => (first <= last ? day >= first && day <= last : day >= first || day <= last));
  return { value: { kind: 'days', days }, length };
}

/** `tue`, `tue/thu`, `tue+thu`, `tue&thu`. */
function dayList(token: string): Reading<DaysWord> | undefined {
  const days = token.split(/[/&+]/).map(weekdayNamed);
  const known = days.flatMap((day) => day ?? []);
  return known.length === days.length ? { value: { kind: 'days', days: known }, length: 1 } : undefined;
}

/**
 * The one choice that all the days words of a line make, rising; undefined when there are none. Throws `UserError` when they
 * contradict each other.
 */
export function settledDays(said: readonly DaysWord[]): readonly Weekday[] | undefined {
  if (said.length === 0) return undefined;
  const named = new Set(said.flatMap((one) => (one.kind === 'days' ? one.days : [])));
  const days = EVERY_DAY.filter((day) => named.has(day));
  const daily = said.some(({ kind }) => kind === 'daily');
  const weekly = said.some(({ kind }) => kind === 'weekly');
  if (daily && weekly) throw new UserError('Daily or weekly? Type one of them.');
  if (daily && days.length > 0 && days.join() !== WORKING_DAYS.join())
    throw new UserError('“daily” is every day of the week. Type daily alone, or the days alone, such as tue,thu.');
  if (weekly && days.length > 1)
    throw new UserError(
      '“weekly” is one day of the week, such as weekly tue. For more of them type the days alone: tue,thu.',
    );
  if (days.length > 0) return days;
  return daily ? EVERY_DAY : [1];
}
