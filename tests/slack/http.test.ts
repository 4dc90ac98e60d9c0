import { connect } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/page-api.js';
import { VERIFICATION_TOKEN } from '../../src/playground/people/interaction.js';
import type { Workspace } from '../../src/playground/workspace.js';
import { askedIn } from '../support/ask.js';
import { type RunningBot, startBot } from '../support/bot.js';
import { emptyWorkspace, labelsOn, type Player, player } from '../support/playing.js';
import { caught, signed } from '../support/raw-requests.js';

const FIVE_MINUTES_MS = 300_000;
const CHANNEL = 'C0GENERAL';
let workspace: Workspace;
let bot: RunningBot;
let ana: Player;

beforeAll(async () => {
  workspace = await emptyWorkspace();
  bot = await startBot(workspace);
  workspace.connect(bot.url);
  ana = player(workspace, 'ana');
});

afterAll(async () => {
  await bot.server.stop(1_000);
  await workspace.close();
});

/** What response addresses were sent so far. */
function answers(): Json[] {
  return workspace.calls.flatMap(({ method, args }) => (method === 'response_url' ? [args] : []));
}

/** What response addresses are sent for something that is done, once there is as much as asked for and Ana has it. */
async function answersTo(doing: () => Promise<unknown>, count = 1): Promise<Json[]> {
  const before = answers().length;
  await doing();
  return await ana.until(() => {
    const since = answers().slice(before);
    return since.length < count ? undefined : since;
  });
}

/** The body of a slash command of Ana's, which did not get to the bot. */
const commandBody = (line: string): Promise<string> => caught(workspace, { line, backTo: bot.url });

describe('slash commands over HTTP', () => {
  it.each(['/tool contour', '/talk etcd', '/highlights themes', '/hallway tool ketpn', '/tool'])(
    '%s: acknowledged at once, then answered to the person alone',
    async (line) => {
      const before = ana.messages(CHANNEL).length;
      const [answer] = await answersTo(() => ana.say(CHANNEL, line));
      expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false, unfurl_links: false });
      expect(answer?.['blocks']).toEqual(askedIn(workspace, line).blocks);
      // Slack would show what an acknowledgement says, and a line of its own for one that is missing.
      expect(ana.messages(CHANNEL).slice(before)).toMatchObject([{ visibleTo: ana.id, text: answer?.['text'] }]);
      expect(ana.notices()).toEqual([]);
    },
  );

  it('form with a charset: is read like one without', async () => {
    const body = await commandBody('/tool contour');
    const [answer] = await answersTo(async () => {
      const taken = await bot.post(body, {
        ...signed(workspace, body),
        'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      });
      expect(taken).toEqual({ status: 200, body: '' });
    });
    expect(answer?.['text']).toContain('*Contour*');
  });

  it('button Next: puts the next page in the place of this one', async () => {
    const list = await ana.ask(CHANNEL, '/talk kcd');
    const [answer] = await answersTo(async () => expect(await ana.press(list, 'Next')).toEqual({ ok: true }));
    expect(answer).toMatchObject({ replace_original: true });
    expect(answer?.['blocks']).toEqual(askedIn(workspace, '/talk kcd', 2).blocks);
    expect(workspace.state.message(CHANNEL, list.ts)?.text).toBe(answer?.['text']);
  });

  it('button Share: posts in the channel with who shared it, then takes the button away', async () => {
    const card = await ana.ask(CHANNEL, '/tool contour');
    expect(labelsOn(card)).toContain('Share');
    const [shared, own] = await answersTo(() => ana.press(card, 'Share'), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared?.['text']).toContain(`shared by <@${ana.id}>`);
    expect(own).toMatchObject({ replace_original: true });
    expect(JSON.stringify(own)).not.toContain('\\"share\\"');
  });

  it('button Share pressed twice: posts once', async () => {
    const card = await ana.ask(CHANNEL, '/tool Falco');
    const before = answers().length;
    await answersTo(() => Promise.all([ana.press(card, 'Share'), ana.press(card, 'Share')]), 2);
    await answersTo(() => ana.say(CHANNEL, '/tool contour'));
    const shared = answers()
      .slice(before)
      .filter((answer) => answer['response_type'] === 'in_channel');
    expect(shared).toHaveLength(1);
  });

  it('button Share that Slack did not take: shares when it is pressed again', async () => {
    const card = await ana.ask(CHANNEL, '/tool Linkerd');
    workspace.misbehaviour.next('response_url', { do: 'fail', status: 500, after: 'before' });
    await ana.press(card, 'Share');
    await expect.poll(() => bot.logged.some((line) => line.includes('not taken') && line.includes('500'))).toBe(true);
    const [shared] = await answersTo(() => ana.press(card, 'Share'), 2);
    expect(shared).toMatchObject({ response_type: 'in_channel' });
  });

  it('characters that Slack escapes: are read as they were typed', async () => {
    const [answer] = await answersTo(() => ana.say(CHANNEL, '/tool r&d <now>'));
    expect(answer?.['text']).toBe(askedIn(workspace, '/tool r&d <now>').text);
    expect(answer?.['text']).toContain('`r&amp;d &lt;now&gt;`');
  });

  it('button Open: answers the person who pressed it, beside the message', async () => {
    const list = await ana.ask(CHANNEL, '/tool jaeger op');
    const [answer] = await answersTo(() => ana.press(list, 'Open'));
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer?.['blocks']).toEqual(askedIn(workspace, '/tool Jaeger Operator').blocks);
    expect(ana.messages(CHANNEL)).toContainEqual(list);
  });

  it('button with a value that is none of ours: is acknowledged, and says what to do', async () => {
    const { botToken } = workspace.credentials;
    const button = {
      type: 'button',
      action_id: 'hallway:1',
      text: { type: 'plain_text', text: 'Old' },
      value: '["drop","table",1,2]',
    } as const;
    const { ts } = await new WebClient(botToken, { slackApiUrl: workspace.apiUrl }).chat.postMessage({
      channel: CHANNEL,
      text: 'Of an older version',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const old = await ana.until(() => ana.messages(CHANNEL).find((one) => one.ts === ts));
    const [answer] = await answersTo(async () => expect(await ana.press(old, 'Old')).toEqual({ ok: true }));
    expect(answer).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Type the command again'),
    });
  });

  it('answer that Slack does not take: is logged, and the bot goes on', async () => {
    workspace.misbehaviour.next('response_url', { do: 'fail', status: 404, after: 'before' });
    await ana.say(CHANNEL, '/tool contour');
    await expect
      .poll(() => bot.logged.some((line) => line.includes('an answer was not taken') && line.includes('404')))
      .toBe(true);
    expect(await answersTo(() => ana.say(CHANNEL, '/tool contour'))).toHaveLength(1);
  });

  it('answer that Slack refuses for what it is: the person hears that something went wrong, with a reference', async () => {
    workspace.misbehaviour.next('response_url', { do: 'fail', status: 400, after: 'before' });
    const apology = await ana.ask(CHANNEL, '/tool contour');
    expect(apology.text).toMatch(/^Something went wrong on our side\..* this reference: `[\w-]+`$/);
  });

  it('response address that is not of Slack: is never called', async () => {
    const form = new URLSearchParams(await commandBody('/tool contour'));
    form.set('response_url', 'http://169.254.169.254/latest/meta-data');
    const body = form.toString();
    expect((await bot.post(body, signed(workspace, body))).status).toBe(200);
    await expect.poll(() => bot.logged.some((line) => line.includes('refused to call an address'))).toBe(true);
  });
});

