import { describe, expect, it } from 'vitest';
import { anniversariesOn } from '../../../src/core/digest/anniversary.js';
import { composeChanges } from '../../../src/core/digest/compose-changes.js';
import { itemOf } from '../../../src/core/digest/item-of.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import { bundledCatalog } from '../../support/bundled.js';
import { ASKED, cycleOf } from './cycle.js';

describe('itemOf', () => {
  const catalog = bundledCatalog();
  const stock = stockOf(catalog);

  it('every item of a cycle: comes back whole from its id', () => {
    const items = cycleOf(stock, {}).digests.flatMap((digest) => digest.items);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['talk', 'tool', 'highlight', 'anniversary']));
    for (const item of items) expect(itemOf(catalog, item.id)).toEqual(item);
  });

  it('anniversary: comes back for every day of a year', () => {
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 23) + day * 86_400_000).toISOString().slice(0, 10),
    );
    const all = days.flatMap((on) => anniversariesOn(catalog, on));
    expect(all.length).toBeGreaterThan(50);
    for (const item of all) expect(itemOf(catalog, item.id)).toEqual(item);
  });

  it('change: comes back from its id', () => {
    const shown = [];
    for (;;) {
      const digest = composeChanges(stock, { ...ASKED, shown });
      if (digest.kind === 'nothing') break;
      for (const item of digest.items) expect(itemOf(catalog, item.id)).toEqual(item);
      shown.push(...digest.items.map(({ id }) => ({ item: id, shownOn: '2026-11-23' })));
    }
    expect(shown.length).toBeGreaterThan(10);
  });

  it.each([
    'tool:nothing',
    'talk:nothing',
    'highlight:nothing',
    'anniversary:nothing/day-1/5',
    'since:keptn/1999-01-01',
    'done:3/2026-11-23',
    '',
  ])('%s: is nothing', (id) => expect(itemOf(catalog, id)).toBeUndefined());
});
