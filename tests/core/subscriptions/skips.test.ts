import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../src/core/cadence/calendar.js';
import type { Skip } from '../../../src/core/ports.js';
import { skipsFrom, withoutSkips, withSkips } from '../../../src/core/subscriptions/skips.js';

const skips = fc.array(
  fc.tuple(fc.nat(30), fc.nat(8)).map(([from, length]): Skip => {
    const fromOn = daysAfter('2026-12-01', from);
    return { fromOn, toOn: daysAfter(fromOn, length) };
  }),
  { maxLength: 5 },
);

/** The plain way: every date on its own. */
function datesOf(list: readonly Skip[]): string[] {
  const dates = new Set<string>();
  for (const { fromOn, toOn } of list) for (let on = fromOn; on <= toOn; on = daysAfter(on, 1)) dates.add(on);
  return [...dates].sort();
}

describe('skips', () => {
  it('put together and taken away: hold the dates that they would one by one', () => {
    fc.assert(
      fc.property(skips, skips, (have, other) => {
        const both = datesOf([...have, ...other]);
        const gone = new Set(datesOf(other));
        expect(datesOf(withSkips(have, other))).toEqual(both);
        expect(datesOf(withoutSkips(have, other))).toEqual(datesOf(have).filter((on) => !gone.has(on)));
        const todayOn = '2026-12-12';
        expect(datesOf(skipsFrom(have, todayOn))).toEqual(datesOf(have).filter((on) => on >= todayOn));
      }),
    );
  });

  it('put together: never overlap, and come in order', () => {
    fc.assert(
      fc.property(skips, skips, (have, other) => {
        const joined = withSkips(have, other);
        expect(joined.every(({ fromOn }, at) => at === 0 || fromOn > (joined[at - 1]?.toOn ?? ''))).toBe(true);
      }),
    );
  });
});
