import { subjectsOf, tasteKeys } from '../../core/digest/item.js';
import { itemOf } from '../../core/digest/item-of.js';
import { UserError } from '../../core/errors.js';
import type { Action } from '../../views/action.js';
import { tasteNoted } from '../../views/digest-taste.js';
import type { Button, Message } from '../../views/message.js';
import { answering } from './answering.js';
import type { Asker, DigestDesk } from './desk.js';
import { save } from './saved.js';

/** A press of Save, More or Less under a digest. */
export type Mark = Action & { readonly does: 'save' | 'more' | 'less' };

export function isMark(action: Action): action is Mark {
  return action.does === 'save' || action.does === 'more' || action.does === 'less';
}

/** Keeps the items for the person, or what the person thinks of their topics and tools for the channel. Never throws. */
export function pressMark(desk: DigestDesk, asker: Asker, mark: Mark): Promise<Message> {
  return answering(desk, async () => {
    // Only ids that the catalog has: the text of a button is not ours alone.
    const ids = [...new Set(mark.text.split(' '))].filter((id) => itemOf(desk.stock.catalog, id) !== undefined);
    if (ids.length === 0)
      throw new UserError('The catalog no longer has what this button is for. The next digest has newer ones.');
    return mark.does === 'save' ? save(desk, asker, ids) : noteTaste(desk, asker, mark, ids);
  });
}

async function noteTaste(desk: DigestDesk, asker: Asker, mark: Mark, ids: readonly string[]): Promise<Message> {
  const { workspace, channel, user } = asker;
  const items = ids.flatMap((id) => itemOf(desk.stock.catalog, id) ?? []);
  const direction = mark.does === 'more' ? 1 : -1;
  const atMs = desk.nowMs();
  for (const key of new Set(items.flatMap(tasteKeys)))
    await desk.stores.taste.put({ workspace, channel, user, key, direction, atMs });
  const subjects = items.map(subjectsOf);
  const about = [...subjects.flatMap(({ tools }) => tools), ...subjects.flatMap(({ topics }) => topics)];
  return tasteNoted(direction, [...new Set(about.map(({ name }) => name))], turned(mark));
}

/** The press that takes this one back: the other one. */
function turned(mark: Mark): Button {
  const does = mark.does === 'more' ? 'less' : 'more';
  return { label: `${does === 'more' ? 'More' : 'Less'} instead`, action: { ...mark, does } };
}
