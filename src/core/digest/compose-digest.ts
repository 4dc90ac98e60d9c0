import { anniversariesOn } from './anniversary.js';
import type { DigestAsked } from './asked.js';
import { Day } from './day.js';
import { type DigestItem, linesOf, MOST_LINES, type Progress, USUAL_ITEMS } from './item.js';
import { ITEM_KINDS } from './plan.js';
import { type Candidate, isWished, poolOf } from './pool.js';
import type { DigestStock } from './stock.js';

export type Digest =
  /** At least one item; the first is the headline. */
  | { readonly kind: 'items'; readonly on: string; readonly items: readonly DigestItem[]; readonly progress: Progress }
  /** All has been shown. */
  | { readonly kind: 'done'; readonly total: number }
  /** Nothing in the catalog is of what was asked for. */
  | { readonly kind: 'empty' };

/**
 * The digest of one channel on one date: always the same for the same arguments. Nothing that was shown comes again. What
 * is left is planned evenly over the days it will take: each kind and edition at its share, and of each day's items some
 * from the top and some from below, so that the last digest is as good as the first.
 */
export function composeDigest(stock: DigestStock, asked: DigestAsked): Digest {
  const pool = poolOf(stock, asked.wish, asked.taste);
  if (pool.length === 0) return { kind: 'empty' };
  const before = new Set(asked.shown.map(({ item }) => item));
  const left = pool.filter(({ item }) => !before.has(item.id));
  if (left.length === 0) return { kind: 'done', total: pool.length };
  const [anniversary] = anniversariesOn(stock.catalog, asked.localOn).filter(
    (item) => !before.has(item.id) && isWished(item, asked.wish) && hasRoomBeside(left),
  );
  const day = new Day(pool, left, asked, anniversary);
  while (day.add());
  const items = [...(anniversary ? [anniversary] : []), ...ITEM_KINDS.flatMap((kind) => day.itemsOf(kind))];
  return {
    kind: 'items',
    on: asked.localOn,
    items,
    progress: { shown: pool.length - left.length + day.chosen.length, total: pool.length },
  };
}

/** Whether an anniversary can stand beside what is planned; on the last day it must not leave an item for a day of its own. */
function hasRoomBeside(left: readonly Candidate[]): boolean {
  const lines = left.reduce((sum, { item }) => sum + linesOf(item), 0);
  return left.length > USUAL_ITEMS || lines < MOST_LINES;
}
