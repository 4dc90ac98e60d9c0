import { firstAtLeast } from '../search/sorted.js';
import { Spelling } from '../search/spelling.js';
import { type Field, type Posting, Postings } from './postings.js';
import { stem } from './stem.js';
import { SYNONYM } from './synonyms.js';

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

/** The stems that a word asked is looked up by, the likeliest first. */
interface Lookup {
  readonly word: string;
  readonly forms: readonly { readonly posting: Posting; readonly factor: number }[];
  /** Records that have any of them; at most so many where there are very many. */
  readonly records: number;
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
/** Records that a search tells of; those after them are no answers. */
const MOST_HITS = 300;
/** Postings read before further words only add to the records already found. */
const CANDIDATE_POSTINGS = 6_000;

/**
 * A ranked search for questions told in other words than the records: BM25F (Robertson, Zaragoza and Taylor 2004, "Simple BM25
 * extension to multiple weighted fields") over stems, where every word asked stands for its synonyms too. What a record has of
 * a question is kept beside its score, as that share, and not the score, decides whether it is an answer.
 */
export class Recall {
  readonly #postings: Postings;
  readonly #vocabulary: string[];
  readonly #spelling: Spelling;

  constructor(records: Iterable<readonly Field[]>) {
    this.#postings = new Postings(records);
    this.#vocabulary = [...this.#postings.words()].sort();
    this.#spelling = new Spelling(this.#vocabulary);
  }

  /** Whether any record has the word, in any of its forms. */
  knows(word: string): boolean {
    return this.#postings.of(stem(word)) !== undefined;
  }

  /** How many records have the word, in any of its forms. */
  frequency(word: string): number {
    return this.#postings.of(stem(word))?.records.length ?? 0;
  }

  /** Whether any record has the word, a synonym of it, or a near spelling. */
  meets(term: Term): boolean {
    return this.#formsOf(term).length > 0;
  }

