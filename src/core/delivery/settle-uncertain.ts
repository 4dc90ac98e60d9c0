import { isEnding } from '../digest/ending.js';
import { StoreUnavailable } from '../errors.js';
import type { Delivery } from '../ports.js';
import { allEnded } from './all-ended.js';
import type { DeliveryWorld } from './world.js';

/** Slack's clock stands in its messages, ours in the ledger. */
const CLOCKS_DIFFER_MS = 10 * 60_000;
/** Channels that are read in one go. */
const MOST_LOOKED_FOR = 20;

/**
 * Settles deliveries of which nobody knows whether they were posted: what was being sent when its process ended becomes unknown, and
 * where the channel can be read it is read for the delivery's id. Unknown ones are never posted again, read or not, unless the channel
 * shows that they are not there.
 */
export async function settleUncertain(world: DeliveryWorld): Promise<void> {
  const { deliveries } = world.stores;
  const { lookedForMs, settledAfterMs, lookAgainMs } = world.timing;
  await deliveries.expireSending(world.nowMs());
  await deliveries.expireThreads(world.nowMs());
  const nowMs = world.nowMs();
  const unknowns = await deliveries.claimUnknowns({
    nowMs,
    endedAfterMs: nowMs - lookedForMs,
    endedBeforeMs: nowMs - settledAfterMs,
    againAtMs: nowMs + lookAgainMs,
    limit: MOST_LOOKED_FOR,
  });
  await allEnded(unknowns.map((delivery) => settleOne(world, delivery)));
}

async function settleOne(world: DeliveryWorld, delivery: Delivery): Promise<void> {
  const { id, workspace, channel, dueAtMs, items } = delivery;
  try {
    const sighting = await world.sender.find(
      { workspace, channel },
      { deliveryId: id, sinceMs: dueAtMs - CLOCKS_DIFFER_MS },
    );
    const nowMs = world.nowMs();
    switch (sighting.kind) {
      case 'there': {
        const thread = items.some(isEnding) ? 'none' : 'planned';
        const { messageTs } = sighting;
        await world.stores.deliveries.settleUnknown(id, { status: 'sent', messageTs, thread }, nowMs);
        break;
      }
      case 'not-there': {
        const reason = delivery.reason ?? 'not-there';
        await world.stores.deliveries.settleUnknown(id, { status: 'planned', notBeforeMs: nowMs, reason }, nowMs);
        break;
      }
      case 'unreadable':
        break;
    }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    world.report(error, delivery);
  }
}
