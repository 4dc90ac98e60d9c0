import { describe, expect, it } from 'vitest';
import { Holds } from '../../../src/core/delivery/holds.js';

describe('Holds', () => {
  it('held: puts off each post a little longer, until the hold is over', () => {
    const holds = new Holds();
    expect(holds.putOff('T1', 0)).toBeUndefined();
    holds.hold('T1', 1_000);
    expect([holds.putOff('T1', 0), holds.putOff('T1', 500), holds.putOff('T2', 0)]).toEqual([1_000, 1_200, undefined]);
    expect(holds.putOff('T1', 1_000)).toBeUndefined();
    expect(holds.putOff('T1', 0)).toBeUndefined();
  });

  it('held twice: the longer one counts', () => {
    const holds = new Holds();
    holds.hold('T1', 1_000);
    holds.hold('T1', 500);
    expect(holds.putOff('T1', 600)).toBe(1_000);
    holds.hold('T1', 3_000);
    expect(holds.putOff('T1', 600)).toBe(3_000);
  });
});
