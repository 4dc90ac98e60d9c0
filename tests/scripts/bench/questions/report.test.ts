import { describe, expect, it } from 'vitest';
import { failureOf, type Scored, tableOf } from '../../../../src/scripts/bench/questions/report.js';

const right: Scored = {
  kind: 'what-is',
  turns: ['what is keptn'],
  ending: 'right first',
  faults: [],
  yardstick: 'right in the reply',
  longest: 1_200,
  answered: 'tool',
  understood: { intents: ['what-is'] },
  leads: ['tool:keptn'],
  named: ['tool:keptn'],
  unshown: [],
};
const wrong: Scored = {
  ...right,
  kind: 'none',
  turns: ['talk on etcd', 'its price?'],
  ending: 'wrongly answered',
  faults: ['there is no answer, yet “tool” came'],
  yardstick: 'wrongly answered',
  longest: 1_201,
};

describe('report', () => {
  it('table: a line a kind with each ending, the sum, and the yardstick', () => {
    const cells = tableOf('working', [right, wrong, right]).map((line) => line.trim().split(/\s{2,}/));
    expect(cells).toEqual([
      ['Questions, working half (3)'],
      ['right first', 'right in the reply', 'wrongly answered', 'wrongly refused', 'share', 'MiniSearch first'],
      ['what-is', '2', '0', '0', '0', '100.0 %', '0 of 2'],
      ['none', '0', '0', '1', '0', '0.0 %', '0 of 1'],
      ['all', '2', '0', '1', '0', '66.7 %', '0 of 3'],
      ['MiniSearch', '0', '2', '1', '0', '0.0 %'],
      ['names a record that its message does not show: 0'],
      ['longer than 1,200 characters: 1'],
    ]);
  });

  it('failure: the turns, what is wrong, what was understood and what was said', () => {
    expect(failureOf({ ...wrong, unshown: ['tool:keptn'] })).toEqual([
      '\nwrongly answered · none: talk on etcd → its price?',
      '  there is no answer, yet “tool” came',
      '  understood: {"intents":["what-is"]}',
      '  answered: tool, led by tool:keptn; names tool:keptn',
      '  not shown: tool:keptn',
    ]);
  });
});
