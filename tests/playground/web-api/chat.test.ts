import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Slack } from '../../../src/playground/slack.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const seen = (slack: Slack, channel = 'C0GENERAL') =>
  slack.state.messages(channel).map(({ user, text, threadTs, replyCount }) => [user, text, threadTs, replyCount]);
const post = (slack: Slack, args: object = {}) =>
  String(call(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'Digest', ...args })['ts']);

describe('chat.postMessage', () => {
  it('text and blocks: is there for all to see, with the ids that Slack adds and the payload as it was sent', () => {
    const slack = workspace();
    const blocks = [
      { ...section('*Digest*'), accessory: { type: 'button', text: { type: 'plain_text', text: 'More' } } },
    ];
    const answer = call(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'Digest', blocks });
    const withIds = [
      {
        ...blocks[0],
        block_id: 'b000000002',
        accessory: { type: 'button', text: { type: 'plain_text', text: 'More' }, action_id: 'a000000001' },
      },
    ];
    expect(slack.state.messages('C0GENERAL')).toEqual([
      {
        channel: 'C0GENERAL',
        ts: '1795424400.000000',
        user: 'U0HALLWAY',
        text: 'Digest',
        blocks: withIds,
        payload: { text: 'Digest', blocks },
        measures: [
          { name: 'blocks', value: 1, limit: 50 },
          { name: 'block text', value: 12, limit: 12_000 },
          { name: 'text', value: 6, limit: 4_000 },
          { name: 'longest section', value: 8, limit: 3_000 },
        ],
        reactions: [],
        replyCount: 0,
      },
    ]);
    expect(answer).toEqual({
      ok: true,
      channel: 'C0GENERAL',
      ts: '1795424400.000000',
      message: {
        type: 'message',
        user: 'U0HALLWAY',
        bot_id: 'B0HALLWAY',
        app_id: 'A0HALLWAY',
        bot_profile: { id: 'B0HALLWAY', app_id: 'A0HALLWAY', name: 'Hallway', team_id: 'T0HALLWAY' },
        team: 'T0HALLWAY',
        ts: '1795424400.000000',
        text: 'Digest',
        blocks: withIds,
      },
    });
  });

  it.each([
    ['C0NOWHERE', 'channel_not_found'],
    ['C0RANDOM', 'not_in_channel'],
    ['C0KUBECON19', 'is_archived'],
  ])('to %s: is refused with %s, and posts nothing', (channel, error) => {
    const slack = workspace();
    expect(call(slack, 'chat.postMessage', { channel, text: 'x' })).toEqual({ ok: false, error });
    expect(slack.state.messages(channel)).toEqual([]);
  });

  it('to a private channel that the bot is not in: finds no such channel', () => {
    const slack = workspace();
    slack.state.changeChannel('C0ONCALL', { members: ['U0ANA', 'U0BEN'] });
    expect(call(slack, 'chat.postMessage', { channel: 'C0ONCALL', text: 'x' })).toEqual({
      ok: false,
      error: 'channel_not_found',
    });
  });

  it('to a public channel that the bot is not in: passes with the scope for it', () => {
    const slack = workspace({ scopes: ['chat:write', 'chat:write.public'] });
    expect(call(slack, 'chat.postMessage', { channel: 'C0RANDOM', text: 'x' })['ok']).toBe(true);
  });

  it('to a person: lands in their direct messages alone', () => {
    const slack = workspace();
    expect(call(slack, 'chat.postMessage', { channel: 'U0BEN', text: 'Psst' })['channel']).toBe('D0BEN');
    expect(seen(slack, 'D0BEN')).toEqual([['U0HALLWAY', 'Psst', undefined, 0]]);
    const texts = (person: string) =>
      slack.state.seenBy(person).filter((change) => 'put' in change && change.put === 'message');
    expect([texts('U0BEN').length, texts('U0ANA').length]).toEqual([1, 0]);
  });

  it('to a person, where the manifest switches the tab off: is refused', () => {
    const slack = workspace({ hasMessagesTab: false });
    expect(call(slack, 'chat.postMessage', { channel: 'U0BEN', text: 'x' })).toEqual({
      ok: false,
      error: 'messages_tab_disabled',
    });
  });

  it('to a thread by one of its replies: hangs from its first message and is counted there', () => {
    const slack = workspace();
    const root = post(slack);
    const reply = post(slack, { text: 'One', thread_ts: root });
    post(slack, { text: 'Two', thread_ts: reply, reply_broadcast: true });
    expect(seen(slack)).toEqual([
      ['U0HALLWAY', 'Digest', undefined, 2],
      ['U0HALLWAY', 'One', root, 0],
      ['U0HALLWAY', 'Two', root, 0],
    ]);
    expect(slack.state.messages('C0GENERAL').map((one) => one.alsoInChannel)).toEqual([undefined, undefined, true]);
  });

  it('to a thread that is gone: stands in the channel; to what one person alone sees: is refused', () => {
    const slack = workspace();
    post(slack, { thread_ts: '1.000000', reply_broadcast: true });
    expect(seen(slack)).toEqual([['U0HALLWAY', 'Digest', undefined, 0]]);
    const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'x', visibleTo: 'U0ANA' });
    expect(call(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'x', thread_ts: ts })).toEqual({
      ok: false,
      error: 'cannot_reply_to_message',
    });
  });

  it('nothing to say: is refused', () => {
    expect(call(workspace(), 'chat.postMessage', { channel: 'C0GENERAL' })).toEqual({ ok: false, error: 'no_text' });
  });

  it('blocks that are no list: are refused', () => {
    expect(call(workspace(), 'chat.postMessage', { channel: 'C0GENERAL', text: 'x', blocks: '[{' })).toEqual({
      ok: false,
      error: 'invalid_blocks_format',
    });
  });

  it('a text past its limit: is refused with the path that fails, and posts nothing', () => {
    const slack = workspace();
    const blocks = [{ type: 'divider' }, section('x'.repeat(3_001))];
    const wrong = 'must be at most 3000 characters, has 3001 [json-pointer:/blocks/1/text/text]';
    expect(call(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'x', blocks })).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: [wrong],
      response_metadata: { messages: [`[ERROR] ${wrong}`] },
    });
    expect(seen(slack)).toEqual([]);
  });

  it('markdown_text: becomes a block of its own', () => {
    const slack = workspace();
    call(slack, 'chat.postMessage', { channel: 'C0GENERAL', markdown_text: '**Hi**' });
    expect(slack.state.messages('C0GENERAL')[0]).toMatchObject({
      text: '**Hi**',
      blocks: [{ type: 'markdown', text: '**Hi**' }],
    });
  });

  it.each([
    ['no', 'invalid_metadata_format'],
    [{ event_type: 'digest' }, 'invalid_metadata_schema'],
  ])('metadata %j: is refused with %s', (metadata, error) => {
    expect(call(workspace(), 'chat.postMessage', { channel: 'C0GENERAL', text: 'x', metadata })).toEqual({
      ok: false,
      error,
    });
  });
});

