import type { Kysely } from 'kysely';
import type { ShownStore } from '../core/ports.js';
import { readingPlaces } from './places.js';
import type { Tables } from './tables.js';

/** Rows come with the deliveries that showed them. */
export function shownStore(db: Kysely<Tables>): ShownStore {
  const of = (workspace: string, channel: string) =>
    db.selectFrom('shown').where('workspace', '=', workspace).where('channel', '=', channel);
  const read = readingPlaces(db, (from) =>
    from
      .selectFrom('shown')
      .innerJoin('places', (join) =>
        join.onRef('places.workspace', '=', 'shown.workspace').onRef('places.channel', '=', 'shown.channel'),
      )
      .select(['shown.workspace', 'shown.channel', 'shown.item', 'shown.shownOn'])
      .orderBy('shown.shownOn')
      .orderBy('shown.place')
      .orderBy('shown.item')
      .execute(),
  );
  return {
    list: async (workspace, channel) =>
      (await read({ workspace, channel })).map(({ item, shownOn }) => ({ item, shownOn })),
    count: async (workspace, channel) => {
      const counted = of(workspace, channel).select((row) => row.fn.countAll<number>().as('items'));
      return (await counted.executeTakeFirstOrThrow()).items;
    },
    startCycle: async (workspace, channel) => {
      await db.deleteFrom('shown').where('workspace', '=', workspace).where('channel', '=', channel).execute();
    },
  };
}
