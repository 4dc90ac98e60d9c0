import type { Kysely } from 'kysely';
import type { TasteStore } from '../core/ports.js';
import { readingPlaces } from './places.js';
import type { Tables } from './tables.js';

export function tasteStore(db: Kysely<Tables>): TasteStore {
  const read = readingPlaces(db, (from) =>
    from
      .selectFrom('taste')
      .innerJoin('places', (join) =>
        join.onRef('places.workspace', '=', 'taste.workspace').onRef('places.channel', '=', 'taste.channel'),
      )
      .select((row) => [
        'taste.workspace',
        'taste.channel',
        'taste.key',
        row.fn.sum<number>('taste.direction').as('sum'),
      ])
      .groupBy(['taste.workspace', 'taste.channel', 'taste.key'])
      .orderBy('taste.key')
      .execute(),
  );
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
      const rows = await read({ workspace, channel });
      return new Map(rows.map(({ key, sum }) => [key, sum]));
    },
  };
}
