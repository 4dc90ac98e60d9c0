import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/playground/page-api.js';
import type { Slack } from '../../../src/playground/slack.js';
import { START_MS } from '../../support/playground.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();
const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', block_id: 's', text: { type: 'mrkdwn', text } });
const modal = (text: string, more: Json = {}) => ({
  type: 'modal',
  title: plain('Tools'),
  blocks: [section(text)],
  ...more,
});
const home = (text: string) => ({ type: 'home', blocks: [section(text)] });
const stack = (slack: Slack) => slack.state.viewsOf('U0ANA', 'modal').map(({ id, depth }) => [id, depth]);
const viewOf = (answer: Json) => (answer['view'] ?? {}) as Json;

function open(slack: Slack, view: Json = modal('Hi')): Json {
  return viewOf(call(slack, 'views.open', { trigger_id: slack.triggers.create({ user: 'U0ANA' }), view }));
}

function push(slack: Slack, viewId: string, view: Json = modal('More')): Json {
  return call(slack, 'views.push', { trigger_id: slack.triggers.create({ user: 'U0ANA', viewId }), view });
}

describe('views.open', () => {
  it('a trigger of a person: shows the modal to that person, with all the keys that Slack gives back', () => {
    const slack = workspace();
    const view = open(slack, modal('Hi', { callback_id: 'tools', private_metadata: '{"page":2}' }));
    expect(view).toEqual({
      id: 'V000000001',
      type: 'modal',
      title: plain('Tools'),
      blocks: [section('Hi')],
      callback_id: 'tools',
      private_metadata: '{"page":2}',
      external_id: '',
      submit: null,
      close: null,
      clear_on_close: false,
      notify_on_close: false,
      root_view_id: 'V000000001',
      previous_view_id: null,
      state: { values: {} },
      hash: expect.stringMatching(/^1795424400\.[0-9a-f]{8}$/),
      team_id: 'T0HALLWAY',
      app_id: 'A0HALLWAY',
      app_installed_team_id: 'T0HALLWAY',
      bot_id: 'B0HALLWAY',
    });
    expect(slack.state.viewsOf('U0ANA', 'modal')).toMatchObject([{ owner: 'U0ANA', depth: 0, errors: {}, view }]);
    expect(slack.state.viewsOf('U0BEN', 'modal')).toEqual([]);
  });

  it('a trigger that is spent, late or made up: opens nothing', () => {
    const slack = workspace();
    const trigger = slack.triggers.create({ user: 'U0ANA' });
    const late = slack.triggers.create({ user: 'U0ANA' });
    const tried = (id: string) => call(slack, 'views.open', { trigger_id: id, view: modal('x') })['error'];
    expect(tried(trigger)).toBeUndefined();
    expect(tried(trigger)).toBe('exchanged_trigger_id');
    slack.state.clock.forwardTo(START_MS + 3_000);
    expect(tried(late)).toBe('expired_trigger_id');
    expect(tried('1.2.abc')).toBe('invalid_trigger_id');
    expect(stack(slack)).toEqual([['V000000001', 0]]);
  });

  it('a view that Slack would refuse: opens nothing, and says where it fails', () => {
    const slack = workspace();
    const trigger_id = slack.triggers.create({ user: 'U0ANA' });
    const view = { ...modal('x'), title: plain('x'.repeat(25)) };
    const wrong = 'must be at most 24 characters, has 25 [json-pointer:/title/text]';
    expect(call(slack, 'views.open', { trigger_id, view })).toEqual({
      ok: false,
      error: 'invalid_arguments',
      errors: [wrong],
      response_metadata: { messages: [`[ERROR] ${wrong}`] },
    });
    expect(stack(slack)).toEqual([]);
  });

  it('an external_id that is in use: is refused', () => {
    const slack = workspace();
    open(slack, modal('a', { external_id: 'mine' }));
    const trigger_id = slack.triggers.create({ user: 'U0BEN' });
    expect(call(slack, 'views.open', { trigger_id, view: modal('b', { external_id: 'mine' }) })).toEqual({
      ok: false,
      error: 'duplicate_external_id',
    });
  });
});

