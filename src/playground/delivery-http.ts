import { createHmac } from 'node:crypto';
import type { Delivered, DeliveryKind, Retry } from './delivered.js';
import type { Json } from './page-api.js';

interface Request {
  readonly kind: DeliveryKind;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly retry: Retry | undefined;
  readonly signingSecret: string;
  readonly nowMs: number;
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

/**
 * One request to the bot, signed as of `nowMs` (docs.slack.dev/authentication/verifying-requests-from-slack). `mayRetry` is
 * false when the bot asks for no retry.
 */
export async function postSigned(request: Request): Promise<{ delivered: Delivered; mayRetry: boolean }> {
  const body = encoded(request.kind, request.body);
  const limit = AbortSignal.timeout(request.limitMs);
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      body,
      headers: headersOf(request, body),
      redirect: 'manual',
      signal: AbortSignal.any([limit, request.signal]),
    });
    const text = await response.text();
    const mayRetry = response.headers.get('x-slack-no-retry') !== '1';
    // Any success will do for an event; what a person waits for is answered with 200 (docs.slack.dev/interactivity/implementing-slash-commands).
    const isTaken = request.kind === 'event' ? response.ok : response.status === 200;
    return { delivered: isTaken ? answered(response, text) : { how: 'refused', status: response.status }, mayRetry };
  } catch {
    return { delivered: limit.aborted ? { how: 'timed-out' } : { how: 'unreachable' }, mayRetry: true };
  }
}

function encoded(kind: DeliveryKind, body: Json): string {
  switch (kind) {
    case 'event':
      return JSON.stringify(body);
    case 'command':
      return new URLSearchParams(
        Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]),
      ).toString();
    case 'interactive':
    case 'options':
      return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  }
}

function headersOf({ kind, headers, retry, signingSecret, nowMs }: Request, body: string): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1_000));
  const hash = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hash}`,
    ...(retry && { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
    ...headers,
  };
}

/** An answer's text is JSON if it says so and is; else it is a text of its own. */
function answered(response: Response, text: string): Delivered {
  if (text.trim() === '') return { how: 'answered', body: undefined };
  if (!response.headers.get('content-type')?.includes('json')) return { how: 'answered', body: text };
  try {
    return { how: 'answered', body: JSON.parse(text) as unknown };
  } catch {
    return { how: 'answered', body: text };
  }
}
