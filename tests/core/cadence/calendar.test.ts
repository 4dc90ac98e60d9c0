import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, isDate, monthsAfter, weekdayOf } from '../../../src/core/cadence/calendar.js';

describe('calendar', () => {
  it('isDate: dates that exist, written in full', () => {
    const texts = [
      '2028-02-29',
      '2027-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-1-1',
      '2026-11-31',
      'today',
      '2026-11-30T00:00Z',
    ];
    expect(texts.filter(isDate)).toEqual(['2028-02-29']);
  });

  it('monthsAfter: ends with a shorter month', () => {
    expect(['2027-01-31', '2028-01-31', '2026-12-15'].map((on) => monthsAfter(on, 1))).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-01-15',
    ]);
  });

  it('any date and number of days: there and back, the weekday turning with them', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('1969-12-28'), weekdayOf('2026-11-21')]).toEqual([1, 7, 6]);
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: -800, max: 800 }), (from, days) => {
        const on = daysAfter('1970-01-01', from);
        const later = daysAfter(on, days);
        expect([daysBetween(on, later), daysAfter(later, -days)]).toEqual([days, on]);
        expect(Math.abs((weekdayOf(on) - weekdayOf(later) + days) % 7)).toBe(0);
      }),
    );
  });
});
