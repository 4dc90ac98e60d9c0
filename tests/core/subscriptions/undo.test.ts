import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import type { Subscription } from '../../../src/core/ports.js';
import { leftBy, typed } from './subscribed.js';

const LINES = [
  'on',
  'on 17:30',
  'on tue,thu',
  'on daily Asia/Kolkata',
  'on topics +security',
  'on topics +gitops +observability -security',
  'on topics -security',
  'on topics all',
  'on editions kubecon-eu-2021',
  'on editions kcd-amsterdam-2023 kubecon-na-2021',
  'on editions all',
  'on when done stop topics +networking 08:00 weekly tue',
  'off',
  'off tue',
  'off topics +security',
  'off topics -security',
  'off topics',
  'off editions kubecon-eu-2021',
  'snooze 2w',
  'snooze until 2027-01-10',
  'resume',
  'skip 2026-12-24..2027-01-02',
  'skip 2026-12-30..2027-01-06 2027-02-01',
  'unskip 2026-12-26',
  'unskip',
  'when done changes',
] as const;

/** All that a person can set, in an order that says nothing. */
function settings({ schedule, wish, whenDone, state, skips }: Subscription): unknown {
  const { topics, withoutTopics, editions } = wish;
  return [schedule, [topics, withoutTopics, editions].map((slugs) => slugs.toSorted()), whenDone, state, skips];
}

/** Types lines in turn; those that are refused change nothing. */
function typedInTurn(lines: readonly string[]): Subscription {
  return lines.reduce<Subscription>(
    (now, line) => {
      try {
        return typed(now, line).subscription;
      } catch (error) {
        if (error instanceof UserError) return now;
        throw error;
      }
    },
    leftBy(['on']),
  );
}

describe('undoLines', () => {
  it.each([
    ['on', undefined, ['off']],
    ['off', ['on'], ['on']],
    ['on 10:00 tue', ['on'], ['on 09:00 mon-fri']],
    ['on topics +security', ['on'], ['off topics']],
    ['on topics +security', ['on topics +gitops'], ['off topics +security']],
    ['off topics +security', ['on topics +gitops +security'], ['on topics +security']],
    ['on editions kubecon-eu-2021', ['on'], ['off editions']],
    ['snooze until 2026-12-14', ['on'], ['resume']],
    ['resume', ['on', 'snooze until 2026-12-14'], ['snooze until 2026-12-14']],
    ['skip 2026-12-24..2027-01-02', ['on'], ['unskip 2026-12-24..2027-01-02']],
    ['unskip', ['on', 'skip 2026-12-25'], ['skip 2026-12-25']],
    ['when done stop', ['on'], ['on when done changes']],
  ])('%s: is undone by one plain line', (line, before, undo) => {
    expect(typed(before && leftBy(before), line)).toMatchObject({ kind: 'changed', undo });
  });

  it('any change after any others: typing its undo leaves all as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 6 }), fc.constantFrom(...LINES), (lines, line) => {
        const before = typedInTurn(lines);
        let change: ReturnType<typeof typed>;
        try {
          change = typed(before, line);
        } catch (error) {
          if (error instanceof UserError) return;
          throw error;
        }
        if (change.kind === 'unchanged') return;
        // Turning it on again keeps what was set together with it: nobody misses a digest that was off.
        if (before.state.kind === 'off' && change.subscription.state.kind !== 'off')
          expect(change.undo).toEqual(['off']);
        else expect(settings(leftBy(change.undo, change.subscription))).toEqual(settings(before));
      }),
      { numRuns: 300 },
    );
  });
});
