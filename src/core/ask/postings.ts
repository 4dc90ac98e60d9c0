import { words } from '../search/fold.js';
import { stem } from './stem.js';

/** A text of a record, and what its words count for. */
export interface Field {
  readonly text: string;
  readonly weight: number;
}

/** Records that have a word, in the order of their indexes, each with how much of it: the weights of its fields, summed. */
export interface Posting {
  readonly records: readonly number[];
  readonly weights: readonly number[];
}

/** An inverted index over the stems of weighted fields; records are told by their index. */
export class Postings {
  readonly #postings = new Map<string, { records: number[]; weights: number[] }>();
  readonly #stems = new Map<string, string>();
  readonly #lengths: number[] = [];
  readonly averageLength: number;

  constructor(records: Iterable<readonly Field[]>) {
    for (const fields of records) this.#add(fields);
    this.averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#lengths.length);
    this.#stems.clear();
  }

  /** How many records there are. */
  get size(): number {
    return this.#lengths.length;
  }

  /** Every stem, in no order. */
  words(): Iterable<string> {
    return this.#postings.keys();
  }

  of(stemmed: string): Posting | undefined {
    return this.#postings.get(stemmed);
  }

  /** Weighted words of a record. */
  lengthOf(at: number): number {
    return this.#lengths[at] ?? 0;
  }

  #add(fields: readonly Field[]): void {
    const at = this.#lengths.length;
    const weights = new Map<string, number>();
    let length = 0;
    for (const { text, weight } of fields) {
      for (const word of words(text)) {
        const stemmed = this.#stemOf(word);
        weights.set(stemmed, (weights.get(stemmed) ?? 0) + weight);
        length += weight;
      }
    }
    this.#lengths.push(length);
    for (const [stemmed, weight] of weights) {
      const posting = this.#postings.get(stemmed);
      if (posting) {
        posting.records.push(at);
        posting.weights.push(weight);
      } else this.#postings.set(stemmed, { records: [at], weights: [weight] });
    }
  }

  /** Most words come again and again. */
  #stemOf(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const stemmed = stem(word);
    this.#stems.set(word, stemmed);
    return stemmed;
  }
}
