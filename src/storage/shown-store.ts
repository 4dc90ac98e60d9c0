import type { Kysely } from 'kysely';
import type { ShownStore } from '../core/ports.js';
import type { Tables } from './tables.js';

/** Rows come with the deliveries that showed them. */
export function shownStore(db: Kysely<Tables>): ShownStore {
  const of = (workspace: string, channel: string) =>
    db.selectFrom('shown').where('workspace', '=', workspace).where('channel', '=', channel);
  return {
    list: (workspace, channel) =>
      of(workspace, channel).select(['item', 'shownOn']).orderBy('shownOn').orderBy('place').orderBy('item').execute(),
    count: async (workspace, channel) => {
      const counted = of(workspace, channel).select((row) => row.fn.countAll<number>().as('items'));
      return (await counted.executeTakeFirstOrThrow()).items;
    },
    startCycle: async (workspace, channel) => {
      await db.deleteFrom('shown').where('workspace', '=', workspace).where('channel', '=', channel).execute();
    },
  };
}
