import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Delivery } from '../core/ports.js';
import type { Backend } from './backend.js';
import type { DeliveryRow, Tables } from './tables.js';

type Change = Partial<DeliveryRow>;

/** Why a row whose holder vanished while sending is `unknown`. */
export const INTERRUPTED = 'interrupted';

/** A whole delivery, for a statement that names other rows beside it. */
export const DELIVERY_COLUMNS = [
  'deliveries.id',
  'deliveries.workspace',
  'deliveries.channel',
  'deliveries.localOn',
  'deliveries.dueAtMs',
  'deliveries.status',
  'deliveries.attempts',
  'deliveries.notBeforeMs',
  'deliveries.leaseOwner',
  'deliveries.leaseUntilMs',
  'deliveries.items',
  'deliveries.messageTs',
  'deliveries.reason',
  'deliveries.threadStatus',
  'deliveries.threadReason',
  'deliveries.changedAtMs',
] as const;

/** Picks deliveries that a condition holds for, for this caller alone, and locks them where rows can be: `with picked as (…)`. */
export function picking(
  { db, rowLocks }: Backend,
  condition: (row: ExpressionBuilder<Tables, 'deliveries'>) => Expression<SqlBool>,
  limit: number,
) {
  return db.with('picked', (query) =>
    query
      .selectFrom('deliveries')
      .select('id')
      .where(condition)
      .orderBy('notBeforeMs')
      .orderBy('id')
      .limit(limit)
      .$if(rowLocks, (rows) => rows.forUpdate().skipLocked()),
  );
}

/** Changes one delivery, if the condition holds for it still; undefined if not. */
export async function changeOne(
  db: Kysely<Tables>,
  id: string,
  condition: (row: ExpressionBuilder<Tables, 'deliveries'>) => Expression<SqlBool>,
  change: Change,
): Promise<Delivery | undefined> {
  const query = db.updateTable('deliveries').set(change).where('id', '=', id).where(condition).returningAll();
  const row = await query.executeTakeFirst();
  return row && toDelivery(row);
}

/** The items of deliveries count as shown from their date on; those shown before keep theirs. */
export async function show(
  db: Kysely<Tables>,
  deliveries: readonly Pick<Delivery, 'id' | 'workspace' | 'channel' | 'localOn' | 'items'>[],
): Promise<void> {
  const rows = deliveries.flatMap(({ id, workspace, channel, localOn, items }) =>
    items.map((item, place) => ({ workspace, channel, item, shownOn: localOn, place, deliveryId: id })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto('shown')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function toDelivery(row: DeliveryRow): Delivery {
  return {
    ...row,
    leaseOwner: row.leaseOwner ?? undefined,
    leaseUntilMs: row.leaseUntilMs ?? undefined,
    items: JSON.parse(row.items) as Delivery['items'],
    messageTs: row.messageTs ?? undefined,
    reason: row.reason ?? undefined,
    threadReason: row.threadReason ?? undefined,
  };
}

/** `returning` has no order of its own. */
export function inOrder(rows: readonly DeliveryRow[]): readonly Delivery[] {
  return rows.map(toDelivery).sort((one, other) => one.notBeforeMs - other.notBeforeMs || (one.id < other.id ? -1 : 1));
}
