import { describe, expect, it } from 'vitest';
import { checkCorrection } from '../../../src/core/feedback/check-correction.js';

const FILLED = { record: 'tool:etcd', wrong: 'x', right: 'y', source: 'https://example.org/etcd?a=1#b' };

describe('checkCorrection', () => {
  it('all filled in, with an address of the web: has nothing wrong', () => {
    expect(checkCorrection(FILLED)).toEqual({});
    expect(checkCorrection({ ...FILLED, source: 'HTTP://EXAMPLE.org' })).toEqual({});
  });

  it('empty texts: are named at their fields', () => {
    expect(checkCorrection({ ...FILLED, wrong: '', right: '' })).toEqual({
      wrong: 'Say in a few words what is wrong or outdated.',
      right: 'Say in a few words what is right.',
    });
  });

  it.each([
    '',
    'the docs',
    'example.org/etcd',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    'https://localhost/x',
    'https://example.org/a b',
    'https://me:secret@example.org',
    'https://.org',
  ])('source %j: is refused with the remedy', (source) => {
    expect(checkCorrection({ ...FILLED, source })).toEqual({
      source: 'That is no web address. Paste the whole address of a page that shows it, beginning with https://',
    });
  });
});
