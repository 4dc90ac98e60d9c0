import type { Highlight, Talk, Tool } from '../../../catalog/catalog.js';

/** What a record tells, text by text, for a check whether it says something. */
export function statedIn({ statement, since }: Highlight): string[] {
  return [statement, since?.what ?? ''];
}

export function toldIn({ summary, takeaways, notes, highlights }: Talk): string[] {
  return [...summary, ...(takeaways ?? []), ...(notes ?? []).map(({ what }) => what), ...highlights.flatMap(statedIn)];
}

export function toldOf({ what, note, since, verdict }: Tool): string[] {
  return [what, note ?? '', verdict?.what ?? '', ...(since ?? []).map((fact) => fact.what)];
}
