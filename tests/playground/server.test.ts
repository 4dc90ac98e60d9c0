import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Json } from '../../src/playground/page-api.js';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.js';

const MANIFEST = join(import.meta.dirname, '../../manifest.yml');
const NOW_MS = Date.UTC(2026, 10, 23, 9);
const SCOPES = ['chat:write', 'channels:history', 'files:write', 'files:read'];

let folder: string;
let workspace: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'page/assets'), { recursive: true });
  writeFileSync(join(folder, 'page/index.html'), '<title>Page</title>');
  writeFileSync(join(folder, 'page/assets/a.js'), 'go()');
  writeFileSync(join(folder, 'secret.json'), '{}');
  workspace = await startWorkspace({
    manifest: MANIFEST,
    scopes: SCOPES,
    pageDir: join(folder, 'page'),
    realMs: () => NOW_MS,
  });
});

afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true });
});

const client = (options: object = {}) =>
  new WebClient(workspace.credentials.botToken, {
    slackApiUrl: workspace.apiUrl,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    ...options,
  });

/** A request as no browser's `fetch` would make it: any path as it is, any Host. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(workspace.address, { path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    sent.on('error', reject).end();
  });
}

const texts = () => workspace.state.messages('C0GENERAL').map(({ text }) => text);

describe('the workspace’s address', () => {
  it('in production: is never there', async () => {
    await expect(startWorkspace({ manifest: MANIFEST, nodeEnv: 'production' })).rejects.toThrow(
      'The playground does not start in production. Start it with NODE_ENV unset or "development".',
    );
  });

  it('taken by another: is an error that says so', async () => {
    const port = Number(new URL(workspace.address).port);
    await expect(startWorkspace({ manifest: MANIFEST, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('by another name: answers nothing, for a page elsewhere could have made its name lead here', async () => {
    const { port } = new URL(workspace.address);
    const status = async (host: string) => (await raw('/', { host })).status;
    expect(await status(`127.0.0.1:${port}`)).toBe(200);
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status(`evil.example:${port}`)).toBe(403);
    expect(await status('127.0.0.1.evil.example')).toBe(403);
  });

  it('a path that is none: is refused', async () => {
    const socket = connect(Number(new URL(workspace.address).port), '127.0.0.1');
    socket.write('GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('That is no address.');
  });
});

describe('the real client', () => {
  it('a form: is read as it was meant, and what came back is written down without the token', async () => {
    const blocks = [{ type: 'divider', block_id: 'd' }];
    const metadata = { event_type: 'digest', event_payload: { n: 1 } };
    const posted = { channel: 'C0GENERAL', text: 'a & b = "c"', blocks, metadata, unfurl_links: false };
    const { ts } = await client().chat.postMessage(posted);
    const { messages } = await client().conversations.history({ channel: 'C0GENERAL', include_all_metadata: true });
    expect(messages).toMatchObject([{ ts, text: 'a & b = "c"', blocks, metadata }]);
    expect(workspace.calls[0]).toMatchObject({
      method: 'chat.postMessage',
      args: posted,
      atMs: NOW_MS,
      answer: { ok: true, ts },
      status: 200,
    });
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.credentials.botToken);
  });

  it('JSON, with the token in the body: is read too, and what is no JSON is refused', async () => {
    const send = async (body: string) => {
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      const response = await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', headers, body });
      return ((await response.json()) as Json)['error'];
    };
    const token = workspace.credentials.botToken;
    expect(await send(JSON.stringify({ token, channel: 'C0GENERAL', text: 'Hi' }))).toBeUndefined();
    expect(await send('{')).toBe('invalid_json');
    expect(await send('[]')).toBe('json_not_object');
    expect(texts()).toEqual(['Hi']);
    expect(JSON.stringify(workspace.calls)).not.toContain(token);
  });

  it('too fast: is told when to come back', async () => {
    const impatient = client({ rejectRateLimitedCalls: true });
    for (let n = 0; n < 5; n += 1) await impatient.chat.postMessage({ channel: 'C0GENERAL', text: `${n}` });
    await expect(impatient.chat.postMessage({ channel: 'C0GENERAL', text: '5' })).rejects.toMatchObject({
      code: ErrorCode.RateLimitedError,
      retryAfter: 1,
    });
    expect(texts()).toEqual(['0', '1', '2', '3', '4']);
  });

  it('a picture: goes up, is shared, and is served so that nothing in it can run', async () => {
    const file = Buffer.from('\x89PNG\r\n', 'latin1');
    await client().filesUploadV2({ channel_id: 'C0GENERAL', file, filename: 'trend.png', title: 'Trend' });
    const [block] = workspace.state.messages('C0GENERAL')[0]?.blocks ?? [];
    expect(block).toMatchObject({ type: 'image', alt_text: 'Trend' });
    const response = await fetch(String(block?.['image_url']));
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-security-policy')).toBe('sandbox');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(file);
  });
});

describe('a Slack that misbehaves', () => {
  const post = (options?: object) => client(options).chat.postMessage({ channel: 'C0GENERAL', text: 'Digest' });

  it('500: posts the message or not, as it is told', async () => {
    workspace.misbehaviour.next(
      'chat.postMessage',
      { do: 'fail', status: 500, after: 'before' },
      { do: 'fail', status: 503, after: 'accepting' },
    );
    await expect(post()).rejects.toThrow('500');
    expect(texts()).toEqual([]);
    await expect(post()).rejects.toThrow('503');
    expect(texts()).toEqual(['Digest']);
    expect(workspace.calls.map(({ status, answer }) => [status, answer])).toEqual([
      [500, undefined],
      [503, undefined],
    ]);
  });

  it('a connection that breaks: posts the message or not, as it is told', async () => {
    workspace.misbehaviour.next(
      'chat.postMessage',
      { do: 'reset', after: 'before' },
      { do: 'reset', after: 'accepting' },
    );
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError });
    expect(texts()).toEqual([]);
    await expect(post()).rejects.toMatchObject({ code: ErrorCode.RequestError });
    expect(texts()).toEqual(['Digest']);
  });

  it('no answer: has posted all the same, and does not keep the workspace from closing', async () => {
    workspace.misbehaviour.next('chat.postMessage', { do: 'hang', after: 'accepting' });
    const hanging = post();
    hanging.catch(() => undefined);
    while (workspace.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(texts()).toEqual(['Digest']);
    await workspace.close();
    await expect(hanging).rejects.toMatchObject({ code: ErrorCode.RequestError });
  });

  it('told to wait: does nothing before what is waited for, then all', async () => {
    let release = (): void => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    workspace.misbehaviour.next('chat.postMessage', { do: 'wait', until });
    const waiting = post();
    while (workspace.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect([texts(), workspace.calls[0]?.status]).toEqual([[], undefined]);
    release();
    await expect(waiting).resolves.toMatchObject({ ok: true });
    expect([texts(), workspace.calls[0]?.status]).toEqual([['Digest'], 200]);
  });

  it('429, an error of its own, no JSON, half a body: each reaches the client', async () => {
    workspace.misbehaviour.next(
      'chat.postMessage',
      { do: 'rate-limit', retryAfterS: 7 },
      { do: 'error', error: 'fatal_error', after: 'accepting' },
      { do: 'malformed' },
      { do: 'slow-body', ms: 1 },
    );
    await expect(post({ rejectRateLimitedCalls: true })).rejects.toMatchObject({ retryAfter: 7 });
    expect(texts()).toEqual([]);
    await expect(post()).rejects.toMatchObject({ data: { ok: false, error: 'fatal_error' } });
    expect(texts()).toHaveLength(1);
    await expect(post()).rejects.toThrow();
    expect(texts()).toHaveLength(2);
    await expect(post()).resolves.toMatchObject({ ok: true });
    expect(texts()).toHaveLength(3);
  });
});

describe('/playground/live', () => {
  /** Reads the stream of one person, one list of changes at a time. */
  async function follow(person: string) {
    const response = await fetch(`${workspace.address}/playground/live?as=${person}`);
    const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      type: response.headers.get('content-type'),
      /** Undefined once the stream has ended. */
      async next(): Promise<Change[] | undefined> {
        while (!text.includes('\n\n')) {
          const { value, done } = await reader.read();
          if (done) return undefined;
          text += value;
        }
        const [event = '', ...rest] = text.split('\n\n');
        text = rest.join('\n\n');
        return JSON.parse(event.replace(/^data: /, '')) as Change[];
      },
    };
  }

  it('a person: hears of everything there is, then of each change, and of nothing that is private to others', async () => {
    const priya = await follow('U0PRIYA');
    expect(priya.type).toBe('text/event-stream');
    const [scene, ...others] = (await priya.next()) ?? [];
    expect(others).toEqual([]);
    const channels = scene && 'put' in scene && scene.put === 'scene' ? scene.scene.channels : [];
    expect(channels.map(({ id }) => id)).toEqual(['C0GENERAL', 'C0PLATFORM', 'C0RANDOM', 'C0KUBECON19', 'D0PRIYA']);
    const posts = [
      { channel: 'C0GENERAL', user: 'U0BEN', text: 'For Ben' },
      { channel: 'C0GENERAL', user: 'U0PRIYA', text: 'For Priya' },
    ];
    for (const one of posts) await client().chat.postEphemeral(one);
    expect(await priya.next()).toMatchObject([
      { put: 'message', message: { text: 'For Priya', visibleTo: 'U0PRIYA' } },
    ]);
  });

  it('a workspace that closes: ends the stream', async () => {
    const ana = await follow('U0ANA');
    await ana.next();
    await workspace.close();
    expect(await ana.next()).toBeUndefined();
  });

  it('nobody: is not there', async () => {
    expect((await fetch(`${workspace.address}/playground/live?as=U0X`)).status).toBe(404);
  });
});

