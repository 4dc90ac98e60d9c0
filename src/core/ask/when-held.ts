import type { Edition } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import type { Token } from './tokens.js';

/** Which editions and days are asked for, which are asked away, and the places of the words that say so. */
export interface WhenHeld {
  readonly editions: readonly Edition[];
  readonly days: readonly number[];
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
  americas: 'north america',
  america: 'north america',
  usa: 'north america',
  us: 'north america',
  dutch: 'netherlands',
  holland: 'netherlands',
  netherland: 'netherlands',
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
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Reads conferences, regions, years, months and days; several of a kind are a union. */
export function whenHeld(knowledge: Knowledge, tokens: readonly Token[], excluded: readonly boolean[]): WhenHeld {
  const all = [...knowledge.catalog.editions.values()];
  const taken = tokens.map(() => false);
  const typed = tokens.map(({ word }) => word);
  const days = readDays(typed, taken);
  const months = readMonths(typed, taken, excluded);
  const years = readYears(tokens, taken, excluded);
  const { kept, left } = readConferences(knowledge, typed, taken, excluded);
  const dropped = new Set([...left, ...all.filter(({ year }) => years.not.includes(year))]);
  const fits = (edition: Edition): boolean =>
    (kept.length === 0 || kept.includes(edition)) &&
    (months.length === 0 || months.includes(Number(edition.startsOn.slice(5, 7)))) &&
    !dropped.has(edition);
  const here = all.filter(fits);
  const editions = here.filter(({ year }) => years.wanted.length === 0 || years.wanted.includes(year));
  const named = kept.length + years.wanted.length + months.length + days.numbers.length + dropped.size > 0 || days.last;
  const lastDays = days.last ? editions.flatMap((edition) => edition.days.at(-1) ?? []) : [];
  const wanted = [...days.numbers, ...lastDays];
  const base = { days: wanted, named, years: years.wanted, taken };
  const missing = years.wanted.find((year) => !here.some((edition) => edition.year === year));
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

function readDays(typed: readonly string[], taken: boolean[]): { numbers: number[]; last: boolean } {
  const numbers: number[] = [];
  let last = false;
  for (const [at, word] of typed.entries()) {
    const joined = /^(?:day|d)([1-9])$/.exec(word)?.[1];
    if (joined !== undefined) {
      numbers.push(Number(joined));
      taken[at] = true;
    }
    if (word !== 'day' && word !== 'days') continue;
    const before = typed[at - 1] ?? '';
    const after = typed[at + 1] ?? '';
    const byAfter = ORDINALS[after] ?? (/^[1-9]$/.test(after) ? Number(after) : undefined);
    const byBefore = ORDINALS[before] ?? (/^([1-9])th$/.test(before) ? Number(before[0]) : undefined);
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
    } else if (before === 'last' || before === 'final' || before === 'closing') {
      last = true;
      taken.fill(true, at - 1, at + 1);
    }
  }
  return { numbers: [...new Set(numbers)], last };
}

/** `may` is a month after a preposition or before a year, and else mostly not. */
function readMonths(typed: readonly string[], taken: boolean[], excluded: readonly boolean[]): number[] {
  return typed.flatMap((word, at) => {
    const month = MONTHS.indexOf(word) + 1;
    if (month === 0 || excluded[at]) return [];
    const before = typed[at - 1] ?? '';
    const isMonth =
      word !== 'may' && word !== 'march'
        ? true
        : ['in', 'of', 'during', 'last', 'that'].includes(before) || /^20\d\d$/.test(typed[at + 1] ?? '');
    if (!isMonth) return [];
    taken[at] = true;
    return [month];
  });
}

function readYears(
  tokens: readonly Token[],
  taken: boolean[],
  excluded: readonly boolean[],
): { wanted: number[]; not: number[] } {
  const wanted: number[] = [];
  const not: number[] = [];
  for (const [at, { word }] of tokens.entries()) {
    const before = tokens[at - 1]?.word ?? '';
    const short =
      /^[12]\d$/.test(word) && ['kubecon', 'eu', 'na', 'europe', 'america', 'kcd', 'amsterdam', 'la'].includes(before);
    if (!short && !/^(?:19|20)\d\d$/.test(word)) continue;
    taken[at] = true;
    (excluded[at] ? not : wanted).push(short ? 2000 + Number(word) : Number(word));
  }
  const [first = 0, second = 0] = wanted;
  const spans =
    wanted.length === 2 && second > first + 1 && tokens.some(({ word }) => word === 'from' || word === 'between');
  return { wanted: spans ? [first, second] : [...new Set(wanted)], not };
}

function readConferences(
  knowledge: Knowledge,
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
  for (const { from, to, hits } of knowledge.conferences.spot(spelt, 2))
    note(
      hits.flatMap(({ name }) => [...name.target.editions]),
      from,
      to,
    );
  const rest = spelt.map((word, at) => (taken[at] ? '' : word));
  for (const { from, to, hits } of knowledge.editions.spot(rest, 2))
    note(
      hits.map(({ name }) => name.target),
      from,
      to,
    );
  // `KubeCon` alone is all of them, and beside a region only says what it is.
  return { kept: kept.size > 0 ? [...kept] : [...generic], left: [...left] };
}
