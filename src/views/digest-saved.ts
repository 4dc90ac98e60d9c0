import type { DigestItem } from '../core/digest/item.js';
import { opener } from './digest.js';
import { digestLines } from './digest-line.js';
import { type Button, type Message, message, type Part } from './message.js';
import { bold, code, counted, escaped } from './mrkdwn.js';
import { open, pageOf } from './paging.js';

const PAGE = 8;

/** Something that a person kept; `item` is undefined when the catalog no longer has it. */
export interface SavedItem {
  readonly id: string;
  readonly savedOn: string;
  readonly item: DigestItem | undefined;
}

/** What a person saved, the latest first, each with a way to open it and to take it off the list. */
export function digestSaved(saved: readonly SavedItem[], wanted: number, today: string): Message {
  if (saved.length === 0)
    return message([
      { kind: 'text', text: 'You have saved nothing yet. Press Save under a digest, or in its thread for one item.' },
    ]);
  const { items, page, pages } = pageOf(saved, wanted, PAGE);
  const turns = [page - 1, page + 1].filter((to) => to >= 1 && to <= pages);
  return message([
    { kind: 'text', text: `${bold(`${counted(saved.length, 'thing')} saved`)}, the latest first` },
    ...items.flatMap((one) => savedParts(one, today)),
    ...(pages > 1 ? [{ kind: 'context', text: `Page ${page} of ${pages}` } as const] : []),
    {
      kind: 'buttons',
      buttons: turns.map(
        (to): Button => ({
          label: to < page ? 'Previous' : 'Next',
          action: { does: 'page', command: 'digest', text: 'saved', page: to },
        }),
      ),
    },
  ]);
}

function savedParts({ id, item, savedOn }: SavedItem, today: string): Part[] {
  const text = item ? digestLines(item, today).join('\n') : `${code(id)} is no longer in the catalog.`;
  const opening = item ? opener(item) : undefined;
  const remove = open('Remove', 'digest', `unsave ${id}`);
  return [
    { kind: 'text', text: `${text}\nSaved ${escaped(savedOn)}` },
    { kind: 'buttons', buttons: [...(opening ? [opening] : []), remove] },
  ];
}

/** After Save: `fresh` of the items were not saved before. */
export function savedNow({ fresh, total }: { readonly fresh: number; readonly total: number }): Message {
  const what = total === 1 ? 'It is' : `All ${total} are`;
  const text =
    fresh === 0
      ? `${what} saved already.`
      : `Saved${fresh === total ? '' : `, as far as it was not before: ${fresh} of ${total}`}.`;
  return message([{ kind: 'text', text: `${text} ${code('/digest saved')} lists what you saved, for you alone.` }]);
}

/** After Remove. */
export function unsaved(was: boolean): Message {
  const text = was ? 'Taken off your list.' : 'That is not on your list.';
  return message([{ kind: 'text', text: `${text} ${code('/digest saved')} shows it.` }]);
}
