import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedErrors, editDistance, Spelling } from '../../../src/core/search/spelling.js';

/** Optimal string alignment straight from its definition, as the reference. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const costs = [
    naiveDistance(a.slice(0, -1), b) + 1,
    naiveDistance(a, b.slice(0, -1)) + 1,
    naiveDistance(a.slice(0, -1), b.slice(0, -1)) + same,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    costs.push(naiveDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...costs);
}

const word = (max: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: max });

describe('editDistance', () => {
  it.each([
    ['keptn', 'ketpn', 1],
    ['traefik', 'treafik', 1],
    ['spinnaker', 'spinaker', 1],
    ['flux', 'flux', 0],
    ['falco', 'flacoo', 2],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('any two words: the distance of the definition, or one more than the limit', () => {
    fc.assert(
      fc.property(word(6), word(6), fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(naiveDistance(a, b), limit + 1));
      }),
    );
  });
});

describe('Spelling', () => {
  it('any words: finds what reading every one of them finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word(12), { maxLength: 12 }), word(12), (known, typed) => {
        const expected = known
          .map((one) => ({ word: one, distance: editDistance(typed, one, 9) }))
          .filter((one) => one.distance <= allowedErrors(one.word.length))
          .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
        expect(new Spelling(known).near(typed)).toEqual(expected);
      }),
    );
  });

  it('short words: allow no error, as every error is another word', () => {
    expect(new Spelling(['git', 'dns']).near('gti')).toEqual([]);
  });
});
