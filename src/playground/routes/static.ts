import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { type Route, sendLine, type Visit } from './route.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Two lines of a conversation, for a folder that brings no picture of its own. */
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f3a4d"/>' +
  '<path d="M4 6h8M4 10h5" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>';

/** Scripts and styles of this page alone; pictures from wherever the bot has them. */
const POLICY =
  "default-src 'self'; img-src 'self' https: http: data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** The files of the built page; without a folder, a line that says so. */
export function staticRoute(folder: string | undefined): Route {
  return async ({ request, response, url }: Visit): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendLine(response, 405, 'Only GET here.');
    const file = folder === undefined ? undefined : await readPage(resolve(folder), url.pathname);
    if (file) {
      response.writeHead(200, {
        'content-type': file.type,
        'content-security-policy': POLICY,
        'cache-control': 'no-cache',
      });
      response.end(file.bytes);
    } else if (url.pathname === '/favicon.ico') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(FAVICON);
    } else if (url.pathname === '/') {
      sendLine(response, 200, 'A Slack workspace for Hallway runs here. It was started without its page.');
    } else sendLine(response, 404, 'There is nothing here.');
  };
}

async function readPage(folder: string, pathname: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  const path = resolve(join(folder, pathname === '/' ? 'index.html' : decoded(pathname)));
  const type = TYPES[extname(path)];
  if (!path.startsWith(folder + sep) || type === undefined) return undefined;
  try {
    return { type, bytes: await readFile(path) };
  } catch {
    return undefined;
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '');
  } catch {
    return '';
  }
}
