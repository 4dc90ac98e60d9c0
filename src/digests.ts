import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Catalog } from './catalog/catalog.js';
import type { DigestDesk } from './commands/digest/desk.js';
import type { Config } from './config.js';
import { zoneIndex } from './core/cadence/zones.js';
import { Holds } from './core/delivery/holds.js';
import { type DeliveryWorld, TIMING } from './core/delivery/world.js';
import { stockOf } from './core/digest/stock.js';
import type { Schedule, Stores } from './core/ports.js';
import { operatorDigest } from './core/subscriptions/operator.js';
import type { Logger } from './logger.js';
import { createScheduler } from './scheduler.js';
import { digestEdge } from './slack/digest-edge.js';

/** Between two attempts to set the operator's digest while Slack or the database is away. */
const STANDING_AGAIN_MS = 60_000;
/** Deliveries that are looked through for dates that have one already. */
const RECENT = 10;

/** The part of the composition that sends digests and answers `/digest`. */
export interface Digests {
  readonly desk: DigestDesk;
  readonly world: DeliveryWorld;
  start(): void;
  stop(limitMs: number): Promise<boolean>;
  clockChanged(): void;
}

export function digests(settings: {
  readonly config: Config;
  readonly catalog: Catalog;
  readonly stores: Stores;
  readonly logger: Logger;
  readonly nowMs: () => number;
  readonly report: (error: unknown) => string;
}): Digests {
  const { config, catalog, stores, logger, nowMs, report } = settings;
  const edge = digestEdge(config.slack, logger, nowMs);
  // Both take a moment to make, and no answer but that of `/digest` needs them.
  const stock = once(() => stockOf(catalog));
  const zones = once(zoneIndex);
  const stopping = new AbortController();
  const world: DeliveryWorld = {
    stores,
    sender: edge.sender,
    get stock() {
      return stock();
    },
    holds: new Holds(),
    timing: { ...TIMING, spreadMs: config.digest.spreadMs ?? TIMING.spreadMs },
    owner: randomUUID(),
    nowMs,
    newId: randomUUID,
    wait: (ms) => delay(ms),
    report: (error, about) => logger.error({ err: error, ...about }, 'a digest failed'),
  };
  const scheduler = createScheduler({
    world,
    tick: config.digest.tick,
    report: (error) => logger.error({ err: error }, 'a round of digests ended early'),
  });
  const desk: DigestDesk = {
    stores,
    get stock() {
      return stock();
    },
    get zones() {
      return zones();
    },
    channels: edge.channels,
    nowMs,
    newId: randomUUID,
    schedulerRuns: () => scheduler.isRunning(),
    report,
  };

  /** Sets what the operator wishes; while Slack or the database is away it is tried again, as nobody else would. */
  const keepStanding = async (): Promise<void> => {
    const { standing } = config.digest;
    while (standing && !stopping.signal.aborted) {
      try {
        const { channel, ...when } = standing;
        const workspace = await edge.workspace();
        const before = await stores.subscriptions.get(workspace, channel);
        const recent = await stores.deliveries.recent(workspace, channel, RECENT);
        const wished = { workspace, channel, schedule: when as Schedule };
        const after = operatorDigest(before, wished, { nowMs: nowMs(), taken: recent.map(({ localOn }) => localOn) });
        if (after) await stores.subscriptions.put(after, before?.changedAtMs ?? 'absent');
        return;
      } catch (error) {
        logger.warn({ err: error }, 'the standing digest could not be set yet');
        await delay(STANDING_AGAIN_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      }
    }
  };

  return {
    desk,
    world,
    start() {
      scheduler.start();
      void keepStanding();
    },
    stop(limitMs) {
      stopping.abort();
      return scheduler.stop(limitMs);
    },
    clockChanged: () => scheduler.clockChanged(),
  };
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
