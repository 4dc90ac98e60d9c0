import { code } from './mrkdwn.js';

const INVITE = `type ${code('/invite @Hallway')} there, then the line again`;

/** What stands in the way of posting in a channel, and what to do: by Slack's error. */
const REFUSALS: Readonly<Record<string, { readonly what: string; readonly remedy: string }>> = {
  not_in_channel: { what: 'Hallway is not in that channel', remedy: INVITE },
  channel_not_found: { what: 'Hallway cannot see that channel', remedy: INVITE },
  is_archived: { what: 'The channel is archived', remedy: 'unarchive it, or choose another channel' },
  restricted_action: {
    what: 'Only some people may post in that channel',
    remedy: 'ask who looks after the channel to let Hallway post, or choose another',
  },
  messages_tab_disabled: { what: 'Messages to Hallway are turned off', remedy: 'choose a channel instead' },
  missing_scope: {
    what: 'Hallway was installed without the right to post',
    remedy: 'ask whoever installed Hallway to install it again',
  },
  account_inactive: {
    what: 'Hallway has been removed from this workspace',
    remedy: 'ask whoever installed Hallway to install it again',
  },
  ratelimited: { what: 'Slack asks Hallway to slow down', remedy: 'try again in a minute' },
  unreachable: { what: 'Slack did not answer', remedy: 'try again in a minute' },
  'not-composed': { what: 'Something went wrong on our side', remedy: 'tell whoever runs Hallway' },
  'slow-database': { what: 'Hallway was too slow', remedy: 'try again in a minute' },
  channel_deleted: { what: 'The channel was deleted', remedy: 'choose another channel' },
};

/** Errors that mean the same to a person. */
const SAME: readonly (readonly [RegExp, keyof typeof REFUSALS])[] = [
  [/^restricted_action/, 'restricted_action'],
  [/^cannot_reply_to_message$/, 'restricted_action'],
  [
    /^(?:token_revoked|token_expired|invalid_auth|not_authed|org_login_required|team_access_not_granted|ekm_access_denied)$/,
    'account_inactive',
  ],
  [/^(?:rate_limited|message_limit_exceeded)$/, 'ratelimited'],
  [
    /^(?:internal_error|fatal_error|service_unavailable|request_timeout|request-failed|no-answer|malformed-answer|sender-failed)$/,
    'unreachable',
  ],
  [/^(?:channel_is_archived|channel_archive)$/, 'is_archived'],
];

/** Why Slack took nothing for a channel, and what to do, in mrkdwn without a full stop. */
export function refusalOf(reason: string): { readonly what: string; readonly remedy: string } {
  const name = SAME.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
  const known = Object.hasOwn(REFUSALS, name) ? REFUSALS[name] : undefined;
  return (
    known ?? { what: `Slack refused (${code(reason)})`, remedy: 'try again in a while, or tell whoever runs Hallway' }
  );
}

const OUTCOMES: Readonly<Record<string, string>> = {
  'too-late': 'it was more than six hours late',
  'all-shown': 'everything has been shown',
  'nothing-changed': 'nothing has changed since the last one',
  'nothing-wished': 'the catalog has nothing of what was asked for',
  off: 'the digest was off',
  paused: 'the digest was paused',
  snoozed: 'the digest was snoozed',
  'skip-date': 'the date was to be skipped',
};

/** Why a digest was left out, as a clause. */
export function leftOutBecause(reason: string | undefined): string {
  const known = reason !== undefined && Object.hasOwn(OUTCOMES, reason) ? OUTCOMES[reason] : undefined;
  return known ?? (reason === undefined ? 'no reason was kept' : code(reason));
}
