import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../src/playground/limits/check.js';
import type { Json } from './samples.js';

const section = (length = 1): Json => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } });
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

describe('a stream', () => {
  it('text, chunks and blocks within the limits: pass', () => {
    const chunks = [
      { type: 'markdown_text', text: 'x' },
      { type: 'blocks', blocks: many(50, () => section()) },
    ];
    expect(
      checkPayload('stream', { channel: 'C1', markdown_text: 'x'.repeat(12_000), chunks, blocks: [section()] }),
    ).toEqual([]);
  });

  it('text, chunks and blocks beyond the limits: are refused', () => {
    const chunks = [
      { type: 'markdown_text', text: 'x'.repeat(12_001) },
      { type: 'song' },
      { type: 'blocks', blocks: [section(0)] },
    ];
    const refused = checkPayload('stream', {
      markdown_text: 'x'.repeat(12_001),
      chunks,
      blocks: many(51, () => section()),
    });
    expect(refused.map(({ path, error }) => `${path} ${error}`)).toEqual([
      '/markdown_text msg_too_long',
      '/chunks/0/text msg_too_long',
      '/chunks/1 invalid_chunks',
      '/chunks/2/blocks/0/text/text invalid_blocks',
      '/blocks invalid_blocks',
    ]);
    const plans = many(2, () => ({ type: 'plan', title: 'x' }));
    expect(checkPayload('stream', { chunks: [{ type: 'blocks', blocks: plans }] })).toEqual([
      { path: '/chunks/0/blocks/1', message: 'must not be there: at most 1 plan block', error: 'invalid_blocks' },
    ]);
    expect(checkPayload('stream', { chunks: [{ type: 'blocks', blocks: many(51, () => section()) }] })).toEqual([
      { path: '/chunks', message: 'must be at most 50 blocks, has 51', error: 'invalid_blocks' },
    ]);
  });

  it('values of another kind: are named with their errors', () => {
    expect(checkPayload('stream', { markdown_text: 1, chunks: 'x', blocks: 'x' })).toEqual([
      { path: '/markdown_text', message: 'must be a string, is 1', error: 'invalid_arguments' },
      { path: '/chunks', message: 'must be a list, is "x"', error: 'invalid_chunks' },
      { path: '/blocks', message: 'must be a list, is "x"', error: 'invalid_blocks_format' },
    ]);
    expect(checkPayload('stream', { chunks: [null, {}] }).map(({ path, error }) => `${path} ${error}`)).toEqual([
      '/chunks/0 invalid_chunks',
      '/chunks/1 invalid_chunks',
    ]);
  });
});
