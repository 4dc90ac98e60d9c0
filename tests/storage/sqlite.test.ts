import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { StoreRefused, StoreUnavailable } from '../../src/core/errors.js';
import { migrate } from '../../src/storage/migrations.js';
import { openStores, storesOn, type Where } from '../../src/storage/open.js';
import { openSqlite } from '../../src/storage/sqlite.js';
import { storeContract } from './contract.js';
import { subscriptionOf } from './records.js';

const root = mkdtempSync(join(tmpdir(), 'hallway-sqlite-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = (): string => mkdtempSync(join(root, 'data-'));

storeContract('SQLite', async (): Promise<Where> => ({ dataDir: folder() }));

describe('SQLite file', () => {
  it('open: makes the folder and files for this user alone, and finds everything again', async () => {
    const dataDir = join(folder(), 'var', 'deep');
    const first = await openStores({ dataDir });
    await first.subscriptions.put(subscriptionOf());
    const modes = readdirSync(dataDir).map((name) => [name, (statSync(join(dataDir, name)).mode & 0o777).toString(8)]);
    expect(Object.fromEntries(modes)).toEqual({
      'hallway.sqlite': '600',
      'hallway.sqlite-shm': '600',
      'hallway.sqlite-wal': '600',
    });
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
    await first.close();
    const second = await openStores({ dataDir });
    expect(await second.subscriptions.get('T1', 'C1')).toEqual(subscriptionOf());
    await second.close();
  });

  it('close: leaves everything in the one file, so that a copy of it is a backup', async () => {
    const [dataDir, copied] = [folder(), folder()];
    const stores = await openStores({ dataDir });
    await stores.subscriptions.put(subscriptionOf());
    await stores.close();
    copyFileSync(join(dataDir, 'hallway.sqlite'), join(copied, 'hallway.sqlite'));
    const restored = await openStores({ dataDir: copied });
    expect(await restored.subscriptions.get('T1', 'C1')).toEqual(subscriptionOf());
    await restored.close();
  });

  it('open: writes through to the disk, beside readers', async () => {
    const { db } = openSqlite(folder());
    const pragma = async (name: string): Promise<unknown> =>
      (
        await db.getExecutor().executeQuery({
          ...db.selectFrom('saved').selectAll().compile(),
          sql: `pragma ${name}`,
          parameters: [],
        })
      ).rows;
    expect(await pragma('journal_mode')).toEqual([{ journalMode: 'wal' }]);
    expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await pragma('foreign_keys')).toEqual([{ foreignKeys: 1 }]);
    expect(await pragma('busy_timeout')).toEqual([{ timeout: 5000 }]);
    await db.destroy();
  });

  it('open: refuses a file that is none, with the remedy', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'hallway.sqlite'), 'These are not the rows of a database. '.repeat(200));
    await expect(openStores({ dataDir })).rejects.toEqual(
      new StoreRefused(
        'hallway.sqlite is damaged: put a backup in its place, or move it away to begin without subscriptions.',
      ),
    );
  });

  it('open: refuses a file whose pages are overwritten', async () => {
    const dataDir = folder();
    const stores = await openStores({ dataDir });
    for (let number = 0; number < 200; number += 1)
      await stores.subscriptions.put(subscriptionOf({ channel: `C${number}` }));
    await stores.close();
    const path = join(dataDir, 'hallway.sqlite');
    const file = new DatabaseSync(path);
    const [table] = file.prepare("select rootpage from sqlite_master where name = 'subscriptions'").all();
    file.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, (Number(table?.['rootpage']) - 1) * 4096, Number(table?.['rootpage']) * 4096);
    writeFileSync(path, bytes);
    await expect(openStores({ dataDir })).rejects.toThrow(StoreRefused);
  });

  it('open: refuses a schema newer than it knows, and leaves it as it is', async () => {
    const dataDir = folder();
    await (await openStores({ dataDir })).close();
    const file = new DatabaseSync(join(dataDir, 'hallway.sqlite'));
    file.exec("insert into kysely_migration values ('9999_later', '2030-01-01T00:00:00.000Z')");
    file.close();
    await expect(openStores({ dataDir })).rejects.toEqual(
      new StoreRefused(
        'The database was made by a newer Hallway (it has 9999_later). Start that version again, or restore the backup from before its update.',
      ),
    );
  });

  it('open: refuses a folder that cannot be, and names the setting', async () => {
    const dataDir = join(folder(), 'file');
    writeFileSync(dataDir, '');
    await expect(openStores({ dataDir })).rejects.toEqual(
      new StoreRefused(
        'hallway.sqlite cannot be written (EEXIST): let HALLWAY_DATA_DIR name a folder that Hallway may write to.',
      ),
    );
  });

  it('outage: a file that another holds rejects, and works again once it is free', async () => {
    const dataDir = folder();
    const backend = openSqlite(dataDir, 0);
    await migrate(backend.db);
    const stores = storesOn(backend);
    const other = new DatabaseSync(join(dataDir, 'hallway.sqlite'));
    other.exec('begin immediate');
    await expect(stores.subscriptions.put(subscriptionOf())).rejects.toEqual(new StoreUnavailable('SQLITE_BUSY'));
    await expect(stores.subscriptions.remove('T1', 'C1')).rejects.toEqual(new StoreUnavailable('SQLITE_BUSY'));
    other.exec('commit');
    other.close();
    expect(await stores.subscriptions.put(subscriptionOf())).toBe(true);
    await stores.close();
  });
});
