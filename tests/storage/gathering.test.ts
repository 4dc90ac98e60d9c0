import { describe, expect, it } from 'vitest';
import { gathering } from '../../src/storage/gathering.js';

describe('gathering', () => {
  it('calls that come while others are done: go together next, each with its own result', async () => {
    const groups: (readonly number[])[] = [];
    const late: Promise<number>[] = [];
    const twice = gathering(async (calls: readonly number[]) => {
      groups.push(calls);
      if (groups.length === 1) late.push(twice(3), twice(4));
      return calls.map((call) => 2 * call);
    });
    expect(await Promise.all([twice(1), twice(2)])).toEqual([2, 4]);
    expect(await Promise.all(late)).toEqual([6, 8]);
    expect(groups).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('calls of one key: go one after another', async () => {
    const groups: (readonly string[])[] = [];
    const call = gathering(
      async (calls: readonly string[]) => {
        groups.push(calls);
        return calls;
      },
      ([first = '']) => first,
    );
    expect(await Promise.all(['a1', 'b1', 'a2', 'a3', 'c1'].map(call))).toEqual(['a1', 'b1', 'a2', 'a3', 'c1']);
    expect(groups).toEqual([['a1', 'b1', 'c1'], ['a2'], ['a3']]);
  });

  it('more than a statement takes: goes in several', async () => {
    const sizes: number[] = [];
    const call = gathering(async (calls: readonly number[]) => {
      sizes.push(calls.length);
      return calls;
    });
    await Promise.all(Array.from({ length: 450 }, (_, at) => call(at)));
    expect(sizes).toEqual([200, 200, 50]);
  });
});
