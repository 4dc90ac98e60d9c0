import type { ServerResponse } from 'node:http';
import type { Failing } from './misbehaviour.js';
import type { Json } from './page-api.js';

/** What is sent back for a request. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** What the other side got to see; the body is missing when it was no answer of ours. */
export interface Sent {
  readonly status: number | undefined;
  readonly body: Json | undefined;
}

export function rateLimited(retryAfterS: number): Answer {
  return { status: 429, headers: { 'retry-after': String(retryAfterS) }, body: { ok: false, error: 'ratelimited' } };
}

const NOTHING: Sent = { status: undefined, body: undefined };

export function sendAnswer(response: ServerResponse, answer: Answer): Sent {
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  response.end(JSON.stringify(answer.body));
  return answer;
}

/** Sends what a way of failing leaves of an answer; no answer means that nothing was done before. */
export function sendFailing(response: ServerResponse, way: Failing, answer: Answer | undefined): Sent {
  switch (way.do) {
    case 'rate-limit':
      return sendAnswer(response, rateLimited(way.retryAfterS));
    case 'fail':
      response.writeHead(way.status, { 'content-type': 'text/html' }).end('<h1>Server Error</h1>');
      return { status: way.status, body: undefined };
    case 'error':
      return sendAnswer(response, { status: 200, body: { ok: false, error: way.error } });
    case 'malformed':
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"ok":tru');
      return { status: 200, body: undefined };
    case 'reset':
      response.socket?.resetAndDestroy();
      return NOTHING;
    case 'hang':
      return NOTHING;
    case 'slow-body':
      return sendSlowly(response, way.ms, answer ?? { status: 200, body: { ok: false, error: 'internal_error' } });
  }
}

/** Whether nothing is to be done before it goes wrong. */
export function failsBefore(way: Failing): boolean {
  if (way.do === 'rate-limit') return true;
  const byDefault = way.do === 'error' ? 'before' : 'accepting';
  return (way.after ?? byDefault) === 'before';
}

function sendSlowly(response: ServerResponse, ms: number, answer: Answer): Sent {
  const body = JSON.stringify(answer.body);
  const half = Math.floor(body.length / 2);
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
  response.write(body.slice(0, half));
  const rest = setTimeout(() => response.end(body.slice(half)), ms);
  response.once('close', () => clearTimeout(rest));
  return answer;
}
