import { type Due, nextDues } from '../cadence/next-due.js';
import type { Subscription } from '../ports.js';

/** What is known besides the subscription when its next digests are looked for. */
export interface Calendar {
  readonly nowMs: number;
  /** Local dates that the ledger has a delivery for already: none of them gets a second one. */
  readonly taken: readonly string[];
}

/** The next digests as they will come, in order; none while it is off or paused. */
export function comingDues(
  { schedule, skips, state }: Pick<Subscription, 'schedule' | 'skips' | 'state'>,
  { nowMs, taken }: Calendar,
  count: number,
): Due[] {
  if (state.kind === 'off' || state.kind === 'paused') return [];
  const snooze = state.kind === 'snoozed' ? { snoozedUntilOn: state.untilOn } : {};
  return nextDues(schedule, skips, nowMs, { count: count + taken.length, ...snooze })
    .filter(({ localOn }) => !taken.includes(localOn))
    .slice(0, count);
}

/**
 * The subscription with the instant of its next digest. One that came due just now, and that nobody has entered in the ledger yet,
 * stays due when neither its schedule nor its state was changed.
 */
export function rescheduled(
  subscription: Subscription,
  before: Subscription | undefined,
  calendar: Calendar,
): Subscription {
  const dueAtMs = before?.nextDueAtMs;
  const isWaiting = dueAtMs !== undefined && dueAtMs <= calendar.nowMs;
  if (isWaiting && before?.state.kind === 'on' && subscription.state.kind === 'on') {
    if (JSON.stringify(before.schedule) === JSON.stringify(subscription.schedule))
      return { ...subscription, nextDueAtMs: dueAtMs };
  }
  return { ...subscription, nextDueAtMs: comingDues(subscription, calendar, 1)[0]?.dueAtMs };
}
