/** A process that delivers digests, as the bench orders, until it is killed. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LogLevel, WebClient } from '@slack/web-api';
import { loadCompiledCatalog } from '../../../catalog/compiled.js';
import { loadCatalog } from '../../../catalog/load.js';
import { Holds } from '../../../core/delivery/holds.js';
import type { Timing } from '../../../core/delivery/world.js';
import { stockOf } from '../../../core/digest/stock.js';
import { createScheduler } from '../../../scheduler.js';
import { digestSender, POSTING_CLIENT } from '../../../slack/digest-sender.js';
import { openStores, type Where } from '../../../storage/open.js';

export interface ReplicaOrder {
  readonly where: Where;
  readonly slackUrl: string;
  /** By how much its clock is ahead. */
  readonly aheadMs: number;
  readonly timing: Timing;
  /** The longest that a request may take. */
  readonly timeoutMs: number;
}

/** What it tells its parent: that it waits for its order, that it delivers, or the memory it holds. */
export type ReplicaWord = { readonly kind: 'loaded' | 'ready' } | { readonly kind: 'memory'; readonly bytes: number };

const COMPILED = join(import.meta.dirname, '../../../catalog.json');
const DATA = join(import.meta.dirname, '../../../../data');
const TELL_EVERY_MS = 500;

// All that takes time is done before the order comes.
const stock = stockOf(existsSync(COMPILED) ? loadCompiledCatalog(COMPILED) : loadCatalog(DATA));
process.once('message', (order: ReplicaOrder) => {
  run(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
// Nobody is left to deliver for.
process.once('disconnect', () => process.exit(0));
say({ kind: 'loaded' });

async function run({ where, slackUrl, aheadMs, timing, timeoutMs }: ReplicaOrder): Promise<void> {
  const stores = await openStores(where);
  const nowMs = (): number => Date.now() + aheadMs;
  const clients = new Map<string, WebClient>();
  const clientFor = async (workspace: string): Promise<WebClient> => {
    const client =
      clients.get(workspace) ??
      new WebClient(`xoxb-${workspace}`, {
        ...POSTING_CLIENT,
        logLevel: LogLevel.ERROR,
        timeout: timeoutMs,
        slackApiUrl: slackUrl,
      });
    clients.set(workspace, client);
    return client;
  };
  const report = (error: unknown): void => console.error(error);
  const scheduler = createScheduler({
    world: {
      stores,
      sender: digestSender({ clientFor, nowMs, report }),
      stock,
      holds: new Holds(),
      timing,
      owner: randomUUID(),
      nowMs,
      newId: randomUUID,
      wait: (ms) => delay(ms),
      report,
    },
    tick: '* * * * * *',
    report,
  });
  say({ kind: 'ready' });
  say({ kind: 'memory', bytes: process.memoryUsage().rss });
  setInterval(() => say({ kind: 'memory', bytes: process.memoryUsage().rss }), TELL_EVERY_MS);
  scheduler.start();
}

function say(word: ReplicaWord): void {
  process.send?.(word, () => {});
}
