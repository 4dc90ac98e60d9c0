import { type Button, type Message, message } from './message.js';
import { escaped, listed } from './mrkdwn.js';

/** After More or Less: what it is about, what follows from it, and how to take it back. */
export function tasteNoted(direction: 1 | -1, about: readonly string[], undo: Button): Message {
  const said = direction === 1 ? 'More' : 'Less';
  const text =
    about.length === 0
      ? 'That is about no topic or tool, so it changes nothing.'
      : `${said} of ${escaped(listed(about, 6))} in this channel’s next digests. Your last word on each counts, once.`;
  return message([
    { kind: 'text', text },
    { kind: 'buttons', buttons: about.length === 0 ? [] : [undo] },
  ]);
}
