import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/core/errors.js';
import type { Work } from '../../src/storage/backend.js';
import { groupCommit } from '../../src/storage/group-commit.js';
import { migrate } from '../../src/storage/migrations.js';
import { openSqlite } from '../../src/storage/sqlite.js';
import type { Tables } from '../../src/storage/tables.js';

describe('groupCommit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hallway-group-'));
  let db: Kysely<Tables>;
  let transactions = 0;
  let together: <Result>(work: Work<Result>) => Promise<Result>;
  beforeEach(async () => {
    db = openSqlite(mkdtempSync(join(folder, 'data-'))).db;
    await migrate(db);
    transactions = 0;
    const counted = new Proxy(db, {
      get: (target, name) => {
        if (name !== 'transaction') return Reflect.get(target, name);
        transactions += 1;
        return () => target.transaction();
      },
    });
    together = groupCommit(counted);
  });
  afterEach(() => db.destroy());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const keep = (item: string) => (on: Kysely<Tables>) =>
    on
      .insertInto('saved')
      .values({ workspace: 'T1', userId: 'U1', item, savedAtMs: 1 })
      .execute()
      .then(() => item);
  const kept = async (): Promise<string[]> =>
    (await db.selectFrom('saved').select('item').orderBy('item').execute()).map(({ item }) => item);

  it('what comes at the same moment: shares a transaction, and each learns its own result', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((item) => together(keep(item))))).toEqual(['a', 'b', 'c']);
    expect([transactions, await kept()]).toEqual([1, ['a', 'b', 'c']]);
    await together(keep('d'));
    expect([transactions, await kept()]).toEqual([2, ['a', 'b', 'c', 'd']]);
  });

  it('one that fails: takes no other with it', async () => {
    const bug = new TypeError('bug');
    const works = [keep('a'), () => Promise.reject(bug), keep('b')];
    expect(await Promise.allSettled(works.map((work) => together(work)))).toEqual([
      { status: 'fulfilled', value: 'a' },
      { status: 'rejected', reason: bug },
      { status: 'fulfilled', value: 'b' },
    ]);
    expect(await kept()).toEqual(['a', 'b']);
  });

  it('database out of reach: all learn it at once, none is kept, and later ones go on', async () => {
    const outage = new StoreUnavailable('SQLITE_FULL');
    const works = [keep('a'), () => Promise.reject(outage), keep('b')];
    const results = await Promise.allSettled(works.map((work) => together(work)));
    expect(results).toEqual(works.map(() => ({ status: 'rejected', reason: outage })));
    expect([transactions, await kept()]).toEqual([1, []]);
    expect(await together(keep('c'))).toBe('c');
  });
});
