import type { Schedule, Skip } from '../ports.js';
import { daysAfter, weekdayOf } from './calendar.js';
import { firstInstantOf, localDate } from './local-time.js';

/** One digest that is due. */
export interface Due {
  readonly dueAtMs: number;
  /** The date of the schedule's zone that it belongs to: one digest for each. */
  readonly localOn: string;
}

export interface DueOptions {
  /** Nothing is due before the start of this local date. */
  readonly snoozedUntilOn?: string | undefined;
}

/** Days that are looked through, those of skips not counted; a schedule with a day meets one within a week or two. */
const MOST_DAYS = 400;

/**
 * The first digest due strictly after an instant. Every local date is asked anew for its instant, so that nothing drifts across
 * daylight-saving changes. A time in the gap of a change is due when the gap ends, one in a doubled hour at the first pass, and
 * a date that a zone left out has no digest. Undefined for a schedule without a day. Throws `RangeError` for an unknown zone.
 */
export function nextDue(
  schedule: Schedule,
  skips: readonly Skip[],
  afterMs: number,
  { snoozedUntilOn }: DueOptions = {},
): Due | undefined {
  const today = localDate(afterMs, schedule.timeZone);
  let localOn = snoozedUntilOn !== undefined && snoozedUntilOn > today ? snoozedUntilOn : today;
  for (let day = 0; day < MOST_DAYS; day += 1) {
    localOn = firstUnskipped(localOn, skips);
    if (schedule.days.includes(weekdayOf(localOn))) {
      const dueAtMs = firstInstantOf(localOn, schedule.time, schedule.timeZone);
      if (dueAtMs !== undefined && dueAtMs > afterMs) return { dueAtMs, localOn };
    }
    localOn = daysAfter(localOn, 1);
  }
  return undefined;
}

/** The next digests in order, as many as are asked for; none for a schedule without a day. */
export function nextDues(
  schedule: Schedule,
  skips: readonly Skip[],
  afterMs: number,
  { count, ...options }: DueOptions & { readonly count: number },
): Due[] {
  const dues: Due[] = [];
  while (dues.length < count) {
    const due = nextDue(schedule, skips, dues.at(-1)?.dueAtMs ?? afterMs, options);
    if (!due) break;
    dues.push(due);
  }
  return dues;
}

/** The date itself, or the first one after it that no skip covers. */
function firstUnskipped(on: string, skips: readonly Skip[]): string {
  const skip = skips.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  return skip ? firstUnskipped(daysAfter(skip.toOn, 1), skips) : on;
}