describe('/playground/act', () => {
  const act = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${workspace.address}/playground/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  const say = JSON.stringify({ as: 'U0ANA', do: 'say', channel: 'C0GENERAL', text: 'Hello' });

  it('the page’s own: is done', async () => {
    expect(await act(say, { origin: workspace.address })).toEqual({ status: 200, text: '{"ok":true}' });
    expect(texts()).toEqual(['Hello']);
  });

  it('of a page elsewhere, as a form, or no act: is not done', async () => {
    expect((await act(say, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await act(say, { origin: 'null' })).status).toBe(403);
    expect((await act(say, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await act('{"as":"U0ANA","do":"shout"}')).status).toBe(400);
    expect((await act('{')).status).toBe(400);
    expect(texts()).toEqual([]);
  });
});

describe('the page', () => {
  it('its files: are served with their types, and nothing beside its folder is', async () => {
    const get = async (path: string) => (await raw(path)).body;
    expect(await get('/?channel=C0GENERAL')).toBe('<title>Page</title>');
    expect(await get('/assets/a.js')).toBe('go()');
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/assets/%2e%2e%2f..%2fsecret.json',
    ]) {
      expect(await raw(path)).toEqual({ status: 404, body: 'There is nothing here.\n' });
    }
  });

  it('no picture of its own: gets one', async () => {
    const response = await fetch(`${workspace.address}/favicon.ico`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });
});
