import type { Kysely } from 'kysely';
import type { FeedbackStore } from '../core/feedback/ports.js';
import type { Tables } from './tables.js';

const KEY = ['kind', 'record', 'verdict', 'reason'] as const;

export function feedbackStore(db: Kysely<Tables>): FeedbackStore {
  return {
    count: async (workspace, { kind, record = '', verdict, reason = '' }) => {
      await db
        .insertInto('feedback')
        .values({ workspace, kind, record, verdict, reason, count: 1 })
        .onConflict((conflict) =>
          conflict.columns(['workspace', ...KEY]).doUpdateSet((row) => ({ count: row('feedback.count', '+', 1) })),
        )
        .execute();
    },
    totals: async () => {
      const rows = await db
        .selectFrom('feedback')
        .select((row) => [...KEY, row.fn.sum<number>('count').as('count')])
        .groupBy(KEY)
        .orderBy('kind')
        .orderBy('record')
        .orderBy('verdict', 'desc')
        .orderBy('reason')
        .execute();
      return rows.map(({ record, reason, ...row }) => ({
        ...row,
        record: record === '' ? undefined : record,
        reason: reason === '' ? undefined : reason,
      }));
    },
  };
}
