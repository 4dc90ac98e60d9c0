import type { Delivered } from '../delivered.js';
import type { Act, Outcome } from '../page-api.js';
import type { Slack } from '../slack.js';

/** An act of one kind. */
export type ActTo<Do extends Act['do']> = Extract<Act, { readonly do: Do }>;

export const DONE: Outcome = { ok: true };

export function refused(error: string): Outcome {
  return { ok: false, error };
}

/** What Slack's warning sign says beside an element, when the bot did not take what a person did with it. */
export function troubleWith(slack: Slack, delivered: Exclude<Delivered, { readonly how: 'answered' }>): Outcome {
  const name = slack.state.scene.bot.realName;
  switch (delivered.how) {
    case 'timed-out':
      return refused(`${name} took too long to respond. Try again?`);
    case 'refused':
      return refused(`${name} responded with status code ${delivered.status}.`);
    case 'unreachable':
      return refused(`${name} cannot be reached. Is it running?`);
  }
}
