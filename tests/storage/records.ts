import type { Subscription } from '../../src/core/ports.js';

export const NOW_MS = Date.UTC(2026, 10, 23, 9);

/** A subscription with every field set, due now. */
export function subscriptionOf(change: Partial<Subscription> = {}): Subscription {
  return {
    workspace: 'T1',
    channel: 'C1',
    owner: 'U1',
    schedule: { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' },
    wish: { topics: ['security'], withoutTopics: ['gpu'], editions: ['kubecon-eu-2021'] },
    whenDone: 'changes',
    skips: [{ fromOn: '2026-12-24', toOn: '2027-01-02' }],
    state: { kind: 'on' },
    nextDueAtMs: NOW_MS,
    createdAtMs: NOW_MS - 2_000,
    changedAtMs: NOW_MS - 1_000,
    ...change,
  };
}
