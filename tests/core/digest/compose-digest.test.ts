import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../../src/core/digest/compose-digest.js';
import { type DigestItem, linesOf, MOST_ITEMS, MOST_LINES, subjectsOf, talkOf } from '../../../src/core/digest/item.js';
import { poolOf } from '../../../src/core/digest/pool.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import { bundledCatalog } from '../../support/bundled.js';
import { ASKED, cycleOf } from './cycle.js';

const STOCK = stockOf(bundledCatalog());
const POOL = poolOf(STOCK, ASKED.wish, ASKED.taste);
const CYCLE = cycleOf(STOCK, {});
const TOPICS = [...bundledCatalog().topics.keys()];

const planned = (items: readonly DigestItem[]): DigestItem[] => items.filter(({ kind }) => kind !== 'anniversary');

describe('composeDigest', () => {
  it('same arguments: the same digest', () => {
    const shown = CYCLE.shown.slice(0, 30);
    expect(composeDigest(STOCK, { ...ASKED, shown })).toEqual(
      composeDigest(stockOf(bundledCatalog()), { ...ASKED, shown: [...shown] }),
    );
  });

  it('another channel: another digest', () => {
    const ids = (seed: string): string[] => cycleOf(STOCK, { seed }).shown.map(({ item }) => item);
    expect(ids('T0TEAM C0OTHER').slice(0, 20)).not.toEqual(ids(ASKED.seed).slice(0, 20));
  });

  it('a whole cycle: shows everything once, counts it, and says that it is done', () => {
    const shown = CYCLE.digests.flatMap(({ items }) => planned(items).map(({ id }) => id));
    expect(shown.toSorted()).toEqual(POOL.map(({ item }) => item.id).toSorted());
    expect(CYCLE.end).toEqual({ kind: 'done', total: POOL.length });
    let so = 0;
    for (const { items, progress } of CYCLE.digests) {
      so += planned(items).length;
      expect(progress).toEqual({ shown: so, total: POOL.length });
    }
  });

  it('a whole cycle: has a talk and a tool nearly every day, and a statement always', () => {
    const days = (kind: DigestItem['kind']): number =>
      CYCLE.digests.filter(({ items }) => items.some((item) => item.kind === kind)).length / CYCLE.digests.length;
    expect(days('talk')).toBeGreaterThan(0.9);
    expect(days('tool')).toBeGreaterThan(0.85);
    expect(days('highlight')).toBe(1);
  });

  it('a whole cycle: has no digest of fewer than three items', () => {
    expect(CYCLE.digests.filter(({ items }) => items.length < 3)).toEqual([]);
  });

  it('a whole cycle: is worth as much at its end as at its beginning', () => {
    const standings = new Map(POOL.map(({ item, standing }) => [item.id, standing]));
    const worth = CYCLE.digests.map(({ items }) => {
      const of = planned(items).map(({ id }) => standings.get(id) ?? 0);
      return { mean: of.reduce((sum, one) => sum + one, 0) / of.length, best: Math.max(...of) };
    });
    const mean = (days: typeof worth): number => days.reduce((sum, day) => sum + day.mean, 0) / days.length;
    for (let from = 0; from + 9 <= worth.length; from += 9) {
      expect(mean(worth.slice(from, from + 9))).toBeGreaterThan(0.4);
      expect(mean(worth.slice(from, from + 9))).toBeLessThan(0.6);
    }
    expect(worth.filter(({ best }) => best < 0.55).length).toBeLessThanOrEqual(worth.length / 10);
  });

  it('any ten days: no edition has over a tenth more than its share', () => {
    const editions = new Map(POOL.map(({ item, edition }) => [item.id, edition]));
    const share = (ids: readonly string[], edition: string): number =>
      ids.filter((id) => editions.get(id) === edition).length / ids.length;
    const all = POOL.map(({ item }) => item.id);
    for (let from = 0; from + 10 <= CYCLE.digests.length; from += 1) {
      const ids = CYCLE.digests.slice(from, from + 10).flatMap(({ items }) => planned(items).map(({ id }) => id));
      for (const edition of new Set(editions.values()))
        expect(share(ids, edition), `${edition} from day ${from}`).toBeLessThanOrEqual(share(all, edition) + 0.1);
    }
  });

  it('one day after another: have few topics in common', () => {
    const topics = CYCLE.digests.map(({ items }) => new Set(planned(items).flatMap((item) => subjectsOf(item).topics)));
    const common = topics.slice(1).map((today, at) => {
      const both = [...today].filter((topic) => topics[at]?.has(topic));
      return both.length / today.size;
    });
    expect(common.reduce((sum, one) => sum + one, 0) / common.length).toBeLessThan(0.2);
  });

  it('one digest: never two items of one talk, nor a tool beside what is said of it', () => {
    for (const { items } of CYCLE.digests.slice(0, -5)) {
      const talks = items.flatMap((item) => talkOf(item) ?? []);
      expect(new Set(talks).size).toBe(talks.length);
      const tool = items.flatMap((item) => (item.kind === 'tool' ? [item.tool] : []));
      const others = items.filter(({ kind }) => kind === 'highlight' || kind === 'anniversary');
      expect(others.flatMap((item) => subjectsOf(item).tools).filter((one) => tool.includes(one))).toEqual([]);
    }
  });

  it('any wish of any channel: within items and lines, without a repeat, to an end that has shown all', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...TOPICS), { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 2 }),
        fc.string({ maxLength: 20 }),
        (topics, withoutTopics, seed) => {
          const wish = { topics, withoutTopics, editions: [] };
          const { digests, end, shown } = cycleOf(STOCK, { wish, seed });
          const total = poolOf(STOCK, wish, ASKED.taste).length;
          expect(new Set(shown.map(({ item }) => item)).size).toBe(shown.length);
          expect(digests.flatMap(({ items }) => planned(items))).toHaveLength(total);
          expect(end).toEqual(total === 0 ? { kind: 'empty' } : { kind: 'done', total });
          for (const { items } of digests) {
            expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
            expect(items.reduce((sum, item) => sum + linesOf(item), 0)).toBeLessThanOrEqual(MOST_LINES);
            for (const item of items) {
              const about = subjectsOf(item).topics.map(({ slug }) => slug);
              expect(about.some((slug) => topics.includes(slug))).toBe(true);
              expect(about.filter((slug) => withoutTopics.includes(slug))).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('editions wished: shows nothing of others', () => {
    const wish = { topics: [], withoutTopics: [], editions: ['kcd-amsterdam-2023'] };
    const { digests } = cycleOf(STOCK, { wish });
    const statements = digests.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'highlight' ? [item] : [])),
    );
    expect(statements.length).toBeGreaterThan(10);
    expect(new Set(statements.map(({ highlight }) => highlight.edition.slug))).toEqual(new Set(wish.editions));
  });

  it('a wish that nothing fits: is empty', () => {
    const wish = { topics: ['gardening'], withoutTopics: [], editions: [] };
    expect(composeDigest(STOCK, { ...ASKED, wish })).toEqual({ kind: 'empty' });
  });

  it('a catalog that grew after the end: feeds the channel again', () => {
    const catalog = bundledCatalog();
    const grown = 'kubecon-eu-2021/autoscaling-stockx';
    const talks = new Map([...catalog.talks].filter(([slug]) => slug !== grown));
    const before = cycleOf(stockOf({ ...catalog, talks }), {});
    expect(before.shown.filter(({ item }) => item === `talk:${grown}`)).toEqual([]);
    const after = cycleOf(STOCK, { shown: before.shown, localOn: '2027-06-01' });
    expect(after.shown.slice(before.shown.length).map(({ item }) => item)).toContain(`talk:${grown}`);
    expect(after.end.kind).toBe('done');
  });

  it('more of a topic: brings it sooner', () => {
    const early = (taste: ReadonlyMap<string, number>): number =>
      cycleOf(STOCK, { taste })
        .digests.slice(0, 12)
        .flatMap(({ items }) => planned(items))
        .filter((item) => subjectsOf(item).topics.some(({ slug }) => slug === 'security')).length;
    expect(early(new Map([['topic:security', 2]]))).toBeGreaterThan(early(new Map()) + 3);
  });

  it('less of a tool, time and again: leaves it out', () => {
    const keys = [
      'tool:keptn',
      ...(bundledCatalog().tools.get('keptn')?.topics ?? []).map(({ slug }) => `topic:${slug}`),
    ];
    const disliked = cycleOf(STOCK, { taste: new Map(keys.map((key) => [key, -2])) });
    expect(CYCLE.shown.map(({ item }) => item)).toContain('tool:keptn');
    expect(disliked.shown.map(({ item }) => item)).not.toContain('tool:keptn');
    expect(disliked.end.kind).toBe('done');
  });
});
