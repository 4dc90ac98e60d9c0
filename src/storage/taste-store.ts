import type { Kysely } from 'kysely';
import type { TasteStore } from '../core/ports.js';
import type { Tables } from './tables.js';

export function tasteStore(db: Kysely<Tables>): TasteStore {
  return {
    put: async ({ user, ...taste }) => {
      const { direction, atMs } = taste;
      await db
        .insertInto('taste')
        .values({ ...taste, userId: user })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'channel', 'key', 'userId']).doUpdateSet({ direction, atMs }),
        )
        .execute();
    },
    list: async (workspace, channel) => {
      const rows = await db
        .selectFrom('taste')
        .select((row) => ['key', row.fn.sum<number>('direction').as('sum')])
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .groupBy('key')
        .orderBy('key')
        .execute();
      return new Map(rows.map(({ key, sum }) => [key, sum]));
    },
  };
}
