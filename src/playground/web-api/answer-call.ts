import { type Answer, rateLimited } from '../answer.js';
import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import type { Method } from './method.js';
import { METHODS } from './methods.js';
import type { Pace } from './rates.js';
import { requireScope } from './scopes.js';

/** Short bursts pass at any pace; https://docs.slack.dev/apis/web-api/rate-limits gives no figure for them. */
const POST_PACE: Pace = { burst: 5, perMinute: 60 };
const WORKSPACE_PACE: Pace = { burst: 300, perMinute: 300 };

export interface Request {
  readonly method: string;
  readonly args: Json;
  /** The token that came along, in the header or among the arguments. */
  readonly token: string | undefined;
}

/** Answers one call of the Web API as Slack does; refusals are answers too. */
export function answerCall(slack: Slack, request: Request): Answer {
  try {
    const method = METHODS[request.method];
    if (!method || !Object.hasOwn(METHODS, request.method))
      throw new ApiError('unknown_method', { req_method: request.method });
    refuseToken(slack, method, request.token);
    const call = { slack, args: request.args };
    requireScope(slack, (typeof method.scopes === 'function' ? method.scopes(call) : method.scopes) ?? []);
    const waitS = pace(slack, request, method);
    if (waitS !== undefined) return rateLimited(waitS);
    return answered(slack, { ok: true, ...method.run(call) });
  } catch (error) {
    if (error instanceof ApiError) return answered(slack, { ok: false, error: error.code, ...error.details });
    throw error;
  }
}

function answered({ scopes }: Slack, body: Json): Answer {
  return { status: 200, headers: { 'x-oauth-scopes': scopes.join(',') }, body };
}

function refuseToken({ credentials }: Slack, { token: kind = 'bot' }: Method, token: string | undefined): void {
  if (kind === 'none') return;
  if (token === undefined) throw new ApiError('not_authed');
  if (token !== credentials.botToken && token !== credentials.appToken) throw new ApiError('invalid_auth');
  const expected = kind === 'app' ? credentials.appToken : credentials.botToken;
  if (token !== expected) throw new ApiError('not_allowed_token_type');
}

/** Takes the call into account, or says after how many seconds it may come again. */
function pace(slack: Slack, { method: name, args }: Request, method: Method): number | undefined {
  const channel = method.channelPace?.({ slack, args });
  const paces: [string, Pace][] = [
    [name, { burst: method.perMinute, perMinute: method.perMinute }],
    ...(method.channelPace ? [['posts', WORKSPACE_PACE] satisfies [string, Pace]] : []),
    ...(channel === undefined ? [] : [[`posts ${channel}`, POST_PACE] satisfies [string, Pace]]),
  ];
  const waits = paces.flatMap(([key, limits]) => {
    const taken = slack.rates.take(key, limits);
    return taken === 'taken' ? [] : [taken];
  });
  return waits.length === 0 ? undefined : Math.max(...waits);
}
