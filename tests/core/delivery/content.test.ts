import { describe, expect, it } from 'vitest';
import { type Composed, composeFor } from '../../../src/core/delivery/content.js';
import { detailsOf } from '../../../src/core/delivery/details.js';
import { tasteKeys } from '../../../src/core/digest/item.js';
import { poolOf } from '../../../src/core/digest/pool.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import type { Delivery, Shown, Subscription } from '../../../src/core/ports.js';
import { bundledCatalog } from '../../support/bundled.js';
import { subscribed } from './play.js';

const STOCK = stockOf(bundledCatalog());
const DAY_MS = 86_400_000;

/** What a channel gets on each of so many days from a Monday on, its items counting as shown. */
function days(
  count: number,
  subscription: Subscription,
  given: { shown?: readonly Shown[]; taste?: ReadonlyMap<string, number>; fromOn?: string } = {},
): { shown: readonly Shown[]; told: string[]; last: Composed | undefined } {
  const { shown: before = [], taste = new Map(), fromOn = '2026-11-23' } = given;
  const shown = [...before];
  const told: string[] = [];
  let last: Composed | undefined;
  for (let day = 0; day < count; day += 1) {
    const localOn = new Date(Date.parse(fromOn) + day * DAY_MS).toISOString().slice(0, 10);
    last = composeFor(STOCK, subscription, { shown, taste, localOn });
    told.push(last.kind === 'content' ? last.content.kind : last.reason);
    if (last.kind === 'content') shown.push(...last.items.map((item) => ({ item, shownOn: localOn })));
  }
  return { shown, told, last };
}

const TOPIC = 'gitops';
const wish = { topics: [TOPIC], withoutTopics: [], editions: [] };
const times = (told: readonly string[], what: string): number => told.filter((one) => one === what).length;

describe('composeFor', () => {
  it('all shown: says so once, then tells once a week what changed, then nothing', () => {
    const { told } = days(120, subscribed({ wish }));
    const end = told.indexOf('done');
    expect(new Set(told.slice(0, end))).toEqual(new Set(['items']));
    expect(times(told, 'done')).toBe(1);
    const after = told.slice(end + 1);
    expect(new Set(after)).toEqual(new Set(['all-shown', 'changes', 'nothing-changed']));
    // The first of its days is Monday.
    const mondays = after.flatMap((what, at) => (what === 'all-shown' ? [] : [(end + 1 + at) % 7]));
    expect(new Set(mondays)).toEqual(new Set([0]));
  });

  it('all shown, to stop then: says so once, then nothing', () => {
    const { told } = days(120, subscribed({ wish, whenDone: 'stop' }));
    expect(times(told, 'done')).toBe(1);
    expect(new Set(told.slice(told.indexOf('done') + 1))).toEqual(new Set(['all-shown']));
  });

  it('pool that shrinks or grows back after the end: is not told again', () => {
    const subscription = subscribed({ wish });
    const { shown, told } = days(120, subscription);
    expect(times(told, 'done')).toBe(1);
    const pool = poolOf(STOCK, wish, new Map()).map(({ item }) => item);
    const [taste] = pool.flatMap((item) => {
      const disliked = new Map(tasteKeys(item).map((key) => [key, -9]));
      const left = poolOf(STOCK, wish, disliked);
      return left.length < pool.length && left.every((one) => pool.includes(one.item)) ? disliked : [];
    });
    if (!taste) throw new Error('some dislike should shrink the pool');
    const disliked = days(7, subscription, { shown, taste, fromOn: '2027-05-03' });
    expect(times(disliked.told, 'done') + times(disliked.told, 'items')).toBe(0);
    const again = days(7, subscription, { shown: disliked.shown, fromOn: '2027-05-10' });
    expect(times(again.told, 'done') + times(again.told, 'items')).toBe(0);
  });

  it('pool that grows after the end: is shown, and its end is told', () => {
    const { shown } = days(120, subscribed({ wish }));
    const wider = subscribed({ wish: { ...wish, topics: [TOPIC, 'security'] } });
    const { told } = days(200, wider, { shown, fromOn: '2027-05-03' });
    expect(told[0]).toBe('items');
    expect(times(told, 'done')).toBe(1);
  });

  it('nothing of what was wished: says nothing', () => {
    const { last } = days(1, subscribed({ wish: { topics: ['nothing'], withoutTopics: [], editions: [] } }));
    expect(last).toEqual({ kind: 'nothing', reason: 'nothing-wished' });
  });
});

describe('detailsOf', () => {
  it('a recorded digest: comes back with its items, in their order', () => {
    const composed = days(1, subscribed()).last;
    if (composed?.kind !== 'content' || composed.content.kind === 'done') throw new Error('there should be a digest');
    const delivery = { localOn: '2026-11-23', items: composed.items } as Delivery;
    expect(detailsOf(STOCK.catalog, delivery)).toEqual({ on: '2026-11-23', items: composed.content.items });
  });

  it('items that are gone: are left out, and without any there is nothing', () => {
    const delivery = { localOn: '2026-11-23', items: ['tool:gone', 'tool:keptn'] } as const;
    const row = delivery as unknown as Delivery;
    expect(detailsOf(STOCK.catalog, row)?.items.map(({ id }) => id)).toEqual(['tool:keptn']);
    expect(detailsOf(STOCK.catalog, { ...row, items: ['done:3/2026-11-23'] })).toBeUndefined();
  });
});
