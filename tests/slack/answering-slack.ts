import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { POSTING_CLIENT } from '../../src/slack/digest-sender.js';

/** A call of the Web API as it came over the wire. */
interface Call {
  readonly method: string;
  readonly token: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answer = object | ((response: ServerResponse, request: IncomingMessage) => void);

/** Slack's Web API on loopback, which answers each method as it is told and keeps what it was asked. */
export interface AnsweringSlack {
  readonly calls: Call[];
  answer(method: string, answer: Answer): void;
  client(token?: string): WebClient;
  close(): Promise<void>;
}

export async function answeringSlack({ timeout }: { timeout?: number } = {}): Promise<AnsweringSlack> {
  const answers = new Map<string, Answer>();
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void read(request).then((text) => {
      const method = (request.url ?? '').slice('/api/'.length);
      const token = request.headers.authorization?.replace('Bearer ', '');
      calls.push({ method, token, body: fields(text) });
      const answer = answers.get(method) ?? { ok: false, error: 'unknown_method' };
      if (typeof answer === 'function') {
        answer(response, request);
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
  return {
    calls,
    answer: (method, answer) => answers.set(method, answer),
    client: (token = 'xoxb-1') =>
      new WebClient(token, {
        ...POSTING_CLIENT,
        ...(timeout === undefined ? {} : { timeout }),
        slackApiUrl: `http://127.0.0.1:${port}/api/`,
        logger: silent as never,
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The client sends a form in which structures are JSON. */
function fields(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
