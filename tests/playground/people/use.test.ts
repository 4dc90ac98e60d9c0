import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Json, Outcome, Place, Values } from '../../../src/playground/page-api.js';
import { act } from '../../../src/playground/people/act.js';
import type { Slack } from '../../../src/playground/slack.js';
import { openView, publishHome } from '../../../src/playground/views.js';
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
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const BUTTON = { type: 'button', action_id: 'more', text: plain('More'), value: '{"page":2}', style: 'primary' };
const LINK = { type: 'button', action_id: 'link', text: plain('Read'), url: 'https://a.example/' };
const MENU = {
  type: 'static_select',
  action_id: 'menu',
  placeholder: plain('Which?'),
  options: [option('a'), option('b')],
};
const DAY = { type: 'datepicker', action_id: 'day', initial_date: '2026-11-24' };

const row = (...elements: Json[]) => [{ type: 'actions', block_id: 'row', elements }];

function message(blocks: Json[], more: { visibleTo?: string; threadTs?: string } = {}): Place {
  const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'Keptn', blocks, ...more });
  return { in: 'message', channel: 'C0GENERAL', ts };
}

const use = (
  place: Place,
  actionId: string,
  chosen: Json = {},
  { as = 'U0ANA', blockId = 'row', values = {} as Values } = {},
): Promise<Outcome> => act(slack, { as, do: 'use', place, blockId, actionId, chosen, values });

const ABOUT = {
  type: 'block_actions',
  user: { id: 'U0ANA', username: 'ana', name: 'ana', team_id: 'T0HALLWAY' },
  api_app_id: 'A0HALLWAY',
  token: 'look-at-the-signature',
  team: { id: 'T0HALLWAY', domain: 'hallway-playground' },
  enterprise: null,
  is_enterprise_install: false,
  trigger_id: expect.any(String),
};
const AT = expect.stringMatching(/^\d+\.\d{6}$/);
const URL = expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/response\/\w+$/);

const actions = () => bot.asked.map(({ body }) => (body['actions'] as Json[])[0]);

