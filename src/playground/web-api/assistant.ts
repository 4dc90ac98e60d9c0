import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import { list, needed, optional, wrongArgument } from './arguments.js';
import { readableChannel } from './channels.js';
import { type Methods, TIER } from './method.js';

const SCOPES = ['assistant:write'];
const SESSION = ['active', 'processing', 'suspended', 'closed'];
const MAX_PROMPTS = 4;
const MAX_TITLE = 200;

/** https://docs.slack.dev/reference/methods, families `assistant` and `agents`: what the bot shows while it works. */
export const ASSISTANT: Methods = {
  'assistant.threads.setStatus': {
    scopes: SCOPES,
    perMinute: TIER.special,
    run({ slack, args }) {
      const { channel, threadTs } = thread(slack, args, needed(args, 'thread_ts'));
      slack.state.putStatus({ channel, threadTs, text: optional(args, 'status') ?? '' });
      return {};
    },
  },

  'assistant.threads.setTitle': {
    scopes: SCOPES,
    perMinute: TIER.special,
    run({ slack, args }) {
      thread(slack, args, needed(args, 'thread_ts'));
      needed(args, 'title');
      return {};
    },
  },

  'assistant.threads.setSuggestedPrompts': {
    scopes: SCOPES,
    perMinute: TIER.special,
    run({ slack, args }) {
      const { channel } = thread(slack, args, optional(args, 'thread_ts'));
      const prompts = list(args, 'prompts').map((one) => ({
        title: needed(one, 'title'),
        message: needed(one, 'message'),
      }));
      if (prompts.length === 0) throw wrongArgument('missing required field: prompts');
      if (prompts.length > MAX_PROMPTS)
        throw wrongArgument(`no more than ${MAX_PROMPTS} items allowed [json-pointer:/prompts]`);
      slack.state.putPrompts({ channel, title: optional(args, 'title') ?? '', prompts });
      return {};
    },
  },

  'agents.sessions.setStatus': {
    scopes: SCOPES,
    perMinute: TIER.special,
    run({ slack, args }) {
      const { channel, threadTs } = thread(slack, args, needed(args, 'thread_ts'));
      const status = needed(args, 'status');
      if (!SESSION.includes(status)) throw wrongArgument(`must be one of ${SESSION.join(', ')} [json-pointer:/status]`);
      const title = optional(args, 'title') ?? '';
      refuseLongTitle(title);
      slack.state.putStatus({ channel, threadTs, text: status === 'processing' ? 'is working…' : '' });
      return { status, title };
    },
  },

  'agents.sessions.rename': {
    scopes: SCOPES,
    perMinute: TIER.special,
    run({ slack, args }) {
      thread(slack, args, needed(args, 'thread_ts'));
      const title = needed(args, 'title');
      refuseLongTitle(title);
      return { title };
    },
  },
};

/** The thread of a call, which the bot must be able to read; throws `ApiError`. */
function thread(slack: Slack, args: Json, threadTs: string | undefined): { channel: string; threadTs: string } {
  const { id } = readableChannel(slack, needed(args, 'channel_id'));
  if (threadTs !== undefined && !slack.state.message(id, threadTs)) throw new ApiError('thread_not_found');
  return { channel: id, threadTs: threadTs ?? '' };
}

function refuseLongTitle(title: string): void {
  if (title.length > MAX_TITLE)
    throw wrongArgument(`must be less than ${MAX_TITLE + 1} characters [json-pointer:/title]`);
}
