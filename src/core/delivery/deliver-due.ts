import { StoreUnavailable } from '../errors.js';
import type { Delivery } from '../ports.js';
import { planDue } from './plan-due.js';
import { sendOne } from './send-one.js';
import { sendThread } from './send-thread.js';
import { settleUncertain } from './settle-uncertain.js';
import type { DeliveryWorld } from './world.js';

/** Posts that are on their way at once; with answers after half a second it is more than a hundred a second. */
const AT_ONCE = 64;
/** As many come and go together, so that the database is asked for several at a time. */
const STEP = 16;
/** While requests are on their way, what came due meanwhile is looked for so often. */
const LOOK_AGAIN_MS = 250;
const PLAN_AGAIN_MS = 1_000;

/**
 * One round of the delivery loop: plans what came due, sends what can be sent now, and settles what was left uncertain, until nothing is
 * left to do now. Safe to run on many replicas at once and to be killed at any moment; one round at a time for each world. Once the
 * signal is given it begins nothing new. Rejects with `StoreUnavailable` when the database is out of reach; what was due then waits.
 */
export async function deliverDue(world: DeliveryWorld, stop?: AbortSignal): Promise<void> {
  const flights = new Flights(world);
  let plannedMs = Number.NEGATIVE_INFINITY;
  try {
    while (!stop?.aborted && !flights.outage) {
      if (Math.abs(world.nowMs() - plannedMs) >= PLAN_AGAIN_MS) {
        plannedMs = world.nowMs();
        await planDue(world);
        await settleUncertain(world);
      }
      await flights.board();
      if (flights.count === 0) break;
      await flights.someLanded();
    }
  } finally {
    await flights.allLanded();
  }
  if (flights.outage) throw flights.outage;
}

/** The posts of one round that are on their way. */
class Flights {
  /** The database went away under one of them. */
  outage: StoreUnavailable | undefined;
  readonly #world: DeliveryWorld;
  readonly #flying = new Map<string, Promise<void>>();

  constructor(world: DeliveryWorld) {
    this.#world = world;
  }

  get count(): number {
    return this.#flying.size;
  }

  /** Starts what is ready, messages before threads, as far as there is room. */
  async board(): Promise<void> {
    const { stores, owner, nowMs, timing } = this.#world;
    if (this.count >= AT_ONCE) return;
    const messages = await stores.deliveries.claim({
      owner,
      nowMs: nowMs(),
      leaseMs: timing.claimLeaseMs,
      limit: AT_ONCE - this.count,
    });
    for (const delivery of messages) this.#start(delivery, sendOne(this.#world, delivery));
    if (this.count >= AT_ONCE) return;
    // Those on their way may not be claimed yet, and come again.
    const threads = await stores.deliveries.threadsDue(nowMs(), AT_ONCE);
    for (const delivery of threads.filter(({ id }) => !this.#flying.has(id)).slice(0, AT_ONCE - this.count)) {
      this.#start(delivery, sendThread(this.#world, delivery));
    }
  }

  /** Waits until a step of them has landed, or all have, or it is time to look again. */
  async someLanded(): Promise<void> {
    const before = this.count;
    let isTime = false;
    const again = this.#world.wait(LOOK_AGAIN_MS).then(() => {
      isTime = true;
    });
    while (!isTime && this.count > 0 && before - this.count < STEP) {
      await Promise.race([again, ...this.#flying.values()]);
    }
  }

  async allLanded(): Promise<void> {
    await Promise.all(this.#flying.values());
  }

  /** A bug in one holds up no other: its lease runs out, and it comes again or is unknown. */
  #start(delivery: Delivery, flight: Promise<void>): void {
    const { id } = delivery;
    const landed = flight
      .catch((error: unknown) => {
        if (error instanceof StoreUnavailable) this.outage = error;
        else this.#world.report(error, delivery);
      })
      .finally(() => this.#flying.delete(id));
    this.#flying.set(id, landed);
  }
}
