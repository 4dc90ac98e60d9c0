import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { CustomRoute } from '@slack/bolt';

/** What must hold before requests are sent here; the reason says what does not. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string };

export interface Check {
  readonly name: string;
  readonly check: () => Promise<Readiness>;
}

/** `GET /healthz`: the process answers. `GET /readyz`: every check holds, each named in the answer; 503 when one does not. */
export function healthRoutes(checks: readonly Check[]): CustomRoute[] {
  return ['GET', 'HEAD'].flatMap((method) => [
    {
      path: '/healthz',
      method,
      handler: (_request: IncomingMessage, response: ServerResponse) => reply(response, 200, { ok: true }),
    },
    {
      path: '/readyz',
      method,
      handler: (_request: IncomingMessage, response: ServerResponse) => {
        readiness(checks)
          .then(({ ready, results }) => reply(response, ready ? 200 : 503, { ok: ready, ...results }))
          .catch(() => reply(response, 503, { ok: false }));
      },
    },
  ]);
}

/** The health checks on a port of their own, for Socket Mode, which has no HTTP server. */
export async function serveHealth(
  routes: readonly CustomRoute[],
  on: { readonly port: number; readonly host?: string },
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const route = routes.find((one) => one.path === path && one.method === request.method);
    if (route) route.handler(Object.assign(request, { params: {} }), response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(on, resolve);
  });
  return server;
}

async function readiness(checks: readonly Check[]): Promise<{ ready: boolean; results: Record<string, string> }> {
  const results = await Promise.all(checks.map(async ({ name, check }) => ({ name, result: await check() })));
  return {
    ready: results.every(({ result }) => result.ready),
    results: Object.fromEntries(results.map(({ name, result }) => [name, result.ready ? 'ok' : result.reason])),
  };
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
