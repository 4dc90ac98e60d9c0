import { ApiError } from '../api-error.js';
import type { Slack } from '../slack.js';

/** Throws `ApiError` `missing_scope` unless the bot was granted one of these; none is asked for by an empty list. */
export function requireScope({ scopes }: Slack, anyOf: readonly string[]): void {
  if (anyOf.length === 0 || anyOf.some((one) => scopes.includes(one))) return;
  throw new ApiError('missing_scope', { needed: anyOf.join(','), provided: scopes.join(',') });
}
