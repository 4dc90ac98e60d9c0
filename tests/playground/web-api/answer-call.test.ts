import { describe, expect, it } from 'vitest';
import { answerCall } from '../../../src/playground/web-api/answer-call.js';
import { METHODS } from '../../../src/playground/web-api/methods.js';
import { Rates } from '../../../src/playground/web-api/rates.js';
import { START_MS } from '../../support/playground.js';
import { ALL_SCOPES, call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();

describe('a token', () => {
  it('missing, unknown or of the other kind: is refused in Slack’s words', () => {
    const slack = workspace();
    const { appToken, botToken } = slack.credentials;
    expect(call(slack, 'auth.test', {}, null)).toEqual({ ok: false, error: 'not_authed' });
    expect(call(slack, 'auth.test', {}, 'xoxb-other')).toEqual({ ok: false, error: 'invalid_auth' });
    expect(call(slack, 'auth.test', {}, appToken)).toEqual({ ok: false, error: 'not_allowed_token_type' });
    expect(call(slack, 'apps.connections.open', {}, botToken)).toEqual({ ok: false, error: 'not_allowed_token_type' });
  });

  it('right: says whose it is', () => {
    expect(call(workspace({ address: 'http://127.0.0.1:9' }), 'auth.test')).toEqual({
      ok: true,
      url: 'http://127.0.0.1:9/',
      team: 'Hallway playground',
      user: 'hallway',
      team_id: 'T0HALLWAY',
      user_id: 'U0HALLWAY',
      bot_id: 'B0HALLWAY',
      is_enterprise_install: false,
    });
  });

  it('none: is enough for what asks for none', () => {
    expect(call(workspace(), 'api.test', { a: '1' }, null)).toEqual({ ok: true, args: { a: '1' } });
  });
});

describe('a method', () => {
  it.each(['chat.nothing', 'constructor', '__proto__', ''])('unknown (%j): is refused', (method) => {
    expect(call(workspace(), method)).toEqual({ ok: false, error: 'unknown_method', req_method: method });
  });

  it.each([
    ['chat.postMessage', { channel: 'C0GENERAL', text: 'x' }, 'chat:write'],
    ['conversations.history', { channel: 'C0ONCALL' }, 'groups:history'],
    ['conversations.info', { channel: 'D0ANA' }, 'im:read'],
    ['conversations.info', { channel: 'C0NOWHERE' }, 'channels:read,groups:read,im:read'],
    ['conversations.list', { types: 'private_channel' }, 'groups:read'],
    ['users.info', { user: 'U0ANA' }, 'users:read'],
    ['reactions.add', {}, 'reactions:write'],
    ['assistant.threads.setStatus', {}, 'assistant:write'],
    ['files.getUploadURLExternal', {}, 'files:write'],
  ])('%s without its scope: is refused with the scope that it needs', (method, args, needed) => {
    const provided = ALL_SCOPES.filter((one) => !needed.split(',').includes(one));
    expect(call(workspace({ scopes: provided }), method, args)).toEqual({
      ok: false,
      error: 'missing_scope',
      needed,
      provided: provided.join(','),
    });
  });

  it('each that is known: names its scopes so that a grant of nothing leaves only what needs none', () => {
    const slack = workspace({ scopes: [] });
    const open = Object.keys(METHODS).filter((method) => call(slack, method)['error'] !== 'missing_scope');
    expect(open.sort()).toEqual([
      'api.test',
      'apps.connections.open',
      'auth.test',
      'blocks.validate',
      'chat.getPermalink',
      'views.open',
      'views.publish',
      'views.push',
      'views.update',
    ]);
  });

  it('answer: names the scopes granted, as clients read them', () => {
    const slack = workspace({ scopes: ['a', 'b'] });
    const request = { method: 'auth.test', args: {}, token: slack.credentials.botToken };
    expect(answerCall(slack, request)).toMatchObject({ status: 200, headers: { 'x-oauth-scopes': 'a,b' } });
  });
});

describe('the pace of posting', () => {
  it('a message a second and channel: a short burst passes, the next is told how long to wait, and time heals', () => {
    const parts = workspace();
    const slack = { ...parts, rates: new Rates(parts.state.clock, 'slack') };
    const post = (channel: string) =>
      answerCall(slack, {
        method: 'chat.postMessage',
        args: { channel, text: 'x' },
        token: slack.credentials.botToken,
      });
    expect(Array.from({ length: 5 }, () => post('C0GENERAL').status)).toEqual([200, 200, 200, 200, 200]);
    expect(post('C0GENERAL')).toEqual({
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    });
    expect(post('C0PLATFORM').status).toBe(200);
    slack.state.clock.forwardTo(START_MS + 1_000);
    expect(post('C0GENERAL').status).toBe(200);
    expect(slack.state.messages('C0GENERAL')).toHaveLength(6);
  });

  it('a tier: as many a minute as it promises', () => {
    const parts = workspace();
    const slack = { ...parts, rates: new Rates(parts.state.clock, 'slack') };
    const request = { method: 'users.list', args: {}, token: slack.credentials.botToken };
    const statuses = Array.from({ length: 21 }, () => answerCall(slack, request).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
    expect(answerCall(slack, request).headers).toEqual({ 'retry-after': '3' });
  });
});

describe('blocks.validate', () => {
  it('blocks that Slack would refuse: says where and why, without a token', () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
    expect(call(workspace(), 'blocks.validate', { blocks }, null)).toEqual({
      ok: true,
      errors: [
        { code: 'invalid_blocks', message: 'must be at most 150 characters, has 151', pointer: '/blocks/0/text/text' },
      ],
    });
    expect(call(workspace(), 'blocks.validate', { blocks: [{ type: 'divider' }] }, null)).toEqual({
      ok: true,
      errors: [],
    });
  });
});
