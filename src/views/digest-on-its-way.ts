import { channelLink } from './digest-names.js';
import { type Message, message } from './message.js';
import { bold, escaped } from './mrkdwn.js';

/** Today's digest will be posted at once; `next` is when the one after it comes. */
export function digestOnItsWay(channel: string, next: string | undefined): Message {
  const after = next === undefined ? '' : ` It is today’s; the one after it: ${escaped(next)}.`;
  return message([
    { kind: 'text', text: `${bold('On its way')} to ${channelLink(channel)}: it comes within a minute.${after}` },
  ]);
}
