import { fateOf } from '../cadence/catch-up.js';
import { StoreUnavailable } from '../errors.js';
import type { Delivery, Subscription } from '../ports.js';
import { type Composed, composeFor } from './content.js';
import { pause } from './pause.js';
import { recorded } from './recorded.js';
import { retryAtMs } from './retry-at.js';
import type { Posting } from './sender.js';
import type { DeliveryWorld } from './world.js';

/** When marking took a greater part of the lease, the request could outlive it. */
const LONGEST_MARKING_PART = 0.5;

/** Composes, posts and records one claimed delivery. Whatever fails on the way, it is never posted twice. */
export async function sendOne(world: DeliveryWorld, delivery: Delivery): Promise<void> {
  const { deliveries, subscriptions } = world.stores;
  const { id, workspace, channel } = delivery;
  const owner = delivery.leaseOwner ?? '';
  const nowMs = world.nowMs();
  const subscription = await subscriptions.get(workspace, channel);
  const ending = endingOf(delivery, subscription, nowMs);
  if (!subscription || ending) {
    await deliveries.end(id, owner, { status: 'skipped', reason: 'off', ...ending, nowMs });
    return;
  }
  const notBeforeMs = world.holds.putOff(workspace, nowMs);
  if (notBeforeMs !== undefined) {
    await deliveries.retry(id, owner, { notBeforeMs, reason: 'ratelimited', nowMs });
    return;
  }
  const composed = await compose(world, delivery, subscription);
  if (composed?.kind === 'nothing')
    await deliveries.end(id, owner, { status: 'skipped', reason: composed.reason, nowMs });
  if (composed?.kind === 'content') await post(world, delivery, composed);
}

/** What becomes of a delivery that is not to be sent any more; undefined when it is. */
function endingOf(
  delivery: Delivery,
  subscription: Subscription | undefined,
  nowMs: number,
): { readonly status: 'skipped' | 'failed'; readonly reason: string } | undefined {
  const { localOn, dueAtMs, reason } = delivery;
  const skipped = (why: string) => ({ status: 'skipped', reason: why }) as const;
  if (!subscription || subscription.state.kind === 'off') return skipped('off');
  if (subscription.state.kind === 'paused') return skipped('paused');
  if (subscription.state.kind === 'snoozed' && localOn < subscription.state.untilOn) return skipped('snoozed');
  if (subscription.skips.some(({ fromOn, toOn }) => fromOn <= localOn && localOn <= toOn)) return skipped('skip-date');
  if (fateOf(dueAtMs, nowMs) === 'send') return undefined;
  // Refused for as long as it could be sent: why says more than that it is late.
  return reason === undefined ? skipped('too-late') : { status: 'failed', reason };
}

/** Undefined when it cannot be composed, which is a bug: it is reported, and tried again in case only the data of today has it. */
async function compose(
  world: DeliveryWorld,
  delivery: Delivery,
  subscription: Subscription,
): Promise<Composed | undefined> {
  const { workspace, channel, localOn, id, attempts } = delivery;
  const { shown, taste, deliveries } = world.stores;
  try {
    const given = { shown: await shown.list(workspace, channel), taste: await taste.list(workspace, channel), localOn };
    return composeFor(world.stock, subscription, given);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    world.report(error, delivery);
    const nowMs = world.nowMs();
    const retry = { notBeforeMs: retryAtMs({}, { attempts, nowMs, id }), reason: 'not-composed', nowMs };
    await deliveries.retry(id, delivery.leaseOwner ?? '', retry);
    return undefined;
  }
}

async function post(
  world: DeliveryWorld,
  delivery: Delivery,
  { content, items }: Extract<Composed, { kind: 'content' }>,
): Promise<void> {
  const { id, workspace, channel } = delivery;
  const { deliveries } = world.stores;
  const owner = delivery.leaseOwner ?? '';
  const { sendingLeaseMs } = world.timing;
  const nowMs = world.nowMs();
  if (!(await deliveries.markSending(id, owner, { nowMs, leaseUntilMs: nowMs + sendingLeaseMs, items }))) return;
  const markedMs = world.nowMs();
  if (markedMs - nowMs > LONGEST_MARKING_PART * sendingLeaseMs) {
    await deliveries.retry(id, owner, { notBeforeMs: markedMs, reason: 'slow-database', nowMs: markedMs });
    return;
  }
  const posting = await world.sender
    .post({ workspace, channel }, content, { deliveryId: id })
    .catch((error: unknown): Posting => {
      world.report(error, delivery);
      return { kind: 'uncertain', reason: 'sender-failed' };
    });
  await recorded(world, () =>
    record(world, delivery, { posting, thread: content.kind === 'done' ? 'none' : 'planned' }),
  );
  if (posting.kind === 'over') await pause(world, delivery, posting.reason);
}

function record(
  world: DeliveryWorld,
  { id, workspace, attempts, dueAtMs, leaseOwner: owner = '' }: Delivery,
  { posting, thread }: { readonly posting: Posting; readonly thread: 'planned' | 'none' },
): Promise<boolean> {
  const { deliveries } = world.stores;
  const nowMs = world.nowMs();
  switch (posting.kind) {
    case 'posted': {
      const { messageTs } = posting;
      return deliveries.sent(id, owner, {
        messageTs,
        thread,
        threadNotBeforeMs: nowMs + world.timing.threadAfterMs,
        nowMs,
      });
    }
    case 'refused': {
      const notBeforeMs = retryAtMs(posting, { attempts, nowMs, id });
      if (posting.wholeWorkspace) world.holds.hold(workspace, notBeforeMs);
      return fateOf(dueAtMs, notBeforeMs) === 'send'
        ? deliveries.retry(id, owner, { notBeforeMs, reason: posting.reason, nowMs })
        : deliveries.end(id, owner, { status: 'failed', reason: posting.reason, nowMs });
    }
    case 'over':
      return deliveries.end(id, owner, { status: 'failed', reason: posting.reason, nowMs });
    case 'uncertain':
      return deliveries.end(id, owner, { status: 'unknown', reason: posting.reason, nowMs });
  }
}
