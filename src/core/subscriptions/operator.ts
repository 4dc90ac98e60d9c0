import type { Schedule, Subscription } from '../ports.js';
import { changeOf, freshChoice } from './change.js';
import type { Calendar } from './coming.js';

/** Owner of a digest that the operator set: nobody of the workspace. */
export const OPERATOR = '';

/**
 * The subscription that the operator's settings make of a channel's; undefined when nothing is to be changed, as when a person of the
 * workspace has set the channel's digest since, or stopped it.
 */
export function operatorDigest(
  before: Subscription | undefined,
  wished: { readonly workspace: string; readonly channel: string; readonly schedule: Schedule },
  calendar: Calendar,
): Subscription | undefined {
  if (before && (before.owner !== OPERATOR || before.state.kind === 'off')) return undefined;
  const { workspace, channel, schedule } = wished;
  const old = before ?? freshChoice(schedule.timeZone);
  const chosen = { schedule, wish: old.wish, whenDone: old.whenDone };
  const given = { workspace, channel, user: OPERATOR, timeZone: schedule.timeZone, ...calendar };
  const change = changeOf(before, { does: 'choose', chosen }, given);
  return change.kind === 'changed' ? change.subscription : undefined;
}
