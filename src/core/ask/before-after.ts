import type { Edition } from '../../catalog/catalog.js';
import type { Token } from './tokens.js';
import type { WhenHeld } from './when-held.js';

const BEFORE = new Set(['before', 'pre']);
const AFTER = new Set(['after', 'post']);
const THAN: Readonly<Record<string, 'before' | 'after'>> = {
  older: 'before',
  earlier: 'before',
  later: 'after',
  newer: 'after',
};

/** `Talks before 2023`: the editions on that side of a year, where the year alone says which are asked for. */
export function besideYear(held: WhenHeld, tokens: readonly Token[], all: readonly Edition[]): WhenHeld {
  const [year, ...others] = held.years;
  const at = tokens.findIndex(({ word }, place) => held.taken[place] && /\d/.test(word));
  if (year === undefined || others.length > 0 || held.taken.filter(Boolean).length > 1 || at < 1) return held;
  const side = sideAt(tokens, at);
  if (!side) return held;
  const editions = all.filter((one) => (side === 'before' ? one.year < year : one.year > year));
  return editions.length === 0 ? held : { ...held, editions, years: [], outside: undefined };
}

function sideAt(tokens: readonly Token[], at: number): 'before' | 'after' | undefined {
  const word = tokens[at - 1]?.word ?? '';
  if (word === 'than') return THAN[tokens[at - 2]?.word ?? ''];
  if (BEFORE.has(word)) return 'before';
  return AFTER.has(word) ? 'after' : undefined;
}
