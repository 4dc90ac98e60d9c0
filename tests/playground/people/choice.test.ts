import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Json, Outcome, Place, Values } from '../../../src/playground/page-api.js';
import { act } from '../../../src/playground/people/act.js';
import type { Slack } from '../../../src/playground/slack.js';
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
const MENU = {
  type: 'static_select',
  action_id: 'menu',
  placeholder: plain('Which?'),
  options: [option('a'), option('b')],
};
const DAY = { type: 'datepicker', action_id: 'day', initial_date: '2026-11-24' };

const row = (...elements: Json[]) => [{ type: 'actions', block_id: 'row', elements }];

function message(blocks: Json[]): Place {
  const { ts } = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'Keptn', blocks });
  return { in: 'message', channel: 'C0GENERAL', ts };
}

const use = (place: Place, actionId: string, chosen: Json = {}, values: Values = {}): Promise<Outcome> =>
  act(slack, { as: 'U0ANA', do: 'use', place, blockId: 'row', actionId, chosen, values });

const AT = expect.stringMatching(/^\d+\.\d{6}$/);

const actions = () => bot.asked.map(({ body }) => (body['actions'] as Json[])[0]);

describe('something chosen', () => {
  const USERS = { type: 'multi_users_select', action_id: 'who', max_selected_items: 2 };
  const RADIO = { type: 'radio_buttons', action_id: 'one', options: [option('a')], initial_option: option('a') };
  const BOXES = { type: 'checkboxes', action_id: 'some', options: [option('a'), option('b')] };
  const GROUPED = {
    type: 'static_select',
    action_id: 'menu',
    option_groups: [{ label: plain('G'), options: [option('c')] }],
  };
  const MORE = { type: 'overflow', action_id: 'dots', options: [option('a')] };
  const FEEDBACK = {
    type: 'feedback_buttons',
    action_id: 'rate',
    positive_button: { text: plain('Good'), value: 'good' },
    negative_button: { text: plain('Bad'), value: 'bad' },
  };

  it.each([
    [MENU, { selected_option: { value: 'b' } }, { selected_option: option('b'), placeholder: plain('Which?') }],
    [GROUPED, { selected_option: option('c') }, { selected_option: option('c') }],
    [MENU, { selected_option: null }, { selected_option: null, placeholder: plain('Which?') }],
    [RADIO, { selected_option: option('a') }, { selected_option: option('a'), initial_option: option('a') }],
    [BOXES, { selected_options: [option('b'), option('a')] }, { selected_options: [option('b'), option('a')] }],
    [BOXES, { selected_options: [] }, { selected_options: [] }],
    [MORE, { selected_option: option('a') }, { selected_option: option('a') }],
    [DAY, { selected_date: '2026-12-01' }, { selected_date: '2026-12-01', initial_date: '2026-11-24' }],
    [{ type: 'timepicker', action_id: 'at' }, { selected_time: '09:30' }, { selected_time: '09:30' }],
    [{ type: 'datetimepicker', action_id: 'at' }, { selected_date_time: 1 }, { selected_date_time: 1 }],
    [{ type: 'users_select', action_id: 'who' }, { selected_user: 'U0BEN' }, { selected_user: 'U0BEN' }],
    [USERS, { selected_users: ['U0BEN', 'U0ANA'] }, { selected_users: ['U0BEN', 'U0ANA'] }],
    [{ type: 'channels_select', action_id: 'in' }, { selected_channel: 'C0ONCALL' }, { selected_channel: 'C0ONCALL' }],
    [
      { type: 'conversations_select', action_id: 'in' },
      { selected_conversation: 'D0ANA' },
      { selected_conversation: 'D0ANA' },
    ],
    [{ type: 'external_select', action_id: 'any' }, { selected_option: option('z') }, { selected_option: option('z') }],
    [FEEDBACK, { value: 'bad' }, { text: plain('Bad'), value: 'bad' }],
  ])('%j, %j: is sent as the bot gave it', async (element, chosen, expected) => {
    expect(await use(message(row(element)), element.action_id, chosen)).toEqual({ ok: true });
    expect(actions()).toEqual([
      { type: element.type, action_id: element.action_id, block_id: 'row', ...expected, action_ts: AT },
    ]);
  });

  it('is part of what the message holds, whatever the page says it held', async () => {
    const held = { row: { menu: { selected_option: option('a') } } };
    await use(message(row(MENU)), 'menu', { selected_option: option('b') }, held);
    expect(bot.asked[0]?.body['state']).toEqual({
      values: { row: { menu: { type: 'static_select', selected_option: option('b') } } },
    });
  });

  it.each([
    [MENU, { selected_option: option('z') }],
    [MORE, {}],
    [BOXES, { selected_options: [option('z')] }],
    [BOXES, { selected_options: 'a' }],
    [USERS, { selected_users: ['U0ANA', 'U0BEN', 'U0PRIYA'] }],
    [USERS, { selected_users: ['U0NOBODY'] }],
    [{ type: 'channels_select', action_id: 'in' }, { selected_channel: 'D0BEN' }],
    [DAY, { selected_date: 'tomorrow' }],
    [{ type: 'timepicker', action_id: 'at' }, { selected_time: '24:00' }],
    [{ type: 'datetimepicker', action_id: 'at' }, { selected_date_time: '1' }],
    [{ type: 'external_select', action_id: 'any' }, { selected_option: 'z' }],
    [FEEDBACK, { value: 'other' }],
    [{ type: 'unheard_of', action_id: 'x' }, {}],
  ])('%j, %j: is refused', async (element, chosen) => {
    expect(await use(message(row(element)), element.action_id, chosen)).toEqual({
      ok: false,
      error: 'That cannot be chosen here.',
    });
    expect(bot.asked).toEqual([]);
  });

  it('in an input: waits for the submission, unless the bot asks to hear', async () => {
    const element = { type: 'plain_text_input', action_id: 'text' };
    const input = { type: 'input', block_id: 'row', label: plain('Name'), element };
    expect(await use(message([input]), 'text', { value: 'x' })).toEqual({ ok: true });
    expect(bot.asked).toEqual([]);
    await use(message([{ ...input, dispatch_action: true }]), 'text', { value: 'x' });
    expect(actions()).toEqual([
      { type: 'plain_text_input', action_id: 'text', block_id: 'row', value: 'x', action_ts: AT },
    ]);
  });
});
