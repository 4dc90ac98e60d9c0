import { describe, expect, it } from 'vitest';
import { retryAtMs } from '../../../src/core/delivery/retry-at.js';

const at = (attempts: number, waitMs?: number, id = 'd1') =>
  retryAtMs({ waitMs }, { attempts, nowMs: 1_000_000, id }) - 1_000_000;

describe('retryAtMs', () => {
  it('asked to wait: is never sooner, and at most a quarter later', () => {
    for (const attempts of [1, 2, 50]) {
      expect(at(attempts, 30_000)).toBeGreaterThanOrEqual(30_000);
      expect(at(attempts, 30_000)).toBeLessThanOrEqual(37_500);
    }
  });

  it('not asked: doubles with each attempt, up to a quarter of an hour', () => {
    for (const [attempts, waitMs] of [
      [1, 5_000],
      [2, 10_000],
      [5, 80_000],
      [9, 900_000],
      [60, 900_000],
    ] as const) {
      expect(at(attempts)).toBeGreaterThanOrEqual(waitMs);
      expect(at(attempts)).toBeLessThanOrEqual(1.25 * waitMs);
    }
  });

  it('many refused at once: do not come back at once', () => {
    const instants = Array.from({ length: 50 }, (_, number) => at(1, 10_000, `d${number}`));
    expect(new Set(instants).size).toBeGreaterThan(40);
  });
});
