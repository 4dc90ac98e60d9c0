import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../ports.js';

/** Dates of the calendar, `YYYY-MM-DD`, without a zone or a time. Days are counted in UTC, where each is as long as the other. */

const DAY_MS = 86_400_000;

/** Whether a text is a date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const atMs = Date.parse(text);
  // Some engines roll 30 February over to March.
  return !Number.isNaN(atMs) && dateOf(atMs) === text;
}

/** The date some days later; earlier for a negative number. */
export function daysAfter(on: string, days: number): string {
  return dateOf(Date.parse(on) + days * DAY_MS);
}

/** The date some months later; a month after 31 January is the last of February. */
export function monthsAfter(on: string, months: number): string {
  return Temporal.PlainDate.from(on).add({ months }).toString();
}

/** ISO weekday of a date: 1 is Monday. */
export function weekdayOf(on: string): Weekday {
  // 1 January 1970 was a Thursday. The remainder is one of seven.
  return (((((Date.parse(on) / DAY_MS + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(fromOn: string, toOn: string): number {
  return (Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS;
}

function dateOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
