import type { Progress } from '../digest/item.js';
import { poolOf } from '../digest/pool.js';
import type { DigestStock } from '../digest/stock.js';
import type { Wish } from '../ports.js';

/** How much of what a channel wishes for it was shown; a total of 0 when the catalog has nothing of it. */
export function progressOf(
  stock: DigestStock,
  wish: Wish,
  {
    shown,
    taste,
  }: { readonly shown: readonly { readonly item: string }[]; readonly taste: ReadonlyMap<string, number> },
): Progress {
  const pool = poolOf(stock, wish, taste);
  const before = new Set(shown.map(({ item }) => item));
  return { shown: pool.filter(({ item }) => before.has(item.id)).length, total: pool.length };
}
