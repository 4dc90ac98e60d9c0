import { type WallTime, wallTime } from './zone.js';

const DAY_MS = 86_400_000;

/** Such as `09:41`. */
export function clockTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(atMs);
}

/** Such as `Today`, `Yesterday` or `Monday, 3 August 2026`. */
export function dayName(atMs: number, nowMs: number, timeZone: string): string {
  const days = (dayNumber(nowMs, timeZone) - dayNumber(atMs, timeZone)) / DAY_MS;
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(wallTime(atMs, timeZone).year === wallTime(nowMs, timeZone).year ? {} : { year: 'numeric' }),
  }).format(atMs);
}

/** Such as `Tue 24 Nov 2026, 09:00`. */
export function dayAndTime(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs);
}

/** The instant that a message's id begins with. */
export const tsMs = (ts: string): number => Math.floor(Number(ts) * 1_000);

/** The town that a zone is named after, such as `New York`. */
export const townOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** `2026-11-24`, as Slack's date pickers hold it. */
export const isoDate = ({ year, month, day }: WallTime): string => `${year}-${two(month)}-${two(day)}`;

/** `09:05`, as Slack's time pickers hold it. */
export const isoTime = ({ hour, minute }: WallTime): string => `${two(hour)}:${two(minute)}`;

const two = (value: number): string => String(value).padStart(2, '0');

function dayNumber(atMs: number, timeZone: string): number {
  const { year, month, day } = wallTime(atMs, timeZone);
  return Date.UTC(year, month - 1, day);
}
