import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../src/playground/limits/check.js';
import { cell, type Json, option, payloadOf, type Surface } from './samples.js';

const plain = (text = 'x') => ({ type: 'plain_text', text });
const mrkdwn = { type: 'mrkdwn', text: 'x' };
const row = (length: number) => Array.from({ length }, () => cell);
const series = (name: string, ...labels: string[]) => ({ name, data: labels.map((label) => ({ label, value: 1 })) });
const bar = (...all: Json[]): Json => ({ type: 'bar', series: all, axis_config: { categories: ['a', 'b'] } });
const rich = (...elements: Json[]): Json => ({ type: 'rich_text', elements });
const input = (element: Json, more: Json = {}): Json => ({ type: 'input', label: plain(), element, ...more });
const actions = (...elements: Json[]): Json => ({ type: 'actions', elements });
const other = { text: plain('y'), value: 'y' };

/** What is wrong with a block, as `path: message` within it. */
function problems(block: Json, surface: Surface = 'message'): string[] {
  return checkPayload(surface, payloadOf(surface, [block])).map(
    ({ path, message }) => `${path.slice('/blocks/0'.length)}: ${message}`,
  );
}

const container = (more: Json): Json => ({
  type: 'container',
  title: plain(),
  child_blocks: [{ type: 'divider' }],
  ...more,
});
const dataTable = (more: Json): Json => ({ type: 'data_table', caption: 'x', rows: [row(2), row(2)], ...more });
const chart = (one: Json): Json => ({ type: 'data_visualization', title: 'x', chart: one });
const list = (...elements: Json[]): Json => rich({ type: 'rich_text_list', style: 'bullet', elements });
const said = (...elements: Json[]): Json => rich({ type: 'rich_text_section', elements });

describe('rules in words: what keeps to them passes', () => {
  it.each<[string, Json, Surface]>([
    ['a container that is open', container({ has_header_divider: true }), 'message'],
    ['a container that is closed', container({ is_collapsible: true, default_collapsed: true }), 'message'],
    ['a data table named by its last column', dataTable({ row_header_column_index: 1 }), 'message'],
    ['a data table with rich text below its header', dataTable({ rows: [row(1), [said()]] }), 'message'],
    ['a chart with points in another order', chart(bar(series('x', 'b', 'a'), series('y', 'a', 'b'))), 'message'],
    [
      'a task to do in a plan',
      { type: 'plan', title: 'x', tasks: [{ type: 'task_card', task_id: 'x', title: 'x', status: 'pending' }] },
      'message',
    ],
    [
      'a table with uneven rows',
      { type: 'table', rows: [row(1), row(2)], column_settings: [null, { align: 'right' }] },
      'message',
    ],
    ['mrkdwn beside boxes', actions({ type: 'checkboxes', options: [{ ...option, text: mrkdwn }] }), 'message'],
    [
      'a link in an overflow menu',
      actions({ type: 'overflow', options: [{ ...option, url: 'https://example.com' }] }),
      'message',
    ],
    [
      'a choice out of a group',
      actions({ type: 'static_select', option_groups: [{ label: plain(), options: [other] }], initial_option: other }),
      'message',
    ],
    [
      'what an external select begins with',
      actions({ type: 'external_select', initial_option: other, min_query_length: 0 }),
      'message',
    ],
    ['a response_url', input({ type: 'conversations_select', response_url_enabled: true }), 'modal'],
    [
      'a number',
      input({ type: 'number_input', is_decimal_allowed: true, min_value: '-1.5', initial_value: '9', max_value: '10' }),
      'modal',
    ],
    ['a text', input({ type: 'plain_text_input', min_length: 2, max_length: 3, initial_value: 'xxx' }), 'message'],
    [
      'rich text of every kind',
      rich({ type: 'rich_text_quote', elements: [{ type: 'user', user_id: 'U1', style: { highlight: true } }] }),
      'home',
    ],
  ])('%s', (_name, block, surface) => {
    expect(problems(block, surface)).toEqual([]);
  });
});

