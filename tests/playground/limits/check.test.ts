import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../src/playground/limits/check.js';
import { type Json, payloadOf } from './samples.js';

const GOLDEN = join(import.meta.dirname, '../../views/golden');
const SURFACES = ['message', 'modal', 'home', 'stream'] as const;

const plain = (length = 1) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const section = (length = 1): Json => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const blocks = (...list: Json[]) => checkPayload('message', payloadOf('message', list));
const home = (view: Json) => checkPayload('home', { type: 'home', blocks: [section()], ...view });

/** The messages and views that the bot sends, each with what it is for. */
function golden(): { name: string; surface: 'message' | 'modal' | 'home'; payload: Json }[] {
  return readdirSync(GOLDEN).flatMap((name) => {
    const held: Json = JSON.parse(readFileSync(join(GOLDEN, name), 'utf8'));
    // A file holds one, or several by their names.
    const payloads = 'blocks' in held ? [held] : (Object.values(held) as Json[]);
    return payloads.map((payload, at) => {
      const { type } = payload;
      return { name: `${name} ${at}`, surface: type === 'modal' || type === 'home' ? type : 'message', payload };
    });
  });
}

/** What a JSON pointer names. */
function resolve(payload: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], payload);
}

describe('golden', () => {
  it.each(golden().map(({ name, ...rest }) => [name, rest] as const))('%s: passes', (_name, { surface, payload }) => {
    expect(checkPayload(surface, payload)).toEqual([]);
  });
});

