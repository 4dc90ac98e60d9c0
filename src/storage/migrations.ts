import { type Kysely, type Migration, Migrator } from 'kysely';
import { StoreRefused } from '../core/errors.js';
import { createFeedbackTables } from './feedback-tables.js';
import type { Tables } from './tables.js';

/** Name → step, in the order of the names. A step that was released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_digest': { up: createDigestTables },
  '0002_focus': { up: createFocusTable },
  '0003_feedback': { up: createFeedbackTables },
};

/**
 * Brings the database to the present schema; safe for several processes at once.
 *
 * @throws StoreRefused if a newer Hallway made it.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return;
  const done = await db
    .withTables<{ kyselyMigration: { name: string } }>()
    .selectFrom('kyselyMigration')
    .select('name')
    .execute();
  const unknown = done.find(({ name }) => !(name in MIGRATIONS));
  if (unknown === undefined) return;
  throw new StoreRefused(
    `The database was made by a newer Hallway (it has ${unknown.name}). Start that version again, or restore the backup from before its update.`,
  );
}

/** Portable: text ids, BIGINT milliseconds, dates as text, JSON as text. */
async function createDigestTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('wish', 'text', (column) => column.notNull())
    .addColumn('whenDone', 'text', (column) => column.notNull())
    .addColumn('skips', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('stateKind', 'text', (column) => column.notNull())
    .addColumn('nextDueAtMs', 'bigint')
    .addColumn('createdAtMs', 'bigint', (column) => column.notNull())
    .addColumn('changedAtMs', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscriptions_pk', ['workspace', 'channel'])
    .execute();
  await db.schema.createIndex('subscriptions_due').on('subscriptions').column('nextDueAtMs').execute();

  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('localOn', 'text', (column) => column.notNull())
    .addColumn('dueAtMs', 'bigint', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('notBeforeMs', 'bigint', (column) => column.notNull())
    .addColumn('leaseOwner', 'text')
    .addColumn('leaseUntilMs', 'bigint')
    .addColumn('items', 'text', (column) => column.notNull())
    .addColumn('messageTs', 'text')
    .addColumn('reason', 'text')
    .addColumn('threadStatus', 'text', (column) => column.notNull())
    .addColumn('threadReason', 'text')
    .addColumn('changedAtMs', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('deliveries_once_a_date', ['workspace', 'channel', 'localOn'])
    .execute();
  await db.schema.createIndex('deliveries_due').on('deliveries').columns(['status', 'notBeforeMs']).execute();
  await db.schema.createIndex('deliveries_threads').on('deliveries').columns(['threadStatus', 'notBeforeMs']).execute();

  await db.schema
    .createTable('shown')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('shownOn', 'text', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('deliveryId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_pk', ['workspace', 'channel', 'item'])
    .execute();
  await db.schema
    .createTable('taste')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('direction', 'integer', (column) => column.notNull())
    .addColumn('atMs', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('taste_pk', ['workspace', 'channel', 'key', 'userId'])
    .execute();
  await db.schema
    .createTable('saved')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('savedAtMs', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_pk', ['workspace', 'userId', 'item'])
    .execute();
}

async function createFocusTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('focus')
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('focus', 'text', (column) => column.notNull())
    .addColumn('untilMs', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('focus_pk', ['workspace', 'channel', 'thread'])
    .execute();
  await db.schema.createIndex('focus_over').on('focus').column('untilMs').execute();
}
