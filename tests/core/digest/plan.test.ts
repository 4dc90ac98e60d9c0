import { describe, expect, it } from 'vitest';
import { type ItemKind, planOf } from '../../../src/core/digest/plan.js';
import { type Candidate, poolOf } from '../../../src/core/digest/pool.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import { bundledCatalog } from '../../support/bundled.js';
import { ASKED } from './cycle.js';

const POOL = poolOf(stockOf(bundledCatalog()), ASKED.wish, ASKED.taste);

function some(kind: ItemKind, number: number): Candidate[] {
  const brief = POOL.filter(({ item }) => item.kind === kind && !(item.kind === 'highlight' && item.highlight.since));
  return brief.slice(0, number);
}

describe('planOf', () => {
  it.each([
    [1, 1],
    [4, 4],
    [5, 3],
    [6, 3],
    [9, 3],
    [20, 4],
  ])('%i short statements left: %i of them, so that none remains alone', (left, size) => {
    expect(planOf(some('highlight', left)).size).toBe(size);
  });

  it('talks alone left: as many as their lines allow', () => {
    expect(planOf(some('talk', 8))).toEqual({ size: 3, most: { talk: 3, tool: 2, highlight: 3 } });
  });

  it('more talks left than days: more than one a day', () => {
    const left = [...some('talk', 6), ...some('highlight', 6)];
    expect(planOf(left)).toEqual({ size: 4, most: { talk: 2, tool: 2, highlight: 3 } });
  });

  it('everything left: one talk a day', () => {
    expect(planOf(POOL)).toEqual({ size: 4, most: { talk: 1, tool: 2, highlight: 3 } });
  });
});
