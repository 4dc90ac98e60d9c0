import { acceptMessage } from '../accept.js';
import { ApiError } from '../api-error.js';
import { deleteMessage, postMessage } from '../messages.js';
import type { Slack } from '../slack.js';
import type { StoredMessage } from '../state.js';
import { needed, optional } from './arguments.js';
import { findChannel, visibleChannel, writableChannel } from './channels.js';
import { messageJson } from './message-json.js';
import { readMetadata } from './metadata.js';
import { type MethodCall, type Methods, TIER } from './method.js';

const SCOPES = ['chat:write'];

/** https://docs.slack.dev/reference/methods, family `chat`, without its streams. */
export const CHAT: Methods = {
  'chat.postMessage': {
    scopes: SCOPES,
    perMinute: TIER.special,
    channelPace: ({ slack, args }) => findChannel(slack, optional(args, 'channel') ?? '')?.id,
    run({ slack, args }) {
      const channel = writableChannel(slack, needed(args, 'channel'));
      const metadata = readMetadata(args);
      const content = acceptMessage(args, slack);
      const threadTs = optional(args, 'thread_ts');
      if (threadTs !== undefined && slack.state.message(channel.id, threadTs)?.visibleTo !== undefined) {
        throw new ApiError('cannot_reply_to_message');
      }
      const message = postMessage(slack, {
        ...content,
        channel: channel.id,
        user: slack.credentials.botUserId,
        ...(threadTs === undefined
          ? {}
          : { threadTs, ...(args['reply_broadcast'] === true ? { alsoInChannel: true } : {}) }),
        ...(metadata === undefined ? {} : { metadata }),
      });
      slack.state.clearStatus(channel.id, message.threadTs);
      return {
        channel: channel.id,
        ts: message.ts,
        message: messageJson(slack, message, { withMetadata: true }),
      };
    },
  },

  'chat.postEphemeral': {
    scopes: SCOPES,
    perMinute: TIER.four,
    run({ slack, args }) {
      const channel = writableChannel(slack, needed(args, 'channel'));
      const visibleTo = needed(args, 'user');
      if (!channel.members.includes(visibleTo)) throw new ApiError('user_not_in_channel');
      const content = acceptMessage(args, slack);
      const threadTs = optional(args, 'thread_ts');
      const { ts } = postMessage(slack, {
        ...content,
        channel: channel.id,
        user: slack.credentials.botUserId,
        visibleTo,
        ...(threadTs === undefined ? {} : { threadTs }),
      });
      return { message_ts: ts };
    },
  },

  'chat.update': {
    scopes: SCOPES,
    perMinute: TIER.three,
    run(call) {
      const { slack, args } = call;
      const message = ownMessage(call, 'cant_update_message');
      // What an update does not name stays as it was (https://docs.slack.dev/reference/methods/chat.update).
      const { blocks, text, ...rest } = args;
      const isPart = args['markdown_text'] === undefined;
      const content = acceptMessage(
        {
          ...rest,
          ...kept({
            text: text ?? (isPart ? message.text : undefined),
            blocks: blocks ?? (isPart ? message.blocks : undefined),
          }),
        },
        slack,
      );
      const { metadata: old, isStreaming: _, ...before } = message;
      const metadata = args['metadata'] === undefined ? old : readMetadata(args);
      const updated: StoredMessage = {
        ...before,
        ...content,
        editedAt: slack.state.nextTs(),
        ...(metadata === undefined ? {} : { metadata }),
      };
      slack.state.putMessage(updated);
      return { channel: message.channel, ts: message.ts, text: content.text, message: messageJson(slack, updated) };
    },
  },

  'chat.delete': {
    scopes: SCOPES,
    perMinute: TIER.three,
    run(call) {
      const message = ownMessage(call, 'cant_delete_message');
      deleteMessage(call.slack, message);
      return { channel: message.channel, ts: message.ts };
    },
  },

  'chat.getPermalink': {
    perMinute: TIER.special,
    run({ slack, args }) {
      const channel = visibleChannel(slack, needed(args, 'channel'));
      const message = slack.state.message(channel.id, needed(args, 'message_ts'));
      if (!message) throw new ApiError('message_not_found');
      return { channel: channel.id, permalink: permalink(slack, message) };
    },
  },
};

/** The address that opens the page at a message. */
function permalink({ address }: Slack, { channel, ts, threadTs }: StoredMessage): string {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return `${address}/?${new URLSearchParams({ channel, ts, ...thread }).toString()}`;
}

/** The message of a call, if it is the bot's and seen by all: what is ephemeral is only reached at its response address. */
export function ownMessage({ slack, args }: MethodCall, refusal: string): StoredMessage {
  const channel = visibleChannel(slack, needed(args, 'channel'));
  const message = slack.state.message(channel.id, needed(args, 'ts'));
  if (!message || message.visibleTo !== undefined) throw new ApiError('message_not_found');
  if (message.user !== slack.credentials.botUserId) throw new ApiError(refusal);
  return message;
}

function kept(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
