import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreRefused, StoreUnavailable } from '../../src/core/errors.js';
import { openStores } from '../../src/storage/open.js';
import { openPostgres } from '../../src/storage/postgres.js';
import { storeContract } from './contract.js';
import { ask, type PostgresServer, startPostgres, wireTo } from './postgres-server.js';
import { NOW_MS, subscriptionOf } from './records.js';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

storeContract('PostgreSQL', async () => ({ dataDir: '/nowhere', databaseUrl: await server.freshDatabase() }));

/** The rejection of a call that must reject. */
async function rejection(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.fail('it should have been rejected'),
    (error: unknown) => error,
  );
}

describe('PostgreSQL server', () => {
  it('outage: calls reject while the wire is cut, and work again when it is mended', async () => {
    const wire = await wireTo(await server.freshDatabase());
    const stores = await openStores({ dataDir: '/nowhere', databaseUrl: wire.url });
    await stores.subscriptions.put(subscriptionOf());
    await wire.cut();
    for (const call of [
      () => stores.health(),
      () => stores.subscriptions.get('T1', 'C1'),
      () => stores.subscriptions.remove('T1', 'C1'),
      () => stores.deliveries.expireSending(1),
    ]) {
      const error = await rejection(call());
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(JSON.stringify([error, String(error), (error as Error).cause])).not.toMatch(
        /127\.0\.0\.1|password|postgres:/,
      );
    }
    await wire.mend();
    expect(await stores.subscriptions.get('T1', 'C1')).toEqual(subscriptionOf());
    await stores.close();
    await wire.cut();
  });

  it('outage: a connection ended between two statements rejects the next one, and the process goes on', async () => {
    const url = await server.freshDatabase();
    const { db } = openPostgres(url);
    const cutTransaction = db.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      await ask(url, `select pg_terminate_backend(${rows[0]?.pid}, 5000)`);
      await sql`select 1`.execute(transaction);
    });
    expect(await rejection(cutTransaction)).toBeInstanceOf(StoreUnavailable);
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });

  it('plan and markSending: what another holds is left to it at once, and the rest is done', async () => {
    const databaseUrl = await server.freshDatabase();
    const stores = await openStores({ dataDir: '/nowhere', databaseUrl });
    const plan = (channel: string): Promise<boolean> =>
      stores.deliveries.plan({
        id: channel,
        subscription: subscriptionOf({ channel }),
        localOn: '2026-11-23',
        dueAtMs: NOW_MS,
        notBeforeMs: NOW_MS,
        nextDueAtMs: NOW_MS + 1,
        nowMs: NOW_MS,
      });
    const mark = (id: string): Promise<boolean> =>
      stores.deliveries.markSending(id, 'a/1', { nowMs: NOW_MS, leaseUntilMs: NOW_MS + 1, items: [] });
    for (const channel of ['C1', 'C2']) await stores.subscriptions.put(subscriptionOf({ channel }));
    const other = openPostgres(databaseUrl);
    await other.together(async (db) => {
      await db.selectFrom('subscriptions').selectAll().where('channel', '=', 'C1').forUpdate().execute();
      expect(await Promise.all([plan('C1'), plan('C2')])).toEqual([false, true]);
    });
    expect(await plan('C1')).toBe(true);
    await stores.deliveries.claim({ owner: 'a', nowMs: NOW_MS, leaseMs: 9, limit: 9 });
    await other.together(async (db) => {
      await db.selectFrom('deliveries').selectAll().where('id', '=', 'C1').forUpdate().execute();
      expect(await Promise.all([mark('C1'), mark('C2')])).toEqual([false, true]);
    });
    await other.db.destroy();
    await stores.close();
  });

  it('outage: a connection that fell silent is given up, and another one made', async () => {
    const wire = await wireTo(await server.freshDatabase());
    const { db } = openPostgres(wire.url, 200);
    const one = (): Promise<unknown> => sql`select 1 as one`.execute(db).then(({ rows }) => rows);
    await one();
    wire.stall();
    expect(await rejection(one())).toEqual(new StoreUnavailable('disconnected'));
    expect(await one()).toEqual([{ one: 1 }]);
    await db.destroy();
    await wire.cut();
  });

  it('outage: a statement stopped by the server is passing, a wrong one is a bug', async () => {
    const { db } = openPostgres(await server.freshDatabase());
    const stopped = db.connection().execute(async (connection) => {
      await sql`set statement_timeout = 1`.execute(connection);
      await sql`select pg_sleep(30)`.execute(connection);
    });
    expect(await rejection(stopped)).toEqual(new StoreUnavailable('57014'));
    expect(await rejection(sql`select nonsense`.execute(db))).not.toBeInstanceOf(StoreUnavailable);
    await db.destroy();
  });

  it('open: a server out of reach is unavailable, without its address', async () => {
    const wire = await wireTo(server.url);
    await wire.cut();
    expect(await rejection(openStores({ dataDir: '/nowhere', databaseUrl: wire.url }))).toEqual(
      new StoreUnavailable('ECONNREFUSED'),
    );
  });

  it('open: a password or database that is refused is named, not shown', async () => {
    const remedy = (code: string): StoreRefused =>
      new StoreRefused(
        `PostgreSQL refuses DATABASE_URL (${code}): check its user, password and database, and that the user may create tables there.`,
      );
    const wrong = new URL(server.url);
    wrong.password = 'secret-but-wrong';
    expect(await rejection(openStores({ dataDir: '/nowhere', databaseUrl: wrong.href }))).toEqual(remedy('28P01'));
    const missing = new URL(server.url);
    missing.pathname = '/no_such_database';
    expect(await rejection(openStores({ dataDir: '/nowhere', databaseUrl: missing.href }))).toEqual(remedy('3D000'));
  });

  it('open: an address of something else is refused without repeating it', async () => {
    for (const databaseUrl of ['mysql://u:secret@h/d', 'not an address: secret', 'postgres://u:secret@[/d'])
      expect(await rejection(openStores({ dataDir: '/nowhere', databaseUrl }))).toEqual(
        new StoreRefused(
          'DATABASE_URL is no address of a PostgreSQL database: write postgres://user:password@host:5432/database.',
        ),
      );
  });

  it('open: refuses a schema newer than it knows', async () => {
    const databaseUrl = await server.freshDatabase();
    await (await openStores({ dataDir: '/nowhere', databaseUrl })).close();
    await ask(databaseUrl, "insert into kysely_migration values ('9999_later', '2030-01-01T00:00:00.000Z')");
    expect(await rejection(openStores({ dataDir: '/nowhere', databaseUrl }))).toEqual(
      new StoreRefused(
        'The database was made by a newer Hallway (it has 9999_later). Start that version again, or restore the backup from before its update.',
      ),
    );
  });

  it('schema: is the same columns on both', async () => {
    const databaseUrl = await server.freshDatabase();
    await (await openStores({ dataDir: '/nowhere', databaseUrl })).close();
    const types = await ask(
      databaseUrl,
      "select distinct data_type from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%' order by 1",
    );
    expect(types).toEqual([{ data_type: 'bigint' }, { data_type: 'integer' }, { data_type: 'text' }]);
  });
});
