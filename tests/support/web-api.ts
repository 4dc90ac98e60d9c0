import { afterEach } from 'vitest';
import type { AppManifest } from '../../src/playground/manifest.js';
import type { Json } from '../../src/playground/page-api.js';
import type { Slack } from '../../src/playground/slack.js';
import { answerCall } from '../../src/playground/web-api/answer-call.js';
import { workspaceParts } from './playground.js';

export const ALL_SCOPES = [
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'reactions:read',
  'reactions:write',
  'users:read',
];

/** What a workspace answers a call of the bot's; a missing token is the bot's own. */
export function call(
  slack: Slack,
  method: string,
  args: Json = {},
  token: string | null = slack.credentials.botToken,
): Json {
  return answerCall(slack, { method, args, token: token ?? undefined }).body;
}

/** Workspaces of the tests of one file, each with every scope unless it says otherwise, closed after each test. */
export function workspaces(): (manifest?: Partial<AppManifest> & { readonly address?: string }) => Slack {
  const open: Slack[] = [];
  afterEach(async () => {
    for (const slack of open.splice(0)) await slack.delivery.close();
  });
  return (manifest = {}) => {
    const slack = workspaceParts({ scopes: ALL_SCOPES, ...manifest });
    open.push(slack);
    return slack;
  };
}
