import { describe, expect, it } from 'vitest';
import { describeWish } from '../../../src/core/digest-words/describe-wish.js';
import type { Wish } from '../../../src/core/ports.js';

const NAMES = { topic: (slug: string) => slug.toUpperCase(), edition: (slug: string) => `the ${slug}` };
const NOTHING: Wish = { topics: [], withoutTopics: [], editions: [] };

describe('describeWish', () => {
  it.each<[string, Partial<Wish>]>([
    ['everything', {}],
    ['A, B and C', { topics: ['a', 'b', 'c'] }],
    ['A, without B and C', { topics: ['a'], withoutTopics: ['b', 'c'] }],
    ['everything but B', { withoutTopics: ['b'] }],
    ['everything, from the x and the y', { editions: ['x', 'y'] }],
    ['A, without B, from the x', { topics: ['a'], withoutTopics: ['b'], editions: ['x'] }],
  ])('%s', (expected, wish) => {
    expect(describeWish({ ...NOTHING, ...wish }, NAMES)).toBe(expected);
  });
});
