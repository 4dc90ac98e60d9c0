import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json, OpenView, Values } from '../../../src/playground/page-api.js';
import { act } from '../../../src/playground/people/act.js';
import type { Slack } from '../../../src/playground/slack.js';
import { closeView, openView } from '../../../src/playground/views.js';
import { type AskedBot, askedBot } from '../../support/asked-bot.js';
import { workspaceParts } from '../../support/playground.js';

let bot: AskedBot;
let slack: Slack;

beforeEach(async () => {
  bot = await askedBot();
  slack = workspaceParts();
  slack.delivery.connect(bot.url);
});

afterEach(async () => {
  await slack.delivery.close();
  await bot.close();
});

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (id: string, element: Json, more: Json = {}): Json => ({
  type: 'input',
  block_id: id,
  label: plain(id),
  element: { action_id: 'in', ...element },
  ...more,
});
const modal = (...blocks: Json[]): Json => ({ type: 'modal', title: plain('Ask'), submit: plain('Ask'), blocks });
const NAME = input('name', { type: 'plain_text_input' });
const NAMED = { name: { in: { value: 'keptn' } } };

const shown = (view: Json = modal(NAME), onto?: OpenView): OpenView =>
  openView(slack, { user: 'U0ANA', view, kind: 'modal', ...(onto && { onto: onto.id }) });
const submit = (view: OpenView, values: Values = NAMED, as = 'U0ANA') =>
  act(slack, { as, do: 'submit', view: view.id, values });
const stack = () => slack.state.viewsOf('U0ANA', 'modal').map(({ id }) => id);
const errors = (view: OpenView) => slack.state.view(view.id)?.errors;

const TROUBLE = { ok: false, error: 'We had some trouble connecting. Try again?' };

describe('a submission', () => {
  it('is sent with all that was entered, as Slack sends it', async () => {
    const view = shown(
      modal(
        NAME,
        input('where', { type: 'conversations_select', response_url_enabled: true }),
        input('note', { type: 'plain_text_input', multiline: true }, { optional: true }),
        input('day', { type: 'datepicker', initial_date: '2026-11-24' }),
        input('tags', { type: 'multi_static_select', options: [{ text: plain('A'), value: 'a' }] }, { optional: true }),
      ),
    );
    expect(await submit(view, { ...NAMED, where: { in: { selected_conversation: 'C0ONCALL' } }, other: {} })).toEqual({
      ok: true,
    });
    expect(bot.asked.map(({ body }) => body)).toEqual([
      {
        type: 'view_submission',
        user: { id: 'U0ANA', username: 'ana', name: 'ana', team_id: 'T0HALLWAY' },
        api_app_id: 'A0HALLWAY',
        token: 'look-at-the-signature',
        team: { id: 'T0HALLWAY', domain: 'hallway-playground' },
        enterprise: null,
        is_enterprise_install: false,
        trigger_id: expect.any(String),
        view: {
          ...view.view,
          state: {
            values: {
              name: { in: { type: 'plain_text_input', value: 'keptn' } },
              where: { in: { type: 'conversations_select', selected_conversation: 'C0ONCALL' } },
              note: { in: { type: 'plain_text_input', value: null } },
              day: { in: { type: 'datepicker', selected_date: '2026-11-24' } },
              tags: { in: { type: 'multi_static_select', selected_options: [] } },
            },
          },
        },
        response_urls: [
          {
            block_id: 'where',
            action_id: 'in',
            channel_id: 'C0ONCALL',
            response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/response\/\w+$/),
          },
        ],
      },
    ]);
    expect(slack.triggers.take(String(bot.asked[0]?.body['trigger_id']))).toEqual({ user: 'U0ANA', viewId: view.id });
  });

  it.each([
    ['name', { type: 'plain_text_input' }, { value: '' }, 'Please complete this required field.'],
    ['name', { type: 'multi_users_select' }, { selected_users: [] }, 'Please complete this required field.'],
    ['name', { type: 'plain_text_input', min_length: 6 }, { value: 'keptn' }, 'Please enter at least 6 characters.'],
    ['name', { type: 'plain_text_input', max_length: 4 }, { value: 'keptn' }, 'Please enter at most 4 characters.'],
    ['name', { type: 'number_input', is_decimal_allowed: false }, { value: '1.5' }, 'Please enter a whole number.'],
    ['name', { type: 'number_input', is_decimal_allowed: true }, { value: 'x' }, 'Please enter a number.'],
    [
      'name',
      { type: 'number_input', is_decimal_allowed: false, min_value: '2' },
      { value: '1' },
      'Please enter at least 2.',
    ],
    [
      'name',
      { type: 'number_input', is_decimal_allowed: false, max_value: '2' },
      { value: '3' },
      'Please enter at most 2.',
    ],
    ['name', { type: 'email_text_input' }, { value: 'ana' }, 'Please enter an email address.'],
    ['name', { type: 'url_text_input' }, { value: 'keptn' }, 'Please enter a link.'],
  ])('%s %j holding %j: is not sent', async (id, element, held, error) => {
    const view = shown(modal(input(id, element)));
    expect(await submit(view, { [id]: { in: held } })).toEqual({
      ok: false,
      error: 'Some answers are missing or do not fit.',
    });
    expect([errors(view), bot.asked]).toEqual([{ [id]: error }, []]);
  });

  it.each([
    [{ type: 'number_input', is_decimal_allowed: true, min_value: '1', max_value: '2' }, '1.5'],
    [{ type: 'email_text_input' }, 'ana@a.example'],
    [{ type: 'url_text_input' }, 'https://a.example'],
    [{ type: 'plain_text_input', min_length: 5, max_length: 5 }, 'keptn'],
  ])('%j holding %j: is sent', async (element, value) => {
    expect(await submit(shown(modal(input('name', element))), { name: { in: { value } } })).toEqual({ ok: true });
    expect(bot.asked).toHaveLength(1);
  });

  it('of what is not open, or is not theirs: is refused', async () => {
    const view = shown();
    const gone = { ok: false, error: 'That is no longer open.' };
    expect(await submit(view, NAMED, 'U0BEN')).toEqual(gone);
    closeView(slack, view.id);
    expect(await submit(view)).toEqual(gone);
    expect(bot.asked).toEqual([]);
  });
});

