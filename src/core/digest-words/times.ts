import { UserError } from '../errors.js';
import type { Reading } from './reading.js';
import { quoted } from './refusals.js';

const CLOCK = /^(\d{1,2})(?:[:.h](\d\d))?h?(am|pm|a\.m\.?|p\.m\.?)?$/i;
/** `0930`, `1330`, but no year. */
const DIGITS = /^(?!19|20)(\d{1,2})(\d\d)(am|pm)?$/i;
const HALF = /^(am|pm|a\.m\.?|p\.m\.?)$/i;

/**
 * Reads a time of day at the beginning of words: `9`, `9am`, `9 am`, `09:00`, `9.30`, `9h30`, `0930`, `9:30pm`, `noon`,
 * `midnight`; gives `HH:MM`. Undefined when they begin with no time; throws `UserError` for one that is on no clock.
 */
export function readTime([token = '', next = '', afterNext = '']: readonly string[]): Reading<string> | undefined {
  if (/^(?:noon|midday)$/i.test(token)) return { value: '12:00', length: 1 };
  if (/^midnight$/i.test(token)) return { value: '00:00', length: 1 };
  const parts = CLOCK.exec(token) ?? DIGITS.exec(token);
  if (!parts) {
    if (/^\d{1,2}[:h]\d|^\d+(?:am|pm)$/i.test(token)) throw noTime(token);
    return undefined;
  }
  const [, hours = '', minutes = '00', attached] = parts;
  const half = attached ?? HALF.exec(next)?.[1];
  const length = attached === undefined && half !== undefined ? 2 : 1;
  const clock = /^o'?clock$/i.test(length === 1 ? next : afterNext) ? 1 : 0;
  return { value: timeOfDay(token, Number(hours), minutes, half), length: length + clock };
}

function timeOfDay(typed: string, hours: number, minutes: string, half: string | undefined): string {
  if (hours === 24 && half === undefined)
    throw new UserError(`There is no ${quoted(typed)} on the clock. Midnight, at the start of the day, is 00:00.`);
  if (Number(minutes) > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) throw noTime(typed);
  const of24 = half === undefined ? hours : (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  return `${String(of24).padStart(2, '0')}:${minutes}`;
}

function noTime(typed: string): UserError {
  return new UserError(`${quoted(typed)} is no time of day. Type it as 09:00, 17:30 or 9am.`);
}
