import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelDesk } from '../../src/commands/digest/desk.js';
import { createLogger } from '../../src/logger.js';
import { channelDesk } from '../../src/slack/digest-channels.js';
import { refused } from '../../src/views/trouble.js';
import { type AnsweringSlack, answeringSlack } from './answering-slack.js';

let slack: AnsweringSlack;
let desk: ChannelDesk;
beforeEach(async () => {
  slack = await answeringSlack();
  const logger = createLogger('error', { write() {} });
  desk = channelDesk({ clientFor: async (workspace) => (workspace === 'T1' ? slack.client() : undefined), logger });
});
afterEach(() => slack.close());

const PLACE = { workspace: 'T1', channel: 'C1' };
const SAID = refused('A line.');

describe('channelDesk', () => {
  it('announce and whisper: tell all or one, and give the id of the message', async () => {
    slack.answer('chat.postMessage', { ok: true, ts: '1.0' });
    slack.answer('chat.postEphemeral', { ok: true, message_ts: '2.0' });
    expect(await desk.announce(PLACE, SAID)).toEqual({ ok: true, ts: '1.0' });
    expect(await desk.whisper(PLACE, 'U1', SAID)).toEqual({ ok: true, ts: '2.0' });
    expect(slack.calls.map(({ method, body }) => [method, body['channel'], body['user'], body['text']])).toEqual([
      ['chat.postMessage', 'C1', undefined, 'A line.'],
      ['chat.postEphemeral', 'C1', 'U1', 'A line.'],
    ]);
  });

  it('refused: gives Slack’s word; anything that is no word of Slack’s is unreachable', async () => {
    slack.answer('chat.postMessage', { ok: false, error: 'not_in_channel' });
    expect(await desk.announce(PLACE, SAID)).toEqual({ ok: false, reason: 'not_in_channel' });
    slack.answer('chat.postMessage', (response) => response.writeHead(429, { 'retry-after': '5' }).end());
    expect(await desk.announce(PLACE, SAID)).toEqual({ ok: false, reason: 'ratelimited' });
    for (const [status, body] of [
      [500, 'x'],
      [200, '<html>no</html>'],
    ] as const) {
      slack.answer('chat.postMessage', (response) => response.writeHead(status).end(body));
      expect(await desk.announce(PLACE, SAID)).toEqual({ ok: false, reason: 'unreachable' });
    }
    expect(await desk.announce({ ...PLACE, workspace: 'T9' }, SAID)).toEqual({ ok: false, reason: 'account_inactive' });
  });

  it('remove: deletes the line, and never fails', async () => {
    slack.answer('chat.delete', { ok: true, ts: '1.0' });
    await desk.remove(PLACE, '1.0');
    expect(slack.calls[0]).toMatchObject({ method: 'chat.delete', body: { channel: 'C1', ts: '1.0' } });
    slack.answer('chat.delete', { ok: false, error: 'message_not_found' });
    await desk.remove(PLACE, '1.0');
  });

  it('timeZoneOf: is what Slack tells; nothing where the scope is missing', async () => {
    slack.answer('users.info', { ok: true, user: { tz: 'Asia/Tokyo' } });
    expect(await desk.timeZoneOf('T1', 'U1')).toBe('Asia/Tokyo');
    slack.answer('users.info', { ok: false, error: 'missing_scope' });
    expect(await desk.timeZoneOf('T1', 'U1')).toBeUndefined();
    expect(await desk.timeZoneOf('T9', 'U1')).toBeUndefined();
  });
});
