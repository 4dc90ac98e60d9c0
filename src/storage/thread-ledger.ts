import type { DeliveryStore } from '../core/ports.js';
import type { Backend } from './backend.js';
import { changeOne, INTERRUPTED, inOrder, picking, toDelivery } from './ledger.js';
import type { DeliveryRow } from './tables.js';

const EXPIRED_AT_ONCE = 500;

const FREE = { leaseOwner: null, leaseUntilMs: null };

/** The part of the ledger about the details under a sent message. */
export type ThreadLedger = Pick<
  DeliveryStore,
  'threadsDue' | 'claimThread' | 'threadSent' | 'retryThread' | 'endThread' | 'expireThreads'
>;

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
    claimThread: (id, owner, { nowMs, leaseUntilMs }) =>
      write((on) =>
        changeOne(on, id, (row) => row.and([row('threadStatus', '=', 'planned'), row('notBeforeMs', '<=', nowMs)]), {
          threadStatus: 'sending',
          leaseOwner: owner,
          leaseUntilMs,
          changedAtMs: nowMs,
        }),
      ),
    threadSent: async (id, owner, nowMs) => {
      // The name stays, so that the same holder can say it again.
      const change = { threadStatus: 'sent', threadReason: null, leaseUntilMs: null, changedAtMs: nowMs } as const;
      const sent = await write((on) =>
        changeOne(
          on,
          id,
          (row) => row.and([row('threadStatus', 'in', ['sending', 'unknown', 'sent']), row('leaseOwner', '=', owner)]),
          change,
        ),
      );
      return sent !== undefined;
    },
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
