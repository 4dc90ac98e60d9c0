import type { Catalog, Conference, Edition } from '../../catalog/catalog.js';
import type { Names } from '../search/names.js';
import { readMonths, readWeekdays, readYears } from './read-dates.js';
import type { Token } from './tokens.js';

/** Conferences and their editions, by all their names. */
export interface Conferences {
  readonly catalog: Catalog;
  readonly conferences: Names<Conference>;
  readonly editions: Names<Edition>;
}

/** Which editions and days are asked for, which are asked away, and the places of the words that say so. */
export interface WhenHeld {
  readonly editions: readonly Edition[];
  readonly days: readonly number[];
  /** Days asked away. */
  readonly notDays: readonly number[];
  /** Whether a conference, year, month or day was named. */
  readonly named: boolean;
  readonly years: readonly number[];
  readonly taken: readonly boolean[];
  /** What was named that the notes do not have. */
  readonly outside?: { readonly year?: number; readonly day?: number; readonly of: readonly Edition[] } | undefined;
}

const REGIONS: Readonly<Record<string, string>> = {
  european: 'europe',
  europeans: 'europe',
  american: 'north america',
  americans: 'north america',
  americas: 'north america',
  america: 'north america',
  usa: 'north america',
  us: 'north america',
  dutch: 'netherlands',
  holland: 'netherlands',
  netherland: 'netherlands',
  nl: 'netherlands',
  ams: 'amsterdam',
  kubeconeu: 'europe',
  kubeconna: 'north america',
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  one: 1,
  opening: 1,
  second: 2,
  two: 2,
  third: 3,
  three: 3,
  fourth: 4,
  four: 4,
  fifth: 5,
  five: 5,
};

/** Small words before an ordinal. */
const BESIDE_DAY = new Set(['on', 'the', 'rather']);
const COMPARING = new Set(['than', 'vs', 'versus', 'to', 'against', 'since', 'after']);
/** Said of a matter that one of two times was without. */
const ABSENT = new Set(['absent', 'missing', 'vanished', 'disappeared', 'whereas']);
const EVENTS = new Set(['events', 'conferences', 'editions', 'kubecons']);
const CARDINALS = new Set(['one', 'two', 'three', 'four', 'five']);

/** Reads conferences, regions, years, months and days; several of a kind are a union. */
export function whenHeld(known: Conferences, tokens: readonly Token[], excluded: readonly boolean[]): WhenHeld {
  const all = [...known.catalog.editions.values()];
  const taken = tokens.map(() => false);
  const typed = tokens.map(({ word }) => word);
  // `All three events`: a count of them all.
  for (const [at, word] of typed.entries())
    if (/^(?:two|three|2|3)$/.test(word) && EVENTS.has(typed[at + 1] ?? '')) taken[at] = true;
  const days = readDays(typed, taken, excluded);
  const months = readMonths(typed, taken, excluded);
  const years = readYears(tokens, taken, excluded);
  const { kept, left } = readConferences(known, typed, taken, excluded);
  const weekdays = readWeekdays(typed, taken, all);
  const dropped = new Set(
    left.some(({ year }) => years.not.includes(year))
      ? left.filter(({ year }) => years.not.includes(year))
      : [...left, ...all.filter(({ year }) => years.not.includes(year))],
  );
  const fits = (edition: Edition): boolean =>
    (kept.length === 0 || kept.includes(edition)) &&
    (months.length === 0 || months.includes(Number(edition.startsOn.slice(5, 7)))) &&
    !dropped.has(edition);
  const here = all.filter(fits);
  const editions = here.filter(({ year }) => years.wanted.length === 0 || years.wanted.includes(year));
  const named =
    kept.length +
      years.wanted.length +
      months.length +
      days.numbers.length +
      days.not.length +
      weekdays.length +
      dropped.size >
      0 || days.last;
  const lastDays = days.last ? editions.flatMap((edition) => edition.days.at(-1) ?? []) : [];
  const wanted = [...new Set([...days.numbers, ...weekdays, ...lastDays])];
  // An edition beside a year of others, with a word of comparing between them, is set against that year.
  const against = years.wanted.filter(
    (year) =>
      kept.length > 0 &&
      all.some((edition) => edition.year === year) &&
      typed.some(
        (word, at) => ABSENT.has(word) || (COMPARING.has(typed[at - 1] ?? '') && word.endsWith(`${year % 100}`)),
      ),
  );
  const base = { days: wanted, notDays: days.not, named, years: years.wanted, taken };
  const missing = years.wanted.find((year) => !here.some((edition) => edition.year === year));
  if (missing !== undefined && against.includes(missing))
    return { ...base, editions: all.filter((one) => kept.includes(one) || years.wanted.includes(one.year)) };
  if (missing !== undefined || editions.length === 0)
    return {
      ...base,
      editions,
      outside: { ...(missing === undefined ? {} : { year: missing }), of: here.length < all.length ? here : kept },
    };
  const withDays =
    wanted.length === 0 ? editions : editions.filter((one) => wanted.some((day) => one.days.includes(day)));
  const [day] = wanted;
  if (withDays.length === 0 && day !== undefined) return { ...base, editions, outside: { day, of: editions } };
  return { ...base, editions: withDays };
}

