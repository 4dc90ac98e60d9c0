import { Clock } from '../../src/playground/clock.js';
import { makeCredentials } from '../../src/playground/credentials.js';
import { Delivery } from '../../src/playground/delivery.js';
import { Files } from '../../src/playground/files.js';
import type { AppManifest } from '../../src/playground/manifest.js';
import { Misbehaviour } from '../../src/playground/misbehaviour.js';
import type { Notice } from '../../src/playground/page-api.js';
import { ResponseUrls } from '../../src/playground/response-urls.js';
import { startingScene } from '../../src/playground/scene.js';
import type { Slack } from '../../src/playground/slack.js';
import { WorkspaceState } from '../../src/playground/state.js';
import { Triggers } from '../../src/playground/triggers.js';
import { Rates } from '../../src/playground/web-api/rates.js';

/** When a workspace of the tests begins; its clock stands still until it is put forward. */
export const START_MS = Date.UTC(2026, 10, 23, 9);

const MANIFEST: AppManifest = {
  name: 'Hallway',
  botName: 'Hallway',
  commands: [{ command: '/tool', description: 'What a tool is', usageHint: '[name]' }],
  // What the events that tests subscribe to need.
  scopes: [
    'commands',
    'im:history',
    'channels:history',
    'groups:history',
    'app_mentions:read',
    'channels:read',
    'groups:read',
    'reactions:read',
  ],
  events: [],
  hasHome: true,
  takesMessages: true,
  hasMessagesTab: true,
  hasAgentView: false,
  prompts: [],
};

/** A workspace of its parts, with no server before it; `limitMs` is how long it waits for the bot. */
export function workspaceParts({
  address = 'http://127.0.0.1:1',
  limitMs = 3_000,
  ...manifest
}: Partial<AppManifest> & { readonly address?: string; readonly limitMs?: number } = {}): Slack {
  const whole = { ...MANIFEST, ...manifest };
  const credentials = makeCredentials();
  const clock = new Clock(() => START_MS);
  const state = new WorkspaceState(startingScene(whole, credentials, []), clock);
  return {
    state,
    credentials,
    manifest: whole,
    scopes: whole.scopes,
    responseUrls: new ResponseUrls(clock, address),
    triggers: new Triggers(clock),
    delivery: new Delivery({ state, credentials, limitMs }),
    misbehaviour: new Misbehaviour(),
    rates: new Rates(clock, 'none'),
    files: new Files(),
    calls: [],
    address,
  };
}

/** Slack's own lines on a person's screen, in their order. */
export function noticesOf({ state }: Slack, person: string): Notice[] {
  return state.seenBy(person).flatMap((change) => ('put' in change && change.put === 'notice' ? [change.notice] : []));
}
