import { Temporal } from 'temporal-polyfill';

/** The date that the calendars of a zone show at an instant, `YYYY-MM-DD`. */
export function localDate(atMs: number, timeZone: string): string {
  return clock(atMs, timeZone).toPlainDate().toString();
}

/** The time that the clocks of a zone show at an instant, `HH:MM`. */
export function localTime(atMs: number, timeZone: string): string {
  return clock(atMs, timeZone).toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
}

/**
 * The first instant at which the clocks of a zone show this time of this date: of a doubled hour the first. A time that the
 * clocks jump over gives the first minute after the jump, even when that is the next date already (Greenland jumps from 23:00
 * to midnight). Undefined when the whole date is jumped over, as 30 December 2011 was in Samoa.
 */
export function firstInstantOf(on: string, time: string, timeZone: string): number | undefined {
  const wished = Temporal.PlainDateTime.from(`${on}T${time}`);
  const found = wished.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(wished)) return found.epochMilliseconds;
  const startOfDay = Temporal.PlainDate.from(on).toZonedDateTime(timeZone);
  if (startOfDay.toPlainDate().toString() !== on) return undefined;
  // Temporal shifts by the length of the jump, so that 02:30 becomes 03:30; the jump itself ends at 03:00.
  const beforeJump = wished.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (beforeJump.getTimeZoneTransition('next') ?? found).epochMilliseconds;
}

function clock(atMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone);
}
