import { ApiError } from '../api-error.js';
import type { Reaction } from '../page-api.js';
import type { StoredMessage } from '../state.js';
import { needed } from './arguments.js';
import { readableChannel } from './channels.js';
import { messageJson } from './message-json.js';
import { type MethodCall, type Methods, TIER } from './method.js';

/** https://docs.slack.dev/reference/methods, family `reactions`. */
export const REACTIONS: Methods = {
  'reactions.add': {
    scopes: ['reactions:write'],
    perMinute: TIER.three,
    run(call) {
      const { message, name, mine, others, bot } = about(call);
      if (mine?.users.includes(bot)) throw new ApiError('already_reacted');
      const added = { name, users: [...(mine?.users ?? []), bot] };
      call.slack.state.putMessage({ ...message, reactions: mine ? inPlace(message, added) : [...others, added] });
      return {};
    },
  },

  'reactions.remove': {
    scopes: ['reactions:write'],
    perMinute: TIER.two,
    run(call) {
      const { message, name, mine, others, bot } = about(call);
      if (!mine?.users.includes(bot)) throw new ApiError('no_reaction');
      const users = mine.users.filter((one) => one !== bot);
      call.slack.state.putMessage({
        ...message,
        reactions: users.length > 0 ? inPlace(message, { name, users }) : others,
      });
      return {};
    },
  },

  'reactions.get': {
    scopes: ['reactions:read'],
    perMinute: TIER.three,
    run(call) {
      const message = messageOf(call);
      return { type: 'message', channel: message.channel, message: messageJson(call.slack, message) };
    },
  },
};

function about(call: MethodCall): {
  message: StoredMessage;
  name: string;
  mine: Reaction | undefined;
  others: readonly Reaction[];
  bot: string;
} {
  const name = needed(call.args, 'name').replaceAll(':', '');
  if (!/^[a-z0-9_+'-]+$/.test(name)) throw new ApiError('invalid_name');
  const message = messageOf(call);
  return {
    message,
    name,
    mine: message.reactions.find((one) => one.name === name),
    others: message.reactions.filter((one) => one.name !== name),
    bot: call.slack.credentials.botUserId,
  };
}

function messageOf({ slack, args }: MethodCall): StoredMessage {
  const channel = readableChannel(slack, needed(args, 'channel'));
  const message = slack.state.message(channel.id, needed(args, 'timestamp'));
  if (!message || message.visibleTo !== undefined) throw new ApiError('message_not_found');
  return message;
}

function inPlace({ reactions }: StoredMessage, changed: Reaction): Reaction[] {
  return reactions.map((one) => (one.name === changed.name ? changed : one));
}
