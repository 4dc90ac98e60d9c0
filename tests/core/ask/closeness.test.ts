import { describe, expect, it } from 'vitest';
import { closeness, type Weighed } from '../../../src/core/ask/closeness.js';

const BOTH: readonly Weighed[] = [
  { weight: 1, stem: 'keep', also: ['store'] },
  { weight: 1, stem: 'year', also: [] },
];

describe('closeness', () => {
  it.each([
    [
      'both words in one sentence',
      [
        ['keep', 1],
        ['year', 1],
      ],
      1,
    ],
    [
      'each in a sentence of its own',
      [
        ['keep', 1],
        ['year', 2],
      ],
      0.65,
    ],
    [
      'one by a synonym',
      [
        ['store', 1],
        ['year', 1],
      ],
      0.875,
    ],
    ['none of them', [['other', 1]], 0],
  ] as const)('%s: counts for %j', (_, sentences, expected) => {
    expect(closeness(BOTH, new Map(sentences))).toBeCloseTo(expected);
  });

  it('no word asked: is nothing', () => {
    expect(closeness([], new Map([['keep', 1]]))).toBe(0);
  });
});
