import type { Schedule, Weekday } from '../ports.js';
import { weekdayOf } from './calendar.js';
import { localDate, localTime } from './local-time.js';

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** From this many days in a row on, `Monday to Wednesday` is shorter than their names. */
const SHORTEST_RUN = 3;

/** `Monday to Friday at 09:00, Europe/Lisbon`; `Tuesdays at …`; `Every day at …`. */
export function describeSchedule({ days, time, timeZone }: Schedule): string {
  return `${describeDays(days)} at ${time}, ${timeZone}`;
}

/** `Monday to Friday`, `Tuesdays`, `Tuesday and Thursday`, `Every day`; `No day` of an empty list. */
export function describeDays(days: readonly Weekday[]): string {
  const [first] = days;
  if (first === undefined) return 'No day';
  if (days.length === 7) return 'Every day';
  if (days.length === 1) return `${WEEKDAY_NAMES[first]}s`;
  const named = runs(days).flatMap((run) => {
    const names = run.map((day) => WEEKDAY_NAMES[day]);
    return run.length < SHORTEST_RUN ? names : [`${names.at(0)} to ${names.at(-1)}`];
  });
  return listed(named);
}

/** `Tue 24 Nov 2026, 09:00`, as the clocks of a zone show it. */
export function formatDue(dueAtMs: number, timeZone: string): string {
  return `${formatDate(localDate(dueAtMs, timeZone))}, ${localTime(dueAtMs, timeZone)}`;
}

/** `Tue 24 Nov 2026`. */
export function formatDate(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${WEEKDAY_NAMES[weekdayOf(on)].slice(0, 3)} ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function runs(days: readonly Weekday[]): Weekday[][] {
  const found: Weekday[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const run = found.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else found.push([day]);
  }
  return found;
}
