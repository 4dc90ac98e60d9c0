import { catchUp } from '../cadence/catch-up.js';
import { chanceOf } from '../digest/chance.js';
import { StoreUnavailable } from '../errors.js';
import type { Subscription } from '../ports.js';
import { allEnded } from './all-ended.js';
import type { DeliveryWorld } from './world.js';

/** Subscriptions that are read, and planned, in one go. */
const BATCH = 200;
/** What is later than this was held up, and is spread from now on. */
const HELD_UP_MS = 30_000;

/** Dates of an outage that are recorded one by one, the last of them: more would only bury what came before. */
const RECORDED = 5;
/** A subscription needs one go for each date that is recorded, and one for the digest itself. */
const MOST_GOES = RECORDED + 1;

/** Enters in the ledger what came due, once for each subscription and local date, and moves each subscription on to its next. */
export async function planDue(world: DeliveryWorld): Promise<void> {
  for (let goes = 0; goes < MOST_GOES; ) {
    const due = await world.stores.subscriptions.dueBefore(world.nowMs(), BATCH);
    const planned = await allEnded(due.map((subscription) => planOne(world, subscription)));
    // A batch in which nothing could be planned, or others plan all at this moment, would come again and again.
    if (!planned.some((one) => one !== 'left')) return;
    if (due.length < BATCH && !planned.includes('more')) return;
    if (due.length < BATCH) goes += 1;
  }
}

/**
 * `more`: another date of the same subscription came due. `left`: others have planned it, or it cannot be planned, which is reported and
 * holds up no other.
 */
async function planOne(world: DeliveryWorld, subscription: Subscription): Promise<'planned' | 'more' | 'left'> {
  try {
    return await settleDue(world, subscription);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    world.report(error, subscription);
    return 'left';
  }
}

/**
 * Of several that came due, as after an outage, the last is sent unless it is too late; those before it are recorded as skipped, the
 * oldest first and one at a time, but those of a snooze, which nobody waited for. See `catchUp`.
 */
async function settleDue(world: DeliveryWorld, subscription: Subscription): Promise<'planned' | 'more' | 'left'> {
  const { schedule, skips, state, nextDueAtMs, workspace, channel } = subscription;
  if (nextDueAtMs === undefined) return 'planned';
  const nowMs = world.nowMs();
  const snooze = state.kind === 'snoozed' ? { snoozedUntilOn: state.untilOn } : {};
  const { send, missed, next } = catchUp(schedule, skips, nextDueAtMs, { nowMs, ...snooze });
  const due = [...missed.slice(-RECORDED), ...(send ? [send] : [])];
  const [first, then] = state.kind === 'snoozed' ? due.slice(-1) : due;
  if (!first) {
    // The zone's rules, or a skip, moved it: nothing came due after all.
    await world.stores.subscriptions.put({ ...subscription, nextDueAtMs: next?.dueAtMs }, subscription.changedAtMs);
    return 'planned';
  }
  const isSent = first === send;
  const fromMs = nowMs - first.dueAtMs > HELD_UP_MS ? nowMs : first.dueAtMs;
  const isPlanned = await world.stores.deliveries.plan({
    id: world.newId(),
    subscription,
    ...first,
    notBeforeMs: fromMs + Math.floor(chanceOf(`${workspace} ${channel}`) * world.timing.spreadMs),
    nextDueAtMs: (then ?? next)?.dueAtMs,
    ...(isSent ? {} : { ending: { status: 'skipped', reason: 'too-late' } as const }),
    ...(state.kind === 'snoozed' ? { state: { kind: 'on' } as const } : {}),
    nowMs,
  });
  if (then) return 'more';
  return isPlanned ? 'planned' : 'left';
}
