import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Json } from '../../../src/playground/page-api.js';
import type { Slack } from '../../../src/playground/slack.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();

/** Five messages of Ana's in a channel; gives their ids. */
const chatter = (slack: Slack, channel = 'C0GENERAL') =>
  ['a', 'b', 'c', 'd', 'e'].map((text) => postMessage(slack, { channel, user: 'U0ANA', text }).ts);

const texts = (answer: Json) =>
  Array.isArray(answer['messages']) ? answer['messages'].map(({ text }: { text: string }) => text) : answer;

describe('conversations.info', () => {
  it('a public channel: is told of even where the bot is not in it', () => {
    expect(call(workspace(), 'conversations.info', { channel: 'C0RANDOM' })['channel']).toEqual({
      id: 'C0RANDOM',
      name: 'random',
      name_normalized: 'random',
      is_channel: true,
      is_group: false,
      is_im: false,
      is_private: false,
      is_archived: false,
      is_general: false,
      is_member: false,
      created: 0,
      topic: { value: 'Nothing to do with work', creator: '', last_set: 0 },
      purpose: { value: '', creator: '', last_set: 0 },
      num_members: 3,
    });
  });

  it('a direct message: names the person', () => {
    expect(call(workspace(), 'conversations.info', { channel: 'D0BEN' })['channel']).toEqual({
      id: 'D0BEN',
      user: 'U0BEN',
      is_im: true,
      is_private: true,
      is_archived: false,
      created: 0,
    });
  });

  it('a private channel of others: is not there', () => {
    const slack = workspace();
    expect(call(slack, 'conversations.info', { channel: 'C0ONCALL' })['ok']).toBe(true);
    slack.state.changeChannel('C0ONCALL', { members: ['U0ANA'] });
    expect(call(slack, 'conversations.info', { channel: 'C0ONCALL' })).toEqual({
      ok: false,
      error: 'channel_not_found',
    });
  });
});

describe('conversations.list', () => {
  const names = (answer: Json) =>
    Array.isArray(answer['channels']) ? answer['channels'].map(({ id }: { id: string }) => id) : answer;

  it('by default: has the public channels', () => {
    expect(names(call(workspace(), 'conversations.list'))).toEqual([
      'C0GENERAL',
      'C0PLATFORM',
      'C0RANDOM',
      'C0KUBECON19',
    ]);
  });

  it('kinds and archived ones: are left out as asked, and private ones that the bot is not in always', () => {
    const slack = workspace();
    const all = { types: 'public_channel,private_channel,im', exclude_archived: true };
    const ids = ['C0GENERAL', 'C0PLATFORM', 'C0RANDOM', 'C0ONCALL', 'D0ANA', 'D0BEN', 'D0PRIYA'];
    expect(names(call(slack, 'conversations.list', all))).toEqual(ids);
    slack.state.changeChannel('C0ONCALL', { members: ['U0ANA'] });
    expect(names(call(slack, 'conversations.list', all))).toEqual(ids.filter((id) => id !== 'C0ONCALL'));
    expect(call(slack, 'conversations.list', { types: 'secret' })).toEqual({ ok: false, error: 'invalid_types' });
  });
});

describe('conversations.members', () => {
  it('page by page: gives each once', () => {
    const slack = workspace();
    const first = call(slack, 'conversations.members', { channel: 'C0GENERAL', limit: '3' });
    expect(first).toEqual({
      ok: true,
      members: ['U0ANA', 'U0BEN', 'U0PRIYA'],
      has_more: true,
      response_metadata: { next_cursor: 'bmV4dDoz' },
    });
    const second = call(slack, 'conversations.members', { channel: 'C0GENERAL', limit: '3', cursor: 'bmV4dDoz' });
    expect(second).toEqual({
      ok: true,
      members: ['U0HALLWAY'],
      has_more: false,
      response_metadata: { next_cursor: '' },
    });
    const refused = call(slack, 'conversations.members', { channel: 'C0GENERAL', cursor: 'x' });
    expect(refused).toEqual({ ok: false, error: 'invalid_cursor' });
  });
});

describe('conversations.open', () => {
  it('a person: gives their direct channel', () => {
    const slack = workspace();
    expect(call(slack, 'conversations.open', { users: 'U0PRIYA' })['channel']).toEqual({ id: 'D0PRIYA' });
    expect(call(slack, 'conversations.open', { users: 'U0NOBODY' })).toEqual({ ok: false, error: 'user_not_found' });
  });
});