describe('a message', () => {
  it('blocks: fifty pass, one more is refused', () => {
    expect(blocks(...many(50, () => section()))).toEqual([]);
    expect(blocks(...many(51, () => section()))).toEqual([
      { path: '/blocks', message: 'must be at most 50 blocks, has 51', error: 'invalid_blocks' },
    ]);
  });

  it('section text: 3000 characters pass, 3120 are refused by name', () => {
    expect(blocks(section(3000))).toEqual([]);
    expect(blocks(section(), section(3120))).toEqual([
      { path: '/blocks/1/text/text', message: 'must be at most 3000 characters, has 3120', error: 'invalid_blocks' },
    ]);
  });

  it.each([
    ['context', 3000, (text: Json) => ({ type: 'context', elements: [text] }), '/elements/0/text'],
    ['section fields', 2000, (text: Json) => ({ type: 'section', fields: [text] }), '/fields/0/text'],
  ])('text of %s: from 1 to %d characters pass', (_name, most, block, path) => {
    expect(blocks(block(plain()), block(plain(most)))).toEqual([]);
    expect(blocks(block(plain(0)), block(plain(most + 1)))).toEqual([
      { path: `/blocks/0${path}`, message: 'must be at least 1 character, is empty', error: 'invalid_blocks' },
      {
        path: `/blocks/1${path}`,
        message: `must be at most ${most} characters, has ${most + 1}`,
        error: 'invalid_blocks',
      },
    ]);
  });

  it('a key without a value: is as good as not there', () => {
    expect(blocks({ ...section(), accessory: undefined })).toEqual([]);
    expect(blocks({ type: 'section', text: undefined }).map(({ message }) => message)).toEqual([
      'must have text or fields',
    ]);
  });

  it('all block text: 13,000 characters pass, one more is too long', () => {
    const long = many(4, () => section(3000));
    expect(blocks(...long, section(1000))).toEqual([]);
    expect(blocks(...long, section(1000), { type: 'header', text: plain() })).toEqual([
      {
        path: '/blocks',
        message: 'must be at most 13000 characters in all blocks together, has 13001',
        error: 'msg_blocks_too_long',
      },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['blocks alone', { blocks: [section()] }],
    ['an empty text', { text: '' }],
    ['an empty markdown_text', { markdown_text: '' }],
  ])('%s: has no text', (_name, payload: Json) => {
    expect(checkPayload('message', payload).map(({ error }) => error)).toEqual(['no_text']);
  });

  it('text: 40,000 characters pass, one more is too long', () => {
    expect(checkPayload('message', { text: 'x'.repeat(40_000) })).toEqual([]);
    expect(checkPayload('message', { text: 'x'.repeat(40_001) })).toEqual([
      { path: '/text', message: 'must be at most 40000 characters, has 40001', error: 'msg_too_long' },
    ]);
  });

  it('markdown_text: 12,000 characters pass alone, not with one more nor with text or blocks', () => {
    expect(checkPayload('message', { markdown_text: 'x'.repeat(12_000) })).toEqual([]);
    expect(checkPayload('message', { markdown_text: 'x'.repeat(12_001) })).toEqual([
      { path: '/markdown_text', message: 'must be at most 12000 characters, has 12001', error: 'msg_too_long' },
    ]);
    expect(checkPayload('message', { markdown_text: 'x', text: 'x', blocks: [] })).toEqual([
      { path: '/markdown_text', message: 'must not be there with text and blocks', error: 'markdown_text_conflict' },
    ]);
  });

  it('attachments: a hundred pass with what is in them checked, one more is refused', () => {
    const message = (attachments: unknown) => checkPayload('message', { text: 'x', attachments });
    expect(message(many(100, () => ({ fallback: 'x', footer: 'x'.repeat(300), blocks: [section()] })))).toEqual([]);
    expect(message(many(101, () => ({})))).toEqual([
      { path: '/attachments', message: 'must be at most 100 attachments, has 101', error: 'too_many_attachments' },
    ]);
    expect(message([{ footer: 'x'.repeat(301) }, { blocks: [section(0)] }, 1]).map(({ path }) => path)).toEqual([
      '/attachments/0/footer',
      '/attachments/1/blocks/0/text/text',
      '/attachments/2',
    ]);
  });

  it('values of another kind: are named with their errors', () => {
    expect(checkPayload('message', { text: 1, blocks: '[]', attachments: {} })).toEqual([
      { path: '/text', message: 'must be a string, is 1', error: 'invalid_arguments' },
      { path: '/blocks', message: 'must be a list, is "[]"', error: 'invalid_blocks_format' },
      { path: '/attachments', message: 'must be a list, is an object', error: 'invalid_attachments' },
    ]);
    expect(blocks(...[null, 1, [], {}].map((one) => one as unknown as Json)).map(({ path }) => path)).toEqual([
      '/blocks/0',
      '/blocks/1',
      '/blocks/2',
      '/blocks/3',
    ]);
  });

  it.each([
    ['markdown', 12_000, (length: number) => ({ type: 'markdown', text: 'x'.repeat(length) })],
    [
      'table',
      10_000,
      (length: number) => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'x'.repeat(length) }]] }),
    ],
  ])('%s: %d characters pass in one block, one more does not', (_name, most, one) => {
    expect(blocks(one(most))).toEqual([]);
    expect(blocks(section(), one(most + 1)).map(({ path }) => path)).toContain('/blocks/1');
  });

  it('markdown and data tables: their characters count together, and the one too many is named', () => {
    const markdown = { type: 'markdown', text: 'x'.repeat(6000) };
    expect(blocks(markdown, markdown)).toEqual([]);
    expect(blocks(markdown, markdown, { type: 'markdown', text: 'x' }, { type: 'markdown', text: 'x' })).toEqual([
      {
        path: '/blocks/2',
        message: 'must be at most 12000 characters with all markdown blocks before it, has 12001',
        error: 'invalid_blocks',
      },
    ]);
    const cell = (text: string) => ({ type: 'raw_text', text });
    const data = { type: 'data_table', caption: 'x', rows: [[cell('x')], [cell('y'.repeat(20_000))]] };
    expect(blocks(data)).toContainEqual({
      path: '/blocks/0',
      message: 'must be at most 20000 characters with all data_table blocks before it, has 20002',
      error: 'invalid_blocks',
    });
  });

  it.each([
    ['table', 1, { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }],
    ['plan', 1, { type: 'plan', title: 'x' }],
    [
      'data_visualization',
      2,
      { type: 'data_visualization', title: 'x', chart: { type: 'pie', segments: [{ label: 'x', value: 1 }] } },
    ],
  ])('%s: passes %d times, not once more', (_name, most, one: Json) => {
    expect(blocks(...many(most, () => one))).toEqual([]);
    expect(blocks(...many(most + 1, () => one)).map(({ path }) => path)).toEqual([`/blocks/${most}`]);
  });
});

