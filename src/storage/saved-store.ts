import type { Kysely } from 'kysely';
import type { SavedStore } from '../core/ports.js';
import type { Tables } from './tables.js';

export function savedStore(db: Kysely<Tables>): SavedStore {
  return {
    put: async (workspace, user, { item, savedAtMs }) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('saved')
        .values({ workspace, userId: user, item, savedAtMs })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    remove: async (workspace, user, item) => {
      const rows = db.deleteFrom('saved').where('workspace', '=', workspace).where('userId', '=', user);
      const { numDeletedRows } = await rows.where('item', '=', item).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    list: (workspace, user) =>
      db
        .selectFrom('saved')
        .select(['item', 'savedAtMs'])
        .where('workspace', '=', workspace)
        .where('userId', '=', user)
        .orderBy('savedAtMs', 'desc')
        .orderBy('item')
        .execute(),
  };
}
