import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postSigned } from '../../src/playground/delivery-http.js';
import type { Json } from '../../src/playground/page-api.js';
import type { Workspace } from '../../src/playground/workspace.js';
import { askedIn } from '../support/ask.js';
import { type RunningBot, startBot } from '../support/bot.js';
import { emptyWorkspace, labelsOn, type Player, player, textOn } from '../support/playing.js';

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

/** Tells the bot of an event, as Slack would, and waits until it was taken. */
async function tell(event: Json, id = `Ev${randomUUID()}`, team = workspace.credentials.teamId): Promise<void> {
  const { delivered } = await postSigned({
    kind: 'event',
    body: { type: 'event_callback', team_id: team, event_id: id, event },
    headers: {},
    url: bot.url,
    retry: undefined,
    signingSecret: workspace.credentials.signingSecret,
    nowMs: workspace.clock.nowMs(),
    limitMs: 3_000,
    signal: new AbortController().signal,
  });
  expect(delivered.how).toBe('answered');
}

const direct = (more: Json = {}): Json => ({
  type: 'message',
  channel_type: 'im',
  channel: ana.direct,
  user: ana.id,
  ts: '1.000001',
  text: 'tool keptn',
  ...more,
});
const mention = (more: Json = {}): Json => ({
  type: 'app_mention',
  channel: CHANNEL,
  user: ana.id,
  ts: '1.000002',
  text: `<@${workspace.credentials.botUserId}> tool keptn`,
  ...more,
});

/** What the bot said to something, by when it has answered a later line too: what it should not have said would be there. */
async function saidTo(doing: () => Promise<unknown>, count: number): Promise<string[]> {
  const before = workspace.calls.length;
  const last = askedIn(workspace, '/tool contour').text;
  const said = (): string[] =>
    workspace.calls
      .slice(before)
      .flatMap(({ method, args }) => (method === 'chat.postMessage' ? [String(args['text'])] : []));
  await doing();
  await ana.say(ana.direct, 'tool contour');
  await ana.until(() => (said().includes(last) && said().length > count ? true : undefined));
  return said().filter((text) => text !== last);
}

describe('what is written to the bot', () => {
  const keptn = (): string => askedIn(workspace, '/tool keptn').text;

  it.each([
    ['a line in the direct message', () => direct()],
    ['a reply that the person shows in the conversation too', () => direct({ subtype: 'thread_broadcast' })],
    ['a line with a picture', () => direct({ subtype: 'file_share', files: [{ id: 'F1' }] })],
    ['a mention in a channel', () => mention()],
  ])('%s: is answered once', async (_, event) => {
    expect(await saidTo(() => tell(event()), 1)).toEqual([keptn()]);
  });

  it.each([
    ['an edit', () => direct({ subtype: 'message_changed', message: { text: 'tool keptn' } })],
    ['a line that is taken back', () => direct({ subtype: 'message_deleted', deleted_ts: '1.0' })],
    ['somebody who joins', () => direct({ subtype: 'channel_join' })],
    ['another bot', () => direct({ bot_id: 'B0OTHER' })],
    ['another bot of the old kind', () => direct({ subtype: 'bot_message', bot_id: 'B0OTHER', user: undefined })],
    ['itself', () => direct({ bot_id: workspace.credentials.botId, user: workspace.credentials.botUserId })],
    ['its own name in a direct message, which came as a message before', () => mention({ channel: ana.direct })],
    ['what is said in a channel to others', () => direct({ channel_type: 'channel', channel: CHANNEL })],
    ['a mention by a bot', () => mention({ bot_id: 'B0OTHER' })],
    ['a mention in an edited message', () => mention({ edited: { user: ana.id, ts: '2.0' } })],
  ])('%s: is not answered', async (_, event) => {
    expect(await saidTo(() => tell(event()), 0)).toEqual([]);
  });

  it('an event that Slack delivers again: is answered once', async () => {
    const again = async () => {
      await tell(direct(), 'EvAgain');
      await tell(direct(), 'EvAgain');
    };
    expect(await saidTo(again, 1)).toEqual([keptn()]);
  });

  it('a mention that Slack delivers again: is answered once', async () => {
    const again = async () => {
      await tell(mention(), 'EvMentionAgain');
      await tell(mention(), 'EvMentionAgain');
    };
    expect(await saidTo(again, 1)).toEqual([keptn()]);
  });

  it('a direct message that mentions the bot: is answered once', async () => {
    expect(await saidTo(() => tell(direct({ text: mention()['text'] })), 1)).toEqual([keptn()]);
  });

  it('a follow-up: goes on in its own conversation alone', async () => {
    const alone = askedIn(workspace, '/ask who gave it?').text;
    const asked = 'which talk was about etcd?';
    const here = { thread_ts: '7.000001' };
    const follow = async (more: Json, team?: string): Promise<string[]> =>
      (await saidTo(() => tell(direct({ text: 'who gave it?', ...more }), undefined, team), 1)).slice(0, 1);
    await saidTo(() => tell(direct({ text: asked, ...here })), 1);
    expect(await follow({ thread_ts: '7.000002' })).toEqual([alone]);
    expect(await follow({ ...here, channel: player(workspace, 'ben').direct })).toEqual([alone]);
    expect(await follow(here, 'T0OTHER')).toEqual([alone]);
    expect(await follow(here)).toEqual([expect.stringContaining('Pierre Zemb')]);
  });

  it('entities and links: are read as they were typed', async () => {
    const [said] = await saidTo(() => tell(direct({ text: 'tool R&amp;D &lt;now&gt; <https://a.example|there>' })), 1);
    expect(said).toContain('`R&amp;D &lt;now&gt; there`');
  });

  it('an answer that Slack refuses: the person hears that something went wrong, with a reference', async () => {
    workspace.misbehaviour.next('chat.postMessage', { do: 'error', error: 'invalid_blocks' });
    const apology = await ana.ask(ana.direct, 'tool keptn');
    expect(textOn(apology)).toMatch(/^Something went wrong on our side\..* this reference: `[\w-]+`$/);
  });

  it('an answer that may have been posted: is not followed by another', async () => {
    workspace.misbehaviour.next('chat.postMessage', { do: 'fail', status: 500, after: 'accepting' });
    expect(await saidTo(() => tell(direct()), 1)).toEqual([keptn()]);
  });

  it('too many messages for Slack: the answer comes when Slack lets it', async () => {
    workspace.misbehaviour.next('chat.postMessage', { do: 'rate-limit', retryAfterS: 0 });
    expect(textOn(await ana.ask(ana.direct, 'tool keptn'))).toContain('*Keptn*');
  });
});

describe('the pages of an answer in a direct message', () => {
  it('are turned in place, and cannot be shared on any of them', async () => {
    const first = await ana.ask(ana.direct, 'talk kcd');
    expect(labelsOn(first)).not.toContain('Share');
    await ana.press(first, 'Next');
    const second = await ana.until(() =>
      ana.messages(ana.direct).find((one) => one.ts === first.ts && textOn(one).includes('Page 2 of 2')),
    );
    expect(labelsOn(second)).toContain('Previous');
    expect(labelsOn(second)).not.toContain('Share');
  });
});
