import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreRefused, StoreUnavailable } from '../../src/core/errors.js';
import { openStores } from '../../src/storage/open.js';
import { storesWhenOpen } from '../../src/storage/when-open.js';
import { subscriptionOf } from './records.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'hallway-when-open-'));

describe('storesWhenOpen', () => {
  it('first call: opens the database, once for all that come at the same time', async () => {
    let opened = 0;
    const dataDir = folder();
    const stores = storesWhenOpen(
      () => {
        opened += 1;
        return openStores({ dataDir });
      },
      () => 0,
    );
    expect(opened).toBe(0);
    const subscription = subscriptionOf();
    const [kept] = await Promise.all([stores.subscriptions.put(subscription), stores.health(), stores.open()]);
    expect(kept).toBe(true);
    expect(await stores.subscriptions.get(subscription.workspace, subscription.channel)).toEqual(subscription);
    expect(opened).toBe(1);
    await stores.close();
  });

  it('out of reach at the start: every call says so, and one works once the database is back', async () => {
    let isAway = true;
    let nowMs = 0;
    let tried = 0;
    const dataDir = folder();
    const stores = storesWhenOpen(
      () => {
        tried += 1;
        return isAway ? Promise.reject(new StoreUnavailable('ECONNREFUSED')) : openStores({ dataDir });
      },
      () => nowMs,
    );
    await expect(stores.open()).rejects.toThrow(StoreUnavailable);
    await expect(stores.saved.list('T1', 'U1')).rejects.toThrow(StoreUnavailable);
    // A database that is away is not asked again with every call.
    expect(tried).toBe(1);
    isAway = false;
    nowMs = 10_000;
    expect(await stores.saved.list('T1', 'U1')).toEqual([]);
    expect(tried).toBe(2);
    await stores.close();
  });

  it('refused: says so each time', async () => {
    const stores = storesWhenOpen(
      () => Promise.reject(new StoreRefused('The file is damaged.')),
      () => 0,
    );
    await expect(stores.open()).rejects.toThrow('The file is damaged.');
    await expect(stores.health()).rejects.toThrow(StoreRefused);
    await stores.close();
  });

  it('closed: nothing is opened any more', async () => {
    const stores = storesWhenOpen(
      () => openStores({ dataDir: folder() }),
      () => 0,
    );
    await stores.close();
    await expect(stores.health()).rejects.toThrow(StoreUnavailable);
  });
});
