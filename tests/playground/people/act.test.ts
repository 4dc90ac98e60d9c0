import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppManifest } from '../../../src/playground/manifest.js';
import { postMessage } from '../../../src/playground/messages.js';
import type { Act } from '../../../src/playground/page-api.js';
import { act } from '../../../src/playground/people/act.js';
import type { Slack } from '../../../src/playground/slack.js';
import { publishHome } from '../../../src/playground/views.js';
import { type AskedBot, askedBot } from '../../support/asked-bot.js';
import { noticesOf, START_MS, workspaceParts } from '../../support/playground.js';

let bot: AskedBot;
const open: Slack[] = [];

beforeEach(async () => {
  bot = await askedBot();
});

afterEach(async () => {
  for (const slack of open.splice(0)) await slack.delivery.close();
  await bot.close();
});

function workspace(manifest: Partial<AppManifest> = {}): Slack {
  const slack = workspaceParts({ events: ['app_home_opened', 'reaction_added', 'reaction_removed'], ...manifest });
  open.push(slack);
  slack.delivery.connect(bot.url);
  return slack;
}

async function events(slack: Slack): Promise<unknown[]> {
  await slack.delivery.settled();
  return bot.asked.map(({ body }) => body['event']);
}

const TS = expect.stringMatching(/^\d+\.\d{6}$/);

describe('open', () => {
  const opens = (slack: Slack, what: 'home' | 'messages') => act(slack, { as: 'U0ANA', do: 'open', what });
  const event = { type: 'app_home_opened', user: 'U0ANA', channel: 'D0ANA', event_ts: TS };

  it('Home for the first time: tells the bot so', async () => {
    const slack = workspace();
    publishHome(slack, 'U0BEN', { type: 'home', blocks: [{ type: 'divider' }] });
    expect(await opens(slack, 'home')).toEqual({ ok: true });
    expect(await events(slack)).toEqual([{ ...event, tab: 'home' }]);
  });

  it('Home that was published: tells with the view', async () => {
    const slack = workspace();
    const { view } = publishHome(slack, 'U0ANA', { type: 'home', blocks: [{ type: 'divider' }] });
    await opens(slack, 'home');
    expect(await events(slack)).toEqual([{ ...event, tab: 'home', view }]);
  });

  it('messages: tells the tab', async () => {
    const slack = workspace();
    expect(await opens(slack, 'messages')).toEqual({ ok: true });
    expect(await events(slack)).toEqual([{ ...event, tab: 'messages' }]);
  });

  it('bot without a Home: is refused; without the subscription: hears nothing', async () => {
    const slack = workspace({ hasHome: false });
    expect(await opens(slack, 'home')).toEqual({ ok: false, error: 'Hallway has no Home.' });
    const deaf = workspace({ events: [] });
    expect(await opens(deaf, 'home')).toEqual({ ok: true });
    expect([await events(slack), await events(deaf)]).toEqual([[], []]);
  });
});

