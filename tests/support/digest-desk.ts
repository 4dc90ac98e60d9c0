import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker, ChannelDesk, DigestDesk, Place } from '../../src/commands/digest/desk.js';
import { runDigest } from '../../src/commands/digest/run-digest.js';
import { zoneIndex } from '../../src/core/cadence/zones.js';
import { stockOf } from '../../src/core/digest/stock.js';
import type { Subscription } from '../../src/core/ports.js';
import { type OpenStores, openStores } from '../../src/storage/open.js';
import type { Message } from '../../src/views/message.js';
import { bundledCatalog } from './bundled.js';

const STOCK = stockOf(bundledCatalog());
const ZONES = zoneIndex();

/** Saturday noon in Lisbon. */
export const DESK_NOW_MS = Date.UTC(2026, 10, 21, 12);
export const ANA: Asker = { workspace: 'T1', channel: 'C1', user: 'UANA', isDirect: false };
export const ANA_DIRECT: Asker = { ...ANA, channel: 'D1', isDirect: true };

/** A desk with a real database, and channels that keep what they are told. */
export interface TestDesk {
  readonly desk: DigestDesk;
  readonly stores: OpenStores;
  /** What stands in channels now: who sees it, and its text. */
  readonly lines: { readonly ts: string; readonly channel: string; readonly text: string; readonly to?: string }[];
  /** How Slack refuses each of these from now on: by `announce` or `whisper`, and channel. */
  readonly refusals: Map<string, string>;
  readonly zones: Map<string, string>;
  /** Runs just before the next thing that is told. */
  meanwhile: (() => Promise<unknown>) | undefined;
  nowMs: number;
  schedulerRuns: boolean;
  readonly reported: unknown[];
  ask(text: string, asker?: Asker): Promise<Message>;
  subscription(channel?: string): Promise<Subscription | undefined>;
  close(): Promise<void>;
}

export async function testDesk(): Promise<TestDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hallway-desk-'));
  const stores = await openStores({ dataDir });
  let told = 0;
  const tell = async (how: string, { channel }: Place, text: string, to?: string) => {
    const first = test.meanwhile;
    test.meanwhile = undefined;
    await first?.();
    const reason = test.refusals.get(`${how} ${channel}`);
    if (reason !== undefined) return { ok: false, reason } as const;
    told += 1;
    test.lines.push({ ts: `${told}.0`, channel, text, ...(to === undefined ? {} : { to }) });
    return { ok: true, ts: `${told}.0` } as const;
  };
  const channels: ChannelDesk = {
    announce: (place, { text }) => tell('announce', place, text),
    whisper: (place, user, { text }) => tell('whisper', place, text, user),
    remove: async (_, ts) => {
      test.lines.splice(
        test.lines.findIndex((line) => line.ts === ts),
        1,
      );
    },
    timeZoneOf: async (_, user) => test.zones.get(user),
  };
  const desk: DigestDesk = {
    stores,
    stock: STOCK,
    zones: ZONES,
    channels,
    nowMs: () => test.nowMs,
    newId: () => `d${told}`,
    schedulerRuns: () => test.schedulerRuns,
    report: (error) => {
      test.reported.push(error);
      return 'ref-1';
    },
  };
  const test: TestDesk = {
    desk,
    stores,
    lines: [],
    refusals: new Map(),
    zones: new Map([['UANA', 'Europe/Lisbon']]),
    meanwhile: undefined,
    nowMs: DESK_NOW_MS,
    schedulerRuns: true,
    reported: [],
    ask: (text, asker = ANA) => runDigest(desk, asker, text),
    subscription: (channel = 'C1') => stores.subscriptions.get('T1', channel),
    close: async () => {
      await stores.close();
      await rm(dataDir, { recursive: true });
    },
  };
  return test;
}
