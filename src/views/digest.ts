import type { Digest } from '../core/digest/compose-digest.js';
import type { DigestItem, Progress } from '../core/digest/item.js';
import { digestLines } from './digest-line.js';
import { type Button, type Message, message, type Part } from './message.js';
import { code, escaped } from './mrkdwn.js';
import { open } from './paging.js';

type Filled = Extract<Digest, { kind: 'items' }>;

/** What a channel is told of its digest beside what is in it. */
export interface DigestMeta {
  /** User id of who set it; undefined when the operator did, in the settings. */
  readonly owner: string | undefined;
  /** When it comes, as a person says it: `Mon–Fri 09:00 Europe/Lisbon`. */
  readonly schedule: string;
  /** What to type to stop it: `/digest off`. */
  readonly howToStop: string;
}

/**
 * A day's digest for its channel: the first item is the headline, each stands with its age, and with the one line below it
 * is at most eight lines. The buttons are for the digest as a whole; those in the thread are for one item.
 */
export function digestMessage(digest: Filled, meta: DigestMeta): Message {
  const lead = digest.items.flatMap((item) => opener(item) ?? [])[0];
  return message([
    ...digest.items.map((item): Part => ({ kind: 'text', text: digestLines(item, digest.on).join('\n') })),
    { kind: 'buttons', buttons: [...(lead ? [lead] : []), ...marks(digest.items)] },
    setBy(meta, digest.progress),
  ]);
}

/** What the next digest would be, to one person: without buttons, as nothing of it has been shown yet. */
export function digestPreview(digest: Filled, meta: DigestMeta): Message {
  const { shown, total } = digest.progress;
  return message([
    ...digest.items.map((item): Part => ({ kind: 'text', text: digestLines(item, digest.on).join('\n') })),
    {
      kind: 'context',
      text: `A preview for ${digest.on}, seen by you alone; nothing counts as shown · ${escaped(meta.schedule)} · would be ${shown} of ${total}`,
    },
  ]);
}

/** Who set it, when it comes, how to stop it and how far it is, in one line. */
export function setBy({ owner, schedule, howToStop }: DigestMeta, progress?: Progress): Part {
  const who = owner === undefined ? 'Set by the operator' : `Set by <@${escaped(owner)}>`;
  const far = progress ? ` · ${progress.shown} of ${progress.total}` : '';
  return { kind: 'context', text: `${who}: ${escaped(schedule)} · ${code(howToStop)} stops it${far}` };
}

/** Save, and more or less like these items. */
export function marks(items: readonly DigestItem[]): Button[] {
  const ids = items.map(({ id }) => id).join(' ');
  const mark = (label: string, does: 'save' | 'more' | 'less'): Button => ({
    label,
    action: { does, command: 'digest', text: ids, page: 1 },
  });
  return [mark('Save', 'save'), mark('More like this', 'more'), mark('Less like this', 'less')];
}

/** Opens all that is known of an item, for the person who presses it; undefined when no command shows it. */
export function opener(item: DigestItem): Button | undefined {
  switch (item.kind) {
    case 'talk':
      return open('Open the talk', 'talk', item.talk.title);
    case 'tool':
      return open('Open the tool', 'tool', item.tool.name);
    case 'highlight':
      return item.highlight.talk ? open('Open its talk', 'talk', item.highlight.talk.title) : undefined;
    case 'anniversary':
      return item.anniversary.kind === 'tool'
        ? open('Open the tool', 'tool', item.anniversary.tool.name)
        : open('Open its highlights', 'highlights', item.anniversary.edition.shortName);
    case 'change':
      return open('Open the tool', 'tool', item.change.tool.name);
  }
}
