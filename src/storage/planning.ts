import type { Plan } from '../core/ports.js';
import type { Backend } from './backend.js';
import { gathering } from './gathering.js';
import { given } from './given.js';
import type { DeliveryRow } from './tables.js';

/** Plans what comes at the same moment with two statements in one transaction; true for each that was recorded. */
export function planning(backend: Backend): (plan: Plan) => Promise<boolean> {
  return gathering(
    (plans: readonly Plan[]) => record(backend, plans),
    ({ subscription }) => placeOf(subscription),
  );
}

function record(backend: Backend, plans: readonly Plan[]): Promise<readonly boolean[]> {
  return backend.together(async (db) => {
    const moved = new Set((await move({ ...backend, db }, plans)).map(placeOf));
    const rows = plans.filter(({ subscription }) => moved.has(placeOf(subscription))).map(planned);
    if (rows.length === 0) return plans.map(() => false);
    const recorded = await db
      .insertInto('deliveries')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'localOn']).doNothing())
      .returning('id')
      .execute();
    const ids = new Set(recorded.map(({ id }) => id));
    return plans.map(({ id }) => ids.has(id));
  });
}

/** Moves on those that are still as they were read. One that somebody else holds is being moved by them, or changed. */
function move({ db, rowLocks }: Backend, plans: readonly Plan[]) {
  return db
    .with('due(workspace, channel, readDueAtMs, readChangedAtMs, nextDueAtMs, changedAtMs, state, stateKind)', () =>
      given(
        {
          workspace: 'text',
          channel: 'text',
          readDueAtMs: 'bigint',
          readChangedAtMs: 'bigint',
          nextDueAtMs: 'bigint',
          changedAtMs: 'bigint',
          state: 'text',
          stateKind: 'text',
        },
        plans.map(({ subscription, nextDueAtMs, state = subscription.state, nowMs }) => ({
          workspace: subscription.workspace,
          channel: subscription.channel,
          readDueAtMs: subscription.nextDueAtMs ?? null,
          readChangedAtMs: subscription.changedAtMs,
          nextDueAtMs: nextDueAtMs ?? null,
          changedAtMs: Math.max(nowMs, subscription.changedAtMs + 1),
          state: JSON.stringify(state),
          stateKind: state.kind,
        })),
      ),
    )
    .with('picked', (query) =>
      query
        .selectFrom('subscriptions')
        .innerJoin('due', (join) =>
          join
            .onRef('due.workspace', '=', 'subscriptions.workspace')
            .onRef('due.channel', '=', 'subscriptions.channel')
            .onRef('due.readDueAtMs', '=', 'subscriptions.nextDueAtMs')
            .onRef('due.readChangedAtMs', '=', 'subscriptions.changedAtMs'),
        )
        .select(['due.workspace', 'due.channel', 'due.nextDueAtMs', 'due.changedAtMs', 'due.state', 'due.stateKind'])
        .$if(rowLocks, (rows) => rows.forUpdate('subscriptions').skipLocked()),
    )
    .updateTable('subscriptions')
    .from('picked')
    .set((row) => ({
      nextDueAtMs: row.ref('picked.nextDueAtMs'),
      changedAtMs: row.ref('picked.changedAtMs'),
      state: row.ref('picked.state'),
      stateKind: row.ref('picked.stateKind'),
    }))
    .whereRef('subscriptions.workspace', '=', 'picked.workspace')
    .whereRef('subscriptions.channel', '=', 'picked.channel')
    .returning(['subscriptions.workspace', 'subscriptions.channel'])
    .execute();
}

function planned({ id, subscription, localOn, dueAtMs, notBeforeMs, ending, nowMs }: Plan): DeliveryRow {
  const { workspace, channel } = subscription;
  const free = { leaseOwner: null, leaseUntilMs: null, attempts: 0 };
  const rest = { items: '[]', messageTs: null, threadStatus: 'none', threadReason: null, changedAtMs: nowMs } as const;
  const fate = { status: ending?.status ?? 'planned', reason: ending?.reason ?? null } as const;
  return { id, workspace, channel, localOn, dueAtMs, notBeforeMs, ...free, ...fate, ...rest };
}

function placeOf({ workspace, channel }: { readonly workspace: string; readonly channel: string }): string {
  return `${workspace} ${channel}`;
}
