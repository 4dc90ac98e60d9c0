import { fateOf } from '../cadence/catch-up.js';
import type { Delivery } from '../ports.js';
import { detailsOf } from './details.js';
import { recorded } from './recorded.js';
import { retryAtMs } from './retry-at.js';
import type { Posting } from './sender.js';
import type { DeliveryWorld } from './world.js';

const SHORTEST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Posts the details under a sent digest. At worst they are left out, which is recorded; they are never there twice. */
export async function sendThread(world: DeliveryWorld, sent: Delivery): Promise<void> {
  const { stores, owner, holds } = world;
  const nowMs = world.nowMs();
  const claimed = await stores.deliveries.claimThread(sent.id, owner, {
    nowMs,
    leaseUntilMs: nowMs + world.timing.sendingLeaseMs,
  });
  if (claimed?.messageTs === undefined) return;
  const { id, workspace, channel, messageTs } = claimed;
  const details = detailsOf(world.stock.catalog, claimed);
  if (!details) {
    await stores.deliveries.endThread(id, owner, { status: 'failed', reason: 'nothing-to-add', nowMs });
    return;
  }
  const notBeforeMs = holds.putOff(workspace, nowMs);
  if (notBeforeMs !== undefined) {
    await stores.deliveries.retryThread(id, owner, { notBeforeMs, reason: 'ratelimited', nowMs });
    return;
  }
  const posting = await world.sender
    .postThread({ workspace, channel }, details, { messageTs })
    .catch((error: unknown): Posting => {
      world.report(error, claimed);
      return { kind: 'uncertain', reason: 'sender-failed' };
    });
  await recorded(world, () => record(world, claimed, posting));
}

function record(world: DeliveryWorld, { id, workspace, dueAtMs }: Delivery, posting: Posting): Promise<boolean> {
  const { owner, holds } = world;
  const { deliveries } = world.stores;
  const nowMs = world.nowMs();
  switch (posting.kind) {
    case 'posted':
      return deliveries.threadSent(id, owner, nowMs);
    case 'refused': {
      // The ledger does not count its attempts: the longer it has been refused, the longer it waits.
      const waitMs = posting.waitMs ?? Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, (nowMs - dueAtMs) / 4));
      const notBeforeMs = retryAtMs({ waitMs }, { attempts: 1, nowMs, id });
      if (posting.wholeWorkspace) holds.hold(workspace, notBeforeMs);
      return fateOf(dueAtMs, notBeforeMs) === 'send'
        ? deliveries.retryThread(id, owner, { notBeforeMs, reason: posting.reason, nowMs })
        : deliveries.endThread(id, owner, { status: 'failed', reason: posting.reason, nowMs });
    }
    case 'over':
      return deliveries.endThread(id, owner, { status: 'failed', reason: posting.reason, nowMs });
    case 'uncertain':
      return deliveries.endThread(id, owner, { status: 'unknown', reason: posting.reason, nowMs });
  }
}
