import { sql } from 'kysely';
import type { Claim, Delivery, DeliveryStore, Settlement } from '../core/ports.js';
import type { Backend } from './backend.js';
import { changeOne, INTERRUPTED, inOrder, picking, show, toDelivery } from './ledger.js';
import { planning } from './planning.js';
import { sending } from './sending.js';
import type { DeliveryRow } from './tables.js';
import type { ThreadLedger } from './thread-ledger.js';

/** Rows that one call of `expireSending` ends; the next call takes the next. */
const EXPIRED_AT_ONCE = 500;

const FREE = { leaseOwner: null, leaseUntilMs: null };

/** The messages of the ledger. Each change is one guarded UPDATE, so that it happens once whoever else tries. */
export function deliveryStore(backend: Backend): Omit<DeliveryStore, keyof ThreadLedger> {
  const { db, together, write } = backend;
  return {
    plan: planning(backend),
    claim: (claim) => take(backend, claim),
    ...sending(backend),
    retry: async (id, owner, { notBeforeMs, reason, nowMs }) => {
      const change = { status: 'planned', notBeforeMs, reason, items: '[]', ...FREE, changedAtMs: nowMs } as const;
      const retried = await write((on) =>
        changeOne(
          on,
          id,
          (row) => row.and([row('status', 'in', ['claimed', 'sending']), row('leaseOwner', '=', owner)]),
          change,
        ),
      );
      return retried !== undefined;
    },
    end: (id, owner, { status, reason, nowMs }) =>
      together(async (transaction) => {
        const delivery = await changeOne(
          transaction,
          id,
          (row) => row.and([row('status', 'in', ['claimed', 'sending']), row('leaseOwner', '=', owner)]),
          // Whoever sent an unknown one may still learn that it arrived.
          { status, reason, ...FREE, ...(status === 'unknown' && { leaseOwner: owner }), changedAtMs: nowMs },
        );
        if (delivery !== undefined && status === 'unknown') await show(transaction, [delivery]);
        return delivery !== undefined;
      }),
    expireSending: (nowMs) => expire(backend, nowMs),
    settleUnknown: (id, settlement, nowMs) => settle(backend, id, settlement, nowMs),
    recent: async (workspace, channel, limit) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .orderBy('localOn', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    claimUnknowns: (claim) => takeUnknowns(backend, claim),
    nextAtMs: async () => {
      const soonest = db.selectFrom('deliveries').select((row) => row.fn.min<number | null>('notBeforeMs').as('atMs'));
      const message = await soonest.where('status', '=', 'planned').executeTakeFirst();
      const thread = await soonest.where('threadStatus', '=', 'planned').executeTakeFirst();
      const instants = [message?.atMs, thread?.atMs].filter((atMs) => typeof atMs === 'number');
      return instants.length > 0 ? Math.min(...instants) : undefined;
    },
  };
}

async function take(backend: Backend, { owner, nowMs, leaseMs, limit }: Claim): Promise<readonly Delivery[]> {
  const rows = await backend.write((db) =>
    picking(
      { ...backend, db },
      (row) =>
        row.or([
          row.and([row('status', '=', 'planned'), row('notBeforeMs', '<=', nowMs)]),
          row.and([row('status', '=', 'claimed'), row('leaseUntilMs', '<=', nowMs)]),
        ]),
      limit,
    )
      .updateTable('deliveries')
      .set((row) => ({
        status: 'claimed',
        attempts: row('attempts', '+', 1),
        leaseOwner: sql<string>`cast(${owner} as text) || '/' || cast(${row.ref('attempts')} + 1 as text)`,
        leaseUntilMs: nowMs + leaseMs,
        changedAtMs: nowMs,
      }))
      .where('id', 'in', (row) => row.selectFrom('picked').select('picked.id'))
      .returningAll()
      .execute(),
  );
  return inOrder(rows);
}

async function takeUnknowns(
  backend: Backend,
  { nowMs, endedAfterMs, endedBeforeMs, againAtMs, limit }: Parameters<DeliveryStore['claimUnknowns']>[0],
): Promise<readonly Delivery[]> {
  const rows = await backend.write((db) =>
    picking(
      { ...backend, db },
      (row) =>
        row.and([
          row('status', '=', 'unknown'),
          row('notBeforeMs', '<=', nowMs),
          row('changedAtMs', '>=', endedAfterMs),
          row('changedAtMs', '<=', endedBeforeMs),
        ]),
      limit,
    )
      .updateTable('deliveries')
      .set({ notBeforeMs: againAtMs })
      .where('id', 'in', (row) => row.selectFrom('picked').select('picked.id'))
      .returningAll()
      .execute(),
  );
  return inOrder(rows);
}

function expire(backend: Backend, nowMs: number): Promise<readonly Delivery[]> {
  return backend.together(async (transaction) => {
    const rows = await picking(
      { ...backend, db: transaction },
      (row) => row.and([row('status', '=', 'sending'), row('leaseUntilMs', '<=', nowMs)]),
      EXPIRED_AT_ONCE,
    )
      .updateTable('deliveries')
      .set({ status: 'unknown', reason: INTERRUPTED, leaseUntilMs: null, changedAtMs: nowMs })
      .where('id', 'in', (row) => row.selectFrom('picked').select('picked.id'))
      .returningAll()
      .execute();
    const deliveries = inOrder(rows);
    await show(transaction, deliveries);
    return deliveries;
  });
}

function settle({ together }: Backend, id: string, settlement: Settlement, nowMs: number): Promise<boolean> {
  return together(async (transaction) => {
    const change = { ...settled(settlement, nowMs), ...FREE, changedAtMs: nowMs };
    const delivery = await changeOne(transaction, id, (row) => row('status', '=', 'unknown'), change);
    if (delivery === undefined) return false;
    if (settlement.status === 'sent') return true;
    await transaction
      .deleteFrom('shown')
      .where('workspace', '=', delivery.workspace)
      .where('channel', '=', delivery.channel)
      .where('deliveryId', '=', id)
      .execute();
    return true;
  });
}

function settled(settlement: Settlement, nowMs: number): Partial<DeliveryRow> {
  const { status } = settlement;
  switch (status) {
    case 'sent':
      return {
        status,
        messageTs: settlement.messageTs,
        reason: null,
        threadStatus: settlement.thread,
        notBeforeMs: nowMs,
      };
    case 'failed':
      return { status, reason: settlement.reason };
    case 'planned':
      return { status, reason: settlement.reason, notBeforeMs: settlement.notBeforeMs, items: '[]' };
  }
}
