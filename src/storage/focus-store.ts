import type { FocusStore } from '../core/ask/ports.js';
import type { Backend } from './backend.js';

export function focusStore({ db, write }: Backend): FocusStore {
  return {
    get: async ({ workspace, channel, thread }, nowMs) => {
      const row = await db
        .selectFrom('focus')
        .select('focus')
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .where('thread', '=', thread)
        .where('untilMs', '>', nowMs)
        .executeTakeFirst();
      return row?.focus;
    },
    put: async (conversation, { focus, untilMs, nowMs }) => {
      const row = { ...conversation, focus, untilMs };
      await Promise.all([
        write((to) =>
          to
            .insertInto('focus')
            .values(row)
            .onConflict((conflict) =>
              conflict.columns(['workspace', 'channel', 'thread']).doUpdateSet({ focus, untilMs }),
            )
            .execute(),
        ),
        // No part of the same transaction: of two that clear away, each would wait for what the other has put.
        write((to) => to.deleteFrom('focus').where('untilMs', '<=', nowMs).execute()),
      ]);
    },
  };
}
