import type { Kysely } from 'kysely';
import type { DeliveryStore } from '../core/ports.js';
import type { Backend } from './backend.js';
import { gathering } from './gathering.js';
import { given } from './given.js';
import { show } from './ledger.js';
import type { Tables } from './tables.js';

type Mark = { readonly id: string; readonly owner: string } & Parameters<DeliveryStore['markSending']>[2];
type Sent = { readonly id: string; readonly owner: string } & Parameters<DeliveryStore['sent']>[2];

/** What is marked is uncertain until its request has gone: few at once, so that a crash leaves few without one. */
const MOST_MARKED = 16;

/** What every message passes through, done for all that come at the same moment; each row still changes for its own holder alone. */
export function sending(backend: Backend): Pick<DeliveryStore, 'markSending' | 'sent'> {
  const { together, write } = backend;
  const mark = gathering(
    (marks: readonly Mark[]) => write((db) => markAll({ ...backend, db }, marks)),
    ({ id }) => id,
    MOST_MARKED,
  );
  const end = gathering(
    (all: readonly Sent[]) => together((db) => sentAll({ ...backend, db }, all)),
    ({ id }) => id,
  );
  return {
    markSending: (id, owner, marked) => mark({ id, owner, ...marked }),
    sent: (id, owner, sent) => end({ id, owner, ...sent }),
  };
}

/** A row that somebody else holds at this moment is not sent: it is theirs, or about to be gone. */
async function markAll({ db, rowLocks }: Backend, marks: readonly Mark[]): Promise<readonly boolean[]> {
  const rows = await db
    .with('marks(id, owner, nowMs, untilMs, items)', () =>
      given(
        { id: 'text', owner: 'text', nowMs: 'bigint', untilMs: 'bigint', items: 'text' },
        marks.map(({ id, owner, nowMs, leaseUntilMs, items }) => ({
          id,
          owner,
          nowMs,
          untilMs: leaseUntilMs,
          items: JSON.stringify(items),
        })),
      ),
    )
    .with('picked', (query) =>
      query
        .selectFrom('deliveries')
        .innerJoin('marks', 'marks.id', 'deliveries.id')
        .where('deliveries.status', '=', 'claimed')
        .whereRef('deliveries.leaseOwner', '=', 'marks.owner')
        .whereRef('deliveries.leaseUntilMs', '>', 'marks.nowMs')
        .select(['marks.id', 'marks.nowMs', 'marks.untilMs', 'marks.items'])
        .$if(rowLocks, (picked) => picked.forUpdate('deliveries').skipLocked()),
    )
    .updateTable('deliveries')
    .from('picked')
    .set((row) => ({
      status: 'sending',
      leaseUntilMs: row.ref('picked.untilMs'),
      items: row.ref('picked.items'),
      changedAtMs: row.ref('picked.nowMs'),
    }))
    .whereRef('deliveries.id', '=', 'picked.id')
    .returning('deliveries.id')
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  return marks.map(({ id }) => ids.has(id));
}

async function sentAll(backend: Backend, all: readonly Sent[]): Promise<readonly boolean[]> {
  const deliveries = await endAll(backend, all);
  await show(backend.db, deliveries);
  const ids = new Set(deliveries.map(({ id }) => id));
  const results: boolean[] = [];
  for (const { id, messageTs } of all) results.push(ids.has(id) || (await wasSent(backend.db, id, messageTs)));
  return results;
}

/** It waits for a row that somebody else holds, always in the same order: what was posted has to be recorded. */
async function endAll({ db, rowLocks }: Backend, all: readonly Sent[]) {
  const rows = await db
    .with('posted(id, owner, ts, thread, fromMs, nowMs)', () =>
      given(
        { id: 'text', owner: 'text', ts: 'text', thread: 'text', fromMs: 'bigint', nowMs: 'bigint' },
        all.map(({ id, owner, messageTs, thread, threadNotBeforeMs, nowMs }) => ({
          id,
          owner,
          ts: messageTs,
          thread,
          fromMs: threadNotBeforeMs ?? nowMs,
          nowMs,
        })),
      ),
    )
    .with('picked', (query) =>
      query
        .selectFrom('deliveries')
        .innerJoin('posted', 'posted.id', 'deliveries.id')
        .where('deliveries.status', 'in', ['sending', 'unknown'])
        .whereRef('deliveries.leaseOwner', '=', 'posted.owner')
        .select(['posted.id', 'posted.ts', 'posted.thread', 'posted.fromMs', 'posted.nowMs'])
        .orderBy('deliveries.id')
        .$if(rowLocks, (picked) => picked.forUpdate('deliveries')),
    )
    .updateTable('deliveries')
    .from('picked')
    .set((row) => ({
      status: 'sent',
      messageTs: row.ref('picked.ts'),
      reason: null,
      threadStatus: row.ref('picked.thread'),
      notBeforeMs: row.ref('picked.fromMs'),
      leaseOwner: null,
      leaseUntilMs: null,
      changedAtMs: row.ref('picked.nowMs'),
    }))
    .whereRef('deliveries.id', '=', 'picked.id')
    .returning([
      'deliveries.id',
      'deliveries.workspace',
      'deliveries.channel',
      'deliveries.localOn',
      'deliveries.items',
    ])
    .execute();
  return rows.map((row) => ({ ...row, items: JSON.parse(row.items) as readonly string[] }));
}

async function wasSent(db: Kysely<Tables>, id: string, messageTs: string): Promise<boolean> {
  const rows = db.selectFrom('deliveries').select('id').where('id', '=', id);
  const sent = await rows.where('status', '=', 'sent').where('messageTs', '=', messageTs).executeTakeFirst();
  return sent !== undefined;
}
