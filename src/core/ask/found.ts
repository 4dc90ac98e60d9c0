import { firstAtLeast, firstFrom } from '../search/sorted.js';
import type { Posting } from './postings.js';

/** A stem that a word asked is looked up by, and what it counts for beside the word itself, 0 to 1. */
export interface Form {
  readonly posting: Posting;
  readonly factor: number;
}

/** Indexes of records, from the first to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a search may find. */
export interface Wanted {
  readonly range: Range;
  readonly wanted: (at: number) => boolean;
}

/** In the place of a record that is not to be found. */
const UNWANTED = -1;

/**
 * What a search has found so far, by record: of each word asked the factor of its best form, and the weight. Kept in flat arrays that
 * serve one search after another, as they are written for every posting read.
 */
export class Found {
  /** Of each record its index in `records`, counted from 1; 0 for one not met yet. */
  readonly #places: Int32Array;
  readonly #unwanted: number[] = [];
  readonly #records: number[] = [];
  #rising = new Int32Array(0);
  #factors = new Float64Array(0);
  #weights = new Float64Array(0);
  #words = 0;
  #sought: Wanted = { range: { from: 0, to: 0 }, wanted: () => false };

  /** `size`: how many records there are. */
  constructor(size: number) {
    this.#places = new Int32Array(size);
  }

  /** Begins a search for so many words. */
  begin(words: number, sought: Wanted): void {
    this.#factors.fill(0, 0, this.#records.length * this.#words);
    for (const at of this.#records.splice(0)) this.#places[at] = 0;
    for (const at of this.#unwanted.splice(0)) this.#places[at] = 0;
    this.#rising = new Int32Array(0);
    this.#words = words;
    this.#sought = sought;
  }

  /** Indexes of the records that have a word, as they came. */
  get records(): readonly number[] {
    return this.#records;
  }

  /** What a form of a word, told by its number, counts for in a record, told by its index in `records`; 0 where it has none. */
  factor(place: number, word: number): number {
    return this.#factors[place * this.#words + word] ?? 0;
  }

  weight(place: number, word: number): number {
    return this.#weights[place * this.#words + word] ?? 0;
  }

  /** Notes a form of a word for all records that have it; new ones, up to `most` in all, only if it weighs `least` there. */
  note(word: number, { posting, factor }: Form, { most = Number.POSITIVE_INFINITY, least = 0 } = {}): void {
    const { records, weights } = posting;
    const { from, to } = this.#sought.range;
    for (let index = firstAtLeast(records, from); index < records.length; index += 1) {
      const at = records[index] ?? 0;
      if (at >= to) break;
      const weight = weights[index] ?? 0;
      const isOpen = weight >= least && this.#records.length < most;
      const place = this.#places[at] || (isOpen ? this.#add(at) : 0);
      if (place > 0) this.#keep((place - 1) * this.#words + word, factor, weight);
    }
  }

  /** Notes a form of a word for those of some records, told rising, that have it. */
  noteAmong(word: number, form: Form, among: ArrayLike<number>): void {
    const { records, weights } = form.posting;
    if (among.length > records.length) {
      this.note(word, form);
      return;
    }
    let index = 0;
    for (let next = 0; next < among.length; next += 1) {
      const at = among[next] ?? 0;
      index = firstFrom(records, index, at);
      if (records[index] !== at) continue;
      const place = this.#places[at] || this.#add(at);
      if (place > 0) this.#keep((place - 1) * this.#words + word, form.factor, weights[index] ?? 0);
    }
  }

  /** Notes a form of a word for those of the records found already that have it. */
  noteFound(word: number, form: Form): void {
    if (this.#records.length > form.posting.records.length) {
      this.note(word, form, { most: 0 });
      return;
    }
    if (this.#rising.length < this.#records.length) this.#rising = Int32Array.from(this.#records).sort();
    this.noteAmong(word, form, this.#rising);
  }

  #add(at: number): number {
    if (!this.#sought.wanted(at)) {
      this.#unwanted.push(at);
      this.#places[at] = UNWANTED;
      return UNWANTED;
    }
    const place = this.#records.push(at);
    this.#places[at] = place;
    if (place * this.#words > this.#factors.length) {
      this.#factors = twice(this.#factors, this.#words);
      this.#weights = twice(this.#weights, this.#words);
    }
    return place;
  }

  /** The best form counts, with the greatest weight of any. */
  #keep(part: number, factor: number, weight: number): void {
    const known = this.#factors[part] ?? 0;
    if (known >= factor) return;
    this.#factors[part] = factor;
    this.#weights[part] = known > 0 ? Math.max(this.#weights[part] ?? 0, weight) : weight;
  }
}

function twice(parts: Float64Array<ArrayBuffer>, more: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * parts.length + more);
  longer.set(parts);
  return longer;
}
