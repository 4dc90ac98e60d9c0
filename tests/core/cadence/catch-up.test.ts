import { describe, expect, it } from 'vitest';
import { catchUp, fateOf, LATEST_MS } from '../../../src/core/cadence/catch-up.js';
import type { Due } from '../../../src/core/cadence/next-due.js';
import type { Schedule } from '../../../src/core/ports.js';

const at = (iso: string): number => Date.parse(iso);
const weekdays: Schedule = { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' };
/** In winter Lisbon keeps UTC. */
const due = (localOn: string): Due => ({ localOn, dueAtMs: at(`${localOn}T09:00:00Z`) });

describe('fateOf', () => {
  it('lateness: sent up to six hours, and skipped a millisecond later', () => {
    expect([0, LATEST_MS, LATEST_MS + 1].map((lateMs) => fateOf(1000, 1000 + lateMs))).toEqual([
      'send',
      'send',
      'skip',
    ]);
    expect(LATEST_MS).toBe(21_600_000);
  });
});

describe('catchUp', () => {
  it('on time: the one that is due, none missed', () => {
    expect(catchUp(weekdays, [], due('2026-11-23').dueAtMs, { nowMs: at('2026-11-23T09:00:20Z') })).toEqual({
      send: due('2026-11-23'),
      missed: [],
      next: due('2026-11-24'),
    });
  });

  it('asked too early: nothing to send, and the due one is still the next', () => {
    expect(catchUp(weekdays, [], due('2026-11-23').dueAtMs, { nowMs: at('2026-11-23T08:59:59Z') })).toEqual({
      send: undefined,
      missed: [],
      next: due('2026-11-23'),
    });
  });

  it('outage over a weekend, ended in time: the last one alone is sent', () => {
    expect(catchUp(weekdays, [], due('2026-11-19').dueAtMs, { nowMs: at('2026-11-23T15:00:00Z') })).toEqual({
      send: due('2026-11-23'),
      missed: [due('2026-11-19'), due('2026-11-20')],
      next: due('2026-11-24'),
    });
  });

  it('outage ended too late: nothing is sent', () => {
    expect(catchUp(weekdays, [], due('2026-11-20').dueAtMs, { nowMs: at('2026-11-23T15:00:01Z') })).toEqual({
      send: undefined,
      missed: [due('2026-11-20'), due('2026-11-23')],
      next: due('2026-11-24'),
    });
  });

  it('skips and a snooze: what they cover was never due', () => {
    const nowMs = at('2026-11-25T09:30:00Z');
    const skips = [{ fromOn: '2026-11-24', toOn: '2026-11-24' }];
    expect(catchUp(weekdays, skips, due('2026-11-20').dueAtMs, { nowMs, snoozedUntilOn: '2026-11-23' })).toEqual({
      send: due('2026-11-25'),
      missed: [due('2026-11-23')],
      next: due('2026-11-26'),
    });
  });

  it.each([
    ['later than', '2026-11-23T10:00:00Z'],
    ['earlier than', '2026-11-23T08:00:00Z'],
  ])('stored an hour %s the rules of today say: due when they say', (_, stored) => {
    const nowMs = at('2026-11-23T10:00:10Z');
    expect(catchUp(weekdays, [], at(stored), { nowMs })).toEqual({
      send: due('2026-11-23'),
      missed: [],
      next: due('2026-11-24'),
    });
  });
});
