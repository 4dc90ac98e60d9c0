import { describe, expect, it } from 'vitest';
import { tomorrowAt } from '../../../src/playground/page/time/tomorrow-at.js';
import { instantMs, wallTime } from '../../../src/playground/page/time/zone.js';

const iso = (ms: number): string => new Date(ms).toISOString();

describe('tomorrowAt', () => {
  it('an ordinary day: is nine by the clocks there', () => {
    expect(iso(tomorrowAt(9, Date.parse('2026-11-21T06:00:00Z'), 'Asia/Kolkata'))).toBe('2026-11-22T03:30:00.000Z');
  });

  it('late in the evening: counts days where the person is, not in UTC', () => {
    expect(iso(tomorrowAt(9, Date.parse('2026-11-21T02:00:00Z'), 'America/New_York'))).toBe('2026-11-21T14:00:00.000Z');
  });

  it('the night the clocks go forward: is 23 hours on', () => {
    expect(iso(tomorrowAt(9, Date.parse('2026-03-28T09:00:00Z'), 'Europe/Lisbon'))).toBe('2026-03-29T08:00:00.000Z');
  });

  it('the night the clocks go back: is 25 hours on', () => {
    expect(iso(tomorrowAt(9, Date.parse('2026-10-24T08:00:00Z'), 'Europe/Lisbon'))).toBe('2026-10-25T09:00:00.000Z');
  });

  it('the end of a year: goes over into the next', () => {
    expect(iso(tomorrowAt(9, Date.parse('2026-12-31T12:00:00Z'), 'Europe/Lisbon'))).toBe('2027-01-01T09:00:00.000Z');
  });
});

describe('instantMs', () => {
  it('a time that the clocks show twice: is the first', () => {
    const wall = { year: 2026, month: 10, day: 25, hour: 1, minute: 30 };
    expect(iso(instantMs(wall, 'Europe/Lisbon'))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('a time that the clocks leap over: lies as far behind the leap', () => {
    const wall = { year: 2026, month: 3, day: 8, hour: 2, minute: 30 };
    expect(wallTime(instantMs(wall, 'America/New_York'), 'America/New_York')).toEqual({ ...wall, hour: 3 });
  });
});
