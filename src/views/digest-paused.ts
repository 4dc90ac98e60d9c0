import { channelLink } from './digest-names.js';
import { refusalOf } from './digest-reasons.js';
import { type Message, message } from './message.js';
import { bold, code } from './mrkdwn.js';

/** Told once, to the person who set a digest, when Slack takes nothing for its channel any more. */
export function digestPaused(channel: string, reason: string): Message {
  const { what, remedy } = refusalOf(reason);
  return message([
    {
      kind: 'text',
      text: `${bold('Your digest is paused')} in ${channelLink(channel)}. ${what}: ${remedy}. Its settings are kept; ${code('/digest resume')} in the channel starts it again.`,
    },
  ]);
}
