import { describe, expect, it } from 'vitest';
import { checkZone } from '../../../src/core/cadence/check-zones.js';
import { zoneList } from '../../../src/core/cadence/zones.js';
import type { Weekday } from '../../../src/core/ports.js';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const HOUR_MS = 3_600_000;
const TIMES = ['00:30', '01:30', '02:00', '02:30', '03:00', '09:00', '23:30'];
const years = (from: number, until: number) => ({ fromMs: Date.UTC(from, 0, 1), untilMs: Date.UTC(until, 0, 1) });

describe('checkZone', () => {
  // The whole check, every zone at every time of day, is `checkAllZones`.
  it('every zone over two years: what is due is what the clock shows', () => {
    const reports = zoneList().map((timeZone, index) => ({
      timeZone,
      ...checkZone({
        timeZone,
        ...years(2026, 2028),
        everyMs: 24 * HOUR_MS,
        schedules: [{ days: [7], time: TIMES[index % TIMES.length] ?? '09:00' }],
      }),
    }));
    expect(reports.flatMap(({ differences }) => differences)).toEqual([]);
    // A zone may be a Sunday short or over at either end, by its distance from UTC.
    expect(reports.filter(({ compared }) => compared < 103 || compared > 105)).toEqual([]);
    expect(reports.length).toBeGreaterThan(400);
  }, 60_000);

  it.each<[string, number]>([
    ['Europe/Lisbon', 2027],
    ['America/New_York', 2026],
    ['Australia/Lord_Howe', 2026],
    ['Africa/Casablanca', 2026],
    ['America/Nuuk', 2026],
    ['Africa/Cairo', 2027],
    ['Asia/Kathmandu', 1986],
    ['America/Sao_Paulo', 2018],
    ['America/Caracas', 2007],
    ['Pacific/Apia', 2011],
    ['Pacific/Kwajalein', 1993],
    ['Pacific/Kanton', 1994],
  ])(
    '%s in %i: daily around the hours at which clocks are moved',
    (timeZone, year) => {
      const schedules = TIMES.map((time) => ({ days: EVERY_DAY, time }));
      const report = checkZone({ timeZone, ...years(year, year + 1), everyMs: HOUR_MS, schedules });
      expect(report.differences).toEqual([]);
      // A date that was left out is a digest less, and so may be one at either end.
      expect(report.compared).toBeGreaterThanOrEqual(363 * TIMES.length);
    },
    60_000,
  );
});
