import type { Edition } from '../catalog/catalog.js';
import type { Knowledge } from './knowledge.js';
import { words } from './search/fold.js';

/** Which editions and day a person asked for, and the words that said nothing of it. */
export type Scope =
  | {
      readonly kind: 'scope';
      /** The editions asked for, oldest first; every edition when none was named. */
      readonly editions: readonly Edition[];
      readonly day?: number | undefined;
      /** Whether an edition, a year or a day was named at all. */
      readonly named: boolean;
      readonly rest: readonly string[];
    }
  | {
      /** A conference, year or day that the material does not have. */
      readonly kind: 'outside';
      readonly reason: 'edition' | 'day';
      readonly year?: number | undefined;
      readonly day?: number | undefined;
      /** Editions of what was named, as far as there are any; all of them otherwise. */
      readonly editions: readonly Edition[];
    };

/** `EU` and `NA` are regions, here if nowhere else. */
const SHORTEST_REGION = 2;

/** Takes conference, year and day out of what a person typed: `KubeCon EU 2021 day 3 security` leaves `security`. */
export function scopeOf(knowledge: Knowledge, asked: string): Scope {
  const all = [...knowledge.catalog.editions.values()];
  const typed = words(asked);
  const taken = typed.map(() => false);
  let editions = all;
  let named = false;
  const narrow = (matching: readonly Edition[], from: number, to: number): void => {
    editions = editions.filter((edition) => matching.includes(edition));
    taken.fill(true, from, to);
    named = true;
  };

  const day = takeDay(typed, taken);
  for (const { from, to, hits } of knowledge.conferences.spot(typed, SHORTEST_REGION)) {
    narrow(
      hits.flatMap(({ name }) => [...name.target.editions]),
      from,
      to,
    );
  }
  const year = takeYear(typed, taken);
  // What is left may be another name of an edition, such as its place or region.
  const left = typed.map((word, at) => (taken[at] ? '' : word));
  for (const { from, to, hits } of knowledge.editions.spot(left, SHORTEST_REGION)) {
    narrow(
      hits.map(({ name }) => name.target),
      from,
      to,
    );
  }
  const before = editions;
  if (year !== undefined) {
    named = true;
    editions = editions.filter((edition) => edition.year === year);
  }
  if (editions.length === 0)
    return { kind: 'outside', reason: 'edition', year, day, editions: before.length > 0 ? before : all };
  if (day !== undefined) {
    const withDay = editions.filter((edition) => edition.days.includes(day));
    if (withDay.length === 0) return { kind: 'outside', reason: 'day', year, day, editions };
    editions = withDay;
    named = true;
  }
  return { kind: 'scope', editions, day, named, rest: typed.filter((_, index) => !taken[index]) };
}

function takeDay(typed: readonly string[], taken: boolean[]): number | undefined {
  for (const [at, word] of typed.entries()) {
    const joined = /^(?:day|d)([1-9]\d?)$/.exec(word)?.[1];
    const next =
      word === 'day' ? (DAYS[typed[at + 1] ?? ''] ?? /^[1-9]\d?$/.exec(typed[at + 1] ?? '')?.[0]) : undefined;
    const found = joined ?? next;
    if (found === undefined) continue;
    taken.fill(true, at, at + (joined === undefined ? 2 : 1));
    return Number(found);
  }
  return undefined;
}

const DAYS: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5' };

function takeYear(typed: readonly string[], taken: boolean[]): number | undefined {
  const at = typed.findIndex((word, index) => !taken[index] && /^(?:19|20)\d\d$/.test(word));
  if (at < 0) return undefined;
  taken[at] = true;
  return Number(typed[at]);
}