describe('rules in words: what breaks them is refused', () => {
  it.each<[string, Json, Surface, string[]]>([
    [
      'default_collapsed alone',
      container({ default_collapsed: true }),
      'message',
      ['/default_collapsed: must not be true unless is_collapsible is'],
    ],
    [
      'has_header_divider with is_collapsible',
      container({ has_header_divider: true, is_collapsible: true }),
      'message',
      ['/has_header_divider: must not be true when is_collapsible is'],
    ],
    [
      'a container in a container',
      container({ child_blocks: [container({})] }),
      'message',
      [
        '/child_blocks/0/type: must be of type actions, context, divider, file, header, image, input, rich_text, section, table or video, is "container"',
      ],
    ],
    [
      'row_header_column_index past the columns',
      dataTable({ row_header_column_index: 2 }),
      'message',
      ['/row_header_column_index: must be less than 2, the number of columns, is 2'],
    ],
    [
      'rows of a data table that differ',
      dataTable({ rows: [row(2), row(1)] }),
      'message',
      ['/rows/1: must have 2 cells as the first row has, has 1'],
    ],
    [
      'a number in a header',
      dataTable({ rows: [[{ type: 'raw_number', value: 1, text: '1' }], row(1)] }),
      'message',
      ['/rows/0/0: must be raw_text in the first row, is "raw_number"'],
    ],
    [
      'more than twenty cells',
      { type: 'table', rows: [row(21)] },
      'message',
      ['/rows/0: must be at most 20 cells, has 21'],
    ],
    ['a row of nothing', { type: 'table', rows: [[]] }, 'message', ['/rows/0: must be at least 1 cell, is empty']],
    [
      'a cell that is none',
      { type: 'table', rows: [[plain()]] },
      'message',
      ['/rows/0/0: must be a cell of type raw_text, raw_number or rich_text, is "plain_text"'],
    ],
    [
      'a row that is none',
      { type: 'table', rows: ['x'] },
      'message',
      ['/rows/0: must be a list of cells, is "x"', '/rows/0: must be at least 1 cell, is empty'],
    ],
    [
      'a column setting unknown',
      { type: 'table', rows: [row(1)], column_settings: [{ align: 'top' }, { width: 1 }] },
      'message',
      [
        '/column_settings/0/align: must be left, center or right, is "top"',
        '/column_settings/1/width: is no key that Slack knows here',
      ],
    ],
    [
      'a chart without a point',
      chart(bar(series('x', 'a'))),
      'message',
      ['/chart/series/0/data: must have one point for each category, labelled as it is'],
    ],
    [
      'a chart with a series twice',
      chart(bar(series('x', 'a', 'b'), series('x', 'a', 'b'))),
      'message',
      ['/chart/series: must not name a series twice'],
    ],
    [
      'a chart with a category twice',
      chart({ type: 'line', series: [series('x', 'a', 'a')], axis_config: { categories: ['a', 'a'] } }),
      'message',
      ['/chart/axis_config/categories: must not name a category twice'],
    ],
    [
      'a chart with a label too long',
      chart(bar(series('x'.repeat(21), 'a', 'b'))),
      'message',
      ['/chart/series/0/name: must be at most 20 characters, has 21'],
    ],
    [
      'a chart with nothing in a slice',
      chart({ type: 'pie', segments: [{ label: 'x', value: 0 }] }),
      'message',
      ['/chart/segments/0/value: must be more than 0, is 0'],
    ],
    [
      'a chart with too many slices',
      chart({ type: 'pie', segments: Array.from({ length: 13 }, () => ({ label: 'x', value: 1 })) }),
      'message',
      ['/chart/segments: must be at most 12 items, has 13'],
    ],
    [
      'a chart of no kind',
      chart({ type: 'xy', series: [], axis_config: {} }),
      'message',
      ['/chart: must have a type that Slack knows, is "xy"'],
    ],
    [
      'a task to do outside a plan',
      { type: 'task_card', task_id: 'x', title: 'x', status: 'pending' },
      'message',
      ['/status: must not be "pending" outside a plan'],
    ],
    [
      'dispatch_action with a file_input',
      input({ type: 'file_input' }, { dispatch_action: true }),
      'modal',
      ['/dispatch_action: must not be true with a file_input'],
    ],
    [
      'mrkdwn in a select',
      actions({ type: 'static_select', options: [{ ...option, text: mrkdwn, description: mrkdwn }] }),
      'message',
      [
        '/elements/0/options/0/text/type: must be plain_text in a static_select, is "mrkdwn"',
        '/elements/0/options/0/description/type: must be plain_text in a static_select, is "mrkdwn"',
      ],
    ],
    [
      'a link in a select',
      actions({ type: 'radio_buttons', options: [{ ...option, url: 'https://example.com' }] }),
      'message',
      ['/elements/0/options/0/url: must not be there outside an overflow menu'],
    ],
    [
      'initial_option not offered',
      actions({ type: 'static_select', options: [option], initial_option: other }),
      'message',
      ['/elements/0/initial_option: must equal one of the options'],
    ],
    [
      'initial_options not offered',
      actions({ type: 'checkboxes', options: [option], initial_options: [option, other] }),
      'message',
      ['/elements/0/initial_options/1: must equal one of the options'],
    ],
    [
      'more chosen than may be',
      actions({ type: 'multi_users_select', max_selected_items: 1, initial_users: ['U1', 'U2'] }),
      'message',
      ['/elements/0/initial_users: must be at most max_selected_items, 1, has 2'],
    ],
    [
      'options and option_groups',
      actions({ type: 'static_select', options: [option], option_groups: [{ label: plain(), options: [option] }] }),
      'message',
      ['/elements/0: must have exactly one of options and option_groups'],
    ],
    [
      'response_url_enabled outside an input',
      actions({ type: 'channels_select', response_url_enabled: true }),
      'modal',
      ['/elements/0/response_url_enabled: must not be true outside an input block of a modal'],
    ],
    [
      'response_url_enabled outside a modal',
      input({ type: 'channels_select', response_url_enabled: true }),
      'home',
      ['/element/response_url_enabled: must not be true outside an input block of a modal'],
    ],
    [
      'a least length above the most',
      input({ type: 'plain_text_input', min_length: 3, max_length: 2 }),
      'message',
      ['/element/min_length: must be at most max_length, 2, is 3'],
    ],
    [
      'an initial value too long',
      input({ type: 'plain_text_input', max_length: 2, initial_value: 'xxx' }),
      'message',
      ['/element/initial_value: must be at most max_length, 2 characters, has 3'],
    ],
    [
      'an initial value too short',
      input({ type: 'plain_text_input', min_length: 4, initial_value: 'xxx' }),
      'message',
      ['/element/initial_value: must be at least min_length, 4 characters, has 3'],
    ],
    [
      'a least number above the most',
      input({ type: 'number_input', is_decimal_allowed: true, min_value: '10', max_value: '9' }),
      'modal',
      ['/element/min_value: must be at most max_value, 9, is 10'],
    ],
    [
      'an initial number out of range',
      input({ type: 'number_input', is_decimal_allowed: true, min_value: '1', initial_value: '0', max_value: '9' }),
      'modal',
      ['/element/min_value: must be at most initial_value, 0, is 1'],
    ],
    [
      'least lines above the most',
      input({ type: 'rich_text_input', action_id: 'x', min_lines: 3, max_lines: 2 }),
      'modal',
      ['/element/min_lines: must be at most max_lines, 2, is 3'],
    ],
    [
      'a slack_file by id and URL',
      { type: 'image', alt_text: 'x', slack_file: { id: 'F0HALLWAY1', url: 'https://example.com' } },
      'message',
      ['/slack_file: must have exactly one of id and url'],
    ],
    [
      'a time zone that is none',
      actions({ type: 'timepicker', timezone: 'Europe/Atlantis' }),
      'message',
      ['/elements/0/timezone: must be an IANA time zone, is "Europe/Atlantis"'],
    ],
    [
      'a date that is none',
      actions({ type: 'datepicker', initial_date: '2021-02-30' }),
      'message',
      ['/elements/0/initial_date: must be a date as YYYY-MM-DD, is "2021-02-30"'],
    ],
    [
      'a time that is none',
      actions({ type: 'timepicker', initial_time: '24:00' }),
      'message',
      ['/elements/0/initial_time: must be a time as HH:mm, is "24:00"'],
    ],
    [
      'milliseconds',
      actions({ type: 'datetimepicker', initial_date_time: 1_620_380_000_000 }),
      'message',
      ['/elements/0/initial_date_time: must be a time in whole seconds of ten digits, is 1620380000000'],
    ],
    [
      'a link that runs',
      actions({ type: 'button', text: plain(), url: 'javascript:alert(1)' }),
      'message',
      ['/elements/0/url: must not be a javascript: URL'],
    ],
    [
      'a link to nowhere',
      actions({ type: 'button', text: plain(), url: 'example.com' }),
      'message',
      ['/elements/0/url: must be an absolute URL, is "example.com"'],
    ],
    [
      'a video over http',
      {
        type: 'video',
        alt_text: 'x',
        title: plain(),
        thumbnail_url: 'https://example.com',
        video_url: 'http://example.com',
      },
      'message',
      ['/video_url: must be a URL with https, is "http://example.com"'],
    ],
    [
      'a filter that names twice',
      actions({ type: 'conversations_select', filter: { include: ['im', 'im'] } }),
      'message',
      ['/elements/0/filter/include: must not name anything twice'],
    ],
    [
      'an id of another kind',
      actions({ type: 'users_select', initial_user: 'C0HALLWAY' }),
      'message',
      ['/elements/0/initial_user: must be an id that begins with U or W, is "C0HALLWAY"'],
    ],
    [
      'an id that is none',
      actions({ type: 'users_select', initial_user: 'Una' }),
      'message',
      ['/elements/0/initial_user: must be an id that begins with U or W, is "Una"'],
    ],
    [
      'a style unknown',
      said({ type: 'text', text: 'x', style: { highlight: true } }),
      'message',
      ['/elements/0/elements/0/style/highlight: is no key that Slack knows here'],
    ],
    [
      'a leaf in a list',
      list({ type: 'text', text: 'x' }),
      'message',
      ['/elements/0/elements/0/type: must be of type rich_text_section, is "text"'],
    ],
    [
      'a mention in preformatted text',
      rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] }),
      'message',
      ['/elements/0/elements/0/type: must be of type text or link, is "user"'],
    ],
    [
      'a citation with a key of another',
      said({
        type: 'citation',
        url: 'https://example.com',
        text: 'x',
        index: 0,
        details: { citation_type: 'file', title: 'x' },
      }),
      'message',
      ['/elements/0/elements/0/details/title: is no key that Slack knows here'],
    ],
  ])('%s', (_name, block, surface, expected) => {
    expect(problems(block, surface)).toEqual(expected);
  });
});
