import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DigestContent } from '../../src/core/delivery/content.js';
import type { DigestSender } from '../../src/core/delivery/sender.js';
import { composeDigest } from '../../src/core/digest/compose-digest.js';
import { stockOf } from '../../src/core/digest/stock.js';
import { digestSender } from '../../src/slack/digest-sender.js';
import { ASKED } from '../core/digest/cycle.js';
import { subscriptionOf } from '../storage/records.js';
import { bundledCatalog } from '../support/bundled.js';
import { type AnsweringSlack, answeringSlack } from './answering-slack.js';

const TO = { workspace: 'T1', channel: 'C1' };
const composed = composeDigest(stockOf(bundledCatalog()), ASKED);
if (composed.kind !== 'items') throw new Error('no digest');
const CONTENT: DigestContent = { ...composed, subscription: subscriptionOf() };
const { items, on } = composed;

let slack: AnsweringSlack;
let sender: DigestSender;
let reported: unknown[];
let nowMs: number;
beforeEach(async () => {
  slack = await answeringSlack({ timeout: 400 });
  reported = [];
  nowMs = 0;
  sender = senderWith(() => slack.client());
});
afterEach(() => slack.close());

function senderWith(client: (workspace: string) => WebClient | undefined): DigestSender {
  return digestSender({
    clientFor: async (workspace) => client(workspace),
    nowMs: () => nowMs,
    report: (error) => reported.push(error),
  });
}

const post = () => sender.post(TO, CONTENT, { deliveryId: 'd1' });

