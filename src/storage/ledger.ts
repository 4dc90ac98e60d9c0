import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Delivery } from '../core/ports.js';
import type { Backend } from './backend.js';
import type { DeliveryRow, Tables } from './tables.js';

type Change = Partial<DeliveryRow>;

/** Why a row whose holder vanished while sending is `unknown`. */
export const INTERRUPTED = 'interrupted';

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

/** The items of a delivery count as shown from its date on; those shown before keep theirs. */
export async function show(db: Kysely<Tables>, { id, workspace, channel, localOn, items }: Delivery): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item, place) => ({ workspace, channel, item, shownOn: localOn, place, deliveryId: id }));
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
