import type { Outcome, Person, Reaction } from '../page-api.js';
import type { Slack } from '../slack.js';
import { isBotIn, readableChannel, visibleMessage } from './channels.js';
import { sendEvent } from './events.js';
import { type ActTo, DONE, refused } from './outcome.js';

/** Adds a person's reaction to a message, or takes it back. */
export function react(slack: Slack, person: Person, { channel, ts, name }: ActTo<'react'>): Outcome {
  const where = readableChannel(slack, person, channel);
  const message = visibleMessage(slack, person, { channel, ts });
  if (!where || !message) return refused('That message is gone.');
  if (message.visibleTo !== undefined) return refused('Nobody reacts to what one person alone sees.');
  if (where.isArchived) return refused('This channel is archived.');
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) return refused('There is no such emoji.');

  const isBack = message.reactions.some((one) => one.name === name && one.users.includes(person.id));
  const reactions = isBack
    ? without(message.reactions, name, person.id)
    : including(message.reactions, name, person.id);
  slack.state.putMessage({ ...message, reactions });
  if (isBotIn(slack, where)) {
    const type = isBack ? 'reaction_removed' : 'reaction_added';
    sendEvent(slack, type, {
      type,
      user: person.id,
      reaction: name,
      item: { type: 'message', channel, ts },
      item_user: message.user,
      event_ts: slack.state.nextTs(),
    });
  }
  return DONE;
}

function including(reactions: readonly Reaction[], name: string, user: string): Reaction[] {
  if (!reactions.some((one) => one.name === name)) return [...reactions, { name, users: [user] }];
  return reactions.map((one) => (one.name === name ? { name, users: [...one.users, user] } : one));
}

function without(reactions: readonly Reaction[], name: string, user: string): Reaction[] {
  return reactions
    .map((one) => (one.name === name ? { name, users: one.users.filter((id) => id !== user) } : one))
    .filter(({ users }) => users.length > 0);
}
