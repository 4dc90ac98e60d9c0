import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** What becomes of one request to post. */
export type Fate =
  | 'ok'
  | '429'
  | '500-before'
  | '500-after'
  | 'reset-before'
  | 'reset-after'
  | 'hang-before'
  | 'hang-after';

interface Posted {
  readonly channel: string;
  /** Of the metadata; empty for a reply in a thread. */
  readonly deliveryId: string;
  readonly threadTs: string | undefined;
  readonly ts: string;
  readonly atMs: number;
}

/** Slack's side of posting on loopback: counts what it took, and behaves as it is told. */
export interface SlackLike {
  readonly url: string;
  readonly posts: Posted[];
  /** Requests by their fate. */
  readonly fates: Map<Fate, number>;
  /** Whether channels may be read. */
  readable: boolean;
  fateOf: (to: { readonly token: string; readonly channel: string }) => Fate;
  close(): void;
}

/** How long a request takes before and after it has its effect. */
const TAKES_MS = 60;

export async function slackLike(takesMs = TAKES_MS): Promise<SlackLike> {
  const posts: Posted[] = [];
  const ofChannel = new Map<string, Posted[]>();
  const fates = new Map<Fate, number>();
  let lastTs = 0;
  const take = (fields: URLSearchParams): Posted => {
    lastTs = Math.max(lastTs + 1, Date.now() * 1_000);
    const metadata = JSON.parse(fields.get('metadata') ?? '{}') as { event_payload?: { id?: string } };
    const posted = {
      channel: fields.get('channel') ?? '',
      deliveryId: metadata.event_payload?.id ?? '',
      threadTs: fields.get('thread_ts') ?? undefined,
      ts: `${Math.floor(lastTs / 1_000_000)}.${String(lastTs % 1_000_000).padStart(6, '0')}`,
      atMs: Date.now(),
    };
    posts.push(posted);
    const known = ofChannel.get(posted.channel);
    if (known) known.push(posted);
    else ofChannel.set(posted.channel, [posted]);
    return posted;
  };
  const post = async (fields: URLSearchParams, token: string, response: ServerResponse): Promise<void> => {
    const fate = slack.fateOf({ token, channel: fields.get('channel') ?? '' });
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    await delay(Math.random() * takesMs);
    const isTaken = fate === 'ok' || fate.endsWith('after');
    const posted = isTaken ? take(fields) : undefined;
    await delay(Math.random() * takesMs);
    if (fate.startsWith('hang')) return;
    if (fate.startsWith('reset')) response.destroy();
    else if (fate.startsWith('500')) answer(response, 500, 'oops');
    else if (fate === '429') answer(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
    else answer(response, 200, { ok: true, ts: posted?.ts, channel: posted?.channel });
  };
  const history = async (fields: URLSearchParams, response: ServerResponse): Promise<void> => {
    // What came before it is taken by then.
    await delay(2 * takesMs);
    const messages = (ofChannel.get(fields.get('channel') ?? '') ?? [])
      .filter(({ threadTs }) => threadTs === undefined)
      .map(({ ts, deliveryId: id }) => ({
        ts,
        metadata: { event_type: 'hallway_digest', event_payload: { id } },
      }));
    if (slack.readable) answer(response, 200, { ok: true, messages: messages.slice(-100).reverse(), has_more: false });
    else answer(response, 200, { ok: false, error: 'missing_scope' });
  };
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fields = new URLSearchParams(await text(request));
    const token = tokenOf(request, fields);
    if (request.url?.endsWith('conversations.history')) await history(fields, response);
    else await post(fields, token, response);
  };
  const server = createServer((request, response) => void answerTo(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const slack: SlackLike = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posts,
    fates,
    readable: false,
    fateOf: () => 'ok',
    close: () => server.close().closeAllConnections(),
  };
  return slack;
}

function tokenOf({ headers }: IncomingMessage, fields: URLSearchParams): string {
  return fields.get('token') ?? headers.authorization?.replace('Bearer ', '') ?? '';
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
