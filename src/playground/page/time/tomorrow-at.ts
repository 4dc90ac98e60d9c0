import { instantMs, wallTime } from './zone.js';

/** The instant of an hour on the day after this one, by the calendar and the clocks of a zone. */
export function tomorrowAt(hour: number, nowMs: number, timeZone: string): number {
  const { year, month, day } = wallTime(nowMs, timeZone);
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return instantMs(
    { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate(), hour, minute: 0 },
    timeZone,
  );
}
