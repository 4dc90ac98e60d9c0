import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Posting } from '../core/delivery/sender.js';

/** A post that did not succeed. */
export type Unposted = Exclude<Posting, { kind: 'posted' }>;

/** What an error of Slack's means for a post; from docs.slack.dev/reference/methods/chat.postMessage. */
type Meaning =
  /** Not posted, and no later try will be. */
  | 'over'
  /** Not posted; the workspace was too fast. */
  | 'wait'
  /** Not posted, and the same message never will be: a mistake of ours. */
  | 'our-bug'
  /** Slack says itself that a part may have been done. */
  | 'uncertain';

const MEANINGS: Readonly<Record<Meaning, readonly string[]>> = {
  over: [
    'account_inactive',
    'as_user_not_supported',
    'cannot_reply_to_message',
    'channel_not_found',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'invalid_auth',
    'is_archived',
    'is_inactive',
    'messages_tab_disabled',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'not_in_channel',
    'org_login_required',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
    'team_access_not_granted',
    'team_not_found',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required',
    'access_denied',
  ],
  wait: ['message_limit_exceeded', 'rate_limited', 'ratelimited'],
  'our-bug': [
    'invalid_arguments',
    'invalid_arg_name',
    'invalid_array_arg',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_charset',
    'invalid_form_data',
    'invalid_json',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'invalid_post_type',
    'invalid_thread_ts',
    'json_not_object',
    'markdown_text_conflict',
    'message_too_long',
    'metadata_must_be_sent_from_app',
    'metadata_too_large',
    'missing_post_type',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
    'too_many_attachments',
    'too_many_contact_cards',
    'unknown_method',
  ],
  uncertain: ['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable', 'team_added_to_org'],
};

const MEANING_OF: ReadonlyMap<string, Meaning> = new Map(
  (['over', 'wait', 'our-bug', 'uncertain'] as const).flatMap((meaning) =>
    MEANINGS[meaning].map((error) => [error, meaning] as const),
  ),
);

/** Ends of a connection that was never made, so that nothing can have been read at the other side. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
/** Longer than a digest may be late: the same message is refused however often it is tried. */
const NEVER_AGAIN_MS = 7 * 60 * 60_000;
const LIMIT_WAIT_MS = 60_000;

/**
 * What became of a post that ended with an error. Whatever isn't known to be certain is uncertain: a word of Slack's that is not in the
 * table may be the body of some proxy, as the client gives both alike.
 */
export function unposted(error: unknown): Unposted {
  if (error instanceof WebAPIRateLimitedError) return waiting('ratelimited', error.retryAfter * 1_000);
  if (error instanceof WebAPIPlatformError) return ofPlatform(error);
  if (error instanceof WebAPIRequestError) {
    const code = connectCode(error.original);
    return code === undefined
      ? { kind: 'uncertain', reason: 'request-failed' }
      : { kind: 'refused', reason: 'unreachable' };
  }
  return { kind: 'uncertain', reason: 'no-answer' };
}

/** Whether it was a mistake of ours that Slack refused. */
export function isOurBug(error: unknown): boolean {
  return error instanceof WebAPIPlatformError && MEANING_OF.get(error.data.error) === 'our-bug';
}

function ofPlatform({ data }: WebAPIPlatformError): Unposted {
  const { error: reason, response_metadata: beside } = data;
  switch (MEANING_OF.get(reason)) {
    case 'over':
      return { kind: 'over', reason };
    case 'wait':
      return waiting(reason, beside?.retryAfter === undefined ? LIMIT_WAIT_MS : beside.retryAfter * 1_000);
    case 'our-bug':
      return { kind: 'refused', reason, waitMs: NEVER_AGAIN_MS };
    case 'uncertain':
      return { kind: 'uncertain', reason };
    case undefined:
      // Never more of it than a word: it may be a page of some proxy.
      return { kind: 'uncertain', reason: /^[a-z_]{1,60}$/.test(reason) ? reason : 'malformed-answer' };
  }
}

function waiting(reason: string, waitMs: number): Unposted {
  return { kind: 'refused', reason, waitMs, wholeWorkspace: true };
}

/** Why no connection came about; undefined when there was one, or nobody knows. Node wraps the reason in causes and lists. */
function connectCode(error: unknown): string | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const tried: readonly unknown[] = at instanceof AggregateError ? at.errors : [at];
    const codes = tried.map((one) =>
      one instanceof Error && 'code' in one && typeof one.code === 'string' ? one.code : '',
    );
    if (codes.length > 0 && codes.every((code) => NEVER_CONNECTED.has(code))) return codes[0];
  }
  return undefined;
}
