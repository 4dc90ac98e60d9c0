import type { Channel, Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import { VERIFICATION_TOKEN } from './interaction.js';

/** Scope that an event needs, by the beginning of its subscription (docs.slack.dev/reference/events); others need none. */
const SCOPES: readonly (readonly [string, string])[] = [
  ['message.im', 'im:history'],
  ['message.channels', 'channels:history'],
  ['message.groups', 'groups:history'],
  ['app_mention', 'app_mentions:read'],
  ['channel_', 'channels:read'],
  ['group_', 'groups:read'],
  ['reaction_', 'reactions:read'],
];

/**
 * Sends the bot an event if its manifest subscribes to it and it was granted the scope, and does not wait for an answer: nobody sees whether it came.
 * `subscription` is the manifest's name, such as `message.im` for an event of type `message`.
 */
export function sendEvent(slack: Slack, subscription: string, event: Json): void {
  const { manifest, credentials, state, delivery } = slack;
  const needed = SCOPES.find(([name]) => subscription.startsWith(name))?.[1];
  if (!manifest.events.includes(subscription) || (needed !== undefined && !slack.scopes.includes(needed))) return;
  const { teamId, appId, botUserId } = credentials;
  void delivery.send('event', {
    token: VERIFICATION_TOKEN,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: state.nextId('Ev'),
    event_time: Math.floor(state.clock.nowMs() / 1_000),
    authorizations: [
      { enterprise_id: null, team_id: teamId, user_id: botUserId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${state.nextId('E')}`,
  });
}

/** The letter by which events about members tell a private channel. */
export function channelLetter({ kind }: Channel): 'C' | 'G' {
  return kind === 'public' ? 'C' : 'G';
}
