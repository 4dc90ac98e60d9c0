import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Json } from '../../src/playground/page-api.js';

/** What a workspace sent to a bot's address. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The fields of a form, or the JSON in its `payload`, or a body of JSON. */
  readonly body: Json;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** A bot's address on loopback that remembers what it is asked. */
export interface AskedBot {
  readonly url: string;
  readonly asked: Asked[];
  /** Answers this from now on; until told, with 200 and nothing. Nothing at all, if it is `silence`. */
  answer(answer: Answer | 'silence'): void;
  close(): Promise<void>;
}

export async function askedBot(): Promise<AskedBot> {
  const asked: Asked[] = [];
  let answer: Answer | 'silence' = {};
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      asked.push({ headers: request.headers, text: sent, body: read(sent) });
      if (answer === 'silence') return;
      const { status = 200, headers = {}, body } = answer;
      const isText = body === undefined || typeof body === 'string';
      response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers });
      response.end(isText ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    asked,
    answer(next) {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function read(sent: string): Json {
  if (sent.startsWith('{')) return JSON.parse(sent) as Json;
  const form = Object.fromEntries(new URLSearchParams(sent));
  return form['payload'] === undefined ? form : (JSON.parse(form['payload']) as Json);
}
