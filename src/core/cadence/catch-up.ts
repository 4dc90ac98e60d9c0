import type { Schedule, Skip } from '../ports.js';
import { type Due, type DueOptions, nextDue } from './next-due.js';

/** A digest that is later than this would surprise more than it pleases. */
export const LATEST_MS = 6 * 60 * 60 * 1000;

/** What becomes of a digest at an instant: later than six hours it is not sent any more. */
export function fateOf(dueAtMs: number, nowMs: number): 'send' | 'skip' {
  return nowMs - dueAtMs <= LATEST_MS ? 'send' : 'skip';
}

/** What is to be done about everything that came due up to now. */
export interface CatchUp {
  /** The one digest to send: the last that came due, unless it is too late; undefined when there is none. */
  readonly send: Due | undefined;
  /** Those that came due and are not sent, oldest first. */
  readonly missed: readonly Due[];
  /** The first that is due after now; undefined for a schedule without a day. */
  readonly next: Due | undefined;
}

/**
 * Settles what came due from a stored instant up to now: after an outage or a snooze at most one digest, never a backlog. The
 * stored instant is checked against the rules of today: a government may have moved the clocks since it was stored, so
 * a digest of up to six hours before it counts too. The ledger holds that no local date is sent twice.
 */
export function catchUp(
  schedule: Schedule,
  skips: readonly Skip[],
  dueAtMs: number,
  { nowMs, ...options }: DueOptions & { readonly nowMs: number },
): CatchUp {
  const cameDue: Due[] = [];
  let next = nextDue(schedule, skips, dueAtMs - LATEST_MS, options);
  while (next && next.dueAtMs <= nowMs) {
    cameDue.push(next);
    next = nextDue(schedule, skips, next.dueAtMs, options);
  }
  const last = cameDue.at(-1);
  if (last && fateOf(last.dueAtMs, nowMs) === 'send') return { send: last, missed: cameDue.slice(0, -1), next };
  return { send: undefined, missed: cameDue, next };
}
