import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOpinion } from '../../../src/commands/feedback/take-opinion.js';
import type { Opinion } from '../../../src/core/feedback/vote.js';
import { opinionNoted } from '../../../src/views/feedback-noted.js';
import { storesAway, type TestFeedback, testFeedback } from './feedback-desk.js';

const DOWN: Opinion = { verdict: 'down', kind: 'tool', record: 'tool:keptn', reason: undefined };
const NO: Opinion = { verdict: 'up', kind: 'no', record: undefined, reason: undefined };

let test: TestFeedback;
beforeEach(async () => {
  test = await testFeedback();
});
afterEach(() => test.close());

describe('takeOpinion', () => {
  it('any: is counted, many at once too, with or without a record', async () => {
    const opinions = [DOWN, DOWN, NO, { ...DOWN, reason: 'wrong' } as const];
    const taken = await Promise.all(opinions.map((one) => takeOpinion(test.desk, 'T1', one)));
    expect(taken).toEqual(opinions.map((one) => ({ isCounted: true, message: opinionNoted(one) })));
    expect(await test.stores.feedback.totals()).toEqual([
      { ...NO, count: 1 },
      { ...DOWN, count: 2 },
      { ...DOWN, reason: 'wrong', count: 1 },
    ]);
  });

  it('a record that is gone: is said to be, and nothing is counted', async () => {
    const { isCounted, message } = await takeOpinion(test.desk, 'T1', { ...DOWN, record: 'tool:gone' });
    expect([isCounted, message.text]).toEqual([
      false,
      'The catalog no longer has what this answer was about. Ask again for a newer one.',
    ]);
    expect(await test.stores.feedback.totals()).toEqual([]);
  });

  it('the database away: says so, and that it was not counted', async () => {
    const { isCounted, message } = await takeOpinion({ ...test.desk, stores: storesAway() }, 'T1', DOWN);
    expect(isCounted).toBe(false);
    expect(message.text).toContain('memory is unreachable just now');
  });
});
