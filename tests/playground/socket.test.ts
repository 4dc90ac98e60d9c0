import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Json } from '../../src/playground/page-api.js';
import { listen, serve } from '../../src/playground/server.js';
import type { Slack } from '../../src/playground/slack.js';
import { attachSocket } from '../../src/playground/socket.js';
import { ask } from '../support/ask.js';
import { startBot } from '../support/bot.js';
import { START_MS, workspaceParts } from '../support/playground.js';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A workspace whose server lets sockets in. */
async function workspace(limitMs = 3_000): Promise<Slack> {
  const { server, address } = await listen(0);
  const slack = workspaceParts({ limitMs, address });
  const serving = serve(server, slack, { pageDir: undefined });
  attachSocket(server, slack);
  closing.push(
    () => serving.stop(),
    () => slack.delivery.close(),
  );
  return slack;
}

/** A bare client: what it hears, in order, and how it answers. */
async function client(slack: Slack) {
  const socket = new WebSocket(slack.delivery.socketUrl());
  const heard: Json[] = [];
  let wake = (): void => {};
  socket.on('message', (data) => {
    heard.push(JSON.parse((data as Buffer).toString()) as Json);
    wake();
  });
  const next = async (): Promise<Json> => {
    while (heard.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return heard.shift() ?? {};
  };
  const hello = await next();
  const say = (message: Json): void => socket.send(JSON.stringify(message));
  const takes = async (payload?: unknown): Promise<Json> => {
    const envelope = await next();
    say({ envelope_id: envelope['envelope_id'], ...(payload !== undefined && { payload }) });
    return envelope;
  };
  return { socket, hello, next, say, takes, heard };
}

/** Until the scene says that the bot is connected so. */
function connection({ state }: Slack, wanted: string): Promise<void> {
  return new Promise((resolve) => {
    if (state.scene.connection === wanted) return resolve();
    const stop = state.listen('U0ANA', (change) => {
      if (!('put' in change) || change.put !== 'scene' || change.scene.connection !== wanted) return;
      stop();
      resolve();
    });
  });
}

describe('Socket Mode with the real client', () => {
  it('the bot itself: takes a command on the socket and answers at its response address', async () => {
    const slack = await workspace();
    const { address, credentials, state } = slack;
    const side = { apiUrl: `${address}/api/`, credentials, clock: state.clock };
    const bot = await startBot(side, { SLACK_APP_TOKEN: credentials.appToken });
    expect(slack.state.scene.connection).toBe('socket');

    const about = { user: 'U0ANA', channel: 'C0GENERAL' };
    const answered = new Promise<void>((resolve) => {
      const stop = state.listen(about.user, (change) => {
        if (!('put' in change) || change.put !== 'message') return;
        stop();
        resolve();
      });
    });
    const command = { command: '/tool', text: 'ketpn', response_url: slack.responseUrls.create(about) };
    expect(await slack.delivery.send('command', command)).toEqual({ how: 'answered', body: undefined });
    await answered;
    expect(state.messages(about.channel)[0]?.payload?.['blocks']).toEqual(ask('/tool ketpn').blocks);

    await bot.server.stop(1_000);
    await connection(slack, 'none');
  });

  it('Bolt: answers a submission in its acknowledgement, and is told of a retry', async () => {
    const slack = await workspace();
    const app = new App({
      socketMode: true,
      appToken: slack.credentials.appToken,
      token: slack.credentials.botToken,
      tokenVerificationEnabled: false,
      clientOptions: { slackApiUrl: `${slack.address}/api/` },
      convoStore: false,
    });
    const errors = { response_action: 'errors', errors: { b: 'No.' } } as const;
    app.view('ask', async ({ ack }) => {
      await ack(errors);
    });
    const retried = new Promise<unknown>((resolve) => {
      app.event('reaction_added', async ({ context }) => resolve([context.retryNum, context.retryReason]));
    });
    await app.start();
    closing.push(async () => {
      await app.stop();
      await connection(slack, 'none');
    });

    const view = { id: 'V1', callback_id: 'ask', type: 'modal', state: { values: {} } };
    const body = { type: 'view_submission', team: { id: 'T1' }, user: { id: 'U1' }, view };
    expect(await slack.delivery.send('interactive', body)).toEqual({ how: 'answered', body: errors });

    const event = { type: 'event_callback', team_id: 'T1', event: { type: 'reaction_added', user: 'U1' } };
    const retry = { num: 1, reason: 'timeout' } as const;
    expect(await slack.delivery.sockets.send('event', event, retry)).toEqual({ how: 'answered', body: undefined });
    expect(await retried).toEqual([1, 'timeout']);
  });
});

describe('Socket Mode', () => {
  it('connection: begins with hello', async () => {
    const slack = await workspace();
    expect((await client(slack)).hello).toEqual({
      type: 'hello',
      num_connections: 1,
      debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: slack.credentials.appId },
    });
    expect((await client(slack)).hello['num_connections']).toBe(2);
  });

  it.each([
    ['command', { command: '/tool' }, 'slash_commands', true],
    ['interactive', { type: 'block_actions' }, 'interactive', false],
    ['interactive', { type: 'view_submission' }, 'interactive', true],
    ['options', { type: 'block_suggestion' }, 'interactive', true],
  ] as const)('%s %j: comes in an envelope of type %s', async (kind, payload, type, accepts) => {
    const slack = await workspace();
    const bot = await client(slack);
    const sent = slack.delivery.send(kind, payload);
    expect(await bot.takes({ text: 'Here.' })).toEqual({
      envelope_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type,
      payload,
      accepts_response_payload: accepts,
    });
    expect(await sent).toEqual({ how: 'answered', body: { text: 'Here.' } });
  });

  it('event not taken: comes again with its number and reason', async () => {
    const slack = await workspace(20);
    const bot = await client(slack);
    await slack.delivery.send('event', { event_id: 'Ev1' });
    await slack.delivery.settled();
    slack.state.clock.forwardTo(START_MS + 60_000);
    const retry = async (): Promise<unknown[]> => {
      const { retry_attempt, retry_reason, payload } = await bot.next();
      return [retry_attempt, retry_reason, payload];
    };
    expect([await retry(), await retry(), await retry()]).toEqual([
      [0, '', { event_id: 'Ev1' }],
      [1, 'timeout', { event_id: 'Ev1' }],
      [2, 'timeout', { event_id: 'Ev1' }],
    ]);
  });

  it('several connections: take turns', async () => {
    const slack = await workspace();
    const [one, two] = [await client(slack), await client(slack)];
    const turns: string[] = [];
    for (const [name, bot] of [
      ['one', one],
      ['two', two],
      ['one', one],
    ] as const) {
      const sent = slack.delivery.send('command', { turn: turns.length });
      expect((await bot.takes())['payload']).toEqual({ turn: turns.length });
      turns.push(name);
      await sent;
    }
    expect([one.heard, two.heard]).toEqual([[], []]);
  });

  it('connection lost with something not taken: cannot be reached', async () => {
    const slack = await workspace();
    const bot = await client(slack);
    const sent = slack.delivery.send('command', {});
    await bot.next();
    bot.socket.terminate();
    expect(await sent).toEqual({ how: 'unreachable' });
    expect(slack.state.scene.connection).toBe('none');
  });

  it('nonsense from the bot: is passed over', async () => {
    const slack = await workspace();
    const bot = await client(slack);
    const sent = slack.delivery.send('command', {});
    const envelope = await bot.next();
    for (const nonsense of ['{', 'null', '[]', '{"envelope_id":1}', '{"envelope_id":"other"}'])
      bot.socket.send(nonsense);
    bot.say({ envelope_id: envelope['envelope_id'], payload: { text: 'Here.' } });
    expect(await sent).toEqual({ how: 'answered', body: { text: 'Here.' } });
  });

  it('told to go: hears why, finishes what it has, and is sent nothing more', async () => {
    const slack = await workspace();
    const [old, other] = [await client(slack), await client(slack)];
    const last = slack.delivery.send('command', { n: 1 });
    const envelope = await old.next();
    slack.delivery.sockets.disconnect('warning');
    const goodbye = { type: 'disconnect', reason: 'warning', debug_info: { host: 'playground' } };
    expect([await old.next(), await other.next()]).toEqual([goodbye, goodbye]);
    expect(slack.state.scene.connection).toBe('none');
    old.say({ envelope_id: envelope['envelope_id'] });
    expect(await last).toEqual({ how: 'answered', body: undefined });

    const fresh = await client(slack);
    expect(fresh.hello['num_connections']).toBe(1);
    const sent = slack.delivery.send('command', { n: 2 });
    expect((await fresh.takes())['payload']).toEqual({ n: 2 });
    await sent;
    expect([old.heard, other.heard]).toEqual([[], []]);
  });

  it('an eleventh connection: is told to go', async () => {
    const slack = await workspace();
    for (let open = 1; open <= 10; open += 1) expect((await client(slack)).hello['num_connections']).toBe(open);
    expect((await client(slack)).hello).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  it.each(['/socket', '/socket?ticket=guessed', '/elsewhere?ticket='])(
    '%s: is let in by no wrong ticket',
    async (path) => {
      const slack = await workspace();
      const ticket = new URL(slack.delivery.socketUrl()).searchParams.get('ticket') ?? '';
      const socket = new WebSocket(
        `${slack.address.replace('http', 'ws')}${path}${path.startsWith('/elsewhere') ? ticket : ''}`,
      );
      const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
      expect(error.message).toBe('Unexpected server response: 401');
      expect(slack.state.scene.connection).toBe('none');
    },
  );

  it('a path that is none: is let in no more, and ends nothing', async () => {
    const slack = await workspace();
    const { port } = new URL(slack.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET // HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('ticket used before: lets nobody in', async () => {
    const slack = await workspace();
    const url = slack.delivery.socketUrl();
    const first = new WebSocket(url);
    await new Promise<void>((resolve) => first.on('open', () => resolve()));
    const second = new WebSocket(url);
    const error = await new Promise<Error>((resolve) => second.on('error', resolve));
    expect(error.message).toBe('Unexpected server response: 401');
  });
});