describe('post', () => {
  it('a digest: is one call with its id in the metadata, and unfurls nothing', async () => {
    slack.answer('chat.postMessage', { ok: true, ts: '1700000000.000100', channel: 'C1' });
    expect(await post()).toEqual({ kind: 'posted', messageTs: '1700000000.000100' });
    expect(slack.calls).toHaveLength(1);
    expect(slack.calls[0]).toMatchObject({
      method: 'chat.postMessage',
      token: 'xoxb-1',
      body: {
        channel: 'C1',
        metadata: { event_type: 'hallway_digest', event_payload: { id: 'd1' } },
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    });
    expect(slack.calls[0]?.body['text']).toContain('Set by <@U1>: Monday to Friday at 09:00, Europe/Lisbon');
  });

  it('its details: go under it and not to the channel', async () => {
    slack.answer('chat.postMessage', { ok: true, ts: '2.0' });
    expect(await sender.postThread(TO, { on, items }, { messageTs: '1.0' })).toEqual({
      kind: 'posted',
      messageTs: '2.0',
    });
    expect(slack.calls[0]?.body).toMatchObject({ thread_ts: '1.0', reply_broadcast: 'false' });
    expect(slack.calls[0]?.body['metadata']).toBeUndefined();
  });

  it.each([
    'is_archived',
    'channel_not_found',
    'not_in_channel',
    'account_inactive',
    'token_revoked',
    'token_expired',
    'invalid_auth',
    'missing_scope',
    'restricted_action',
    'restricted_action_read_only_channel',
    'messages_tab_disabled',
    'cannot_reply_to_message',
    'team_access_not_granted',
    'ekm_access_denied',
  ])('%s: is over', async (error) => {
    slack.answer('chat.postMessage', { ok: false, error });
    expect(await post()).toEqual({ kind: 'over', reason: error });
    expect(slack.calls).toHaveLength(1);
  });

  it.each(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'])(
    '%s: is uncertain, and not tried again',
    async (error) => {
      slack.answer('chat.postMessage', { ok: false, error });
      expect(await post()).toEqual({ kind: 'uncertain', reason: error });
      expect(slack.calls).toHaveLength(1);
    },
  );

  it('a word that nobody knows: is uncertain, and kept', async () => {
    slack.answer('chat.postMessage', { ok: false, error: 'a_new_word' });
    expect(await post()).toEqual({ kind: 'uncertain', reason: 'a_new_word' });
  });

  it('a refused message of ours: is certain, is told to the operator, and not tried again while the digest is of use', async () => {
    slack.answer('chat.postMessage', { ok: false, error: 'invalid_blocks' });
    const posting = await post();
    expect(posting).toMatchObject({ kind: 'refused', reason: 'invalid_blocks' });
    expect(posting.kind === 'refused' && (posting.waitMs ?? 0) > 6 * 3_600_000).toBe(true);
    expect(reported).toHaveLength(1);
  });

  it('429: waits as long as Slack says, with the whole workspace', async () => {
    slack.answer('chat.postMessage', (response) => response.writeHead(429, { 'retry-after': '17' }).end());
    const waiting = { kind: 'refused', reason: 'ratelimited', waitMs: 17_000, wholeWorkspace: true };
    expect(await post()).toEqual(waiting);
    expect(slack.calls).toHaveLength(1);
  });

  it('message_limit_exceeded: waits with the whole workspace', async () => {
    slack.answer('chat.postMessage', { ok: false, error: 'message_limit_exceeded' });
    expect(await post()).toMatchObject({ kind: 'refused', waitMs: 60_000, wholeWorkspace: true });
  });

  it.each([
    ['500', 500, 'oops'],
    ['503', 503, ''],
    ['a page of a proxy', 200, '<html>Service unavailable</html>'],
    ['an empty body', 200, ''],
    ['half a body', 200, '{"ok":true,"ts":"1'],
    ['an answer without a ts', 200, '{"ok":true}'],
  ])('%s: is uncertain, and no more than a word of it is kept', async (_, status, body) => {
    slack.answer('chat.postMessage', (response) => response.writeHead(status).end(body));
    const posting = await post();
    expect(posting.kind).toBe('uncertain');
    expect('reason' in posting && posting.reason).toMatch(/^[a-z_-]+$/);
    expect(slack.calls).toHaveLength(1);
  });

  it('a reset after the request was read: is uncertain, and not tried again', async () => {
    slack.answer('chat.postMessage', (_, request) => request.socket.destroy());
    expect(await post()).toEqual({ kind: 'uncertain', reason: 'request-failed' });
    expect(slack.calls).toHaveLength(1);
  });

  it('no answer, or one that never ends: is uncertain', async () => {
    slack.answer('chat.postMessage', () => {});
    expect(await post()).toEqual({ kind: 'uncertain', reason: 'request-failed' });
    slack.answer('chat.postMessage', (response) => response.writeHead(200).write('{"ok"'));
    expect((await post()).kind).toBe('uncertain');
    expect(slack.calls).toHaveLength(2);
  });

  it('a connection that is refused: is certainly not posted', async () => {
    const gone = await answeringSlack();
    const client = gone.client();
    await gone.close();
    sender = senderWith(() => client);
    expect(await post()).toEqual({ kind: 'refused', reason: 'unreachable' });
  });

  it('a workspace without a token: is over, without a call', async () => {
    sender = senderWith(() => undefined);
    expect(await post()).toEqual({ kind: 'over', reason: 'account_inactive' });
  });

  it('each workspace: is posted to with its own token', async () => {
    slack.answer('chat.postMessage', { ok: true, ts: '1.0' });
    sender = senderWith((workspace) => slack.client(`xoxb-${workspace}`));
    for (const workspace of ['T1', 'T2', 'T1'])
      await sender.post({ workspace, channel: 'C1' }, CONTENT, { deliveryId: 'd' });
    expect(slack.calls.map(({ token }) => token)).toEqual(['xoxb-T1', 'xoxb-T2', 'xoxb-T1']);
  });
});

describe('find', () => {
  const find = () => sender.find(TO, { deliveryId: 'd1', sinceMs: 1_700_000_000_000 });
  const digest = (ts: string, id: string) => ({
    ts,
    metadata: { event_type: 'hallway_digest', event_payload: { id } },
  });
  const others = [
    { ts: '9.0', text: 'd1' },
    digest('8.0', 'd2'),
    { ts: '7.0', metadata: { event_type: 'other', event_payload: { id: 'd1' } } },
  ];

  it('a channel that has it: is told by its id, and by that alone', async () => {
    slack.answer('conversations.history', { ok: true, messages: [...others, digest('5.0', 'd1')], has_more: false });
    expect(await find()).toEqual({ kind: 'there', messageTs: '5.0' });
    expect(slack.calls[0]?.body).toMatchObject({
      channel: 'C1',
      oldest: '1700000000.000000',
      include_all_metadata: 'true',
    });
  });

  it('a channel read to its end without it: does not have it', async () => {
    const pages = [
      { ok: true, messages: others, has_more: true, response_metadata: { next_cursor: 'more' } },
      { ok: true, messages: others, has_more: false },
    ];
    slack.answer('conversations.history', (response) => response.end(JSON.stringify(pages.shift())));
    expect(await find()).toEqual({ kind: 'not-there' });
    expect(slack.calls.map(({ body }) => body['cursor'])).toEqual([undefined, 'more']);
  });

  it('a channel with more than can be read, or an answer without messages: is unreadable', async () => {
    slack.answer('conversations.history', {
      ok: true,
      messages: [],
      has_more: true,
      response_metadata: { next_cursor: 'x' },
    });
    expect(await find()).toEqual({ kind: 'unreadable' });
    slack.answer('conversations.history', { ok: true });
    expect(await find()).toEqual({ kind: 'unreadable' });
    slack.answer('conversations.history', { ok: true, messages: [], has_more: true });
    expect(await find()).toEqual({ kind: 'unreadable' });
  });

  it('a workspace that did not grant it: is asked once an hour, others still', async () => {
    slack.answer('conversations.history', { ok: false, error: 'missing_scope' });
    expect(await find()).toEqual({ kind: 'unreadable' });
    expect(await find()).toEqual({ kind: 'unreadable' });
    expect(slack.calls).toHaveLength(1);
    await sender.find({ ...TO, workspace: 'T2' }, { deliveryId: 'd1', sinceMs: 0 });
    expect(slack.calls).toHaveLength(2);
    nowMs += 3_600_001;
    slack.answer('conversations.history', { ok: true, messages: [digest('5.0', 'd1')] });
    expect(await find()).toEqual({ kind: 'there', messageTs: '5.0' });
  });

  it('Slack out of reach: is unreadable now, and asked again', async () => {
    slack.answer('conversations.history', (response) => response.writeHead(500).end());
    expect(await find()).toEqual({ kind: 'unreadable' });
    await find();
    expect(slack.calls).toHaveLength(2);
  });
});

describe('tellPaused', () => {
  const tell = (owner = 'U1') => sender.tellPaused({ ...TO, owner }, 'not_in_channel');

  it('the owner: is told in a direct message what to do', async () => {
    slack.answer('chat.postMessage', { ok: true, ts: '1.0' });
    expect(await tell()).toBe(true);
    expect(slack.calls[0]?.body).toMatchObject({
      channel: 'U1',
      text: '*Your digest is paused* in <#C1>. Hallway is not in that channel: type `/invite @Hallway` there, then the line again. Its settings are kept; `/digest resume` in the channel starts it again.',
    });
  });

  it('refused: is not told; perhaps told: is, as nobody is told twice; the operator: is not to be', async () => {
    slack.answer('chat.postMessage', { ok: false, error: 'account_inactive' });
    expect(await tell()).toBe(false);
    slack.answer('chat.postMessage', { ok: false, error: 'internal_error' });
    expect(await tell()).toBe(true);
    expect(await tell('')).toBe(true);
    expect(slack.calls).toHaveLength(2);
  });
});
