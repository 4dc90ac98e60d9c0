import { words } from './fold.js';
import { Spelling } from './spelling.js';

/**
 * A ranked word search over short records: BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework") with
 * a weight for each field, plural endings taken off, and misspelt words met by their nearest known word. Rare words choose
 * the candidates and common words only rank them, which is what keeps it quick on a hundred thousand records.
 */

export interface Field {
  readonly text: string;
  readonly weight: number;
}

interface Ranked {
  /** Index of the record in the list the index was made of. */
  readonly at: number;
  readonly score: number;
  /** How many of the query's telling words the record has. */
  readonly matched: number;
}

export interface Ranking {
  /** Records by falling score, at most `limit`. */
  readonly hits: readonly Ranked[];
  /** How many telling words the query had, known to the index or not. */
  readonly asked: number;
}

interface Postings {
  readonly records: number[];
  readonly weights: number[];
}

const K1 = 1.2;
const B = 0.5;
/** What a word counts for that was met by another spelling. */
const CORRECTED = 0.6;
/** Postings read to find candidates; words beyond it only add to records already found. */
const CANDIDATE_POSTINGS = 4_000;

const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any are as at be because been before being between both but by can could did do ' +
    'does doing done each few for from further get give gives had has have having he her here him his how hows i if in into is it its just ' +
    'know let me more most my no nor not now of off on once one only or other our out over own please same see she should show so some ' +
    'something such tell than that the their them then there these they thing things this those through to too under until up us use ' +
    'used uses using very was way we were what whats when where which while who whom whos whose why will with would you your'
  ).split(' '),
);

export class RankedSearch {
  readonly #postings = new Map<string, Postings>();
  readonly #lengths: number[] = [];
  readonly #averageLength: number;
  readonly #spelling: Spelling;
  readonly #scores: Float64Array;
  readonly #matches: Uint8Array;

  constructor(records: Iterable<readonly Field[]>) {
    for (const fields of records) this.#add(fields);
    const total = this.#lengths.reduce((sum, length) => sum + length, 0);
    this.#averageLength = total / Math.max(1, this.#lengths.length);
    this.#spelling = new Spelling([...this.#postings.keys()]);
    this.#scores = new Float64Array(this.#lengths.length);
    this.#matches = new Uint8Array(this.#lengths.length);
  }

  search(text: string, limit: number): Ranking {
    const asked = tellingWords(text);
    const terms = asked
      .map((word) => this.#term(word))
      .filter((term) => term !== undefined)
      .sort((a, b) => a.postings.records.length - b.postings.records.length);
    const touched: number[] = [];
    let read = 0;
    for (const { postings, factor } of terms) {
      const adds = read === 0 || read + postings.records.length <= CANDIDATE_POSTINGS;
      read += postings.records.length;
      this.#score(postings, factor, adds, touched);
    }
    const hits = touched
      .map((at) => ({ at, score: this.#scores[at] ?? 0, matched: this.#matches[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, limit);
    for (const at of touched) {
      this.#scores[at] = 0;
      this.#matches[at] = 0;
    }
    return { hits, asked: asked.length };
  }

  #add(fields: readonly Field[]): void {
    const at = this.#lengths.length;
    const weights = new Map<string, number>();
    let length = 0;
    for (const field of fields) {
      for (const word of tellingWords(field.text)) {
        weights.set(word, (weights.get(word) ?? 0) + field.weight);
        length += 1;
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

  /** The postings of a word, or of its nearest known spelling; undefined when nothing is near. */
  #term(word: string): { postings: Postings; factor: number } | undefined {
    const own = this.#postings.get(word);
    if (own) return { postings: own, factor: 1 };
    const nearest = word.length >= 5 ? this.#spelling.near(word)[0] : undefined;
    const postings = nearest && nearest.distance === 1 ? this.#postings.get(nearest.word) : undefined;
    return postings && { postings, factor: CORRECTED };
  }

  #score({ records, weights }: Postings, factor: number, adds: boolean, touched: number[]): void {
    const count = this.#lengths.length;
    const rarity = Math.log(1 + (count - records.length + 0.5) / (records.length + 0.5)) * factor;
    const visit = (at: number, weight: number): void => {
      const length = 1 - B + (B * (this.#lengths[at] ?? 0)) / this.#averageLength;
      this.#scores[at] = (this.#scores[at] ?? 0) + (rarity * weight * (K1 + 1)) / (weight + K1 * length);
      this.#matches[at] = (this.#matches[at] ?? 0) + 1;
    };
    if (adds) {
      for (let index = 0; index < records.length; index += 1) {
        const at = records[index] ?? 0;
        if (this.#matches[at] === 0) touched.push(at);
        visit(at, weights[index] ?? 0);
      }
      return;
    }
    for (const at of touched) {
      const index = find(records, at);
      if (index >= 0) visit(at, weights[index] ?? 0);
    }
  }
}

/** Whether a folded word says something by itself: `etcd` does, `about` does not. */
export function isTelling(word: string): boolean {
  return !STOP_WORDS.has(word);
}

/** The words of a text that say something, each once, without plural endings. */
export function tellingWords(text: string): string[] {
  const all = words(text);
  const telling = all.filter(isTelling);
  return [...new Set((telling.length > 0 ? telling : all).map(singular))];
}

/** The "S" stemmer (Harman 1991, "How effective is suffixing?"): plural endings only, so that no two ideas fall together. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?<![ea])ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[aeo]es$/.test(word)) return word;
  if (word.endsWith('es')) return word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/** Index of a number in a rising list, or -1. */
function find(rising: readonly number[], wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const value = rising[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
