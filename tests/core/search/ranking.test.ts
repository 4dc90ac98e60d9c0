import { describe, expect, it } from 'vitest';
import { RankedSearch, tellingWords } from '../../../src/core/search/ranking.js';

const search = new RankedSearch(
  [
    'Autoscaling on queue length',
    'Storage options for clusters',
    'Storage, storage and more storage',
    'Certificates for every pod',
    'A queue',
  ].map((text) => [{ text, weight: 1 }]),
);

describe('RankedSearch', () => {
  it('words: the record with most of them and the rarest comes first', () => {
    expect(search.search('queue autoscaling', 10).hits.map(({ at, matched }) => [at, matched])).toEqual([
      [0, 2],
      [4, 1],
    ]);
  });

  it('plural and stop words: count for nothing', () => {
    expect(search.search('what is the certificate', 10).hits.map(({ at }) => at)).toEqual([3]);
    expect(search.search('what is the certificate', 10).asked).toBe(1);
  });

  it('misspelt word: meets the nearest known one, for less', () => {
    const [right] = search.search('storage', 1).hits;
    const [wrong] = search.search('stroage', 1).hits;
    expect(wrong?.at).toBe(right?.at);
    expect(wrong?.score).toBeLessThan(right?.score ?? 0);
  });

  it('unknown words: give nothing, and leave nothing behind for the next question', () => {
    expect(search.search('zebra', 10)).toEqual({ hits: [], asked: 1 });
    expect(search.search('storage', 10)).toEqual(search.search('storage', 10));
  });

  it('common words beyond the budget: still rank what the rare ones found', () => {
    const many = Array.from({ length: 6_000 }, (_, at) => [
      { text: at === 4_321 ? 'common needle' : at === 17 ? 'rare needle' : 'common word', weight: 1 },
    ]);
    expect(new RankedSearch(many).search('common needle', 10).hits.map(({ at, matched }) => [at, matched])).toEqual([
      [4_321, 2],
      [17, 1],
    ]);
  });

  it('telling words: kept whole when nothing else was said', () => {
    expect(tellingWords('who is it')).toEqual(['who', 'is', 'it']);
    expect(tellingWords('the policies of classes')).toEqual(['policy', 'classe']);
  });
});