describe('the answer to a submission', () => {
  it('nothing: closes this modal and shows the one below', async () => {
    const below = shown();
    const view = shown(modal(NAME), below);
    expect(await submit(view)).toEqual({ ok: true });
    expect(stack()).toEqual([below.id]);
  });

  it('clear: closes all', async () => {
    const view = shown(modal(NAME), shown());
    bot.answer({ body: { response_action: 'clear' } });
    expect(await submit(view)).toEqual({ ok: true });
    expect(stack()).toEqual([]);
  });

  it('errors: are shown, and gone with the next submission', async () => {
    const view = shown();
    bot.answer({ body: { response_action: 'errors', errors: { name: 'No such tool.' } } });
    expect(await submit(view)).toEqual({ ok: true });
    expect([stack(), errors(view)]).toEqual([[view.id], { name: 'No such tool.' }]);
    bot.answer({ status: 500 });
    await submit(view);
    expect(errors(view)).toEqual({});
  });

  it('update: shows the new view in its place', async () => {
    const view = shown();
    bot.answer({ body: { response_action: 'update', view: { ...modal({ type: 'divider' }), callback_id: 'done' } } });
    expect(await submit(view)).toEqual({ ok: true });
    expect([stack(), slack.state.view(view.id)?.view['callback_id']]).toEqual([[view.id], 'done']);
  });

  it('push: shows the new view upon it', async () => {
    const view = shown();
    bot.answer({ body: { response_action: 'push', view: { ...modal(NAME), callback_id: 'more' } } });
    expect(await submit(view)).toEqual({ ok: true });
    const [below, above] = slack.state.viewsOf('U0ANA', 'modal');
    expect([below?.id, above?.view['callback_id'], above?.view['previous_view_id']]).toEqual([
      view.id,
      'more',
      view.id,
    ]);
  });

  it.each([
    ['status 500', { status: 500 }],
    ['text', { body: 'ok' }],
    ['JSON without an action', { body: { text: 'ok' } }],
    ['an unknown action', { body: { response_action: 'shut' } }],
    ['an update without a view', { body: { response_action: 'update' } }],
    ['a push of what Slack would refuse', { body: { response_action: 'push', view: { type: 'modal', blocks: [] } } }],
    ['errors for no input', { body: { response_action: 'errors', errors: { other: 'No.' } } }],
    ['errors without any', { body: { response_action: 'errors', errors: {} } }],
    ['errors that are no words', { body: { response_action: 'errors', errors: { name: 1 } } }],
  ])('%s: changes nothing, and is trouble', async (_, answer) => {
    const view = shown();
    bot.answer(answer);
    expect(await submit(view)).toEqual(TROUBLE);
    expect(slack.state.viewsOf('U0ANA', 'modal')).toEqual([view]);
  });
});

describe('a modal closed', () => {
  const close = (view: OpenView, more: { all?: boolean; as?: string } = {}) =>
    act(slack, { as: 'U0ANA', do: 'close', view: view.id, ...more });
  const closed = async () => {
    await slack.delivery.settled();
    return bot.asked.map(({ body }) => [body['type'], (body['view'] as Json)['id'], body['is_cleared']]);
  };

  it('that the bot wants to hear of: is told, and the one below is on screen', async () => {
    const below = shown({ ...modal(NAME), notify_on_close: true });
    const view = shown({ ...modal(NAME), notify_on_close: true }, below);
    expect(await close(view)).toEqual({ ok: true });
    expect([stack(), await closed()]).toEqual([[below.id], [['view_closed', view.id, false]]]);
  });

  it('with all: each that the bot wants to hear of is told as cleared', async () => {
    const below = shown({ ...modal(NAME), notify_on_close: true });
    const view = shown(modal(NAME), below);
    await close(view, { all: true });
    expect([stack(), await closed()]).toEqual([[], [['view_closed', below.id, true]]]);
  });

  it('that says to clear on close: takes the ones below with it', async () => {
    const view = shown({ ...modal(NAME), clear_on_close: true }, shown());
    await close(view);
    expect([stack(), await closed()]).toEqual([[], []]);
  });

  it('of somebody else: stays', async () => {
    const view = shown();
    expect(await close(view, { as: 'U0BEN' })).toEqual({ ok: false, error: 'That is no longer open.' });
    expect(stack()).toEqual([view.id]);
  });
});
