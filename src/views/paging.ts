import type { Asked } from './asked.js';
import type { Button, Part } from './message.js';
import { code } from './mrkdwn.js';

export interface Page<T> {
  readonly items: readonly T[];
  /** The page shown, counted from 1: the one asked for, or the last there is. */
  readonly page: number;
  readonly pages: number;
}

export function pageOf<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * size;
  return { items: all.slice(start, start + size), page, pages };
}

const MORE: Part = { kind: 'context', text: `There is more: answer ${code('more')}.` };

/** Below an answer: which page it is and how to turn it, and Share. */
export function footer(
  asked: Asked,
  { page, pages }: { page: number; pages: number },
  extra: readonly Button[] = [],
): Part[] {
  if (asked.isFollowUp === true) return [...(page < pages ? [MORE] : []), { kind: 'buttons', buttons: extra }];
  const turn = (to: number): Button['label'] => (to < page ? 'Previous' : 'Next');
  const pager = [page - 1, page + 1]
    .filter((to) => to >= 1 && to <= pages)
    .map(
      (to): Button => ({
        label: turn(to),
        action: { does: 'page', command: asked.command, text: asked.text, page: to },
      }),
    );
  const buttons: Part = { kind: 'buttons', buttons: [...pager, ...extra, share(asked, page)] };
  return pages > 1 ? [{ kind: 'context', text: `Page ${page} of ${pages}` }, buttons] : [buttons];
}

/** Opens the answer to another command, for the person who presses it alone. */
export function open(label: string, command: string, text: string): Button {
  return { label, action: { does: 'open', command, text, page: 1 } };
}

/** How to type a command, as code. */
export function typed(command: string, text = ''): string {
  return code(`/${command}${text === '' ? '' : ` ${text}`}`);
}

function share(asked: Asked, page: number): Button {
  return { label: 'Share', action: { does: 'share', command: asked.command, text: asked.text, page } };
}