describe('a button pressed', () => {
  it('on a message for all: all that Slack sends', async () => {
    const place = message(row(BUTTON, MENU, DAY));
    const held = { row: { menu: { selected_option: { value: 'b' } } } };
    expect(await use(place, 'more', { value: 'forged' }, { values: held })).toEqual({ ok: true });
    const ts = place.in === 'message' ? place.ts : '';
    expect(bot.asked.map(({ body }) => body)).toEqual([
      {
        ...ABOUT,
        container: { type: 'message', message_ts: ts, channel_id: 'C0GENERAL', is_ephemeral: false },
        channel: { id: 'C0GENERAL', name: 'general' },
        message: expect.objectContaining({ type: 'message', user: 'U0HALLWAY', ts, blocks: row(BUTTON, MENU, DAY) }),
        state: {
          values: {
            row: {
              menu: { type: 'static_select', selected_option: option('b') },
              day: { type: 'datepicker', selected_date: '2026-11-24' },
            },
          },
        },
        response_url: URL,
        actions: [
          {
            type: 'button',
            action_id: 'more',
            block_id: 'row',
            text: plain('More'),
            value: '{"page":2}',
            style: 'primary',
            action_ts: AT,
          },
        ],
      },
    ]);
    const { response_url } = bot.asked[0]?.body ?? {};
    expect(slack.responseUrls.about(String(response_url).split('/').pop() ?? '')).toEqual({
      user: 'U0ANA',
      channel: 'C0GENERAL',
      messageTs: ts,
      isEphemeral: false,
    });
  });

  it('on a message for one, in a thread: without the message', async () => {
    const root = postMessage(slack, { channel: 'C0GENERAL', user: 'U0BEN', text: 'Well?' });
    const place = message(row(BUTTON), { visibleTo: 'U0ANA', threadTs: root.ts });
    await use(place, 'more');
    const body = bot.asked[0]?.body ?? {};
    expect([body['container'], 'message' in body]).toEqual([
      {
        type: 'message',
        message_ts: place.in === 'message' ? place.ts : '',
        channel_id: 'C0GENERAL',
        is_ephemeral: true,
        thread_ts: root.ts,
      },
      false,
    ]);
  });

  it('with a link: is told of too', async () => {
    expect(await use(message(row(LINK)), 'link')).toEqual({ ok: true });
    expect(actions()).toEqual([
      {
        type: 'button',
        action_id: 'link',
        block_id: 'row',
        text: plain('Read'),
        url: 'https://a.example/',
        action_ts: AT,
      },
    ]);
  });

  it.each([
    ['a section', [{ type: 'section', block_id: 'row', text: plain('x'), accessory: BUTTON }]],
    [
      'a card of a carousel',
      [{ type: 'carousel', block_id: 'all', elements: [{ type: 'card', block_id: 'row', actions: [BUTTON] }] }],
    ],
    ['a container', [{ type: 'container', block_id: 'all', child_blocks: row(BUTTON) }]],
  ])('in %s: is found', async (_, blocks) => {
    expect(await use(message(blocks), 'more')).toEqual({ ok: true });
    expect(actions()).toMatchObject([{ block_id: 'row', action_id: 'more', value: '{"page":2}' }]);
  });

  it('in a modal: with the view and what it holds, and a trigger that can push', async () => {
    const input = {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'text' },
    };
    const view = { type: 'modal', title: plain('Ask'), submit: plain('Ask'), blocks: [...row(BUTTON), input] };
    const { id, view: opened } = openView(slack, { user: 'U0ANA', view, kind: 'modal' });
    const held = { name: { text: { value: 'keptn' } } };
    expect(await use({ in: 'view', id }, 'more', {}, { values: held })).toEqual({ ok: true });
    expect(bot.asked.map(({ body }) => body)).toEqual([
      {
        ...ABOUT,
        container: { type: 'view', view_id: id },
        view: { ...opened, state: { values: { name: { text: { type: 'plain_text_input', value: 'keptn' } } } } },
        actions: [{ ...BUTTON, block_id: 'row', action_ts: AT }],
      },
    ]);
    const trigger = String(bot.asked[0]?.body['trigger_id']);
    expect(slack.triggers.take(trigger)).toEqual({ user: 'U0ANA', viewId: id });
  });

  it('on Home: with the view, and a trigger that opens', async () => {
    const { id } = publishHome(slack, 'U0ANA', { type: 'home', blocks: row(BUTTON) });
    await use({ in: 'view', id }, 'more');
    expect(bot.asked[0]?.body['container']).toEqual({ type: 'view', view_id: id });
    expect(slack.triggers.take(String(bot.asked[0]?.body['trigger_id']))).toEqual({ user: 'U0ANA' });
  });
});

describe('what cannot be used', () => {
  const gone = { ok: false, error: 'That is no longer there.' };

  it('an element, a message or a view that is not there, or is for somebody else', async () => {
    const place = message(row(BUTTON), { visibleTo: 'U0BEN' });
    const { id } = publishHome(slack, 'U0BEN', { type: 'home', blocks: row(BUTTON) });
    const direct = postMessage(slack, { channel: 'D0BEN', user: 'U0HALLWAY', text: 'x', blocks: row(BUTTON) });
    expect([
      await use(message(row(BUTTON)), 'other'),
      await use(message(row(BUTTON)), 'more', {}, { blockId: 'other' }),
      await use({ in: 'message', channel: 'C0GENERAL', ts: '1.000000' }, 'more'),
      await use({ in: 'view', id: 'V0' }, 'more'),
      await use(place, 'more'),
      await use({ in: 'view', id }, 'more'),
      await use({ in: 'message', channel: 'D0BEN', ts: direct.ts }, 'more'),
    ]).toEqual([gone, gone, gone, gone, gone, gone, gone]);
    expect(bot.asked).toEqual([]);
    expect(await use(place, 'more', {}, { as: 'U0BEN' })).toEqual({ ok: true });
  });

  it('a bot that does not take it: says why', async () => {
    const place = message(row(BUTTON));
    bot.answer({ status: 404 });
    expect(await use(place, 'more')).toEqual({ ok: false, error: 'Hallway responded with status code 404.' });
    slack.delivery.connect('http://127.0.0.1:1/');
    expect(await use(place, 'more')).toEqual({ ok: false, error: 'Hallway cannot be reached. Is it running?' });
  });

  it('a bot that is silent: says so', async () => {
    slack = workspaceParts({ limitMs: 20 });
    slack.delivery.connect(bot.url);
    bot.answer('silence');
    expect(await use(message(row(BUTTON)), 'more')).toEqual({
      ok: false,
      error: 'Hallway took too long to respond. Try again?',
    });
  });
});
