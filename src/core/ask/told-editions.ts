import type { Edition, Highlight } from '../../catalog/catalog.js';
import { tokensOf } from './tokens.js';
import { type Conferences, whenHeld } from './when-held.js';

/** A statement that tells of a year of a conference which has no notes of its own. */
export interface ToldEdition {
  readonly highlight: Highlight;
  /** Editions there are of that conference. */
  readonly of: readonly Edition[];
  /** The years told of that are not among them. */
  readonly years: readonly number[];
}

const YEAR = /\b(?:19|20)\d\d\b/;

/** Reads every statement that has a year as a question is read. */
export function toldEditions(known: Conferences): ToldEdition[] {
  const { highlights, editions } = known.catalog;
  return [...highlights.values()].flatMap((highlight) => {
    if (!YEAR.test(highlight.statement)) return [];
    const tokens = tokensOf(highlight.statement);
    const { outside, years } = whenHeld(
      known,
      tokens,
      tokens.map(() => false),
    );
    if (outside?.year === undefined || outside.of.length === 0 || outside.of.length === editions.size) return [];
    const strange = years.filter((year) => outside.of.every((edition) => edition.year !== year));
    return [{ highlight, of: outside.of, years: strange }];
  });
}
