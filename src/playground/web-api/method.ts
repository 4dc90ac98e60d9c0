import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';

/** One call of a method by a bot whose token was right. */
export interface MethodCall {
  readonly slack: Slack;
  readonly args: Json;
}

/** What Slack promises of a method: how to be let in, how often, and what it does. */
export interface Method {
  /** Whose token it takes; the bot's when missing. */
  readonly token?: 'bot' | 'app' | 'none';
  /** Scopes of which one is enough; none needed when missing. */
  readonly scopes?: readonly string[] | ((call: MethodCall) => readonly string[]);
  /** Calls a minute that Slack promises to take. */
  readonly perMinute: number;
  /** For posting: the channel, which has a pace of its own. */
  readonly channelPace?: (call: MethodCall) => string | undefined;
  /** Gives the answer without its `ok`; throws `ApiError`. */
  readonly run: (call: MethodCall) => Json;
}

export type Methods = Readonly<Record<string, Method>>;

/** Tiers of https://docs.slack.dev/apis/web-api/rate-limits, in calls a minute. */
export const TIER = { two: 20, three: 50, four: 100, special: 600 };
