import { ApiError } from '../api-error.js';
import type { Channel } from '../page-api.js';
import { limit, needed, optional } from './arguments.js';
import { channelJson, findChannel, hasBot, readableChannel, scopeOfChannel, visibleChannel } from './channels.js';
import { messageJson } from './message-json.js';
import { type Methods, TIER } from './method.js';
import { page, within } from './paging.js';
import { requireScope } from './scopes.js';

const KIND: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'direct',
};
const SCOPE = { public: 'channels:read', private: 'groups:read', direct: 'im:read' };

/** https://docs.slack.dev/reference/methods, family `conversations`. */
export const CONVERSATIONS: Methods = {
  'conversations.info': {
    scopes: scopeOfChannel('read'),
    perMinute: TIER.three,
    run: ({ slack, args }) => ({ channel: channelJson(slack, visibleChannel(slack, needed(args, 'channel'))) }),
  },

  'conversations.list': {
    perMinute: TIER.two,
    run({ slack, args }) {
      const wanted = kinds(optional(args, 'types'));
      for (const kind of wanted) requireScope(slack, [SCOPE[kind]]);
      const found = slack.state.scene.channels
        .filter((one) => wanted.includes(one.kind) && (one.kind === 'public' || hasBot(slack, one)))
        .filter((one) => !(args['exclude_archived'] === true && one.isArchived));
      const { items, ...rest } = page(found, {
        limit: limit(args, { byDefault: 100, most: 999 }),
        cursor: optional(args, 'cursor'),
      });
      return { channels: items.map((one) => channelJson(slack, one)), ...rest };
    },
  },

  'conversations.members': {
    scopes: scopeOfChannel('read'),
    perMinute: TIER.four,
    run({ slack, args }) {
      const { members } = visibleChannel(slack, needed(args, 'channel'));
      const { items, ...rest } = page(members, {
        limit: limit(args, { byDefault: 100, most: 999 }),
        cursor: optional(args, 'cursor'),
      });
      return { members: items, ...rest };
    },
  },

  'conversations.open': {
    scopes: ['im:write'],
    perMinute: TIER.three,
    run({ slack, args }) {
      const users = optional(args, 'users')?.split(',') ?? [];
      if (users.length > 1) throw new ApiError('method_not_supported_for_channel_type');
      const [user] = users;
      if (user !== undefined && !slack.state.person(user)) throw new ApiError('user_not_found');
      const channel = findChannel(slack, user ?? needed(args, 'channel'));
      if (channel?.kind !== 'direct') throw new ApiError('channel_not_found');
      const { id } = channel;
      return {
        no_op: true,
        already_open: true,
        channel: args['return_im'] === true ? channelJson(slack, channel) : { id },
      };
    },
  },

  'conversations.history': {
    scopes: scopeOfChannel('history'),
    perMinute: TIER.three,
    run({ slack, args }) {
      const channel = readableChannel(slack, needed(args, 'channel'));
      const messages = within(slack.state.messages(channel.id), args)
        .filter((one) => one.visibleTo === undefined && (one.threadTs === undefined || one.alsoInChannel))
        .reverse();
      const { items, ...rest } = page(messages, {
        limit: limit(args, { byDefault: 100, most: 999 }),
        cursor: optional(args, 'cursor'),
      });
      const withMetadata = args['include_all_metadata'] === true;
      return { messages: items.map((one) => messageJson(slack, one, { withMetadata })), ...rest };
    },
  },

  'conversations.replies': {
    scopes: scopeOfChannel('history'),
    perMinute: TIER.three,
    run({ slack, args }) {
      const channel = readableChannel(slack, needed(args, 'channel'));
      const ts = needed(args, 'ts');
      const root = slack.state.message(channel.id, ts);
      if (!root || root.visibleTo !== undefined) throw new ApiError('thread_not_found');
      const replies = slack.state
        .messages(channel.id)
        .filter((one) => one.threadTs === ts && one.visibleTo === undefined);
      const { items, ...rest } = page([root, ...within(replies, args)], {
        limit: limit(args, { byDefault: 100, most: 999 }),
        cursor: optional(args, 'cursor'),
      });
      const withMetadata = args['include_all_metadata'] === true;
      return { messages: items.map((one) => messageJson(slack, one, { withMetadata })), ...rest };
    },
  },
};

/** The kinds of channel asked for; throws `ApiError` for a word that is none. */
function kinds(types = 'public_channel'): Channel['kind'][] {
  return types.split(',').flatMap((type) => {
    const kind = KIND[type.trim()];
    // Direct messages of several people are a kind of Slack's that this workspace has none of.
    if (!kind && type.trim() !== 'mpim') throw new ApiError('invalid_types');
    return kind ? [kind] : [];
  });
}