describe('chat.postEphemeral', () => {
  it('to a member: is seen by that one alone, and not read back', () => {
    const slack = workspace();
    const answer = call(slack, 'chat.postEphemeral', { channel: 'C0GENERAL', user: 'U0ANA', text: 'For you' });
    expect(answer).toEqual({ ok: true, message_ts: '1795424400.000000' });
    const heard = (person: string) =>
      slack.state.seenBy(person).filter((one) => 'put' in one && one.put === 'message').length;
    expect([heard('U0ANA'), heard('U0BEN')]).toEqual([1, 0]);
    expect(call(slack, 'conversations.history', { channel: 'C0GENERAL' })['messages']).toEqual([]);
  });

  it('to somebody who is not in the channel: is refused', () => {
    expect(call(workspace(), 'chat.postEphemeral', { channel: 'C0ONCALL', user: 'U0PRIYA', text: 'x' })).toEqual({
      ok: false,
      error: 'user_not_in_channel',
    });
  });
});

describe('chat.update', () => {
  it('a new text: changes in place, is marked as edited, and leaves blocks and metadata as they were', () => {
    const slack = workspace();
    const metadata = { event_type: 'digest', event_payload: { on: '2026-11-23' } };
    const ts = post(slack, { blocks: [section('a')], metadata });
    expect(call(slack, 'chat.update', { channel: 'C0GENERAL', ts, text: 'New' })).toMatchObject({
      ok: true,
      ts,
      text: 'New',
    });
    expect(slack.state.messages('C0GENERAL')).toMatchObject([
      { ts, text: 'New', blocks: [section('a')], metadata, editedAt: '1795424400.000001' },
    ]);
  });

  it('an empty list of blocks and empty metadata: take both away', () => {
    const slack = workspace();
    const ts = post(slack, { blocks: [section('a')], metadata: { event_type: 'digest', event_payload: {} } });
    call(slack, 'chat.update', { channel: 'C0GENERAL', ts, text: 'New', blocks: [], metadata: {} });
    const [message] = slack.state.messages('C0GENERAL');
    expect([message?.blocks, message && 'metadata' in message]).toEqual([[], false]);
  });

  it.each(['chat.update', 'chat.delete'])(
    '%s of what is not the bot’s, not there or ephemeral: is refused',
    (method) => {
      const slack = workspace();
      const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0ANA', text: 'Mine' });
      const hidden = call(slack, 'chat.postEphemeral', { channel: 'C0GENERAL', user: 'U0ANA', text: 'x' })[
        'message_ts'
      ];
      const error = (of: unknown) => call(slack, method, { channel: 'C0GENERAL', ts: of, text: 'x' })['error'];
      expect(error(ts)).toBe(method === 'chat.update' ? 'cant_update_message' : 'cant_delete_message');
      expect(error('1.000000')).toBe('message_not_found');
      expect(error(hidden)).toBe('message_not_found');
      expect(slack.state.messages('C0GENERAL').map(({ text }) => text)).toEqual(['Mine', 'x']);
    },
  );
});

describe('chat.delete', () => {
  it('a reply: is gone, and out of the count of its thread', () => {
    const slack = workspace();
    const root = post(slack);
    const ts = post(slack, { thread_ts: root });
    expect(call(slack, 'chat.delete', { channel: 'C0GENERAL', ts })).toEqual({ ok: true, channel: 'C0GENERAL', ts });
    expect(seen(slack)).toEqual([['U0HALLWAY', 'Digest', undefined, 0]]);
  });
});

describe('chat.getPermalink', () => {
  it('a reply: gives the address that opens it on the page', () => {
    const slack = workspace({ address: 'http://127.0.0.1:9' });
    const root = post(slack);
    const ts = post(slack, { thread_ts: root });
    expect(call(slack, 'chat.getPermalink', { channel: 'C0GENERAL', message_ts: ts })).toEqual({
      ok: true,
      channel: 'C0GENERAL',
      permalink: `http://127.0.0.1:9/?channel=C0GENERAL&ts=${ts}&thread_ts=${root}`,
    });
  });
});
