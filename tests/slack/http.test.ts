import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAction } from '../../src/views/action.js';
import { ask } from '../support/ask.js';
import { type RunningBot, startBot } from '../support/bot.js';
import {
  BOT_TOKEN,
  buttonBody,
  commandBody,
  SIGNING_SECRET,
  type SlackSide,
  signed,
  slackSide,
} from '../support/slack-wire.js';

const FIVE_MINUTES_MS = 300_000;
let slack: SlackSide;
let bot: RunningBot;

beforeAll(async () => {
  slack = await slackSide();
  bot = await startBot(slack);
});

afterAll(async () => {
  await bot.server.stop(1_000);
  await slack.close();
});

async function command(line: string): Promise<{ status: number; ack: string; url: string }> {
  const [, name = '', text = ''] = /^(\S+)\s?([\s\S]*)$/.exec(line) ?? [];
  const url = slack.responseUrl();
  const body = commandBody(name, text, url);
  const { status, body: ack } = await bot.post(body, signed(body));
  return { status, ack, url };
}

describe('slash commands over HTTP', () => {
  it.each(['/tool contour', '/talk etcd', '/highlights themes', '/hallway tool ketpn', '/tool'])(
    '%s: acknowledged at once, then answered to the person alone',
    async (line) => {
      const { status, ack, url } = await command(line);
      expect([status, ack]).toEqual([200, '']);
      const [answer] = await slack.posted(url);
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false, unfurl_links: false });
      expect(answer?.blocks).toEqual(ask(line).blocks);
    },
  );

  it('form with a charset: is read like one without', async () => {
    const url = slack.responseUrl();
    const body = commandBody('/tool', 'contour', url);
    const { status } = await bot.post(body, {
      ...signed(body),
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    });
    expect(status).toBe(200);
    expect((await slack.posted(url))[0]?.text).toContain('*Contour*');
  });

  it('button Next: puts the next page in the place of this one', async () => {
    const url = slack.responseUrl();
    const body = buttonBody(encodeAction({ does: 'page', command: 'talk', text: 'kcd', page: 2 }), url);
    expect((await bot.post(body, signed(body))).status).toBe(200);
    const [answer] = await slack.posted(url);
    expect(answer).toMatchObject({ replace_original: true });
    expect(answer?.blocks).toEqual(ask('/talk kcd', 2).blocks);
  });

  it('button Share: posts in the channel with who shared it, then takes the button away', async () => {
    const url = slack.responseUrl();
    const body = buttonBody(encodeAction({ does: 'share', command: 'tool', text: 'contour', page: 1 }), url);
    await bot.post(body, signed(body));
    const [shared, own] = await slack.posted(url, 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared?.text).toContain('shared by <@U0456>');
    expect(own).toMatchObject({ replace_original: true });
    expect(JSON.stringify(own)).not.toContain('\\"share\\"');
  });

  it('button Share pressed twice: posts once', async () => {
    const url = slack.responseUrl();
    const body = buttonBody(encodeAction({ does: 'share', command: 'tool', text: 'Falco', page: 1 }), url);
    await Promise.all([bot.post(body, signed(body)), bot.post(body, signed(body))]);
    await slack.posted(url, 2);
    const { url: later } = await command('/tool contour');
    await slack.posted(later);
    const all = await slack.posted(url, 2);
    expect(all.filter(({ response_type }) => response_type === 'in_channel')).toHaveLength(1);
  });

  it('button Open: answers the person who pressed it, beside the message', async () => {
    const url = slack.responseUrl();
    const body = buttonBody(encodeAction({ does: 'open', command: 'tool', text: 'Keptn', page: 1 }), url);
    await bot.post(body, signed(body));
    const [answer] = await slack.posted(url);
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer?.text).toContain('*Keptn*');
  });

  it('button with a value that is none of ours: is acknowledged, and says what to do', async () => {
    const url = slack.responseUrl();
    const body = buttonBody('["drop","table",1,2]', url);
    expect((await bot.post(body, signed(body))).status).toBe(200);
    expect((await slack.posted(url))[0]).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Type the command again'),
    });
  });

  it('answer that Slack does not take: is logged, and the bot goes on', async () => {
    slack.refuseResponses(404);
    await command('/tool contour');
    await expect
      .poll(() => bot.logged.some((line) => line.includes('an answer was not taken') && line.includes('404')))
      .toBe(true);
    slack.refuseResponses(200);
    const { url } = await command('/tool contour');
    expect(await slack.posted(url)).toHaveLength(1);
  });

  it('response address that is not of Slack: is never called', async () => {
    const body = commandBody('/tool', 'contour', 'http://169.254.169.254/latest/meta-data');
    expect((await bot.post(body, signed(body))).status).toBe(200);
    await expect.poll(() => bot.logged.some((line) => line.includes('refused to call an address'))).toBe(true);
  });
});

