import type { Highlight } from '../../catalog/catalog.js';

/** Characters of statements on a page: with what stands around them an answer stays under 1,200. */
const MOST = 1000;
/** Characters of a citation, and of a tool named beside a statement with what became of it. */
const CITED = 45;
const NAMED = 22;

/** Statements of trends by page: as many as fit, so that a page is short however long they are. A page is never empty. */
export function statedPages(statements: readonly Highlight[], most = MOST): readonly (readonly Highlight[])[] {
  const pages: Highlight[][] = [[]];
  let filled = 0;
  for (const one of statements) {
    const size = sizeOf(one);
    if (filled > 0 && filled + size > most) {
      pages.push([]);
      filled = 0;
    }
    pages.at(-1)?.push(one);
    filled += size;
  }
  return pages;
}

function sizeOf({ statement, since, talk, tools }: Highlight): number {
  return statement.length + (since?.what.length ?? 0) + (talk?.title.length ?? 0) + CITED + tools.length * NAMED;
}