describe('react', () => {
  const react = (slack: Slack, ts: string, more: { as?: string; channel?: string; name?: string } = {}) =>
    act(slack, { as: 'U0ANA', do: 'react', channel: 'C0GENERAL', ts, name: 'eyes', ...more });

  it('once, by another, and back: the reactions and the events follow', async () => {
    const slack = workspace();
    const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'x' });
    const reactions = () => slack.state.message('C0GENERAL', ts)?.reactions;
    const event = {
      reaction: 'eyes',
      item: { type: 'message', channel: 'C0GENERAL', ts },
      item_user: 'U0HALLWAY',
      event_ts: TS,
    };
    expect(await react(slack, ts)).toEqual({ ok: true });
    await slack.delivery.settled();
    await react(slack, ts, { as: 'U0BEN' });
    expect(reactions()).toEqual([{ name: 'eyes', users: ['U0ANA', 'U0BEN'] }]);
    await slack.delivery.settled();
    await react(slack, ts);
    expect(reactions()).toEqual([{ name: 'eyes', users: ['U0BEN'] }]);
    expect(await events(slack)).toEqual([
      { type: 'reaction_added', user: 'U0ANA', ...event },
      { type: 'reaction_added', user: 'U0BEN', ...event },
      { type: 'reaction_removed', user: 'U0ANA', ...event },
    ]);
    await react(slack, ts, { as: 'U0BEN' });
    expect(reactions()).toEqual([]);
  });

  it('where the bot is not: the bot hears nothing', async () => {
    const slack = workspace();
    const { ts } = postMessage(slack, { channel: 'C0RANDOM', user: 'U0BEN', text: 'x' });
    expect(await react(slack, ts, { channel: 'C0RANDOM' })).toEqual({ ok: true });
    expect(slack.state.message('C0RANDOM', ts)?.reactions).toEqual([{ name: 'eyes', users: ['U0ANA'] }]);
    expect(await events(slack)).toEqual([]);
  });

  it('to what is gone, hidden, archived, for one alone, or with no emoji: is refused', async () => {
    const slack = workspace();
    const post = (channel: string, visibleTo?: string) =>
      postMessage(slack, { channel, user: 'U0BEN', text: 'x', ...(visibleTo !== undefined && { visibleTo }) }).ts;
    expect([
      await react(slack, '1.000000'),
      await react(slack, post('C0ONCALL'), { channel: 'C0ONCALL', as: 'U0PRIYA' }),
      await react(slack, post('C0KUBECON19'), { channel: 'C0KUBECON19' }),
      await react(slack, post('C0GENERAL', 'U0ANA')),
      await react(slack, post('C0GENERAL'), { name: ':eyes:' }),
    ]).toEqual([
      { ok: false, error: 'That message is gone.' },
      { ok: false, error: 'That message is gone.' },
      { ok: false, error: 'This channel is archived.' },
      { ok: false, error: 'Nobody reacts to what one person alone sees.' },
      { ok: false, error: 'There is no such emoji.' },
    ]);
    expect(await events(slack)).toEqual([]);
  });
});

describe('dismiss', () => {
  const dismiss = (slack: Slack, ts: string, as = 'U0ANA') =>
    act(slack, { as, do: 'dismiss', channel: 'C0GENERAL', ts });

  it('an ephemeral message or a line of Slack: goes from the screen of whose it is, and of nobody else', async () => {
    const slack = workspace();
    const mine = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'x', visibleTo: 'U0ANA' });
    slack.state.putNotice('U0ANA', { channel: 'C0GENERAL', text: 'one' });
    slack.state.putNotice('U0ANA', { channel: 'C0GENERAL', text: 'two' });
    const [one] = noticesOf(slack, 'U0ANA');
    const not = { ok: false, error: 'Only what you alone see can be dismissed.' };
    expect([await dismiss(slack, mine.ts, 'U0BEN'), await dismiss(slack, one?.ts ?? '', 'U0BEN')]).toEqual([not, not]);
    expect([await dismiss(slack, mine.ts), await dismiss(slack, one?.ts ?? '')]).toEqual([{ ok: true }, { ok: true }]);
    expect(slack.state.messages('C0GENERAL')).toEqual([]);
    expect(noticesOf(slack, 'U0ANA').map(({ text }) => text)).toEqual(['two']);
  });

  it('a message for all: stays', async () => {
    const slack = workspace();
    const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0ANA', text: 'x' });
    expect(await dismiss(slack, ts)).toEqual({ ok: false, error: 'Only what you alone see can be dismissed.' });
    expect(slack.state.messages('C0GENERAL')).toHaveLength(1);
  });
});

describe('clock', () => {
  const put = (slack: Slack, toMs: number) => act(slack, { as: 'U0ANA', do: 'clock', toMs } satisfies Act);

  it('forward: every page hears the time', async () => {
    const slack = workspace();
    const heard: unknown[] = [];
    slack.state.listen('U0BEN', (change) => {
      if ('put' in change && change.put === 'scene') heard.push([change.scene.nowMs, change.scene.clockAheadMs]);
    });
    expect(await put(slack, START_MS + 3_600_000)).toEqual({ ok: true });
    expect(heard).toEqual([[START_MS + 3_600_000, 3_600_000]]);
  });

  it.each([START_MS - 1, Number.NaN, Number.POSITIVE_INFINITY])('to %d: is refused', async (toMs) => {
    const slack = workspace();
    expect(await put(slack, toMs)).toEqual({ ok: false, error: 'The clock only goes forward.' });
    expect(slack.state.clock.nowMs()).toBe(START_MS);
  });

  it('further than message ids reach: is not put', async () => {
    const slack = workspace();
    expect(await put(slack, 1e300)).toEqual({ ok: false, error: 'The clock ends in 2200.' });
    expect(slack.state.clock.nowMs()).toBe(START_MS);
  });
});
