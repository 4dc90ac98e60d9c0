import type { Knowledge } from '../../knowledge.js';
import type { Reading } from '../reading.js';

/** A day before or after which something has to have happened. */
export interface Bound {
  /** As `YYYY-MM-DD`. */
  readonly day: string;
  readonly side: 'before' | 'after';
}

const SIDES: Readonly<Record<string, Bound['side']>> = {
  since: 'after',
  after: 'after',
  following: 'after',
  past: 'after',
  before: 'before',
  until: 'before',
  till: 'before',
};
const BETWEEN = new Set(['the', 'year', 'that', 'those', 'these']);
const TALKS_AS_TIME = new Set(
  'talk talks session sessions event events conference conferences notes edition editions'.split(' '),
);

/** `after KubeCon NA`, `before 2021`, `since the events`: the day that a conference, a year or all the talks set. */
export function boundIn({ catalog }: Knowledge, { tokens, held }: Reading): Bound | undefined {
  for (const [at, { word }] of tokens.entries()) {
    const side = SIDES[word];
    if (side === undefined) continue;
    let next = at + 1;
    while (BETWEEN.has(tokens[next]?.word ?? '')) next += 1;
    const said = tokens[next]?.word ?? '';
    const [year] = held.years;
    if (held.taken[next] && year !== undefined && /^\d+$/.test(said))
      return { side, day: side === 'before' ? `${year}-01-01` : `${word === 'since' ? year - 1 : year}-12-31` };
    const editions = held.taken[next] ? held.editions : TALKS_AS_TIME.has(said) ? [...catalog.editions.values()] : [];
    const days = editions.map(({ startsOn, endsOn }) => (side === 'before' ? startsOn : (endsOn ?? startsOn))).sort();
    const [day] = days;
    if (day !== undefined) return { side, day };
  }
  return undefined;
}

/** Whether a day is on the side asked for; a day that is not known is on none. */
export function isWithin(on: string | undefined, { day, side }: Bound): boolean {
  if (on === undefined) return false;
  return side === 'before' ? on < day : on > day;
}
