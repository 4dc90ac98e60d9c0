import { checkPayload } from '../limits/check.js';
import type { Json } from '../page-api.js';
import { isJson, wrongArgument } from './arguments.js';
import { type Methods, TIER } from './method.js';

/** Methods about the app itself, and those that need no token. */
export const AUTH: Methods = {
  'api.test': { token: 'none', perMinute: TIER.four, run: ({ args }) => ({ args }) },

  'auth.test': {
    perMinute: TIER.special,
    run({ slack: { credentials, manifest, address, state } }) {
      return {
        url: `${address}/`,
        team: state.scene.workspaceName,
        user: manifest.botName.toLowerCase(),
        team_id: credentials.teamId,
        user_id: credentials.botUserId,
        bot_id: credentials.botId,
        is_enterprise_install: false,
      };
    },
  },

  'apps.connections.open': {
    token: 'app',
    perMinute: TIER.two,
    run: ({ slack }) => ({ url: slack.delivery.socketUrl() }),
  },

  'blocks.validate': {
    token: 'none',
    perMinute: TIER.three,
    run({ args }) {
      const errors = problemsOf(args).map(({ error, message, path }) => ({ code: error, message, pointer: path }));
      return { errors };
    },
  },
};

function problemsOf({ view, message, blocks }: Json): ReturnType<typeof checkPayload> {
  if (isJson(view)) return checkPayload(view['type'] === 'home' ? 'home' : 'modal', view);
  // What is asked after is the blocks: a text of their own is no part of the question.
  if (isJson(message)) return checkPayload('message', { text: ' ', ...message });
  if (Array.isArray(blocks)) return checkPayload('message', { text: ' ', blocks });
  throw wrongArgument('missing required field: one of blocks, message, view');
}
