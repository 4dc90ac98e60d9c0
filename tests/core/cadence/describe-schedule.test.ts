import { describe, expect, it } from 'vitest';
import { describeDays, describeSchedule, formatDate, formatDue } from '../../../src/core/cadence/describe-schedule.js';
import type { Weekday } from '../../../src/core/ports.js';

describe('describeSchedule', () => {
  it('days, time and zone: in one line', () => {
    expect(describeSchedule({ days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' })).toBe(
      'Monday to Friday at 09:00, Europe/Lisbon',
    );
    expect(describeSchedule({ days: [2], time: '17:30', timeZone: 'UTC' })).toBe('Tuesdays at 17:30, UTC');
  });
});

describe('describeDays', () => {
  it.each<[Weekday[], string]>([
    [[1, 2, 3, 4, 5, 6, 7], 'Every day'],
    [[6, 7], 'Saturday and Sunday'],
    [[2, 4], 'Tuesday and Thursday'],
    [[1, 3, 5], 'Monday, Wednesday and Friday'],
    [[1, 2, 3, 5], 'Monday to Wednesday and Friday'],
    [[7], 'Sundays'],
    [[], 'No day'],
  ])('%j: %s', (days, expected) => {
    expect(describeDays(days)).toBe(expected);
  });
});

describe('formatDue', () => {
  it.each([
    ['Europe/Lisbon', 'Tue 24 Nov 2026, 00:05'],
    ['Asia/Kathmandu', 'Tue 24 Nov 2026, 05:50'],
    ['America/New_York', 'Mon 23 Nov 2026, 19:05'],
  ])('%s: %s', (timeZone, expected) => {
    expect(formatDue(Date.parse('2026-11-24T00:05:59Z'), timeZone)).toBe(expected);
  });

  it('date alone: without leading zero', () => {
    expect(formatDate('2027-01-03')).toBe('Sun 3 Jan 2027');
  });
});
