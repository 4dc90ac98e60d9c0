import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Json, Place } from '../../../src/playground/page-api.js';
import { act } from '../../../src/playground/people/act.js';
import type { Slack } from '../../../src/playground/slack.js';
import { openView } from '../../../src/playground/views.js';
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
const option = (value: string) => ({ text: plain(value), value });
const menu = (more: Json = {}): Json => ({
  type: 'external_select',
  action_id: 'tool',
  placeholder: plain('Tool'),
  ...more,
});

function place(element: Json = menu()): Place {
  const blocks = [{ type: 'actions', block_id: 'row', elements: [element] }];
  const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'x', blocks });
  return { in: 'message', channel: 'C0GENERAL', ts };
}

const search = (at: Place, query: string) =>
  act(slack, { as: 'U0ANA', do: 'search', place: at, blockId: 'row', actionId: 'tool', query });

const NOT_SHOWN = { ok: false, error: 'The options could not be shown.' };

describe('search in an external select', () => {
  it('in a modal: asks as Slack asks, and offers what the bot answers', async () => {
    const blocks = [{ type: 'input', block_id: 'row', label: plain('Tool'), element: menu() }];
    const view = { type: 'modal', title: plain('Ask'), submit: plain('Ask'), blocks };
    const { id, view: opened } = openView(slack, { user: 'U0ANA', view, kind: 'modal' });
    bot.answer({ body: { options: [option('keptn')] } });
    expect(await search({ in: 'view', id }, 'kep')).toEqual({ ok: true, options: [option('keptn')] });
    expect(bot.asked.map(({ body }) => body)).toEqual([
      {
        type: 'block_suggestion',
        user: { id: 'U0ANA', username: 'ana', name: 'ana', team_id: 'T0HALLWAY' },
        api_app_id: 'A0HALLWAY',
        token: 'look-at-the-signature',
        team: { id: 'T0HALLWAY', domain: 'hallway-playground' },
        enterprise: null,
        is_enterprise_install: false,
        container: { type: 'view', view_id: id },
        view: { ...opened, state: { values: {} } },
        block_id: 'row',
        action_id: 'tool',
        value: 'kep',
      },
    ]);
  });

  it('in a message: tells which', async () => {
    const at = place();
    bot.answer({ body: { options: [] } });
    expect(await search(at, 'kep')).toEqual({ ok: true, options: [] });
    const { container, channel, state, message } = bot.asked[0]?.body ?? {};
    expect({ container, channel, state, ts: (message as Json)['ts'] }).toEqual({
      container: {
        type: 'message',
        message_ts: at.in === 'message' ? at.ts : '',
        channel_id: 'C0GENERAL',
        is_ephemeral: false,
      },
      channel: { id: 'C0GENERAL', name: 'general' },
      state: undefined,
      ts: at.in === 'message' ? at.ts : '',
    });
  });

  it('groups: are offered as such', async () => {
    const groups = [{ label: plain('Graduated'), options: [option('helm')] }];
    bot.answer({ body: { option_groups: groups } });
    expect(await search(place(), 'hel')).toEqual({ ok: true, groups });
  });

  it.each([
    [menu(), 'ke', 0],
    [menu(), 'kep', 1],
    [menu({ min_query_length: 1 }), 'k', 1],
    [menu({ min_query_length: 0 }), '', 1],
    [menu({ min_query_length: 1 }), '', 0],
  ])('%j, %j typed: asks %d times', async (element, query, times) => {
    bot.answer({ body: { options: [] } });
    expect(await search(place(element), query)).toEqual({ ok: true, options: [] });
    expect(bot.asked).toHaveLength(times);
  });

  it.each([
    ['101 options', { options: Array.from({ length: 101 }, (_, n) => option(`o${n}`)) }],
    ['a text too long', { options: [option('x'.repeat(76))] }],
    ['an option without a value', { options: [{ text: plain('x') }] }],
    ['a group without a label', { option_groups: [{ options: [option('x')] }] }],
    ['options and groups', { options: [option('x')], option_groups: [] }],
    ['text', 'keptn'],
    ['nothing', undefined],
  ])('answer of %s: is not shown', async (_, body) => {
    bot.answer({ body });
    expect(await search(place(), 'kep')).toEqual(NOT_SHOWN);
  });

  it('a menu that offers its own, or none there: is not asked about', async () => {
    const own = { type: 'static_select', action_id: 'tool', options: [option('x')] };
    const gone = { ok: false, error: 'That is no longer there.' };
    expect(await search(place(own), 'kep')).toEqual(gone);
    expect(await search({ in: 'view', id: 'V0' }, 'kep')).toEqual(gone);
    expect(bot.asked).toEqual([]);
  });

  it('bot that does not answer so: says why', async () => {
    bot.answer({ status: 404 });
    expect(await search(place(), 'kep')).toEqual({ ok: false, error: 'Hallway responded with status code 404.' });
  });
});
