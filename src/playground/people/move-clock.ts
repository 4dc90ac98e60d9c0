import type { Outcome } from '../page-api.js';
import type { Slack } from '../slack.js';
import { type ActTo, DONE, refused } from './outcome.js';

/** Later than this the ids of messages would have no digits left to differ in. */
const LATEST_MS = Date.UTC(2200, 0);

/** Puts the workspace's clock forward; what waited for a time up to then happens now. */
export function moveClock({ state }: Slack, { toMs }: ActTo<'clock'>): Outcome {
  if (!Number.isFinite(toMs) || toMs < state.clock.nowMs()) return refused('The clock only goes forward.');
  if (toMs > LATEST_MS) return refused('The clock ends in 2200.');
  state.clock.forwardTo(toMs);
  state.sceneChanged();
  return DONE;
}
