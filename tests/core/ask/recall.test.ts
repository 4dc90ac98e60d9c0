import { describe, expect, it } from 'vitest';
import { Recall, sharesOf, type Term } from '../../../src/core/ask/recall.js';

const TEXTS = [
  'Autoscaling on queue length',
  'Storage options for clusters',
  'Storage, storage and more storage',
  'Certificates for every pod',
  'A queue of certificates',
  'Volumes that move with a pod',
];
const recall = new Recall(TEXTS.map((text) => [{ text, weight: 1 }]));
const everything = { range: { from: 0, to: TEXTS.length }, wanted: () => true };

describe('Recall', () => {
  it('several words: the record with most of them comes first, with what it has of each', () => {
    const { hits, words } = recall.search([term('queue'), term('certificate')], everything);
    expect({ words, hits: hits.map(({ at, met }) => ({ at, met })) }).toEqual({
      words: ['queue', 'certificate'],
      hits: [
        { at: 4, met: [1, 1] },
        { at: 0, met: [1, 0] },
        { at: 3, met: [0, 1] },
      ],
    });
  });

  it('synonym: counts for less than the word, and the best of both is kept', () => {
    const { hits } = recall.search([{ word: 'storage', also: [{ stem: 'volum', factor: 0.5 }] }], everything);
    expect(hits.map(({ at, met }) => [at, met])).toEqual([
      [2, [1]],
      [1, [1]],
      [5, [0.5]],
    ]);
  });

  it('range: nothing outside it is found', () => {
    const { hits } = recall.search([term('queue'), term('pod')], { ...everything, range: { from: 1, to: 5 } });
    expect(hits.map(({ at }) => at)).toEqual([3, 4]);
  });

  it('among: the same as by what is wanted alone, fewer records than have the word or more', () => {
    const asked = [term('queue'), term('storage'), term('pod')];
    for (const among of [[1], [0, 2, 3], [0, 1, 2, 3, 4, 5]]) {
      const sought = { ...everything, wanted: (at: number) => among.includes(at) };
      expect(recall.search(asked, { ...sought, among })).toEqual(recall.search(asked, sought));
    }
  });

  it('one search after another: nothing is left of the one before', () => {
    const first = recall.search([term('storage'), term('queue')], everything);
    recall.search([term('pod')], { ...everything, wanted: (at) => at === 3 });
    expect(recall.search([term('storage'), term('queue')], everything)).toEqual(first);
  });

  it('more records than are read for a word: the rest still have what they have of it', () => {
    const many = new Recall(
      Array.from({ length: 7_000 }, (_, at) => [
        { text: at === 6_999 ? 'rare' : '', weight: 1 },
        { text: 'common', weight: at < 6_500 ? 2 : 1 },
      ]),
    );
    const all = { range: { from: 0, to: 7_000 }, wanted: () => true };
    expect(many.search([term('common'), term('rare')], all).hits.map(({ at, met }) => [at, met])).toEqual([
      [6_999, [1, 1]],
    ]);
    const [best] = many.search([term('common')], { ...all, wanted: (at) => at > 6_400 }).hits;
    expect(best?.at).toBe(6_401);
  });

  it('all of several words: the records that have every one, none without a word', () => {
    expect(
      [['storage'], ['pod', 'certificates'], ['queue', 'zebra'], []].map((typed) => recall.recordsWith(typed)),
    ).toEqual([[1, 2], [3], [], []]);
  });
});

describe('sharesOf', () => {
  it('share: all, a part, and all of nothing; a word that is nowhere is missed by what it counts for', () => {
    const found = recall.search([term('queue'), term('zebra')], everything);
    const met = found.hits[0]?.met ?? [];
    const share = (of: string[], unknown: number): number => sharesOf(found, { of, unknown })(met);
    expect(share([], 1)).toBe(1);
    expect(share(['queue'], 1)).toBe(1);
    expect(share(['zebra'], 1)).toBe(0);
    expect(share(['queue', 'zebra'], 0)).toBe(1);
    expect(share(['queue', 'zebra'], 1)).toBeLessThan(share(['queue', 'zebra'], 0.5));
  });
});

function term(word: string): Term {
  return { word, also: [] };
}
