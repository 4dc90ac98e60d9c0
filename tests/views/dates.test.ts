import { describe, expect, it } from 'vitest';
import { age } from '../../src/views/dates.js';

describe('age', () => {
  it.each([
    ['2021-05-07', '2026-11-21', '5 years ago'],
    ['2021-11-22', '2026-11-21', '4 years ago'],
    ['2021-11-21', '2026-11-21', '5 years ago'],
    ['2023-02', '2026-11-21', '3 years ago'],
    ['2026-10-22', '2026-11-21', 'this month'],
    ['2026-10-21', '2026-11-21', '1 month ago'],
    ['2025-11-21', '2026-11-21', '1 year ago'],
    ['2027-01-01', '2026-11-21', 'still to come'],
  ])('%s on %s: %s', (on, today, text) => {
    expect(age(on, today)).toBe(text);
  });
});
