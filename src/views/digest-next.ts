import { formatDate, formatDue } from '../core/cadence/describe-schedule.js';
import type { Due } from '../core/cadence/next-due.js';
import type { Composed, DigestContent } from '../core/delivery/content.js';
import { type DigestMeta, digestPreview } from './digest.js';
import { digestDone } from './digest-end.js';
import { digestLines } from './digest-line.js';
import { channelLink } from './digest-names.js';
import { leftOutBecause } from './digest-reasons.js';
import { type Message, message, type Part } from './message.js';
import { bold, code, escaped } from './mrkdwn.js';

/** When the next digest of a channel comes, and what is in it as things stand. */
export function digestNext(
  channel: string,
  due: (Due & { readonly timeZone: string }) | undefined,
  composed: Composed | undefined,
): Message {
  if (!due || !composed)
    return message([
      { kind: 'text', text: `No digest is to come in ${channelLink(channel)}. ${code('/digest status')} says why.` },
    ]);
  const when = `${bold(`Next: ${formatDue(due.dueAtMs, due.timeZone)}`)} (${escaped(due.timeZone)}) in ${channelLink(channel)}`;
  if (composed.kind === 'nothing')
    return message([
      {
        kind: 'text',
        text: `${when}\nAs things stand nothing will be posted then, because ${leftOutBecause(composed.reason)}.`,
      },
    ]);
  return message([
    { kind: 'text', text: when },
    ...contentParts(composed.content),
    { kind: 'context', text: 'Seen by you alone. A press of More or Less, or other topics, may still change it.' },
  ]);
}

/** What a digest would be now, to one person. */
export function digestPreviewed(composed: Composed, meta: DigestMeta, localOn: string): Message {
  if (composed.kind === 'nothing')
    return message([
      {
        kind: 'text',
        text: `For ${formatDate(localOn)} there is nothing to show, because ${leftOutBecause(composed.reason)}.`,
      },
    ]);
  const { content } = composed;
  switch (content.kind) {
    case 'items':
      return digestPreview(content, meta);
    case 'done':
      return digestDone({ total: content.total, next: content.subscription.whenDone }, meta);
    case 'changes':
      return message([
        ...contentParts(content),
        { kind: 'context', text: `A preview for ${content.on}, seen by you alone; nothing counts as shown` },
      ]);
  }
}

function contentParts(content: DigestContent): Part[] {
  switch (content.kind) {
    case 'items':
      return content.items.map((item) => ({ kind: 'text', text: digestLines(item, content.on).join('\n') }));
    case 'changes':
      return [
        {
          kind: 'text',
          text: ['*What changed since*', ...content.items.flatMap((item) => digestLines(item, content.on))].join('\n'),
        },
      ];
    case 'done':
      return [{ kind: 'text', text: `That everything has been shown, all ${content.total} of it, each once.` }];
  }
}