describe('views.push', () => {
  it('upon a modal: lies above it, three deep and no deeper', () => {
    const slack = workspace();
    const root = open(slack)['id'];
    const second = viewOf(push(slack, String(root)));
    expect([second['root_view_id'], second['previous_view_id']]).toEqual([root, root]);
    const third = viewOf(push(slack, String(second['id'])));
    expect(push(slack, String(third['id']))).toEqual({ ok: false, error: 'push_limit_reached' });
    expect(stack(slack)).toEqual([
      [root, 0],
      [second['id'], 1],
      [third['id'], 2],
    ]);
  });

  it('upon nothing: is refused', () => {
    expect(push(workspace(), 'V0GONE')).toEqual({ ok: false, error: 'not_found' });
  });
});

describe('views.update', () => {
  it('by id or external_id: changes the content, takes errors away and gives another hash', () => {
    const slack = workspace();
    const { id, hash } = open(slack, modal('a', { external_id: 'mine' }));
    const [shown] = slack.state.viewsOf('U0ANA', 'modal');
    if (shown) slack.state.putView({ ...shown, errors: { s: 'wrong' } });
    const view = viewOf(call(slack, 'views.update', { view_id: id, hash, view: modal('b', { external_id: 'mine' }) }));
    expect([view['id'], view['blocks'], view['hash'] === hash]).toEqual([id, [section('b')], false]);
    expect(slack.state.viewsOf('U0ANA', 'modal')).toMatchObject([{ id, errors: {} }]);
    expect(call(slack, 'views.update', { external_id: 'mine', view: modal('c') })['ok']).toBe(true);
    expect(slack.state.view(String(id))?.view['blocks']).toEqual([section('c')]);
  });

  it('a hash from before, a view that is gone, or of another kind: is refused and changes nothing', () => {
    const slack = workspace();
    const { id, hash } = open(slack);
    call(slack, 'views.update', { view_id: id, view: modal('b') });
    expect(call(slack, 'views.update', { view_id: id, hash, view: modal('c') })['error']).toBe('hash_conflict');
    expect(call(slack, 'views.update', { view_id: 'V0GONE', view: modal('c') })['error']).toBe('not_found');
    expect(call(slack, 'views.update', { view_id: id, view: home('c') })['error']).toBe('invalid_arguments');
    expect(slack.state.view(String(id))?.view['blocks']).toEqual([section('b')]);
  });
});

describe('views.publish', () => {
  it('twice: is the same Home of the one person, changed', () => {
    const slack = workspace();
    const first = viewOf(call(slack, 'views.publish', { user_id: 'U0ANA', view: home('a') }));
    const second = viewOf(call(slack, 'views.publish', { user_id: 'U0ANA', view: home('b'), hash: first['hash'] }));
    expect(slack.state.viewsOf('U0ANA', 'home').map(({ id, view }) => [id, view['blocks']])).toEqual([
      [first['id'], [section('b')]],
    ]);
    expect(slack.state.viewsOf('U0BEN', 'home')).toEqual([]);
    const late = call(slack, 'views.publish', { user_id: 'U0ANA', view: home('c'), hash: first['hash'] });
    expect(late).toEqual({ ok: false, error: 'hash_conflict' });
    expect(second['hash']).not.toBe(first['hash']);
  });

  it('to nobody, or with no Home in the manifest: is refused', () => {
    const args = { user_id: 'U0ANA', view: home('a') };
    expect(call(workspace({ hasHome: false }), 'views.publish', args)['error']).toBe('not_enabled');
    expect(call(workspace(), 'views.publish', { ...args, user_id: 'U0X' })['error']).toBe('user_not_found');
  });
});
