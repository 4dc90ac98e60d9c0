import { describe, expect, it } from 'vitest';
import { focusOn } from '../../src/core/ask/focus.js';
import type { FocusStore } from '../../src/core/ask/ports.js';
import { StoreUnavailable } from '../../src/core/errors.js';
import { createLogger } from '../../src/logger.js';
import { temporaryFolder } from '../../src/scripts/temporary-folder.js';
import { focusMemory } from '../../src/slack/focus-memory.js';
import { openStores } from '../../src/storage/open.js';

const HERE = { workspace: 'T1', channel: 'D1', thread: '' };
const FOCUS = focusOn(['tool:etcd']);
const NOW_MS = Date.UTC(2026, 10, 23, 9);

function memoryOn(store: FocusStore, more: { readonly longestWaitMs?: number } = {}) {
  const logged: { msg: string }[] = [];
  const logger = createLogger('debug', { write: (line: string) => void logged.push(JSON.parse(line)) });
  return { memory: focusMemory({ store, nowMs: () => NOW_MS, logger, ...more }), logged };
}

describe('focusMemory', () => {
  it('recall: gives what was kept, for 24 hours', async () => {
    const folder = temporaryFolder();
    const stores = await openStores({ dataDir: folder.path });
    const { memory, logged } = memoryOn(stores.focus);
    expect(await memory.recall(HERE)).toBeUndefined();
    if (FOCUS) await memory.keep(HERE, FOCUS);
    expect(await memory.recall(HERE)).toEqual(FOCUS);
    const dayMs = 86_400_000;
    expect(await stores.focus.get(HERE, NOW_MS + dayMs - 1)).toBe(JSON.stringify(FOCUS));
    expect(await stores.focus.get(HERE, NOW_MS + dayMs)).toBeUndefined();
    await stores.focus.put(HERE, { focus: '{"leads":', untilMs: NOW_MS + 1, nowMs: NOW_MS });
    expect(await memory.recall(HERE)).toBeUndefined();
    expect(logged).toEqual([]);
    await stores.close();
    folder.remove();
  });

  it('database out of reach: nothing is remembered and nothing fails, and each outage is logged once', async () => {
    let isAway = true;
    const answer = async (): Promise<undefined> => {
      if (isAway) throw new StoreUnavailable('ECONNREFUSED');
      return undefined;
    };
    const { memory, logged } = memoryOn({ get: answer, put: answer });
    const ask = async (): Promise<void> => {
      expect(await memory.recall(HERE)).toBeUndefined();
      if (FOCUS) await memory.keep(HERE, FOCUS);
    };
    await ask();
    await ask();
    isAway = false;
    await ask();
    isAway = true;
    await ask();
    const once = 'the database is out of reach; follow-ups stand by themselves';
    expect(logged.map(({ msg }) => msg)).toEqual([once, once]);
  });

  it('database that does not answer: is not waited for', async () => {
    const never = (): Promise<undefined> => new Promise(() => {});
    const { memory, logged } = memoryOn({ get: never, put: never }, { longestWaitMs: 1 });
    expect(await memory.recall(HERE)).toBeUndefined();
    expect(logged).toHaveLength(1);
  });
});
