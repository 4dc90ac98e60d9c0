import type { Outcome } from '../page-api.js';
import type { Slack } from '../slack.js';
import { type ActTo, DONE, refused } from './outcome.js';

/** Puts the workspace's clock forward; what waited for a time up to then happens now. */
export function moveClock({ state }: Slack, { toMs }: ActTo<'clock'>): Outcome {
  if (!Number.isFinite(toMs) || toMs < state.clock.nowMs()) return refused('The clock only goes forward.');
  state.clock.forwardTo(toMs);
  state.sceneChanged();
  return DONE;
}