describe('ids', () => {
  const button = (action_id: string) => ({ type: 'button', text: plain(), action_id });

  it('block_id: stands once in a payload, in nested blocks too', () => {
    const card = { type: 'card', title: plain(), block_id: 'a' };
    expect(blocks({ ...section(), block_id: 'a' }, { type: 'carousel', block_id: 'b', elements: [card] })).toEqual([
      { path: '/blocks/1/elements/0/block_id', message: 'must be the only block called "a"', error: 'invalid_blocks' },
    ]);
  });

  it('action_id: stands once in a block, and may stand in another', () => {
    expect(blocks(...many(2, () => ({ type: 'actions', elements: [button('a'), button('b')] })))).toEqual([]);
    expect(blocks({ type: 'actions', elements: [button('a'), button('a')] })).toEqual([
      { path: '/blocks/0/elements/1/action_id', message: 'must be the only "a" in its block', error: 'invalid_blocks' },
    ]);
  });

  it('focus_on_load: once in a view, never in a message', () => {
    const input = { type: 'input', label: plain(), element: { type: 'plain_text_input', focus_on_load: true } };
    expect(home({ blocks: [input] })).toEqual([]);
    expect(home({ blocks: [input, input] })).toEqual([
      {
        path: '/blocks/1/element/focus_on_load',
        message: 'must not be true on more than 1 element',
        error: 'invalid_arguments',
      },
    ]);
    expect(blocks(input).map(({ path }) => path)).toEqual(['/blocks/0/element/focus_on_load']);
  });
});

describe('any payload', () => {
  it('JSON of any shape, alone or put anywhere in a right message: is answered, with paths that lead somewhere', () => {
    const anywhere = fc.record({
      message: fc.constantFrom(...golden().map(({ payload }) => JSON.stringify(payload))),
      into: fc.nat(),
      value: fc.oneof(
        fc.jsonValue(),
        fc.constantFrom<unknown>({ type: 'section' }, { type: 'constructor' }, { type: '__proto__' }),
      ),
    });
    const spoiled = anywhere.map(({ message, into, value }) => spoil(JSON.parse(message), into, value));
    fc.assert(
      fc.property(fc.oneof(spoiled, fc.jsonValue()), fc.constantFrom(...SURFACES), (payload, surface) => {
        for (const { path } of checkPayload(surface, payload as Json)) {
          const parent = resolve(payload, path.slice(0, path.lastIndexOf('/')));
          expect(path === '' || (typeof parent === 'object' && parent !== null)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nested or repeated without end: is refused as a whole', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    const refusal = { path: '', message: 'must be smaller, or nested less deeply' };
    expect(checkPayload('message', { text: 'x', blocks: [deep] })).toEqual([{ ...refusal, error: 'invalid_blocks' }]);
    expect(checkPayload('home', { blocks: many(200_001, () => 1) })).toEqual([
      { ...refusal, error: 'invalid_arguments' },
    ]);
  });

  it('wrong in more than a hundred places: names a hundred', () => {
    expect(blocks(...many(150, () => ({ type: 'nope' })))).toHaveLength(100);
  });
});

/** Puts a value in the place of the nth one met on the way through a payload. */
function spoil(payload: Json, into: number, value: unknown): Json {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      const holder = node as Record<string, unknown>;
      places.push([holder, key]);
      visit(holder[key]);
    }
  };
  visit(payload);
  const [holder, key] = places[into % places.length] ?? [payload, 'text'];
  holder[key] = value;
  return payload;
}