describe('conversations.history', () => {
  it('messages: the newest first, page by page, without replies, what is ephemeral and what was not asked for', () => {
    const slack = workspace();
    const [a = '', , c = ''] = chatter(slack);
    postMessage(slack, { channel: 'C0GENERAL', user: 'U0BEN', text: 'reply', threadTs: a });
    postMessage(slack, { channel: 'C0GENERAL', user: 'U0BEN', text: 'aloud', threadTs: a, alsoInChannel: true });
    postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'psst', visibleTo: 'U0ANA' });
    const history = (args: Json = {}) => texts(call(slack, 'conversations.history', { channel: 'C0GENERAL', ...args }));
    expect(history()).toEqual(['aloud', 'e', 'd', 'c', 'b', 'a']);
    expect(history({ limit: 2 })).toEqual(['aloud', 'e']);
    expect(history({ limit: 2, cursor: Buffer.from('next:2').toString('base64') })).toEqual(['d', 'c']);
    expect(history({ latest: c })).toEqual(['b', 'a']);
    expect(history({ oldest: a, latest: c })).toEqual(['b']);
    expect(history({ oldest: a, latest: c, inclusive: true })).toEqual(['c', 'b', 'a']);
    expect(history({ oldest: 'x' })).toEqual({ ok: false, error: 'invalid_ts_oldest' });
  });

  it('metadata: comes only when it is asked for', () => {
    const slack = workspace();
    const metadata = { event_type: 'digest', event_payload: { n: 1 } };
    call(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'x', metadata });
    const read = (args: Json) => call(slack, 'conversations.history', { channel: 'C0GENERAL', ...args })['messages'];
    expect(read({ include_all_metadata: true })).toMatchObject([{ text: 'x', metadata }]);
    expect(JSON.stringify(read({}))).not.toContain('digest');
  });

  it('a channel that the bot is not in: is refused', () => {
    expect(call(workspace(), 'conversations.history', { channel: 'C0RANDOM' })).toEqual({
      ok: false,
      error: 'not_in_channel',
    });
  });
});

describe('conversations.replies', () => {
  it('a thread: its first message with the count, then the replies in order', () => {
    const slack = workspace();
    const [a = ''] = chatter(slack);
    const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0BEN', text: 'reply', threadTs: a });
    const { messages } = call(slack, 'conversations.replies', { channel: 'C0GENERAL', ts: a });
    const common = { type: 'message', team: 'T0HALLWAY', thread_ts: a };
    expect(messages).toEqual([
      {
        ...common,
        user: 'U0ANA',
        ts: a,
        text: 'a',
        reply_count: 1,
        reply_users: ['U0BEN'],
        reply_users_count: 1,
        latest_reply: ts,
      },
      { ...common, user: 'U0BEN', ts, text: 'reply' },
    ]);
    expect(call(slack, 'conversations.replies', { channel: 'C0GENERAL', ts: '1.0' })).toEqual({
      ok: false,
      error: 'thread_not_found',
    });
  });
});

describe('users.info', () => {
  it('offset: is that of the workspace’s day, on both sides of a change of daylight saving', () => {
    const slack = workspace();
    const zone = () => {
      const { tz, tz_label, tz_offset } = (call(slack, 'users.info', { user: 'U0BEN' })['user'] ?? {}) as Json;
      return [tz, tz_label, tz_offset];
    };
    expect(zone()).toEqual(['America/New_York', 'Eastern Standard Time', -18_000]);
    slack.state.clock.forwardTo(Date.UTC(2027, 6, 1));
    expect(zone()).toEqual(['America/New_York', 'Eastern Daylight Time', -14_400]);
  });

  it('half hours and none: are told in seconds; nobody is not found', () => {
    const slack = workspace();
    const offset = (user: string) => ((call(slack, 'users.info', { user })['user'] ?? {}) as Json)['tz_offset'];
    expect([offset('U0PRIYA'), offset('U0ANA')]).toEqual([19_800, 0]);
    expect(call(slack, 'users.info', { user: 'U0NOBODY' })).toEqual({ ok: false, error: 'user_not_found' });
  });
});
