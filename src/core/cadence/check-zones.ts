import type { Schedule, Weekday } from '../ports.js';
import { nextDue } from './next-due.js';
import { zoneList } from './zones.js';

/**
 * Checks the due instants of a zone against a plain reference, which knows nothing of rules and disambiguation: it watches a
 * clock. A digest is due at the first instant at which the clocks of the zone show its date and time or later, if they ever show
 * that date.
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A stretch of time in which the clocks of a zone are not moved. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

export interface ZoneCheck {
  readonly timeZone: string;
  readonly fromMs: number;
  readonly untilMs: number;
  /** How often the clock is looked at; two changes between two looks go unseen. */
  readonly everyMs: number;
  readonly schedules: readonly Pick<Schedule, 'days' | 'time'>[];
}

/** What was compared, and every difference in words; none when all is well. */
export interface ZoneReport {
  readonly compared: number;
  readonly differences: readonly string[];
}

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** Around midnight and in the hours in which zones move their clocks. */
const TIMES = ['00:00', '00:30', '01:30', '02:00', '02:15', '02:59', '03:00', '09:00', '23:30', '23:59'];

/** Every zone of the engine over 2026 and 2027, daily at ten times of day, the clock looked at every hour: takes minutes. */
export function checkAllZones(): ZoneReport {
  return allOf(
    zoneList().map((timeZone) =>
      checkZone({
        timeZone,
        fromMs: Date.UTC(2026, 0, 1),
        untilMs: Date.UTC(2028, 0, 1),
        everyMs: HOUR_MS,
        schedules: TIMES.map((time) => ({ days: EVERY_DAY, time })),
      }),
    ),
  );
}

/** One zone, each schedule from the first due instant to the last, each asked for from the one before. */
export function checkZone({ timeZone, fromMs, untilMs, everyMs, schedules }: ZoneCheck): ZoneReport {
  // A day more on either side: the dates of zones reach beyond those of UTC.
  const stretches = watchClock({ timeZone, fromMs: fromMs - 2 * DAY_MS, untilMs: untilMs + 2 * DAY_MS, everyMs });
  return allOf(
    schedules.map((schedule) => {
      const expected = plainDues(stretches, schedule).filter((due) => due > fromMs && due < untilMs);
      const found: number[] = [];
      for (
        let due = nextDue({ ...schedule, timeZone }, [], fromMs);
        due && due.dueAtMs < untilMs;
        due = nextDue({ ...schedule, timeZone }, [], due.dueAtMs)
      )
        found.push(due.dueAtMs);
      const at = Array.from(expected.length > found.length ? expected : found).findIndex(
        (_, index) => expected[index] !== found[index],
      );
      const differs = `${timeZone} ${schedule.time}: ${iso(found[at])}, the clock says ${iso(expected[at])}`;
      return { compared: expected.length, differences: at < 0 ? [] : [differs] };
    }),
  );
}

function allOf(reports: readonly ZoneReport[]): ZoneReport {
  return {
    compared: reports.reduce((sum, { compared }) => sum + compared, 0),
    differences: reports.flatMap(({ differences }) => differences),
  };
}

/** Every due instant of a schedule, by looking for its first showing in each stretch. */
function plainDues(stretches: readonly Stretch[], { days, time }: Pick<Schedule, 'days' | 'time'>): number[] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const [first, last] = [stretches.at(0), stretches.at(-1)];
  if (!first || !last) return [];
  const dues: number[] = [];
  const firstDay = Math.floor((first.fromMs + first.offsetMs) / DAY_MS) + 1;
  const lastDay = Math.floor((last.untilMs + last.offsetMs) / DAY_MS) - 1;
  for (let day = firstDay; day <= lastDay; day += 1) {
    // 1 January 1970 was a Thursday.
    const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
    if (!days.some((one) => one === weekday)) continue;
    const startOfDay = firstShowing(stretches, day * DAY_MS);
    const due = firstShowing(stretches, day * DAY_MS + hour * HOUR_MS + minute * 60_000);
    if (due !== undefined && startOfDay !== undefined && showsDay(stretches, startOfDay, day)) dues.push(due);
  }
  return dues;
}

/** The first instant at which the clock shows this local time or a later one, both counted as if local time were UTC. */
function firstShowing(stretches: readonly Stretch[], localMs: number): number | undefined {
  for (const { fromMs, untilMs, offsetMs } of stretches) {
    const atMs = Math.max(fromMs, localMs - offsetMs);
    if (atMs < untilMs) return atMs;
  }
  return undefined;
}

function showsDay(stretches: readonly Stretch[], atMs: number, day: number): boolean {
  const stretch = stretches.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
  return stretch !== undefined && Math.floor((atMs + stretch.offsetMs) / DAY_MS) === day;
}

/** Looks at the clock again and again; where it was moved between two looks, halves the time until the second is known. */
function watchClock({ timeZone, fromMs, untilMs, everyMs }: Omit<ZoneCheck, 'schedules'>): Stretch[] {
  const offsetAt = clockOf(timeZone);
  const stretches: Stretch[] = [];
  let startMs = fromMs;
  for (let lookMs = fromMs; lookMs < untilMs; lookMs += everyMs) {
    const offsetMs = offsetAt(lookMs);
    if (offsetAt(lookMs + everyMs) === offsetMs) continue;
    let [before, after] = [lookMs, lookMs + everyMs];
    while (after - before > 1000) {
      const middle = before + Math.floor((after - before) / 2000) * 1000;
      if (offsetAt(middle) === offsetMs) before = middle;
      else after = middle;
    }
    stretches.push({ fromMs: startMs, untilMs: after, offsetMs });
    startMs = after;
  }
  return [...stretches, { fromMs: startMs, untilMs, offsetMs: offsetAt(startMs) }];
}

/** How far the clocks of a zone are ahead of UTC at an instant, read from what they show. */
function clockOf(timeZone: string): (atMs: number) => number {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  let last: { readonly atMs: number; readonly offsetMs: number } | undefined;
  return (atMs) => {
    if (last?.atMs === atMs) return last.offsetMs;
    const [year = 0, month = 1, ...rest] = (clock.format(atMs).match(/\d+/g) ?? []).map(Number);
    const [day, hour, minute, second] = rest;
    last = { atMs, offsetMs: Date.UTC(year, month - 1, day, hour, minute, second) - atMs };
    return last.offsetMs;
  };
}

function iso(atMs: number | undefined): string {
  return atMs === undefined ? 'nothing' : new Date(atMs).toISOString();
}
