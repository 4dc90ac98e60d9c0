import { linesOf, MOST_ITEMS, MOST_LINES, USUAL_ITEMS } from './item.js';
import type { Candidate } from './pool.js';

/** The kinds that are planned, in the order in which they are shown. */
export const ITEM_KINDS = ['talk', 'tool', 'highlight'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What one digest may hold so that all that is left comes out evenly. */
export interface Plan {
  readonly size: number;
  /** Most of each kind. */
  readonly most: Readonly<Record<ItemKind, number>>;
}

const USUALLY_MOST: Plan['most'] = { talk: 1, tool: 2, highlight: 3 };

/** Plans the next digest of all that is left, which is at least one: enough that no last one is left with a remainder. */
export function planOf(left: readonly Candidate[]): Plan {
  const lines = left.reduce((sum, { item }) => sum + linesOf(item), 0);
  const days = Math.max(Math.ceil(left.length / USUAL_ITEMS), Math.ceil(lines / MOST_LINES));
  const most = (kind: ItemKind): number =>
    Math.max(USUALLY_MOST[kind], Math.ceil(left.filter(({ item }) => item.kind === kind).length / days));
  return {
    size: Math.min(Math.ceil(left.length / days), MOST_ITEMS),
    most: { talk: most('talk'), tool: most('tool'), highlight: most('highlight') },
  };
}
