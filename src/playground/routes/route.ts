import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Slack } from '../slack.js';

/** One request on its way through the server. */
export interface Visit {
  readonly slack: Slack;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What follows the route's prefix in the path. */
  readonly rest: string;
  /** Answers that go on until the page or the server ends them. */
  readonly streams: Set<ServerResponse>;
}

export type Route = (visit: Visit) => Promise<void> | void;

/** Answers with a line for whoever came here by hand. */
export function sendLine(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${line}\n`);
}
