import { words } from '../search/fold.js';
import { firstAtLeast } from '../search/sorted.js';
import { Spelling } from '../search/spelling.js';
import { stem } from './stem.js';

/**
 * A ranked search for questions told in other words than the records: BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25
 * extension to multiple weighted fields") over stems, where every word asked stands for its synonyms too. What a record has of
 * a question is kept beside its score, as that share, and not the score, decides whether it is an answer.
 */
export interface Field {
  readonly text: string;
  readonly weight: number;
}

/** One word asked, with the stems that mean it too. */
export interface Term {
  readonly word: string;
  /** Each with what it counts for beside the word itself, 0 to 1. */
  readonly also: readonly { readonly stem: string; readonly factor: number }[];
}

interface Recalled {
  /** Index of the record in the list the index was made of. */
  readonly at: number;
  readonly score: number;
  /** The words asked that it has, each with what it counts for: 1 as asked, less by a synonym or another spelling. */
  readonly met: ReadonlyMap<string, number>;
}

export interface Recollection {
  /** By falling score. */
  readonly hits: readonly Recalled[];
  /** How rare each word asked is; undefined for one that no record has. */
  readonly known: ReadonlyMap<string, number | undefined>;
}

interface Postings {
  readonly records: number[];
  readonly weights: number[];
}

const K1 = 1.4;
const B = 0.35;
const LONGER = 0.85;
const CORRECTED = 0.6;
/** Letters from which a word stands for longer ones that begin with it, and how many of those are looked at. */
const PREFIX_LETTERS = 5;
/** Letters from which a word may be a slip for another: `lunch` is not `launch`. */
const CORRECTED_LETTERS = 6;
const MOST_LONGER = 8;
/** Postings read before further words only add to the records already found. */
const CANDIDATE_POSTINGS = 6_000;

export class Recall {
  readonly #postings = new Map<string, Postings>();
  readonly #lengths: number[] = [];
  readonly #average: number;
  readonly #vocabulary: string[];
  readonly #spelling: Spelling;

  constructor(records: Iterable<readonly Field[]>) {
    for (const fields of records) this.#add(fields);
    this.#average = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
    this.#vocabulary = [...this.#postings.keys()].sort();
    this.#spelling = new Spelling(this.#vocabulary);
  }

  /** Whether any record has the word, in any of its forms. */
  knows(word: string): boolean {
    return this.#postings.has(stem(word));
  }

  /** Records that have some of it, by falling score. `wanted`: records that may be found. */
  search(terms: readonly Term[], wanted: (at: number) => boolean): Recollection {
    const asked = terms
      .map((term) => ({ word: term.word, met: this.#postingsOf(term) }))
      .sort((a, b) => a.met.size - b.met.size);
    const found = new Map<number, { score: number; met: Map<string, number> }>();
    let read = 0;
    for (const { word, met } of asked) {
      const rarity = this.#rarity(met.size);
      const adds = read === 0 || read + met.size <= CANDIDATE_POSTINGS;
      read += met.size;
      for (const [at, { weight, factor }] of met) {
        if (!wanted(at)) continue;
        let one = found.get(at);
        if (!one) {
          if (!adds) continue;
          one = { score: 0, met: new Map() };
          found.set(at, one);
        }
        const length = 1 - B + (B * (this.#lengths[at] ?? 0)) / this.#average;
        one.score += (factor * rarity * weight * (K1 + 1)) / (weight + K1 * length);
        one.met.set(word, factor);
      }
    }
    const hits = [...found]
      .map(([at, { score, met }]) => ({ at, score, met }))
      .sort((a, b) => b.score - a.score || a.at - b.at);
    return {
      hits,
      known: new Map(asked.map(({ word, met }) => [word, met.size > 0 ? this.#rarity(met.size) : undefined])),
    };
  }

  /** Whether any record has the word, a synonym of it, or a near spelling. */
  meets(term: Term): boolean {
    return this.#postingsOf(term).size > 0;
  }

  #add(fields: readonly Field[]): void {
    const at = this.#lengths.length;
    const weights = new Map<string, number>();
    let length = 0;
    for (const { text, weight } of fields) {
      for (const word of words(text).map(stem)) {
        weights.set(word, (weights.get(word) ?? 0) + weight);
        length += weight;
      }
    }
    this.#lengths.push(length);
    for (const [word, weight] of weights) {
      const postings = this.#postings.get(word);
      if (postings) {
        postings.records.push(at);
        postings.weights.push(weight);
      } else this.#postings.set(word, { records: [at], weights: [weight] });
    }
  }

  #rarity(records: number): number {
    return Math.log(1 + (this.#lengths.length - records + 0.5) / (records + 0.5));
  }

  /** Records of a word by any of its forms: itself, its synonyms, longer words, or else its nearest spelling. */
  #postingsOf({ word, also }: Term): Map<number, { weight: number; factor: number }> {
    const met = new Map<number, { weight: number; factor: number }>();
    const note = (postings: Postings | undefined, factor: number): void => {
      for (const [index, at] of (postings?.records ?? []).entries()) {
        const weight = postings?.weights[index] ?? 0;
        const known = met.get(at);
        if (!known || known.factor < factor) met.set(at, { weight: Math.max(weight, known?.weight ?? 0), factor });
      }
    };
    const own = stem(word);
    note(this.#postings.get(own), 1);
    if (own.length >= PREFIX_LETTERS && word.startsWith(own))
      for (const longer of this.#longer(own)) note(this.#postings.get(longer), LONGER);
    for (const one of also) note(this.#postings.get(one.stem), one.factor);
    if (met.size === 0 && word.length >= CORRECTED_LETTERS) {
      const [nearest] = this.#spelling.near(own);
      if (nearest?.distance === 1) note(this.#postings.get(nearest.word), CORRECTED);
    }
    return met;
  }

  #longer(own: string): string[] {
    const from = firstAtLeast(this.#vocabulary, own);
    return this.#vocabulary.slice(from, from + MOST_LONGER).filter((one) => one !== own && one.startsWith(own));
  }
}

/** Rarity from which a word counts no more: a word that is nowhere tells no more than one that is in a few places. */
const MOST_RARE = 4.5;

/**
 * Share of the words `of` that a record has, 0 to 1: rare words weigh more; 1 when there are none. `unknown`: what a word that
 * is nowhere counts for.
 */
export function shareOf(
  { known }: Recollection,
  met: ReadonlyMap<string, number>,
  { of, unknown }: { of: Iterable<string>; unknown: number },
): number {
  let asked = 0;
  let has = 0;
  for (const word of of) {
    const rarity = known.get(word);
    const weight = rarity === undefined ? MOST_RARE * unknown : Math.min(MOST_RARE, rarity);
    asked += weight;
    has += weight * (met.get(word) ?? 0);
  }
  return asked === 0 ? 1 : has / asked;
}
