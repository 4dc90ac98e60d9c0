import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { leftBy, NOW_MS, typed } from './subscribed.js';

const MONDAY_MS = Date.UTC(2026, 10, 23, 9);

describe('changeOf', () => {
  it('on: in a channel without a digest is Monday to Friday at 09:00 in the zone of who asks, of everything', () => {
    expect(typed(undefined, 'on')).toEqual({
      kind: 'changed',
      subscription: {
        workspace: 'T1',
        channel: 'C1',
        owner: 'U1',
        schedule: { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' },
        wish: { topics: [], withoutTopics: [], editions: [] },
        whenDone: 'changes',
        skips: [],
        state: { kind: 'on' },
        nextDueAtMs: MONDAY_MS,
        createdAtMs: NOW_MS,
        changedAtMs: NOW_MS,
      },
      undo: ['off'],
      absent: [],
    });
  });

  it('on: by somebody whose zone nobody knows asks for it, and takes one that is typed', () => {
    expect(() => typed(undefined, 'on', { timeZone: undefined })).toThrow(/Type it with the rest.*Europe\/Lisbon/);
    const { subscription } = typed(undefined, 'on tokyo', { timeZone: undefined });
    expect(subscription.schedule.timeZone).toBe('Asia/Tokyo');
  });

  it('on: after off has the settings of before, and who typed it for its owner', () => {
    const off = leftBy(['on 08:30 tue topics +security', 'off']);
    expect(off).toMatchObject({ state: { kind: 'off' }, nextDueAtMs: undefined });
    const { subscription } = typed(off, 'on', { user: 'U2' });
    expect(subscription).toMatchObject({
      owner: 'U2',
      state: { kind: 'on' },
      schedule: { days: [2], time: '08:30' },
      wish: { topics: ['security'] },
      nextDueAtMs: Date.UTC(2026, 10, 24, 8, 30),
    });
  });

  it('on: while snoozed keeps the snooze when settings are changed, and alone ends it', () => {
    const snoozed = leftBy(['on', 'snooze until 2026-12-14']);
    expect(typed(snoozed, 'on 10:00').subscription).toMatchObject({
      state: { kind: 'snoozed', untilOn: '2026-12-14' },
      nextDueAtMs: Date.UTC(2026, 11, 14, 10),
    });
    expect(typed(snoozed, 'on').subscription).toMatchObject({ state: { kind: 'on' }, nextDueAtMs: MONDAY_MS });
  });

  it.each([
    ['on', ['on']],
    ['on mon-fri 09:00', ['on']],
    ['on topics +gitops +security', ['on topics +security +gitops']],
    ['off', ['on', 'off']],
    ['resume', ['on']],
    ['snooze until 2026-12-14', ['on', 'snooze until 2026-12-14']],
    ['skip 2026-12-25', ['on', 'skip 2026-12-24..2027-01-02']],
    ['unskip', ['on']],
    ['when done changes', ['on']],
  ])('%s: changes nothing where it is so already', (line, before) => {
    const subscription = leftBy(before);
    expect(typed(subscription, line, { user: 'U2' })).toEqual({ kind: 'unchanged', subscription, absent: [] });
  });

  it('drop: says which topics were not there to be taken away', () => {
    const before = leftBy(['on topics +security +gitops']);
    expect(typed(before, 'off topics +security +observability')).toMatchObject({
      kind: 'changed',
      absent: ['observability'],
      subscription: { wish: { topics: ['gitops'] } },
    });
  });

  it('skip: moves the next one behind the dates, forgets those that are over', () => {
    const before = leftBy(['on', 'skip 2026-11-23 2026-11-24']);
    expect(before).toMatchObject({ nextDueAtMs: Date.UTC(2026, 10, 25, 9) });
    const later = { nowMs: Date.UTC(2026, 10, 24, 12) };
    expect(typed(before, 'skip 2026-11-30', later).subscription.skips).toEqual([
      { fromOn: '2026-11-24', toOn: '2026-11-24' },
      { fromOn: '2026-11-30', toOn: '2026-11-30' },
    ]);
  });

  it('resume: of a paused one makes who typed it the owner; of one that is off is refused', () => {
    const on = leftBy(['on']);
    const paused = {
      ...on,
      state: { kind: 'paused', reason: 'not_in_channel', ownerTold: true },
      nextDueAtMs: undefined,
    } as const;
    expect(typed(paused, 'resume', { user: 'U2' })).toMatchObject({
      undo: ['off'],
      subscription: { owner: 'U2', state: { kind: 'on' }, nextDueAtMs: MONDAY_MS },
    });
    expect(() => typed(leftBy(['on', 'off']), 'resume')).toThrow(/\/digest on/);
  });

  it.each(['off', 'snooze 1w', 'resume', 'skip 2026-12-25', 'unskip', 'when done stop', 'off topics +security'])(
    '%s: where no digest is set is refused with what to type',
    (line) => {
      expect(() => typed(undefined, line)).toThrow(UserError);
      expect(() => typed(undefined, line)).toThrow('/digest on');
    },
  );

  it('a digest due this minute: stays due when its topics change, and not when it is turned off', () => {
    const before = leftBy(['on']);
    const due = { nowMs: MONDAY_MS + 20_000 };
    expect(typed(before, 'on topics +security', due).subscription.nextDueAtMs).toBe(MONDAY_MS);
    expect(typed(before, 'off', due).subscription.nextDueAtMs).toBeUndefined();
    expect(typed(before, 'on 10:00', due).subscription.nextDueAtMs).toBe(Date.UTC(2026, 10, 23, 10));
  });

  it('a later time on a day that had its digest: is due on the day after', () => {
    const given = { nowMs: MONDAY_MS + 60_000, taken: ['2026-11-23'] };
    expect(typed(leftBy(['on']), 'on 17:00', given).subscription.nextDueAtMs).toBe(Date.UTC(2026, 10, 24, 17));
  });
});
