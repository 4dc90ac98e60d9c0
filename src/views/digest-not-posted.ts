import { channelLink } from './digest-names.js';
import { refusalOf } from './digest-reasons.js';
import { type Message, message } from './message.js';
import { bold } from './mrkdwn.js';

/** A digest that could not be set, as Slack takes no message of ours for the channel. */
export function digestNotPosted(channel: string, reason: string): Message {
  const { what, remedy } = refusalOf(reason);
  return message([
    {
      kind: 'text',
      text: `${bold('Nothing was set')} for ${channelLink(channel)}. ${what}: ${remedy}.`,
    },
  ]);
}
