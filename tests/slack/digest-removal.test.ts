import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenForRemovals } from '../../src/slack/digest-removal.js';
import { digestSender } from '../../src/slack/digest-sender.js';
import { InFlight } from '../../src/slack/in-flight.js';
import { ANA, type TestDesk, testDesk } from '../support/digest-desk.js';
import { type AnsweringSlack, answeringSlack } from './answering-slack.js';
import { boltApp, type TestApp } from './bolt-app.js';

let slack: AnsweringSlack;
let test: TestDesk;
let bolt: TestApp;
beforeEach(async () => {
  slack = await answeringSlack();
  slack.answer('chat.postMessage', { ok: true, ts: '1.0' });
  test = await testDesk();
  bolt = listeningApp();
  await test.ask('on');
  await test.ask('on', { ...ANA, channel: 'C2' });
  await test.ask('on', { ...ANA, workspace: 'T2' });
  await test.stores.saved.put('T1', 'UANA', { item: 'tool:etcd', savedAtMs: 1 });
});
afterEach(async () => {
  await slack.close();
  await test.close();
});

function listeningApp(bot?: { botUserId?: string }): TestApp {
  const made = boltApp(slack, bot);
  const sender = digestSender({ clientFor: async () => slack.client(), nowMs: () => test.nowMs, report: () => {} });
  listenForRemovals(made.app, {
    stores: test.stores,
    sender,
    nowMs: () => test.nowMs,
    report: (error) => test.reported.push(error),
    inFlight: new InFlight(),
  });
  return made;
}

/** Channels that have a digest, with its state. */
async function left(workspace = 'T1'): Promise<string[]> {
  return (await test.stores.subscriptions.listOf(workspace)).map(({ channel, state }) => `${channel} ${state.kind}`);
}

describe('removal', () => {
  it('app_uninstalled: forgets the workspace wholly, and no other', async () => {
    await bolt.event({ type: 'app_uninstalled' });
    expect([await left(), await left('T2')]).toEqual([[], ['C1 on']]);
    expect(await test.stores.saved.list('T1', 'UANA')).toEqual([]);
  });

  it('tokens_revoked: forgets the workspace when the bot’s is among them', async () => {
    await bolt.event({ type: 'tokens_revoked', tokens: { oauth: ['UANA'] } });
    await bolt.event({ type: 'tokens_revoked', tokens: { oauth: ['UANA'], bot: [] } });
    expect(await left()).toEqual(['C1 on', 'C2 on']);
    await bolt.event({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
    expect(await left()).toEqual([]);
  });

  it.each(['channel_deleted', 'group_deleted'])('%s: forgets that channel', async (type) => {
    await bolt.event({ type, channel: 'C1' });
    expect(await left()).toEqual(['C2 on']);
  });

  it.each([
    ['channel_archive', 'is_archived'],
    ['group_archive', 'is_archived'],
    ['channel_left', 'not_in_channel'],
    ['group_left', 'not_in_channel'],
  ])('%s: pauses that channel with its reason, and tells the owner once', async (type, reason) => {
    const event = { type, channel: 'C1', user: 'UBO' };
    await bolt.event(event);
    await bolt.event(event);
    expect(await test.subscription()).toMatchObject({
      state: { kind: 'paused', reason, ownerTold: true },
      nextDueAtMs: undefined,
    });
    expect(await left()).toEqual(['C1 paused', 'C2 on']);
    expect(slack.calls.map(({ method, body }) => [method, body['channel']])).toEqual([['chat.postMessage', 'UANA']]);
  });

  it('member_left_channel: pauses when it was the bot, and for nobody else', async () => {
    const event = { type: 'member_left_channel', channel: 'C1', channel_type: 'C', team: 'T1' };
    await bolt.event({ ...event, user: 'UBO' });
    expect(await left()).toEqual(['C1 on', 'C2 on']);
    await bolt.event({ ...event, user: 'UBOT' });
    expect(await left()).toEqual(['C1 paused', 'C2 on']);
  });

  it('member_left_channel where one token serves all: knows the bot by the event', async () => {
    bolt = listeningApp({});
    const event = { type: 'member_left_channel', channel: 'C1', channel_type: 'C', team: 'T1' };
    const deliver = (user: string) =>
      bolt.deliver({
        type: 'event_callback',
        team_id: 'T1',
        event_id: 'E1',
        authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
        event: { ...event, user },
      });
    await deliver('UBO');
    expect(await left()).toEqual(['C1 on', 'C2 on']);
    await deliver('UBOT');
    expect(await left()).toEqual(['C1 paused', 'C2 on']);
  });
});
