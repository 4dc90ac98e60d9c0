import { describe, expect, it } from 'vitest';
import { operatorDigest } from '../../../src/core/subscriptions/operator.js';

const CALENDAR = { nowMs: Date.parse('2026-11-21T12:00:00Z'), taken: [] };
const schedule = { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' } as const;
const WISHED = { workspace: 'T1', channel: 'C1', schedule };

describe('operatorDigest', () => {
  const fresh = operatorDigest(undefined, WISHED, CALENDAR);

  it('channel without a digest: gets the one of the settings, of everything, owned by nobody of the workspace', () => {
    expect(fresh).toMatchObject({
      ...WISHED,
      owner: '',
      state: { kind: 'on' },
      wish: { topics: [], withoutTopics: [], editions: [] },
      nextDueAtMs: Date.parse('2026-11-23T09:00:00Z'),
    });
  });

  it('same settings at the next start: nothing is to be changed', () => {
    expect(operatorDigest(fresh, WISHED, CALENDAR)).toBeUndefined();
  });

  it('other settings at the next start: move it', () => {
    const moved = operatorDigest(fresh, { ...WISHED, schedule: { ...schedule, time: '10:30' } }, CALENDAR);
    expect(moved?.nextDueAtMs).toBe(Date.parse('2026-11-23T10:30:00Z'));
  });

  it('digest that somebody has set since, or stopped: is theirs', () => {
    if (!fresh) throw new Error('nothing was made');
    const other = { ...WISHED, schedule: { ...schedule, time: '10:30' } };
    expect(operatorDigest({ ...fresh, owner: 'U1' }, other, CALENDAR)).toBeUndefined();
    expect(operatorDigest({ ...fresh, state: { kind: 'off' } }, other, CALENDAR)).toBeUndefined();
  });
});
