import { type Message, message } from './message.js';

/** Shown in a channel to the one who asked about its digest from elsewhere; that Slack shows it tells that they are a member. */
export function digestAskedAbout(): Message {
  return message([
    { kind: 'context', text: 'You asked about this channel’s digest from elsewhere; the answer is where you asked.' },
  ]);
}
