import { localDate } from '../../core/cadence/local-time.js';
import { itemOf } from '../../core/digest/item-of.js';
import { digestSaved, savedNow, unsaved } from '../../views/digest-saved.js';
import type { Message } from '../../views/message.js';
import type { Asker, DigestDesk } from './desk.js';

type Person = Pick<Asker, 'workspace' | 'user'>;

/** What a person saved from digests. */
export async function savedList(desk: DigestDesk, { workspace, user }: Person, page: number): Promise<Message> {
  const saved = await desk.stores.saved.list(workspace, user);
  const items = saved.map(({ item, savedAtMs }) => ({
    id: item,
    savedOn: localDate(savedAtMs, 'UTC'),
    item: itemOf(desk.stock.catalog, item),
  }));
  return digestSaved(items, page, localDate(desk.nowMs(), 'UTC'));
}

/** Keeps items for a person; what was kept before stays as it was. */
export async function save(desk: DigestDesk, { workspace, user }: Person, ids: readonly string[]): Promise<Message> {
  const savedAtMs = desk.nowMs();
  let fresh = 0;
  // One after the other: the same press twice at once must not count twice.
  for (const item of ids) if (await desk.stores.saved.put(workspace, user, { item, savedAtMs })) fresh += 1;
  return savedNow({ fresh, total: ids.length });
}

export async function unsave(desk: DigestDesk, { workspace, user }: Person, id: string): Promise<Message> {
  return unsaved(await desk.stores.saved.remove(workspace, user, id));
}
