import { type Message, message, nothingFound } from './message.js';
import { code, escaped } from './mrkdwn.js';

/** A request that cannot be answered as it was typed, and what to do. */
export function refused(reason: string): Message {
  return nothingFound(escaped(reason));
}

/** A bug of ours: an apology with the id under which the operator finds it in the log. */
export function trouble(reference: string): Message {
  return message([
    {
      kind: 'text',
      text: `Something went wrong on our side. Try it again; if it stays, tell whoever runs Hallway this reference: ${code(reference)}`,
    },
  ]);
}
