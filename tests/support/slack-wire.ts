import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message } from '../../src/views/message.js';

/** What a response address was sent. */
type Posted = Message & { readonly response_type?: string; readonly replace_original?: boolean };

/** Slack's side of the wire on loopback: its Web API, and response addresses that remember what they are sent. */
export interface SlackSide {
  readonly apiUrl: string;
  /** A new response address. */
  responseUrl(): string;
  /** What was posted to a response address, once there are as many messages as asked for. */
  posted(responseUrl: string, count?: number): Promise<Posted[]>;
  /** How the Web API answers a method from now on. */
  answer(method: string, body: object): void;
  /** Web API methods called so far, each with the token that came along. */
  readonly calls: { readonly method: string; readonly authorization: string | undefined }[];
  /** Status of every response address from now on. */
  refuseResponses(status: number): void;
  /** Holds every response back until the function that comes back is called. */
  holdResponses(): () => void;
  readonly port: number;
  close(): Promise<void>;
}

export const BOT_TOKEN = 'xoxb-1-test-bot-token';
export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

export async function slackSide(): Promise<SlackSide> {
  const answers = new Map<string, object>([
    ['auth.test', { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }],
  ]);
  const calls: SlackSide['calls'][number][] = [];
  const inbox = new Map<string, Posted[]>();
  const waiting = new Map<string, () => void>();
  let status = 200;
  let hold: Promise<void> | undefined;
  let addresses = 0;

  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const path = request.url ?? '';
      if (path.startsWith('/api/')) {
        const method = path.slice('/api/'.length);
        calls.push({ method, authorization: request.headers.authorization });
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answers.get(method) ?? { ok: false, error: 'unknown_method' }));
        return;
      }
      await hold;
      if (status === 200) {
        const list = inbox.get(path) ?? [];
        list.push(JSON.parse(body) as Posted);
        inbox.set(path, list);
      }
      response.writeHead(status).end('ok');
      waiting.get(path)?.();
    });
  });
  const port = await listening(server);
  const origin = `http://127.0.0.1:${port}`;

  return {
    apiUrl: `${origin}/api/`,
    port,
    calls,
    responseUrl() {
      addresses += 1;
      return `${origin}/response/${addresses}`;
    },
    async posted(responseUrl, count = 1) {
      const path = new URL(responseUrl).pathname;
      while ((inbox.get(path)?.length ?? 0) < count) await new Promise<void>((resolve) => waiting.set(path, resolve));
      return inbox.get(path) ?? [];
    },
    answer: (method, body) => answers.set(method, body),
    refuseResponses(to) {
      status = to;
    },
    holdResponses() {
      let release: () => void = () => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    close: () => closed(server),
  };
}

export async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Headers of a request that Slack has signed. */
export function signed(body: string, { secret = SIGNING_SECRET, atMs = Date.now() } = {}): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000));
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hash}`,
  };
}

/** Body of a slash command as Slack posts it. */
export function commandBody(command: string, text: string, responseUrl: string): string {
  return new URLSearchParams({
    token: 'legacy-verification-token',
    team_id: 'T0123',
    team_domain: 'example',
    channel_id: 'C0123',
    channel_name: 'general',
    user_id: 'U0123',
    user_name: 'someone',
    command,
    text,
    api_app_id: 'A0123',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: '1.2.abc',
  }).toString();
}

/** Body of a pressed button as Slack posts it. */
export function buttonBody(value: string, responseUrl: string, actionId = 'hallway:1'): string {
  const payload = {
    type: 'block_actions',
    user: { id: 'U0456', username: 'presser', team_id: 'T0123' },
    api_app_id: 'A0123',
    token: 'legacy-verification-token',
    container: { type: 'message', message_ts: '1.2', channel_id: 'C0123', is_ephemeral: true },
    trigger_id: '1.2.abc',
    team: { id: 'T0123', domain: 'example' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: 'C0123', name: 'general' },
    response_url: responseUrl,
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'b1',
        text: { type: 'plain_text', text: 'x' },
        value,
        action_ts: '1.2',
      },
    ],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}