function readDays(
  typed: readonly string[],
  taken: boolean[],
  excluded: readonly boolean[],
): { numbers: number[]; not: number[]; last: boolean } {
  const wanted: number[] = [];
  const not: number[] = [];
  let last = false;
  for (const [at, word] of typed.entries()) {
    const numbers = excluded[at] ? not : wanted;
    const joined = /^(?:day|d)([1-9])$/.exec(word)?.[1];
    if (joined !== undefined) {
      numbers.push(Number(joined));
      taken[at] = true;
    }
    if (word !== 'day' && word !== 'days') continue;
    // From day one is from the beginning.
    if (
      typed[at - 1] === 'from' &&
      typed[at + 1] === 'one' &&
      !/^(?:talks?|sessions?|everything|all)$/.test(typed[at - 2] ?? '')
    )
      continue;
    const before = typed[at - 1] ?? '';
    const after = typed[at + 1] ?? '';
    const byAfter = ORDINALS[after] ?? (/^[1-9]$/.test(after) ? Number(after) : undefined);
    // Two days are a length, the second day is a day.
    const isLength = word === 'days' && CARDINALS.has(before);
    const byBefore = isLength
      ? undefined
      : (ORDINALS[before] ?? (/^([1-9])th$/.test(before) ? Number(before[0]) : undefined));
    if (
      byAfter !== undefined && after !== 'one' ? true : after === '1' || (after === 'one' && byBefore === undefined)
    ) {
      numbers.push(byAfter ?? 1);
      taken.fill(true, at, at + 2);
      for (let next = at + 2; next < typed.length; next += 1) {
        const word = typed[next] ?? '';
        if (/^[1-9]$/.test(word)) numbers.push(Number(word));
        else if (word !== 'and' && word !== 'or') break;
        taken[next] = true;
      }
    } else if (byBefore !== undefined) {
      numbers.push(byBefore);
      taken.fill(true, at - 1, at + 1);
      // The third or fourth day, the third or on the fourth day.
      const or = typed.findLastIndex((one, index) => index < at - 1 && !BESIDE_DAY.has(one));
      const isEither = typed[or] === 'or' || typed[or] === 'and';
      const from = typed[or - 1] === 'day' ? or - 2 : or - 1;
      const other = isEither ? ORDINALS[typed[from] ?? ''] : undefined;
      if (other !== undefined) {
        numbers.push(other);
        taken.fill(true, from, at);
      }
    } else if (before === 'last' || before === 'final' || before === 'closing') {
      last = true;
      taken.fill(true, at - 1, at + 1);
    }
  }
  return { numbers: [...new Set(wanted)], not: [...new Set(not)], last };
}

function readConferences(
  known: Conferences,
  typed: readonly string[],
  taken: boolean[],
  excluded: readonly boolean[],
): { kept: Edition[]; left: Edition[] } {
  const kept = new Set<Edition>();
  const left = new Set<Edition>();
  const generic = new Set<Edition>();
  // A region is often the adjective: places are kept by writing one word for each.
  const spelt = typed.map((word, at) => (taken[at] ? '' : (REGIONS[word] ?? word)));
  typed.forEach((word, at) => {
    if (word === 'north' && (typed[at + 1] ?? '').startsWith('america')) spelt[at] = '';
    if (word === 'community' && /^days?$/.test(typed[at + 1] ?? '')) spelt.splice(at, 2, '', 'kcd');
  });
  spelt.forEach((word, at) => {
    // `us` is mostly a pronoun, `one` a filler: only the noun after them tells.
    if (typed[at] === 'us' && !['edition', 'event', 'kubecon', 'conference', 'one'].includes(typed[at + 1] ?? ''))
      spelt[at] = 'us';
    else spelt[at] = word.replace(' ', '');
  });
  spelt.forEach((word, at) => {
    if (word === '' || !isPlaceOfOther(spelt.slice(0, at)) || known.editions.spot([word]).length === 0) return;
    spelt[at] = '';
    taken[at] = true;
  });
  const note = (editions: readonly Edition[], from: number, to: number): void => {
    const names = spelt.slice(from, to).join('');
    for (const edition of editions) (excluded[from] ? left : names === 'kubecon' ? generic : kept).add(edition);
    taken.fill(true, from, to);
    // `north american` and `community days` were written as one.
    if (
      from > 0 &&
      spelt[from - 1] === '' &&
      typed[from - 1] !== '' &&
      /^(?:north|community)$/.test(typed[from - 1] ?? '')
    )
      taken[from - 1] = true;
  };
  for (const { from, to, hits } of known.conferences.spot(spelt, 2))
    note(
      hits.flatMap(({ name }) => [...name.target.editions]),
      from,
      to,
    );
  const rest = spelt.map((word, at) => (taken[at] ? '' : word));
  for (const { from, to, hits } of known.editions.spot(rest, 2))
    note(
      hits.map(({ name }) => name.target),
      from,
      to,
    );
  // `KubeCon` alone is all of them, and beside a region only says what it is.
  return { kept: kept.size > 0 ? [...kept] : [...generic], left: [...left] };
}

/** Whether a place is said right after a KubeCon of a region, as where that one was: `KubeCon EU 2023 in Amsterdam`. */
function isPlaceOfOther(before: readonly string[]): boolean {
  return /\bkubecon ?(?:europe|eu|north america|na)(?: (?:20\d\d|in|at))*$/.test(
    before.filter((word) => word !== '').join(' '),
  );
}
