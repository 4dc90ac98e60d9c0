import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../src/playground/limits/check.js';
import type { Json } from './samples.js';

const plain = (length = 1) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const section = (length = 1): Json => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const modal = (view: Json) => checkPayload('modal', { type: 'modal', title: plain(), blocks: [section()], ...view });
const home = (view: Json) => checkPayload('home', { type: 'home', blocks: [section()], ...view });

describe('a view', () => {
  it('modal: 100 blocks pass; 101, none, and no title are refused', () => {
    expect(modal({ blocks: many(100, () => section()) })).toEqual([]);
    expect(modal({ blocks: many(101, () => section()) })).toEqual([
      { path: '/blocks', message: 'must be at most 100 blocks, has 101', error: 'invalid_arguments' },
    ]);
    expect(modal({ blocks: [] }).map(({ path }) => path)).toEqual(['/blocks']);
    expect(checkPayload('modal', { type: 'modal' }).map(({ message }) => message)).toEqual([
      'must have title',
      'must have blocks',
    ]);
  });

  it.each(['title', 'submit', 'close'])('%s: 24 characters of plain text pass, 25 and mrkdwn do not', (key) => {
    expect(modal({ [key]: plain(24) })).toEqual([]);
    expect(modal({ [key]: plain(25) })).toEqual([
      { path: `/${key}/text`, message: 'must be at most 24 characters, has 25', error: 'invalid_arguments' },
    ]);
    expect(modal({ [key]: { type: 'mrkdwn', text: 'x' } }).map(({ path }) => path)).toEqual([`/${key}/type`]);
  });

  it.each([
    ['private_metadata', 3000],
    ['callback_id', 255],
    ['external_id', 255],
  ])('%s: %d characters pass, one more does not', (key, most) => {
    for (const view of [modal, home]) {
      expect(view({ [key]: 'x'.repeat(most) })).toEqual([]);
      expect(view({ [key]: 'x'.repeat(most + 1) }).map(({ path }) => path)).toEqual([`/${key}`]);
    }
  });

  it('submit: has to be there with an input block', () => {
    const input = { type: 'input', label: plain(), element: { type: 'plain_text_input' } };
    expect(modal({ blocks: [input] })).toEqual([
      { path: '', message: 'must have submit, as it has an input block', error: 'invalid_arguments' },
    ]);
    expect(modal({ blocks: [input], submit: plain() })).toEqual([]);
  });

  it('home: no blocks pass, and nothing of a modal does', () => {
    expect(home({ blocks: [] })).toEqual([]);
    const modalKeys = { title: plain(), submit: plain(), close: plain(), clear_on_close: true, notify_on_close: true };
    expect(home(modalKeys).map(({ path, message }) => `${path} ${message}`)).toEqual(
      Object.keys(modalKeys).map((key) => `/${key} must not be there: a home has no ${key}`),
    );
  });

  it('type and unknown keys: are refused', () => {
    expect(modal({ type: 'home', hash: 'x' })).toEqual([
      { path: '/type', message: 'must be "modal", is "home"', error: 'invalid_arguments' },
      { path: '/hash', message: 'is no key that Slack knows here', error: 'invalid_arguments' },
    ]);
  });

  it('size: 250,000 bytes pass, more is too large', () => {
    const base = { type: 'home', blocks: [], private_metadata: '' };
    const room = 250_000 - JSON.stringify(base).length;
    expect(checkPayload('home', { ...base, private_metadata: 'x'.repeat(room) }).map(({ error }) => error)).toEqual([
      'invalid_arguments',
    ]);
    expect(checkPayload('home', { ...base, private_metadata: 'x'.repeat(room + 1) })).toEqual([
      { path: '', message: 'must be at most 250000 bytes', error: 'view_too_large' },
    ]);
  });
});
