import { words } from './fold.js';
import { firstAtLeast } from './sorted.js';
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
  /** How many of them it has as they were typed, and not only by another spelling. */
  readonly exact: number;
  /** Share of what was asked that it has, 0 to 1: rare words weigh more, words met by another spelling half. */
  readonly share: number;
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
/** What a word counts for that was met by a longer form or another spelling of it. */
const LONGER = 0.9;
const CORRECTED = 0.5;
/** Letters from which a word stands for the longer ones that begin with it, and how many of those are looked at. */
const PREFIX_LETTERS = 4;
const MOST_LONGER = 12;
/** Postings read to find candidates; words beyond it only add to records already found. */
const CANDIDATE_POSTINGS = 4_000;

const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any anybody anyone anything are as at away be because been before being between both but by can could did do ' +
    'does doing done each few for from further get give gives giving had has have having he her here him his how hows i if in into is it its just ' +
    'know let like me more most my no nor not now of off on once one only or other our out over own please same see she should show so some somebody someone ' +
    'something such tell than that the their them then there theres these they thing things this those through to too under until up us use ' +
    'used uses using very was way we were what whats when where which while who whom whos whose why will with within would you your'
  ).split(' '),
);

export class RankedSearch {
  readonly #postings = new Map<string, Postings>();
  readonly #lengths: number[] = [];
  readonly #averageLength: number;
  readonly #spelling: Spelling;
  readonly #vocabulary: string[];
  readonly #found: Found;

  constructor(records: Iterable<readonly Field[]>) {
    for (const fields of records) this.#add(fields);
    const total = this.#lengths.reduce((sum, length) => sum + length, 0);
    this.#averageLength = total / Math.max(1, this.#lengths.length);
    this.#vocabulary = [...this.#postings.keys()].sort();
    this.#spelling = new Spelling(this.#vocabulary);
    this.#found = new Found(this.#lengths.length);
  }

  search(text: string, limit: number): Ranking {
    const asked = tellingWords(text);
    const terms = asked.flatMap((word) => this.#term(word) ?? []).sort((a, b) => a.records.length - b.records.length);
    const known = terms.reduce((sum, term) => sum + this.#rarity(term.records.length), 0);
    const weight = known + (asked.length - terms.length) * this.#rarity(0);
    let read = 0;
    for (const term of terms) {
      const adds = read === 0 || read + term.records.length <= CANDIDATE_POSTINGS;
      read += term.records.length;
      this.#score(term, adds);
    }
    return { hits: this.#found.take(weight, limit), asked: asked.length };
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

  /** How telling a word is that this many records have. */
  #rarity(records: number): number {
    return Math.log(1 + (this.#lengths.length - records + 0.5) / (records + 0.5));
  }

  /** The postings of a word, of the longer words that begin with it, or of its nearest spelling; undefined when there is none. */
  #term(word: string): Term | undefined {
    const own = this.#postings.get(word);
    if (own) return { ...own, factor: 1, exact: true };
    const longer = word.length >= PREFIX_LETTERS ? this.#longer(word) : undefined;
    if (longer) return { ...longer, factor: LONGER, exact: true };
    const nearest = word.length >= 5 ? this.#spelling.near(word)[0] : undefined;
    const postings = nearest?.distance === 1 ? this.#postings.get(nearest.word) : undefined;
    return postings && { ...postings, factor: CORRECTED, exact: false };
  }

  /** The postings of all words that begin with this one, as one. */
  #longer(word: string): Postings | undefined {
    const weights = new Map<number, number>();
    const from = firstAtLeast(this.#vocabulary, word);
    for (const longer of this.#vocabulary.slice(from, from + MOST_LONGER)) {
      if (!longer.startsWith(word)) break;
      const postings = this.#postings.get(longer);
      for (const [index, at] of (postings?.records ?? []).entries()) {
        weights.set(at, Math.max(weights.get(at) ?? 0, postings?.weights[index] ?? 0));
      }
    }
    if (weights.size === 0) return undefined;
    const rising = [...weights].sort(([a], [b]) => a - b);
    return { records: rising.map(([at]) => at), weights: rising.map(([, weight]) => weight) };
  }

  #score({ records, weights, factor, exact }: Term, adds: boolean): void {
    const rarity = this.#rarity(records.length);
    const visit = (at: number, weight: number): void => {
      const length = 1 - B + (B * (this.#lengths[at] ?? 0)) / this.#averageLength;
      const score = (factor * rarity * weight * (K1 + 1)) / (weight + K1 * length);
      this.#found.note(at, score, rarity * factor, exact);
    };
    if (adds) {
      for (let index = 0; index < records.length; index += 1) visit(records[index] ?? 0, weights[index] ?? 0);
      return;
    }
    for (const at of this.#found.touched) {
      const index = firstAtLeast(records, at);
      if (records[index] === at) visit(at, weights[index] ?? 0);
    }
  }
}

interface Term extends Postings {
  readonly factor: number;
  readonly exact: boolean;
}

/** What one query has found so far, by record: kept in flat arrays, as it is written once for every posting read. */
class Found {
  readonly touched: number[] = [];
  readonly #scores: Float64Array;
  readonly #weights: Float64Array;
  readonly #matches: Uint8Array;
  readonly #exact: Uint8Array;

  constructor(records: number) {
    this.#scores = new Float64Array(records);
    this.#weights = new Float64Array(records);
    this.#matches = new Uint8Array(records);
    this.#exact = new Uint8Array(records);
  }

  note(at: number, score: number, weight: number, exact: boolean): void {
    if (this.#matches[at] === 0) this.touched.push(at);
    this.#scores[at] = (this.#scores[at] ?? 0) + score;
    this.#weights[at] = (this.#weights[at] ?? 0) + weight;
    this.#matches[at] = (this.#matches[at] ?? 0) + 1;
    if (exact) this.#exact[at] = (this.#exact[at] ?? 0) + 1;
  }

  /** The best of it, and an empty slate for the next query. `weight`: of all that was asked. */
  take(weight: number, limit: number): Ranked[] {
    const hits = this.touched
      .map((at) => ({
        at,
        score: this.#scores[at] ?? 0,
        matched: this.#matches[at] ?? 0,
        exact: this.#exact[at] ?? 0,
        share: Math.min(1, (this.#weights[at] ?? 0) / weight),
      }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, limit);
    for (const at of this.touched.splice(0)) {
      this.#scores[at] = 0;
      this.#weights[at] = 0;
      this.#matches[at] = 0;
      this.#exact[at] = 0;
    }
    return hits;
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
