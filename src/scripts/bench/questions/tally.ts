import { ENDINGS, type Ending } from './score.js';

/** How many questions of one kind ended how. */
export type Tally = Readonly<Record<Ending, number>>;

/** Counts endings by kind, in the order in which the kinds come. */
export function tallyByKind(scored: readonly { readonly kind: string; readonly ending: Ending }[]): Map<string, Tally> {
  const kinds = new Map<string, Ending[]>();
  for (const { kind, ending } of scored) kinds.set(kind, [...(kinds.get(kind) ?? []), ending]);
  return new Map([...kinds].map(([kind, endings]) => [kind, tally(endings)]));
}

export function tally(endings: readonly Ending[]): Tally {
  const counts: Record<Ending, number> = {
    'right first': 0,
    'right in the reply': 0,
    'wrongly answered': 0,
    'wrongly refused': 0,
  };
  for (const ending of endings) counts[ending] += 1;
  return counts;
}

export function totalOf(counts: Tally): number {
  return ENDINGS.reduce((sum, ending) => sum + counts[ending], 0);
}

/** Share of the questions that are right first, in percent. */
export function rightFirst(counts: Tally): number {
  return (counts['right first'] / Math.max(1, totalOf(counts))) * 100;
}
