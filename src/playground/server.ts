import { createServer, type Server, type ServerResponse } from 'node:http';
import { actRoute } from './routes/act.js';
import { apiRoute } from './routes/api.js';
import { fileRoute, uploadRoute } from './routes/files.js';
import { liveRoute } from './routes/live.js';
import { responseRoute } from './routes/response.js';
import { type Route, sendLine, type Visit } from './routes/route.js';
import { staticRoute } from './routes/static.js';
import type { Slack } from './slack.js';

const HOST = '127.0.0.1';
/** Names of this machine by itself. A page elsewhere whose name was made to lead here carries its own, and is sent away. */
const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

export interface Listening {
  readonly server: Server;
  /** Such as `http://127.0.0.1:4321`. */
  readonly address: string;
}

/** Listens on this machine alone; rejects when the port is taken. Answers nothing before `serve`. */
export async function listen(port: number): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server listens on no port');
  return { server, address: `http://${HOST}:${bound.port}` };
}

/** Answers every request from now on, until it is told to stop. */
export function serve(
  server: Server,
  slack: Slack,
  { pageDir }: { readonly pageDir: string | undefined },
): { readonly stop: () => Promise<void> } {
  const streams = new Set<ServerResponse>();
  const routes: readonly [string, Route][] = [
    ['/api/', apiRoute],
    ['/response/', responseRoute],
    ['/upload/', uploadRoute],
    ['/files/', fileRoute],
    ['/playground/live', liveRoute],
    ['/playground/act', actRoute],
    ['/', staticRoute(pageDir)],
  ];
  server.on('request', (request, response) => {
    void answer(routes, { slack, request, response, streams }).catch((error: unknown) => sendFault(response, error));
  });
  return { stop: () => stopServing(server, streams) };
}

async function answer(
  routes: readonly [string, Route][],
  { slack, request, ...others }: Omit<Visit, 'url' | 'rest'>,
): Promise<void> {
  if (!isForUs(request.headers.host)) return sendLine(others.response, 403, 'Come by 127.0.0.1 or localhost.');
  const path = request.url ?? '/';
  if (!URL.canParse(path, slack.address)) return sendLine(others.response, 400, 'That is no address.');
  const url = new URL(path, slack.address);
  const [prefix, route] = routes.find(([start]) => url.pathname.startsWith(start)) ?? [];
  if (prefix === undefined || !route) return sendLine(others.response, 404, 'There is nothing here.');
  await route({ ...others, slack, request, url, rest: url.pathname.slice(prefix.length) });
}

/** Ends all connections, streams first, so that a page sees an end and no failure. */
async function stopServing(server: Server, streams: Iterable<ServerResponse>): Promise<void> {
  for (const stream of streams) stream.end();
  await new Promise<void>((resolve) => setImmediate(resolve));
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function isForUs(host: string | undefined): boolean {
  return OWN_NAMES.includes((host ?? '').replace(/:\d+$/, '').toLowerCase());
}

/** Says what broke: only the one who runs the playground hears it. */
function sendFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const detail = error instanceof Error ? error.stack : String(error);
  response.writeHead(500, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ ok: false, error: 'internal_error', detail }));
}
