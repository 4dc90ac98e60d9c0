import { daysAfter, daysBetween, isDate, monthsAfter, weekdayOf } from '../cadence/calendar.js';
import { UserError } from '../errors.js';
import type { Skip } from '../ports.js';
import { weekdayNamed } from './days.js';
import type { Reading } from './reading.js';
import { quoted } from './refusals.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?$/i;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?\.?$/i;
const SEPARATOR = /^(?:\.\.|-|to|through|thru|till|until)$/i;
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

/**
 * Reads a date at the beginning of words: `2026-12-24`, `today`, `tomorrow`, a weekday (the next one after today), `24 dec`,
 * `dec 24 2026`; without a year the next such day from today on. Undefined when they begin with none; throws `UserError` for a
 * date that does not exist or can be read in two ways.
 */
export function readDate(tokens: readonly string[], todayOn: string): Reading<string> | undefined {
  const [token = '', next = ''] = tokens;
  const nextDay = /^(?:next|the|on|this)$/i.test(token) ? readDate(tokens.slice(1), todayOn) : undefined;
  if (nextDay) return { value: nextDay.value, length: nextDay.length + 1 };
  if (/^today$/i.test(token)) return { value: todayOn, length: 1 };
  if (/^tomorrow$/i.test(token)) return { value: daysAfter(todayOn, 1), length: 1 };
  if (/^week$/i.test(token)) return { value: daysAfter(todayOn, 8 - weekdayOf(todayOn)), length: 1 };
  const weekday = weekdayNamed(token);
  if (weekday !== undefined)
    return { value: daysAfter(todayOn, ((weekday - weekdayOf(todayOn) + 6) % 7) + 1), length: 1 };
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(token))
    return { value: existing(token.replace(/-(\d)(?=-|$)/g, '-0$1')), length: 1 };
  if (/^\d{1,4}[./]\d{1,2}(?:[./]\d{1,4})?\.?$/.test(token) || /^\d{1,2}-\d{1,2}-\d{2,4}$/.test(token))
    throw new UserError(
      `${quoted(token)} can be read in two ways. Type the year first, with dashes, such as ${todayOn.slice(0, 4)}-12-24.`,
    );
  const [day, month] = MONTH.test(next) ? [token, next] : [next, token];
  return namedDay({ day, month, year: tokens[2] ?? '' }, todayOn);
}

function namedDay(
  { day, month, year }: { readonly day: string; readonly month: string; readonly year: string },
  todayOn: string,
): Reading<string> | undefined {
  const number = DAY.exec(day)?.[1];
  const name = MONTH.exec(month)?.[1];
  if (number === undefined || name === undefined) return undefined;
  const monthDay = `${String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0')}-${number.padStart(2, '0')}`;
  if (/^\d{4}$/.test(year)) return { value: existing(`${year}-${monthDay}`), length: 3 };
  const thisYear = Number(todayOn.slice(0, 4));
  // 29 February may be up to eight years away.
  const years = Array.from({ length: 9 }, (_, more) => `${thisYear + more}-${monthDay}`);
  return { value: existing(years.find((on) => on >= todayOn && isDate(on)) ?? `${thisYear}-${monthDay}`), length: 2 };
}

/**
 * Reads a date or a range of dates: `2026-12-24..2027-01-02`, `24 dec to 2 jan`, `2026-12-25`. A date without a year at the end
 * of a range is the first such after its beginning. Undefined when the words begin with no date; throws `UserError` for
 * a range that ends before it begins or lasts longer than a year.
 */
export function readDateRange(tokens: readonly string[], todayOn: string): Reading<Skip> | undefined {
  const from = readDate(tokens, todayOn);
  if (!from) return undefined;
  if (!SEPARATOR.test(tokens[from.length] ?? ''))
    return { value: { fromOn: from.value, toOn: from.value }, length: from.length };
  const rest = tokens.slice(from.length + 1);
  const to = readDate(
    rest,
    from.value > todayOn && !/^(?:today|tomorrow)$/i.test(rest[0] ?? '') ? from.value : todayOn,
  );
  if (!to)
    throw new UserError(
      `The range from ${from.value} has no end. Type it as ${from.value}..${daysAfter(from.value, 7)}.`,
    );
  const days = daysBetween(from.value, to.value) + 1;
  if (days < 1) throw new UserError(`${to.value} is before ${from.value}. Type the earlier date first.`);
  if (days > 366)
    throw new UserError(
      `${from.value} to ${to.value} is more than a year. Skip a year at most; /digest off stops the digest.`,
    );
  return { value: { fromOn: from.value, toOn: to.value }, length: from.length + 1 + to.length };
}

/**
 * Reads how long: `2w`, `3d`, `1m`, `2 weeks`, `a month`; gives the date after that time, counted from today. Undefined when the
 * words begin with no length of time; throws `UserError` for one under a day.
 */
export function readDuration(tokens: readonly string[], todayOn: string): Reading<string> | undefined {
  const [token = '', next = ''] = tokens;
  const joined = /^(\d{1,4})([a-z]+)$/i.exec(token);
  const count = Number(joined?.[1] ?? NUMBERS[token.toLowerCase()] ?? (/^\d{1,4}$/.test(token) ? token : Number.NaN));
  const unit = (joined?.[2] ?? next).toLowerCase();
  if (Number.isNaN(count)) return undefined;
  const length = joined ? 1 : 2;
  if (
    /^(?:h|hr|hrs|hours?|min|mins|minutes?|s|secs?|seconds?)$/.test(unit) ||
    (/^(?:d|w|m|days?|weeks?|months?)$/.test(unit) && count === 0)
  )
    throw new UserError('A digest comes once a day at most: snooze it for a day or more, such as 3d, 2w or 1m.');
  if (/^(?:d|days?)$/.test(unit)) return { value: daysAfter(todayOn, count), length };
  if (/^(?:w|wk|wks|weeks?)$/.test(unit)) return { value: daysAfter(todayOn, count * 7), length };
  if (/^(?:m|mo|mos|months?)$/.test(unit)) return { value: monthsAfter(todayOn, count), length };
  if (/^(?:y|yr|yrs|years?)$/.test(unit)) return { value: monthsAfter(todayOn, count * 12), length };
  return undefined;
}

function existing(on: string): string {
  if (!isDate(on)) throw new UserError(`There is no ${on} in the calendar. Check the day and the month.`);
  return on;
}
