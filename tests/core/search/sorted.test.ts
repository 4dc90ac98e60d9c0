import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAtLeast, firstFrom } from '../../../src/core/search/sorted.js';

const rising = fc.uniqueArray(fc.nat(200)).map((list) => list.sort((a, b) => a - b));

it('first at least: the number of items below', () => {
  fc.assert(
    fc.property(rising, fc.nat(220), (list, wanted) => {
      expect(firstAtLeast(list, wanted)).toBe(list.filter((one) => one < wanted).length);
    }),
  );
});

it('first from an index: the same, and never before it', () => {
  fc.assert(
    fc.property(rising, fc.nat(220), fc.nat(60), (list, wanted, index) => {
      const from = Math.min(index, list.length);
      expect(firstFrom(list, from, wanted)).toBe(Math.max(from, firstAtLeast(list, wanted)));
    }),
  );
});
