import type { DigestItem } from '../core/digest/item.js';
import { marks, opener } from './digest.js';
import { digestDetails, type Piece } from './digest-details.js';
import { type Button, type Message, message } from './message.js';

/** Characters that Slack advises for a text beside its blocks (docs.slack.dev/reference/methods/chat.postMessage). */
const MOST_TEXT = 4_000;

/** The details of a digest, for the thread under it: each item with its sources, and buttons for it alone. */
export function digestThread(digest: { readonly on: string; readonly items: readonly DigestItem[] }): Message {
  const pieces = digest.items.flatMap((item, at): Piece[] => [
    ...(at === 0 ? [] : [{ part: { kind: 'divider' } as const }]),
    ...digestDetails(item, digest.on),
    { part: { kind: 'buttons', buttons: [...labelled(opener(item)), ...marks([item])] } },
  ]);
  const whole = message(pieces.map(({ part }) => part));
  return whole.text.length <= MOST_TEXT ? whole : message(pieces.flatMap(({ part, isAside }) => (isAside ? [] : part)));
}

function labelled(button: Button | undefined): Button[] {
  return button ? [{ ...button, label: 'Open' }] : [];
}