describe('requests that are not Slack’s', () => {
  const body = commandBody('/tool', 'a-secret-question', 'https://hooks.slack.com/x');
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(signed(body)).filter(([key]) => key !== name));

  it.each([
    ['no signature', body, () => without('x-slack-signature'), 401, 'unsigned'],
    ['no time', body, () => without('x-slack-request-timestamp'), 401, 'unsigned'],
    [
      'a time that is no number',
      body,
      () => ({ ...signed(body), 'x-slack-request-timestamp': 'soon' }),
      401,
      'unsigned',
    ],
    ['another secret', body, () => signed(body, { secret: 'x'.repeat(32) }), 401, 'badly signed'],
    ['another body', `${body}&x=1`, () => signed(body), 401, 'badly signed'],
    [
      'another version',
      body,
      () => ({ ...signed(body), 'x-slack-signature': signed(body)['x-slack-signature']?.replace('v0', 'v1') ?? '' }),
      401,
      'badly signed',
    ],
    [
      'more than five minutes old',
      body,
      () => signed(body, { atMs: Date.now() - FIVE_MINUTES_MS - 5_000 }),
      401,
      'stale',
    ],
    [
      'more than five minutes ahead',
      body,
      () => signed(body, { atMs: Date.now() + FIVE_MINUTES_MS + 5_000 }),
      401,
      'from the future',
    ],
    [
      'signed, but no JSON',
      '{"a-secret-question',
      () => ({ ...signed('{"a-secret-question'), 'content-type': 'application/json' }),
      400,
      'malformed',
    ],
    [
      'signed, but no kind that Slack sends',
      'a-secret-question=1',
      () => signed('a-secret-question=1'),
      400,
      'malformed',
    ],
    [
      'signed, with a payload that is no JSON',
      'payload=a-secret-question',
      () => signed('payload=a-secret-question'),
      400,
      'malformed',
    ],
    ['signed JSON null', 'null', () => ({ ...signed('null'), 'content-type': 'application/json' }), 400, 'malformed'],
    ['larger than a megabyte', 'a-secret-question'.repeat(70_000), () => signed('x'), 413, 'too large, or cut off'],
  ])('%s: refused, and logged without the body', async (_, sent, headers, status, reason) => {
    const before = bot.logged.length;
    const answer = await bot.post(sent, headers()).catch(() => ({ status: 413, body: '' }));
    expect(answer).toEqual({ status, body: '' });
    await expect.poll(() => bot.logged.slice(before).join('')).toContain(`"reason":"${reason}"`);
    expect(bot.logged.join('')).not.toContain('a-secret-question');
  });

  it('four minutes either way: is taken', async () => {
    for (const atMs of [Date.now() - 240_000, Date.now() + 240_000]) {
      const url = slack.responseUrl();
      const own = commandBody('/tool', 'contour', url);
      expect((await bot.post(own, signed(own, { atMs }))).status).toBe(200);
      await slack.posted(url);
    }
  });

  it('check of the certificate: is answered though unsigned, and nothing else that hides behind it', async () => {
    expect((await bot.post('ssl_check=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(200);
    expect(
      (await bot.post(`ssl_check=1&${body}`, { 'content-type': 'application/x-www-form-urlencoded' })).status,
    ).toBe(401);
  });

  it('handshake of the events endpoint: is answered with its challenge', async () => {
    const sent = JSON.stringify({ type: 'url_verification', challenge: 'c-42' });
    expect(await bot.post(sent, { ...signed(sent), 'content-type': 'application/json' })).toEqual({
      status: 200,
      body: '{"challenge":"c-42"}',
    });
  });

  it('other paths and methods: are not found', async () => {
    const get = async (path: string, method = 'GET'): Promise<number> =>
      (await fetch(`http://127.0.0.1:${bot.port}${path}`, { method })).status;
    expect(await Promise.all([get('/'), get('/slack/events'), get('/slack/install'), get('/healthz', 'POST')])).toEqual(
      [404, 404, 404, 404],
    );
  });
});

describe('health', () => {
  const get = async (path: string): Promise<[number, unknown]> => {
    const response = await fetch(`http://127.0.0.1:${bot.port}${path}`);
    return [response.status, await response.json()];
  };

  it('healthz: the process answers', async () => {
    expect(await get('/healthz')).toEqual([200, { ok: true }]);
  });

  it('readyz: catalog loaded and token checked, by one call for many probes', async () => {
    await get('/readyz');
    expect(await get('/readyz')).toEqual([200, { ok: true, catalog: 'ok', slack: 'ok' }]);
    const checks = slack.calls.filter(({ method }) => method === 'auth.test');
    expect(checks).toEqual([{ method: 'auth.test', authorization: `Bearer ${BOT_TOKEN}` }]);
  });

  it('bad token: is warned of at the start, without the token', async () => {
    slack.answer('auth.test', { ok: false, error: 'account_inactive' });
    const warned = await startBot(slack);
    await expect.poll(() => warned.logged.join('')).toContain('Slack refuses the bot token: account_inactive');
    await warned.server.stop(1_000);
    slack.answer('auth.test', { ok: true });
  });

  it('readyz: says that Slack refuses the token, or cannot be reached', async () => {
    slack.answer('auth.test', { ok: false, error: 'invalid_auth' });
    const refused = await startBot(slack);
    const lost = await startBot(slack, { apiUrl: 'http://127.0.0.1:9/api/' });
    const ready = async ({ port }: RunningBot): Promise<[number, unknown]> => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      return [response.status, await response.json()];
    };
    expect(await ready(refused)).toEqual([
      503,
      { ok: false, catalog: 'ok', slack: 'Slack refuses the bot token: invalid_auth' },
    ]);
    expect(await ready(lost)).toEqual([503, { ok: false, catalog: 'ok', slack: 'Slack cannot be reached' }]);
    await Promise.all([refused.server.stop(1_000), lost.server.stop(1_000)]);
    slack.answer('auth.test', { ok: true });
  });
});

describe('logs', () => {
  it('everything above at every level: holds no token, no secret and nothing a person wrote', async () => {
    const url = slack.responseUrl();
    const body = commandBody('/tool', 'my-private-question-42', url);
    await bot.post(body, signed(body));
    await slack.posted(url);
    const all = bot.logged.join('');
    for (const secret of [
      BOT_TOKEN,
      SIGNING_SECRET,
      'my-private-question-42',
      'legacy-verification-token',
      '/response/',
    ])
      expect(all).not.toContain(secret);
    expect(all).toContain('catalog loaded');
  });
});

describe('paths that resolve to the one of Slack', () => {
  /** A request as its bytes, as `fetch` would put the path in order first. */
  function raw(path: string): Promise<string> {
    const body = commandBody('/tool', 'contour', slack.responseUrl());
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(bot.port, '127.0.0.1', () => {
        socket.end(
          `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
        );
      });
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  }

  it.each([
    '/slack/./events',
    '/slack/events#x',
    '/slack\\events',
    '/x/../slack/events',
    '/slack/events?x=1',
    'http://h/slack/events',
    '/slack/events',
  ])('%s unsigned: reaches nothing', async (path) => {
    expect(await raw(path)).toMatch(/^HTTP\/1\.1 (?:401|404|400) /);
  });
});
