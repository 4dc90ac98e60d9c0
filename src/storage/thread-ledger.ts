import type { DeliveryStore } from '../core/ports.js';
import type { Backend } from './backend.js';
import { gathering } from './gathering.js';
import { given } from './given.js';
import { changeOne, DELIVERY_COLUMNS, INTERRUPTED, inOrder, picking, toDelivery } from './ledger.js';
import type { DeliveryRow } from './tables.js';

const EXPIRED_AT_ONCE = 500;

const FREE = { leaseOwner: null, leaseUntilMs: null };

/** The part of the ledger about the details under a sent message. */
export type ThreadLedger = Pick<
  DeliveryStore,
  'threadsDue' | 'claimThread' | 'threadSent' | 'retryThread' | 'endThread' | 'expireThreads'
>;

interface ThreadSent {
  readonly id: string;
  readonly owner: string;
  readonly nowMs: number;
}

interface ThreadClaim extends ThreadSent {
  readonly leaseUntilMs: number;
}

/**
 * A thread is claimed straight into `sending` and never claimed again from there: a crash may leave it out, which is recorded, but cannot
 * double it.
 */
export function threadLedger(backend: Backend): ThreadLedger {
  const { db, write } = backend;
  const ofOwner = async (id: string, owner: string, change: Partial<DeliveryRow>): Promise<boolean> => {
    const changed = await write((on) =>
      changeOne(on, id, (row) => row.and([row('threadStatus', '=', 'sending'), row('leaseOwner', '=', owner)]), change),
    );
    return changed !== undefined;
  };
  const claim = gathering(
    (claims: readonly ThreadClaim[]) => write((on) => claimAll({ ...backend, db: on }, claims)),
    ({ id }) => id,
  );
  const sent = gathering(
    (all: readonly ThreadSent[]) => write((on) => sentAll({ ...backend, db: on }, all)),
    ({ id }) => id,
  );
  return {
    threadsDue: async (nowMs, limit) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('threadStatus', '=', 'planned')
        .where('notBeforeMs', '<=', nowMs)
        .orderBy('notBeforeMs')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    claimThread: (id, owner, { nowMs, leaseUntilMs }) => claim({ id, owner, nowMs, leaseUntilMs }),
    threadSent: (id, owner, nowMs) => sent({ id, owner, nowMs }),
    retryThread: (id, owner, { notBeforeMs, reason, nowMs }) =>
      ofOwner(id, owner, { threadStatus: 'planned', threadReason: reason, notBeforeMs, ...FREE, changedAtMs: nowMs }),
    endThread: (id, owner, { status, reason, nowMs }) =>
      ofOwner(id, owner, { threadStatus: status, threadReason: reason, leaseUntilMs: null, changedAtMs: nowMs }),
    expireThreads: async (nowMs) => {
      const rows = await picking(
        backend,
        (row) => row.and([row('threadStatus', '=', 'sending'), row('leaseUntilMs', '<=', nowMs)]),
        EXPIRED_AT_ONCE,
      )
        .updateTable('deliveries')
        .set({ threadStatus: 'unknown', threadReason: INTERRUPTED, leaseUntilMs: null, changedAtMs: nowMs })
        .where('id', 'in', (row) => row.selectFrom('picked').select('picked.id'))
        .returningAll()
        .execute();
      return inOrder(rows);
    },
  };
}

/** Claims what several ask for; one that somebody else holds at this moment is theirs. */
async function claimAll({ db, rowLocks }: Backend, claims: readonly ThreadClaim[]) {
  const rows = await db
    .with('claims(id, owner, nowMs, untilMs)', () =>
      given(
        { id: 'text', owner: 'text', nowMs: 'bigint', untilMs: 'bigint' },
        claims.map(({ id, owner, nowMs, leaseUntilMs }) => ({ id, owner, nowMs, untilMs: leaseUntilMs })),
      ),
    )
    .with('picked', (query) =>
      query
        .selectFrom('deliveries')
        .innerJoin('claims', 'claims.id', 'deliveries.id')
        .where('deliveries.threadStatus', '=', 'planned')
        .whereRef('deliveries.notBeforeMs', '<=', 'claims.nowMs')
        .select(['claims.id', 'claims.owner', 'claims.nowMs', 'claims.untilMs'])
        .$if(rowLocks, (picked) => picked.forUpdate('deliveries').skipLocked()),
    )
    .updateTable('deliveries')
    .from('picked')
    .set((row) => ({
      threadStatus: 'sending',
      leaseOwner: row.ref('picked.owner'),
      leaseUntilMs: row.ref('picked.untilMs'),
      changedAtMs: row.ref('picked.nowMs'),
    }))
    .whereRef('deliveries.id', '=', 'picked.id')
    .returning(DELIVERY_COLUMNS)
    .execute();
  const claimed = new Map(rows.map((row) => [row.id, toDelivery(row)]));
  return claims.map(({ id }) => claimed.get(id));
}

/** It waits for a row that somebody else holds, always in the same order. The owner stays, so that the same holder can say it again. */
async function sentAll({ db, rowLocks }: Backend, all: readonly ThreadSent[]): Promise<readonly boolean[]> {
  const rows = await db
    .with('posted(id, owner, nowMs)', () =>
      given(
        { id: 'text', owner: 'text', nowMs: 'bigint' },
        all.map(({ id, owner, nowMs }) => ({ id, owner, nowMs })),
      ),
    )
    .with('picked', (query) =>
      query
        .selectFrom('deliveries')
        .innerJoin('posted', 'posted.id', 'deliveries.id')
        .where('deliveries.threadStatus', 'in', ['sending', 'unknown', 'sent'])
        .whereRef('deliveries.leaseOwner', '=', 'posted.owner')
        .select(['posted.id', 'posted.nowMs'])
        .orderBy('deliveries.id')
        .$if(rowLocks, (picked) => picked.forUpdate('deliveries')),
    )
    .updateTable('deliveries')
    .from('picked')
    .set((row) => ({
      threadStatus: 'sent',
      threadReason: null,
      leaseUntilMs: null,
      changedAtMs: row.ref('picked.nowMs'),
    }))
    .whereRef('deliveries.id', '=', 'picked.id')
    .returning('deliveries.id')
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  return all.map(({ id }) => ids.has(id));
}
