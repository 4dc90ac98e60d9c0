import type { Kysely } from 'kysely';
import type { CorrectionStore } from '../core/feedback/ports.js';
import type { Tables } from './tables.js';

export function correctionStore(db: Kysely<Tables>): CorrectionStore {
  return {
    put: async ({ user, ...correction }) => {
      const row = { ...correction, userId: user };
      await db
        .insertInto('corrections')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'id']).doUpdateSet(row).where('corrections.sentAtMs', '<=', row.sentAtMs),
        )
        .execute();
    },
    list: async () => {
      const rows = await db.selectFrom('corrections').selectAll().orderBy('sentAtMs').orderBy('id').execute();
      return rows.map(({ userId: user, ...row }) => ({ ...row, user }));
    },
  };
}
