import { refuseProblems } from '../accept.js';
import { ApiError } from '../api-error.js';
import { measures } from '../limits/measure.js';
import { postMessage } from '../messages.js';
import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import type { StoredMessage } from '../state.js';
import { needed, optional } from './arguments.js';
import { writableChannel } from './channels.js';
import { ownMessage } from './chat.js';
import { messageJson } from './message-json.js';
import { readMetadata } from './metadata.js';
import { type MethodCall, type Methods, TIER } from './method.js';
import { streamed } from './streamed.js';

const SCOPES = ['chat:write'];

/** https://docs.slack.dev/reference/methods/chat.startStream and its two sequels: a message that grows under the reader's eyes. */
export const STREAMS: Methods = {
  'chat.startStream': {
    scopes: SCOPES,
    perMinute: TIER.two,
    run({ slack, args }) {
      const channel = writableChannel(slack, needed(args, 'channel'));
      const threadTs = needed(args, 'thread_ts');
      if (!slack.state.message(channel.id, threadTs)) throw new ApiError('thread_not_found');
      if (channel.kind !== 'direct') {
        if (optional(args, 'recipient_team_id') === undefined) throw new ApiError('missing_recipient_team_id');
        if (optional(args, 'recipient_user_id') === undefined) throw new ApiError('missing_recipient_user_id');
      }
      const content = grown(slack, args, { text: '', blocks: [] });
      const message = postMessage(slack, {
        ...content,
        channel: channel.id,
        user: slack.credentials.botUserId,
        threadTs,
        isStreaming: true,
      });
      slack.state.clearStatus(channel.id, message.threadTs);
      return { channel: channel.id, ts: message.ts };
    },
  },

  'chat.appendStream': {
    scopes: SCOPES,
    perMinute: TIER.four,
    run(call) {
      const { slack, args } = call;
      const message = streamingMessage(call);
      if (args['chunks'] === undefined) needed(args, 'markdown_text');
      slack.state.putMessage({ ...message, ...grown(slack, args, message) });
      return { channel: message.channel, ts: message.ts };
    },
  },

  'chat.stopStream': {
    scopes: SCOPES,
    perMinute: TIER.two,
    run(call) {
      const { slack, args } = call;
      const { isStreaming: _, ...message } = streamingMessage(call);
      const metadata = readMetadata(args);
      const stopped = {
        ...message,
        ...grown(slack, args, message),
        ...(metadata === undefined ? {} : { metadata }),
      };
      if (stopped.text === '' && stopped.blocks.length === 0) throw new ApiError('no_text');
      slack.state.putMessage(stopped);
      return { channel: message.channel, ts: message.ts, message: messageJson(slack, stopped) };
    },
  },
};

function streamingMessage(call: MethodCall): StoredMessage {
  const message = ownMessage(call, 'message_not_owned_by_app');
  if (!message.isStreaming) throw new ApiError('message_not_in_streaming_state');
  return message;
}

/** What a message says once it has taken in what a call brings; throws `ApiError`. */
function grown(
  { state }: Slack,
  args: Json,
  before: Pick<StoredMessage, 'text' | 'blocks'>,
): Pick<StoredMessage, 'text' | 'blocks' | 'measures'> & { readonly payload: Json } {
  const { markdown_text, chunks, blocks } = args;
  const brought = { markdown_text, chunks, blocks };
  const given = Object.fromEntries(Object.entries(brought).filter(([, value]) => value !== undefined));
  refuseProblems('stream', given);
  const content = streamed(before, given, state);
  return { ...content, payload: content, measures: measures('message', content) };
}