  /** Indexes of the records that have all of these words, rising; none without a word. */
  recordsWith(typed: readonly string[]): readonly number[] {
    const postings = typed.map((word) => this.#postings.of(stem(word)));
    const [least, ...others] = postings.toSorted((a, b) => (a?.records.length ?? 0) - (b?.records.length ?? 0));
    return (least?.records ?? []).filter((at) => others.every((one) => one && weightIn(one, at) > 0));
  }

  /**
   * Records that have some of it, by falling score, the best few hundred. `wanted`: records that may be found; `among`: indexes of the
   * records to be looked at, all of them without it.
   */
  search(terms: readonly Term[], wanted: (at: number) => boolean, among?: readonly number[]): Recollection {
    const asked = terms.map((term) => this.#lookUp(term)).sort((a, b) => a.records - b.records);
    const found: Found = new Map();
    for (const at of among ?? []) if (wanted(at)) found.set(at, new Float64Array(2 * asked.length));
    let read = 0;
    for (const [index, one] of asked.entries()) {
      const total = one.forms.reduce((sum, { posting }) => sum + posting.records.length, 0);
      const adds = !among && (read === 0 || read + total <= CANDIDATE_POSTINGS);
      read += total;
      if (adds) addAll(one, index, { of: asked.length, found, wanted });
      else addToFound(one, index, found);
    }
    const rarities = asked.map(({ records }) => this.#rarity(records));
    // What ranks by a word is how rare it is itself, where any record has it: its synonyms are none of its rarity.
    const own = asked.map(({ word, records }) => this.#rarity(this.frequency(word) || records));
    const scored: { at: number; score: number; parts: Float64Array }[] = [];
    for (const [at, parts] of found) {
      const score = this.#scoreOf(at, parts, own);
      if (score > 0) scored.push({ at, score, parts });
    }
    scored.sort((a, b) => b.score - a.score || a.at - b.at);
    const hits = scored.slice(0, MOST_HITS).map(({ at, score, parts }) => {
      const met = asked.flatMap(({ word }, index): [string, number][] => {
        const factor = parts[2 * index] ?? 0;
        return factor > 0 ? [[word, factor]] : [];
      });
      return { at, score, met: new Map(met) };
    });
    return {
      hits,
      known: new Map(asked.map(({ word, records }, index) => [word, records > 0 ? rarities[index] : undefined])),
    };
  }

  #scoreOf(at: number, parts: Float64Array, rarities: readonly number[]): number {
    const length = K1 * (1 - B + (B * this.#postings.lengthOf(at)) / this.#postings.averageLength);
    let score = 0;
    for (const [index, rarity] of rarities.entries()) {
      const factor = parts[2 * index] ?? 0;
      const weight = parts[2 * index + 1] ?? 0;
      if (factor > 0) score += (ranked(factor) * rarity * weight * (K1 + 1)) / (weight + length);
    }
    return score;
  }

  #rarity(records: number): number {
    return Math.log(1 + (this.#postings.size - records + 0.5) / (records + 0.5));
  }

  #lookUp(term: Term): Lookup {
    const forms = this.#formsOf(term);
    const total = forms.reduce((sum, { posting }) => sum + posting.records.length, 0);
    const records =
      forms.length <= 1
        ? total
        : total <= CANDIDATE_POSTINGS
          ? new Set(forms.flatMap(({ posting }) => [...posting.records])).size
          : Math.min(total, this.#postings.size);
    return { word: term.word, forms, records };
  }

  /** A word by any of its forms: itself, longer words, its synonyms, or else its nearest spelling. */
  #formsOf({ word, also }: Term): Lookup['forms'] {
    const forms: { posting: Posting; factor: number }[] = [];
    const note = (one: string, factor: number): void => {
      const posting = this.#postings.of(one);
      if (posting) forms.push({ posting, factor });
    };
    const own = stem(word);
    note(own, 1);
    if (own.length >= PREFIX_LETTERS && word.startsWith(own))
      for (const longer of this.#longer(own)) if (longer !== wordInY(word, own)) note(longer, LONGER);
    for (const one of also) note(one.stem, one.factor);
    if (forms.length === 0 && word.length >= CORRECTED_LETTERS) {
      const [nearest] = this.#spelling.near(own);
      if (nearest?.distance === 1) note(nearest.word, CORRECTED);
    }
    return forms;
  }

  #longer(own: string): string[] {
    const from = firstAtLeast(this.#vocabulary, own);
    return this.#vocabulary.slice(from, from + MOST_LONGER).filter((one) => one !== own && one.startsWith(own));
  }
}

/** What a synonym counts for in the order, where it may lead astray; in the share it counts in full. */
const SYNONYM_RANKED = 0.3;

function ranked(factor: number): number {
  return factor === SYNONYM ? SYNONYM_RANKED : factor;
}

/** What has a `y` where the word had an `e`: `policy` beside `police`. It is another word. */
function wordInY(word: string, own: string): string | undefined {
  return word === `${own}e` ? `${own}i` : undefined;
}

/** Of each record what it has of each word asked: the factor of its best form and the weight, in turn. */
type Found = Map<number, Float64Array>;

function addAll(
  { forms }: Lookup,
  index: number,
  { of, found, wanted }: { of: number; found: Found; wanted: (at: number) => boolean },
): void {
  for (const { posting, factor } of forms) {
    const { records, weights } = posting;
    const least = records.length > CANDIDATE_POSTINGS ? topWeight(weights) : 0;
    for (let place = 0; place < records.length; place += 1) {
      const at = records[place] ?? 0;
      const weight = weights[place] ?? 0;
      let parts = found.get(at);
      if (!parts) {
        if (found.size >= CANDIDATE_POSTINGS || weight < least || !wanted(at)) continue;
        parts = new Float64Array(2 * of);
        found.set(at, parts);
      }
      noteForm(parts, index, { factor, weight });
    }
  }
}

/** Weight that about as many postings reach as are read. */
function topWeight(weights: readonly number[]): number {
  return Float64Array.from(weights).sort()[weights.length - CANDIDATE_POSTINGS] ?? 0;
}

function addToFound({ forms }: Lookup, index: number, found: Found): void {
  for (const [at, parts] of found)
    for (const { posting, factor } of forms) {
      if ((parts[2 * index] ?? 0) >= factor) continue;
      const weight = weightIn(posting, at);
      if (weight > 0) noteForm(parts, index, { factor, weight });
    }
}

/** The best form counts, with the greatest weight of any. */
function noteForm(parts: Float64Array, index: number, { factor, weight }: { factor: number; weight: number }): void {
  if ((parts[2 * index] ?? 0) >= factor) return;
  parts[2 * index] = factor;
  parts[2 * index + 1] = Math.max(parts[2 * index + 1] ?? 0, weight);
}

function weightIn({ records, weights }: Posting, at: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return records[low] === at ? (weights[low] ?? 0) : 0;
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
