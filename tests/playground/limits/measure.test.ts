import { describe, expect, it } from 'vitest';
import { measures } from '../../../src/playground/limits/measure.js';

const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });

describe('measures', () => {
  it('message: each part of it beside what it should keep to', () => {
    const blocks = [
      section(10),
      section(30),
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'four' } }] },
      {
        type: 'table',
        rows: [
          [
            { type: 'raw_text', text: 'xx' },
            { type: 'raw_number', value: 100, text: '100' },
          ],
        ],
      },
      { type: 'markdown', text: 'xxxxx' },
    ];
    expect(measures('message', { text: 'xxx', blocks, attachments: [{}], channel: 'C1' })).toEqual([
      { name: 'blocks', value: 5, limit: 50 },
      { name: 'block text', value: 54, limit: 12_000 },
      { name: 'text', value: 3, limit: 4000 },
      { name: 'attachments', value: 1, limit: 100 },
      { name: 'markdown text', value: 5, limit: 12_000 },
      { name: 'table text', value: 5, limit: 10_000 },
      { name: 'longest section', value: 30, limit: 3000 },
    ]);
  });

  it('message of markdown alone: that, and no blocks', () => {
    expect(measures('message', { markdown_text: 'xx' })).toEqual([
      { name: 'blocks', value: 0, limit: 50 },
      { name: 'markdown_text', value: 2, limit: 12_000 },
    ]);
  });

  it('modal and Home: their blocks, bytes and metadata', () => {
    const view = { type: 'home', blocks: [section(2)], private_metadata: 'é' };
    expect(measures('home', view)).toEqual([
      { name: 'blocks', value: 1, limit: 100 },
      { name: 'JSON bytes', value: Buffer.byteLength(JSON.stringify(view)), limit: 250_000 },
      { name: 'private_metadata', value: 1, limit: 3000 },
      { name: 'longest section', value: 2, limit: 3000 },
    ]);
  });

  it('what is no payload: has no measures or none that count', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100; depth++) deep = [deep];
    expect(measures('message', { blocks: deep })).toEqual([]);
    expect(measures('message', { blocks: 'x', text: 1 })).toEqual([{ name: 'blocks', value: 0, limit: 50 }]);
  });
});
