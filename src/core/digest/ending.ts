import type { ShownItem } from './asked.js';

/** Kinds of items that a pool is made of; what else is shown says nothing of how much of it is left. */
const OF_POOLS = ['talk:', 'tool:', 'highlight:'];

/** Id under which it counts as shown that all of so many items were. The date tells one ending from a later one. */
export function endingId(total: number, on: string): string {
  return `done:${total}/${on}`;
}

export function isEnding(id: string): boolean {
  return id.startsWith('done:');
}

/**
 * The local date on which a channel was told that it has seen everything; undefined when it wasn't, or has been shown more since. A pool
 * that shrinks, as by dislikes, is no news.
 */
export function endedOn(shown: readonly ShownItem[]): string | undefined {
  const last = shown.findLast(({ item }) => isEnding(item) || OF_POOLS.some((kind) => item.startsWith(kind)));
  return last && isEnding(last.item) ? last.shownOn : undefined;
}
