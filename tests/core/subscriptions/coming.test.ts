import { describe, expect, it } from 'vitest';
import { comingDues } from '../../../src/core/subscriptions/coming.js';
import { leftBy, NOW_MS } from './subscribed.js';

const coming = (lines: readonly string[], taken: readonly string[] = []): string[] =>
  comingDues(leftBy(lines), { nowMs: NOW_MS, taken }, 2).map(({ localOn }) => localOn);

describe('comingDues', () => {
  it('a date that has its delivery: is passed over', () => {
    expect(coming(['on'])).toEqual(['2026-11-23', '2026-11-24']);
    expect(coming(['on'], ['2026-11-23'])).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('snoozed: begins where the snooze ends; off: has none', () => {
    expect(coming(['on', 'snooze until 2026-12-12'])).toEqual(['2026-12-14', '2026-12-15']);
    expect(coming(['on', 'off'])).toEqual([]);
  });
});
