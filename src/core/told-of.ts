import type { Edition, Highlight, Talk } from '../catalog/catalog.js';

/** What is told of something in one edition. */
export interface Told {
  readonly talks: readonly Talk[];
  readonly highlights: readonly Highlight[];
}

/** The talks and statements of a topic or a tool by the edition that tells of them. */
export function toldOf({ talks, highlights }: Told): ReadonlyMap<Edition, Told> {
  const told = new Map<Edition, { talks: Talk[]; highlights: Highlight[] }>();
  const of = (edition: Edition): { talks: Talk[]; highlights: Highlight[] } => {
    const known = told.get(edition) ?? { talks: [], highlights: [] };
    told.set(edition, known);
    return known;
  };
  for (const talk of talks) of(talk.edition).talks.push(talk);
  for (const one of highlights) of(one.edition).highlights.push(one);
  return told;
}
