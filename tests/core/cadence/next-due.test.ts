import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, weekdayOf } from '../../../src/core/cadence/calendar.js';
import { firstInstantOf, localDate } from '../../../src/core/cadence/local-time.js';
import { nextDue, nextDues } from '../../../src/core/cadence/next-due.js';
import type { Schedule, Weekday } from '../../../src/core/ports.js';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const daily = (time: string, timeZone: string): Schedule => ({ days: EVERY_DAY, time, timeZone });
const at = (iso: string): number => Date.parse(iso);

/** Local date and instant of the next digests, as a person would check them. */
function dues(schedule: Schedule, after: string, count: number): string[] {
  return nextDues(schedule, [], at(after), { count }).map(
    ({ dueAtMs, localOn }) => `${localOn} ${new Date(dueAtMs).toISOString().replace(':00.000Z', 'Z')}`,
  );
}

describe('nextDue', () => {
  it.each<[string, Schedule, string, string[]]>([
    [
      'Europe/Lisbon in spring: the hour of UTC moves, the local one stays',
      daily('09:00', 'Europe/Lisbon'),
      '2027-03-27T00:00:00Z',
      ['2027-03-27 2027-03-27T09:00Z', '2027-03-28 2027-03-28T08:00Z', '2027-03-29 2027-03-29T08:00Z'],
    ],
    [
      'Europe/Lisbon, 01:30 in the gap from 01:00 to 02:00: when the gap ends',
      daily('01:30', 'Europe/Lisbon'),
      '2027-03-27T12:00:00Z',
      ['2027-03-28 2027-03-28T01:00Z', '2027-03-29 2027-03-29T00:30Z'],
    ],
    [
      'Europe/Lisbon, 01:00 where the gap begins: when the gap ends',
      daily('01:00', 'Europe/Lisbon'),
      '2027-03-27T12:00:00Z',
      ['2027-03-28 2027-03-28T01:00Z', '2027-03-29 2027-03-29T00:00Z'],
    ],
    [
      'America/New_York, 02:30 in the gap: 03:00, not 03:30',
      daily('02:30', 'America/New_York'),
      '2026-03-07T12:00:00Z',
      ['2026-03-08 2026-03-08T07:00Z', '2026-03-09 2026-03-09T06:30Z'],
    ],
    [
      'America/New_York, 01:30 of the doubled hour: the first, once',
      daily('01:30', 'America/New_York'),
      '2026-10-31T12:00:00Z',
      ['2026-11-01 2026-11-01T05:30Z', '2026-11-02 2026-11-02T06:30Z'],
    ],
    [
      'Australia/Lord_Howe, 02:15 in the gap of half an hour: 02:30',
      daily('02:15', 'Australia/Lord_Howe'),
      '2026-10-03T00:00:00Z',
      ['2026-10-04 2026-10-03T15:30Z', '2026-10-05 2026-10-04T15:15Z'],
    ],
    [
      'Australia/Lord_Howe, 01:45 of the doubled half hour: the first, once',
      daily('01:45', 'Australia/Lord_Howe'),
      '2026-04-04T00:00:00Z',
      ['2026-04-05 2026-04-04T14:45Z', '2026-04-06 2026-04-05T15:15Z'],
    ],
    [
      'America/Sao_Paulo 2018, midnight in the gap: 01:00 of the same date',
      daily('00:00', 'America/Sao_Paulo'),
      '2018-11-03T12:00:00Z',
      ['2018-11-04 2018-11-04T03:00Z', '2018-11-05 2018-11-05T02:00Z'],
    ],
    [
      'America/Sao_Paulo 2018, 23:30 doubled before midnight: the first, once',
      daily('23:30', 'America/Sao_Paulo'),
      '2018-02-17T12:00:00Z',
      ['2018-02-17 2018-02-18T01:30Z', '2018-02-18 2018-02-19T02:30Z'],
    ],
    [
      'America/Nuuk, 23:30 in a gap up to midnight: midnight, for the date before, and the next date has its own',
      daily('23:30', 'America/Nuuk'),
      '2026-03-28T12:00:00Z',
      ['2026-03-28 2026-03-29T01:00Z', '2026-03-29 2026-03-30T00:30Z'],
    ],
    [
      'Africa/Casablanca, clocks put back for Ramadan and forward after it',
      daily('09:00', 'Africa/Casablanca'),
      '2026-02-14T00:00:00Z',
      ['2026-02-14 2026-02-14T08:00Z', '2026-02-15 2026-02-15T09:00Z', '2026-02-16 2026-02-16T09:00Z'],
    ],
    [
      'Pacific/Apia 2011: 30 December, which Samoa left out, has none',
      daily('09:00', 'Pacific/Apia'),
      '2011-12-29T00:00:00Z',
      ['2011-12-29 2011-12-29T19:00Z', '2011-12-31 2011-12-30T19:00Z'],
    ],
    [
      'Pacific/Kwajalein 1993: 21 August, which it left out, has none',
      daily('09:00', 'Pacific/Kwajalein'),
      '1993-08-20T00:00:00Z',
      ['1993-08-20 1993-08-20T21:00Z', '1993-08-22 1993-08-21T21:00Z'],
    ],
    [
      'Asia/Kathmandu: three quarters of an hour off UTC',
      daily('09:00', 'Asia/Kathmandu'),
      '2026-11-21T00:00:00Z',
      ['2026-11-21 2026-11-21T03:15Z', '2026-11-22 2026-11-22T03:15Z'],
    ],
    [
      'Monday to Friday, asked on a Friday after the time: Monday',
      { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' },
      '2026-11-20T09:00:00Z',
      ['2026-11-23 2026-11-23T09:00Z', '2026-11-24 2026-11-24T09:00Z'],
    ],
    [
      'a weekday that was left out: the one of the week after',
      { days: [5], time: '09:00', timeZone: 'Pacific/Apia' },
      '2011-12-24T00:00:00Z',
      ['2012-01-06 2012-01-05T19:00Z'],
    ],
  ])('%s', (_, schedule, after, expected) => {
    expect(dues(schedule, after, expected.length)).toEqual(expected);
  });

  it('instant of a due digest: the next one is after it, a millisecond before it is itself', () => {
    const schedule = daily('09:00', 'UTC');
    const dueAtMs = at('2026-11-21T09:00:00Z');
    expect(nextDue(schedule, [], dueAtMs - 1)).toEqual({ dueAtMs, localOn: '2026-11-21' });
    expect(nextDue(schedule, [], dueAtMs)).toEqual({ dueAtMs: at('2026-11-22T09:00:00Z'), localOn: '2026-11-22' });
  });

  it('skips: dates inside are passed over, both ends included, however they overlap', () => {
    const skips = [
      { fromOn: '2026-12-30', toOn: '2027-01-02' },
      { fromOn: '2026-12-24', toOn: '2026-12-31' },
    ];
    const found = nextDues(daily('09:00', 'UTC'), skips, at('2026-12-22T10:00:00Z'), { count: 2 });
    expect(found.map(({ localOn }) => localOn)).toEqual(['2026-12-23', '2027-01-03']);
  });

  it('snooze: nothing before the start of its date, in the zone of the schedule', () => {
    const schedule = daily('00:00', 'Pacific/Auckland');
    expect(nextDue(schedule, [], at('2026-11-21T00:00:00Z'), { snoozedUntilOn: '2027-01-10' })).toEqual({
      dueAtMs: at('2027-01-09T11:00:00Z'),
      localOn: '2027-01-10',
    });
    expect(nextDue(schedule, [], at('2026-11-21T00:00:00Z'), { snoozedUntilOn: '2026-01-10' })?.localOn).toBe(
      '2026-11-22',
    );
  });

  it('schedule without a day: nothing is ever due', () => {
    const schedule: Schedule = { days: [], time: '09:00', timeZone: 'UTC' };
    expect(nextDue(schedule, [], 0)).toBeUndefined();
    expect(nextDues(schedule, [], 0, { count: 2 })).toEqual([]);
  });

  it('any schedule, skips and instant: due on its days alone, in order, once a date, and none is left out', () => {
    const zone = fc.constantFrom(
      'Europe/Lisbon',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Nuuk',
      'Asia/Kathmandu',
    );
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((one) => String(one).padStart(2, '0')).join(':'));
    const days = fc.subarray([...EVERY_DAY], { minLength: 1 });
    const skip = fc.tuple(fc.nat(700), fc.nat(30)).map(([from, length]) => ({
      fromOn: daysAfter('2026-01-01', from),
      toOn: daysAfter('2026-01-01', from + length),
    }));
    const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-06-01T00:00:00Z') });
    fc.assert(
      fc.property(
        fc.record({ days, time, timeZone: zone }),
        fc.array(skip, { maxLength: 3 }),
        instant,
        (schedule, skips, afterMs) => {
          const found = nextDues(schedule, skips, afterMs, { count: 12 });
          const wanted = (on: string) =>
            schedule.days.includes(weekdayOf(on)) && !skips.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
          const from = localDate(afterMs, schedule.timeZone);
          const last = found.at(-1)?.localOn ?? from;
          const between = Array.from({ length: daysBetween(from, last) }, (_, day) => daysAfter(from, day + 1));
          const today = (firstInstantOf(from, schedule.time, schedule.timeZone) ?? 0) > afterMs ? [from] : [];
          expect(found.map(({ localOn }) => localOn)).toEqual([...today, ...between].filter(wanted));
          expect(found.every(({ localOn }) => wanted(localOn))).toBe(true);
          expect(found.every((due, index) => due.dueAtMs > (found[index - 1]?.dueAtMs ?? afterMs))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
