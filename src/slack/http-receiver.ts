import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type CustomRoute, HTTPModuleFunctions, HTTPReceiver } from '@slack/bolt';
import type { Logger } from '../logger.js';
import { boltLogger } from './bolt-logger.js';
import { refusalOf } from './verify.js';

/** Slack's own requests are a few kilobytes. */
const BODY_LIMIT_BYTES = 1_000_000;
/** Slack posts here what people do. */
export const SLACK_PATH = '/slack/events';

/**
 * Bolt's HTTP receiver behind a guard of ours. The guard checks signature and age both ways, answers a malformed request at
 * once instead of after Bolt's three seconds, and logs every refusal with its reason and without its body.
 */
export function httpReceiver(settings: {
  readonly signingSecret: string;
  readonly port: number;
  readonly routes: CustomRoute[];
  readonly logger: Logger;
  readonly nowMs: () => number;
}): HTTPReceiver {
  const { signingSecret, port, routes, logger } = settings;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: SLACK_PATH,
    customRoutes: routes,
    logger: boltLogger(logger),
    bodyLimit: BODY_LIMIT_BYTES,
  });
  const pass = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST') {
      passOrNotFound(pass, request, response);
      return;
    }
    // Bolt resolves a path before it routes: `/slack/./events` would reach it past this guard, so no other POST is passed on.
    if (request.url !== SLACK_PATH) {
      response.writeHead(404, { connection: 'close' }).end();
      return;
    }
    guard(request, settings)
      .then((refused) => {
        if (!refused) return pass(request, response);
        if (refused.reason !== 'a certificate check')
          logger.warn({ status: refused.status, reason: refused.reason }, 'request refused');
        // What was not read of a body would stand in the way of the next request on its connection.
        response.writeHead(refused.status, request.complete ? {} : { connection: 'close' }).end();
      })
      .catch((error: unknown) => {
        logger.error({ err: error }, 'request failed');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  };
  return receiver;
}

/** What keeps a request from Bolt: a status and the reason for the log. Leaves the body on the request for Bolt to reuse. */
async function guard(
  request: IncomingMessage,
  { signingSecret, nowMs }: { readonly signingSecret: string; readonly nowMs: () => number },
): Promise<{ status: number; reason: string } | undefined> {
  let body: string;
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(request, BODY_LIMIT_BYTES);
    body = buffered.rawBody.toString();
  } catch {
    return { status: 413, reason: 'too large, or cut off' };
  }
  // Slack's check of the certificate is not signed and asks for nothing but a 200.
  if (body === 'ssl_check=1' || /^(?:token=[\w-]*&)?ssl_check=1$/.test(body))
    return { status: 200, reason: 'a certificate check' };
  const refusal = refusalOf({
    signature: header(request, 'x-slack-signature'),
    timestamp: header(request, 'x-slack-request-timestamp'),
    body,
    signingSecret,
    nowMs: nowMs(),
  });
  if (refusal) return { status: 401, reason: refusal };
  // Bolt compares the whole header, and would take a form with a charset for JSON.
  const type = header(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined) request.headers['content-type'] = type;
  return isSlackBody(request) ? undefined : { status: 400, reason: 'malformed' };
}

/** Whether the body is one of the kinds that Slack sends: a command, an interaction, an event or its handshake. */
function isSlackBody(request: IncomingMessage): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(
      request as Parameters<typeof HTTPModuleFunctions.parseHTTPRequestBody>[0],
    );
    if (typeof body !== 'object' || body === null) return false;
    return ('command' in body && typeof body.command === 'string') || ('type' in body && typeof body.type === 'string');
  } catch {
    return false;
  }
}

/** Bolt throws for a path that it does not know, and would log its query. */
function passOrNotFound(pass: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  try {
    pass(request, response);
  } catch {
    response.writeHead(404).end();
  }
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}
