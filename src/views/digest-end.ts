import type { ChangesDigest } from '../core/digest/compose-changes.js';
import { type DigestMeta, marks, setBy } from './digest.js';
import { digestLines } from './digest-line.js';
import { type Message, message } from './message.js';
import { code } from './mrkdwn.js';

/** Said once, when a channel has been shown all it asked for; `next` is what comes after. */
export function digestDone(
  { total, next }: { readonly total: number; readonly next: 'changes' | 'stop' },
  meta: DigestMeta,
): Message {
  const after =
    next === 'changes'
      ? 'From now on, once a week: what changed since, as long as there is something untold.'
      : 'Nothing more comes until the catalog grows.';
  return message([
    {
      kind: 'text',
      text: `*That was all of it.* Everything this channel asked for has been shown, ${total} of ${total}, each once.\n${after} Other topics: ${code('/digest help')}`,
    },
    setBy(meta),
  ]);
}

/** Said to who asks for a digest of which the catalog has nothing. */
export function digestEmpty(): Message {
  return message([
    {
      kind: 'text',
      text: `The catalog has nothing of the topics and editions asked for, so there is no digest of them. Ask for fewer at once, or for others: ${code('/digest help')}`,
    },
  ]);
}

/** The weekly digest of a channel that has been shown everything: what became of its tools. */
export function digestChanges(digest: Extract<ChangesDigest, { kind: 'changes' }>, meta: DigestMeta): Message {
  const lines = digest.items.flatMap((item) => digestLines(item, digest.on));
  return message([
    { kind: 'text', text: ['*What changed since*', ...lines].join('\n') },
    { kind: 'buttons', buttons: marks(digest.items) },
    setBy(meta, digest.progress),
  ]);
}