describe('requests that are not Slack’s', () => {
  interface Request {
    readonly body: string;
    readonly headers: Record<string, string>;
  }
  const signedJson = (body: string): Request => ({
    body,
    headers: { ...signed(workspace, body), 'content-type': 'application/json' },
  });
  const signedForm = (body: string): Request => ({ body, headers: signed(workspace, body) });
  const without = ({ body, headers }: Request, name: string): Request => ({
    body,
    headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
  });
  const changed = ({ body, headers }: Request, change: Record<string, string>): Request => ({
    body,
    headers: { ...headers, ...change },
  });
  const signedAfter = ({ body }: Request, ms: number): Request => ({
    body,
    headers: signed(workspace, body, { atMs: workspace.clock.nowMs() + ms }),
  });

  it.each<[string, (own: Request) => Request, number, string]>([
    ['no signature', (own) => without(own, 'x-slack-signature'), 401, 'unsigned'],
    ['no time', (own) => without(own, 'x-slack-request-timestamp'), 401, 'unsigned'],
    ['a time that is no number', (own) => changed(own, { 'x-slack-request-timestamp': 'soon' }), 401, 'unsigned'],
    [
      'another secret',
      ({ body }) => ({ body, headers: signed(workspace, body, { secret: 'x'.repeat(32) }) }),
      401,
      'badly signed',
    ],
    ['another body', ({ body, headers }) => ({ body: `${body}&x=1`, headers }), 401, 'badly signed'],
    [
      'another version',
      (own) => changed(own, { 'x-slack-signature': own.headers['x-slack-signature']?.replace('v0', 'v1') ?? '' }),
      401,
      'badly signed',
    ],
    ['more than five minutes old', (own) => signedAfter(own, -FIVE_MINUTES_MS - 5_000), 401, 'stale'],
    ['more than five minutes ahead', (own) => signedAfter(own, FIVE_MINUTES_MS + 5_000), 401, 'from the future'],
    ['signed, but no JSON', () => signedJson('{"a-secret-question'), 400, 'malformed'],
    ['signed, but no kind that Slack sends', () => signedForm('a-secret-question=1'), 400, 'malformed'],
    ['signed, with a payload that is no JSON', () => signedForm('payload=a-secret-question'), 400, 'malformed'],
    ['signed JSON null', () => signedJson('null'), 400, 'malformed'],
    ['larger than a megabyte', () => signedForm('a-secret-question'.repeat(70_000)), 413, 'too large, or cut off'],
  ])('%s: refused, and logged without the body', async (_, made, status, reason) => {
    const { body, headers } = made(signedForm(await commandBody('/tool a-secret-question')));
    const before = bot.logged.length;
    const answer = await bot.post(body, headers).catch(() => ({ status: 413, body: '' }));
    expect(answer).toEqual({ status, body: '' });
    await expect.poll(() => bot.logged.slice(before).join('')).toContain(`"reason":"${reason}"`);
    expect(bot.logged.join('')).not.toContain('a-secret-question');
  });

  it('four minutes either way: is taken', async () => {
    for (const awayMs of [-240_000, 240_000]) {
      const own = await commandBody('/tool contour');
      const { body, headers } = signedAfter(signedForm(own), awayMs);
      await answersTo(async () => expect((await bot.post(body, headers)).status).toBe(200));
    }
  });

  it('check of the certificate: is answered though unsigned, and nothing else that hides behind it', async () => {
    const unsigned = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await bot.post('ssl_check=1', unsigned)).status).toBe(200);
    const body = await commandBody('/tool a-secret-question');
    expect((await bot.post(`ssl_check=1&${body}`, unsigned)).status).toBe(401);
  });

  it('handshake of the events endpoint: is answered with its challenge', async () => {
    const { body, headers } = signedJson(JSON.stringify({ type: 'url_verification', challenge: 'c-42' }));
    expect(await bot.post(body, headers)).toEqual({ status: 200, body: '{"challenge":"c-42"}' });
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
    expect(await get('/readyz')).toEqual([200, { ok: true, catalog: 'ok', database: 'ok', slack: 'ok' }]);
    const checks = workspace.calls.filter(({ method }) => method === 'auth.test');
    // Slack answers so to the bot's own token alone.
    expect(checks).toMatchObject([{ answer: { ok: true, bot_id: workspace.credentials.botId } }]);
  });

  it('bad token: is warned of at the start, without the token', async () => {
    workspace.misbehaviour.next('auth.test', { do: 'error', error: 'account_inactive' });
    const warned = await startBot(workspace);
    await expect.poll(() => warned.logged.join('')).toContain('Slack refuses the bot token: account_inactive');
    expect(warned.logged.join('')).not.toContain(workspace.credentials.botToken);
    await warned.server.stop(1_000);
  });

  it('readyz: says that Slack refuses the token, or cannot be reached', async () => {
    const refused = await startBot(workspace, { SLACK_BOT_TOKEN: 'xoxb-of-another-workspace' });
    const lost = await startBot(workspace, { SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    const ready = async ({ port }: RunningBot): Promise<[number, unknown]> => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      return [response.status, await response.json()];
    };
    expect(await ready(refused)).toEqual([
      503,
      { ok: false, catalog: 'ok', database: 'ok', slack: 'Slack refuses the bot token: invalid_auth' },
    ]);
    expect(await ready(lost)).toEqual([
      503,
      { ok: false, catalog: 'ok', database: 'ok', slack: 'Slack cannot be reached' },
    ]);
    await Promise.all([refused.server.stop(1_000), lost.server.stop(1_000)]);
  });
});

describe('logs', () => {
  it('everything above at every level: holds no token, no secret and nothing a person wrote', async () => {
    await answersTo(() => ana.say(CHANNEL, '/tool my-private-question-42'));
    const { botToken, signingSecret } = workspace.credentials;
    const all = bot.logged.join('');
    for (const secret of [botToken, signingSecret, 'my-private-question-42', VERIFICATION_TOKEN, '/response/'])
      expect(all).not.toContain(secret);
    expect(all).toContain('catalog loaded');
  });
});

describe('paths that resolve to the one of Slack', () => {
  /** A request as its bytes, as `fetch` would put the path in order first. */
  async function raw(path: string): Promise<string> {
    const body = await commandBody('/tool contour');
    return await new Promise((resolve, reject) => {
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
