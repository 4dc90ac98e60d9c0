import { compact, words } from './fold.js';
import { firstAtLeast } from './sorted.js';
import { Spelling } from './spelling.js';

/** One spelling under which something is known. */
export interface Name<T> {
  readonly text: string;
  readonly target: T;
  /** Its own name, rather than an alias, short form or slip. */
  readonly proper: boolean;
}

export interface NameHit<T> {
  readonly name: Name<T>;
  /** Typing errors between what was typed and the name; 0 for an exact name, whatever its case, spaces and accents. */
  readonly distance: number;
}

/** A stretch of the words of a query that is a name. */
export interface Spotted<T> {
  readonly from: number;
  /** Index after its last word. */
  readonly to: number;
  readonly hits: readonly NameHit<T>[];
}

/** Longest name that is looked for inside other words, in words. */
const LONGEST_SPAN = 6;
const SHORTEST_INSIDE = 3;

/** Everything known by name: looked up whole, by its beginning, by one of its words, misspelt, or inside other words. */
export class Names<T> {
  readonly #byForm = new Map<string, Name<T>[]>();
  readonly #byWord = new Map<string, Name<T>[]>();
  readonly #sortedForms: string[];
  readonly #spelling: Spelling;
  readonly #wordSpelling: Spelling;

  constructor(names: Iterable<Name<T>>) {
    for (const name of names) {
      const form = compact(name.text);
      if (form === '') continue;
      file(this.#byForm, form, name);
      for (const word of new Set(words(name.text))) if (word !== form) file(this.#byWord, word, name);
    }
    this.#sortedForms = [...this.#byForm.keys()].sort();
    this.#spelling = new Spelling(this.#sortedForms);
    this.#wordSpelling = new Spelling(this.#byWord.keys());
  }

  /** The names that are exactly this, proper names before aliases; none when there is no such name. */
  exact(text: string): NameHit<T>[] {
    return this.#hits(compact(text), 0);
  }

  /** The names within a typing error or two, nearest first; the exact ones are not among them. */
  misspelt(text: string): NameHit<T>[] {
    const form = compact(text);
    return this.#spelling
      .near(form)
      .filter(({ distance }) => distance > 0)
      .flatMap(({ word, distance }) => this.#hits(word, distance));
  }

  /** The names that have a word within a typing error or two of this one, nearest first. */
  misspeltWord(word: string): NameHit<T>[] {
    return this.#wordSpelling
      .near(word)
      .filter(({ distance }) => distance > 0)
      .flatMap(({ word: own, distance }) => (this.#byWord.get(own) ?? []).map((name) => ({ name, distance })));
  }

  /** The names that begin with this or have it as one of their words; at least three letters are asked for. */
  partial(text: string): NameHit<T>[] {
    const form = compact(text);
    if (form.length < 3) return [];
    const found: NameHit<T>[] = [];
    for (let at = firstAtLeast(this.#sortedForms, form); at < this.#sortedForms.length; at += 1) {
      const known = this.#sortedForms[at] ?? '';
      if (!known.startsWith(form)) break;
      if (known !== form) found.push(...this.#hits(known, 0));
    }
    const byWord = (this.#byWord.get(form) ?? []).map((name) => ({ name, distance: 0 }));
    return [...found, ...byWord].sort(properFirst);
  }

  /**
   * The names that stand inside these words, longest first, none overlapping. A single word of fewer letters than `shortest`
   * is a name only by itself: `go`, `es` and `me` are mostly no names inside others.
   */
  spot(query: readonly string[], shortest = SHORTEST_INSIDE): Spotted<T>[] {
    const taken = query.map(() => false);
    const spotted: Spotted<T>[] = [];
    for (let length = Math.min(LONGEST_SPAN, query.length); length > 0; length -= 1) {
      for (let from = 0; from + length <= query.length; from += 1) {
        const to = from + length;
        if (taken.slice(from, to).some(Boolean)) continue;
        const form = query.slice(from, to).join('');
        const hits = length < query.length && form.length < shortest ? [] : this.#hits(form, 0);
        if (hits.length === 0) continue;
        taken.fill(true, from, to);
        spotted.push({ from, to, hits });
      }
    }
    return spotted.sort((a, b) => a.from - b.from);
  }

  /** The names of a form, or of its singular or plural: `cost` and `costs` are one name. */
  #hits(form: string, distance: number): NameHit<T>[] {
    const names = this.#byForm.get(form) ?? this.#byForm.get(otherNumber(form)) ?? [];
    return names.map((name) => ({ name, distance })).sort(properFirst);
  }
}

/** The words of a query that stand in none of the names spotted there. */
export function wordsBeside(
  query: readonly string[],
  spotted: readonly Pick<Spotted<unknown>, 'from' | 'to'>[],
): string[] {
  return query.filter((_, at) => !spotted.some(({ from, to }) => at >= from && at < to));
}

/** The hits with each target once, its first hit kept. */
export function oncePerTarget<T>(hits: Iterable<NameHit<T>>): NameHit<T>[] {
  const seen = new Map<T, NameHit<T>>();
  for (const hit of hits) if (!seen.has(hit.name.target)) seen.set(hit.name.target, hit);
  return [...seen.values()];
}

function otherNumber(form: string): string {
  if (form.length < 4) return form;
  if (/(?:sh|ch|x|ss)es$/.test(form)) return form.slice(0, -2);
  return form.endsWith('s') ? form.slice(0, -1) : `${form}s`;
}

function properFirst<T>(a: NameHit<T>, b: NameHit<T>): number {
  return Number(b.name.proper) - Number(a.name.proper);
}

function file<T>(map: Map<string, Name<T>[]>, key: string, name: Name<T>): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
