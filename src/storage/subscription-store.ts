import type { Kysely } from 'kysely';
import type { Subscription, SubscriptionStore } from '../core/ports.js';
import type { Backend } from './backend.js';
import { readingPlaces } from './places.js';
import type { SubscriptionRow, Tables } from './tables.js';

export function subscriptionStore({ db, rowLocks }: Pick<Backend, 'db' | 'rowLocks'>): SubscriptionStore {
  const read = readingPlaces(db, (from) =>
    from
      .selectFrom('subscriptions')
      .innerJoin('places', (join) =>
        join
          .onRef('places.workspace', '=', 'subscriptions.workspace')
          .onRef('places.channel', '=', 'subscriptions.channel'),
      )
      .selectAll('subscriptions')
      .execute(),
  );
  return {
    get: async (workspace, channel) => {
      const [row] = await read({ workspace, channel });
      return row && toSubscription(row);
    },
    listOf: async (workspace) => {
      const query = db.selectFrom('subscriptions').selectAll().where('workspace', '=', workspace).orderBy('channel');
      return (await query.execute()).map(toSubscription);
    },
    put: (subscription, expected) => put(db, subscription, expected),
    dueBefore: async (nowMs, limit) => {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('nextDueAtMs', '<=', nowMs)
        .where('stateKind', 'in', ['on', 'snoozed'])
        .orderBy('nextDueAtMs')
        .orderBy('workspace')
        .orderBy('channel')
        .limit(limit)
        .execute();
      return rows.map(toSubscription);
    },
    remove: (workspace, channel) => remove(db, workspace, channel),
    removeWorkspace: (workspace) => removeWorkspace({ db, rowLocks }, workspace),
  };
}

async function put(db: Kysely<Tables>, subscription: Subscription, expected?: number | 'absent'): Promise<boolean> {
  const row = toRow(subscription);
  if (typeof expected === 'number') {
    // Two changes in one millisecond are two changes still.
    const changedAtMs = Math.max(row.changedAtMs, expected + 1);
    const { numUpdatedRows } = await db
      .updateTable('subscriptions')
      .set({ ...row, changedAtMs })
      .where('workspace', '=', row.workspace)
      .where('channel', '=', row.channel)
      .where('changedAtMs', '=', expected)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => {
      const taken = conflict.columns(['workspace', 'channel']);
      return expected === 'absent' ? taken.doNothing() : taken.doUpdateSet(row);
    })
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The subscription goes first here, as in `plan`: both wait for its lock, and what was planned meanwhile goes with the rest. */
async function remove(db: Kysely<Tables>, workspace: string, channel: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ['subscriptions', 'deliveries', 'shown', 'taste', 'focus'] as const) {
      await transaction.deleteFrom(table).where('workspace', '=', workspace).where('channel', '=', channel).execute();
    }
  });
}

const OF_A_WORKSPACE = [
  'subscriptions',
  'deliveries',
  'shown',
  'taste',
  'saved',
  'focus',
  'feedback',
  'corrections',
] as const satisfies (keyof Tables)[];

async function removeWorkspace({ db, rowLocks }: Pick<Backend, 'db' | 'rowLocks'>, workspace: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // In the order in which those that record several at once wait for them, so that none waits for the other.
    const deliveries = transaction.selectFrom('deliveries').select('id').where('workspace', '=', workspace);
    if (rowLocks) await deliveries.orderBy('id').forUpdate().execute();
    for (const table of OF_A_WORKSPACE) {
      await transaction.deleteFrom(table).where('workspace', '=', workspace).execute();
    }
  });
}

function toRow({ schedule, wish, skips, state, nextDueAtMs, ...plain }: Subscription): SubscriptionRow {
  return {
    ...plain,
    schedule: JSON.stringify(schedule),
    wish: JSON.stringify(wish),
    skips: JSON.stringify(skips),
    state: JSON.stringify(state),
    stateKind: state.kind,
    nextDueAtMs: nextDueAtMs ?? null,
  };
}

function toSubscription(row: SubscriptionRow): Subscription {
  return {
    workspace: row.workspace,
    channel: row.channel,
    owner: row.owner,
    schedule: JSON.parse(row.schedule) as Subscription['schedule'],
    wish: JSON.parse(row.wish) as Subscription['wish'],
    whenDone: row.whenDone,
    skips: JSON.parse(row.skips) as Subscription['skips'],
    state: JSON.parse(row.state) as Subscription['state'],
    nextDueAtMs: row.nextDueAtMs ?? undefined,
    createdAtMs: row.createdAtMs,
    changedAtMs: row.changedAtMs,
  };
}
