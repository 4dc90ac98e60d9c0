import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deliverDue } from '../../../src/core/delivery/deliver-due.js';
import { Holds } from '../../../src/core/delivery/holds.js';
import { type DeliveryWorld, TIMING } from '../../../src/core/delivery/world.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import type { Delivery, Stores, Subscription } from '../../../src/core/ports.js';
import { type OpenStores, openStores } from '../../../src/storage/open.js';
import { bundledCatalog } from '../../support/bundled.js';
import { FakeSlack } from './fake-slack.js';

/** Monday, 09:00 in Lisbon. */
export const DUE_MS = Date.UTC(2026, 10, 23, 9);
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const STOCK = stockOf(bundledCatalog());

/** Everything of the catalog, Monday to Friday at nine. */
export function subscribed(change: Partial<Subscription> = {}): Subscription {
  return {
    workspace: 'T1',
    channel: 'C1',
    owner: 'U1',
    schedule: { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' },
    wish: { topics: [], withoutTopics: [], editions: [] },
    whenDone: 'changes',
    skips: [],
    state: { kind: 'on' },
    nextDueAtMs: DUE_MS,
    createdAtMs: 1,
    changedAtMs: 1,
    ...change,
  };
}

/** Slack, a clock and a real store, with as many processes as are wanted. */
export class Play {
  slack = new FakeSlack();
  nowMs = DUE_MS;
  readonly reports: unknown[] = [];
  readonly stores: OpenStores;
  readonly #folder: string;
  #ids = 0;

  static async open(): Promise<Play> {
    const folder = mkdtempSync(join(tmpdir(), 'hallway-delivery-'));
    return new Play(folder, await openStores({ dataDir: folder }));
  }

  private constructor(folder: string, stores: OpenStores) {
    this.#folder = folder;
    this.stores = stores;
  }

  async close(): Promise<void> {
    await this.stores.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async clear(): Promise<void> {
    await this.stores.subscriptions.removeWorkspace('T1');
    this.slack = new FakeSlack();
    this.nowMs = DUE_MS;
    this.reports.length = 0;
  }

  /** A process of its own. */
  world(change: Partial<DeliveryWorld> = {}): DeliveryWorld {
    this.#ids += 1;
    const owner = `p${this.#ids}`;
    return {
      stores: this.stores,
      sender: this.slack,
      stock: STOCK,
      holds: new Holds(),
      timing: TIMING,
      owner,
      nowMs: () => this.nowMs,
      newId: () => {
        this.#ids += 1;
        return `d${this.#ids}`;
      },
      wait: () => setImmediate(),
      report: (error) => this.reports.push(error),
      ...change,
    };
  }

  async subscribe(...subscriptions: readonly Subscription[]): Promise<void> {
    for (const subscription of subscriptions) await this.stores.subscriptions.put(subscription);
  }

  /** Rounds at the instants at which something planned is due, as long as they come within `forMs`. */
  async run(world: DeliveryWorld, forMs = MINUTE_MS): Promise<void> {
    const untilMs = this.nowMs + forMs;
    for (;;) {
      await deliverDue(world);
      const nextMs = await this.stores.deliveries.nextAtMs();
      if (nextMs === undefined || nextMs > untilMs) break;
      this.nowMs = Math.max(this.nowMs, nextMs);
    }
    this.nowMs = untilMs;
  }

  async row(channel = 'C1'): Promise<Delivery | undefined> {
    return (await this.stores.deliveries.recent('T1', channel, 1))[0];
  }

  /** Status and reason of the message and of its thread. */
  async ledger(channel = 'C1'): Promise<unknown[]> {
    const rows = await this.stores.deliveries.recent('T1', channel, 10);
    return rows.map(({ localOn, status, reason, threadStatus }) => [localOn, status, reason, threadStatus]);
  }

  subscription(channel = 'C1'): Promise<Subscription | undefined> {
    return this.stores.subscriptions.get('T1', channel);
  }
}

/** What a call has to pass through. */
export type Around = <Result>(name: string, act: () => Promise<Result>) => Promise<Result>;

/** Stores whose every call passes through something that can break it, before or after its effect. */
export function passing(stores: Stores, around: Around): Stores {
  const wrapped = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => around(String(name), async () => method.apply(target, args));
      },
    });
  const { subscriptions, deliveries, shown, taste } = stores;
  return {
    ...stores,
    subscriptions: wrapped(subscriptions),
    deliveries: wrapped(deliveries),
    shown: wrapped(shown),
    taste: wrapped(taste),
  };
}
