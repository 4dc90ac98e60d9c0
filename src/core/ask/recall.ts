import { firstAtLeast, firstFrom } from '../search/sorted.js';
import { Spelling } from '../search/spelling.js';
import { type Form, Found, type Wanted } from './found.js';
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
  /** What it has of each of the words: 1 as asked, less by a synonym or another spelling, 0 for nothing. */
  readonly met: readonly number[];
}

export interface Recollection {
  /** By falling score. */
  readonly hits: readonly Recalled[];
  /** The words asked, the rarest first; one that was asked in two ways comes twice. */
  readonly words: readonly string[];
  /** How rare each word asked is; undefined for one that no record has. */
  readonly known: ReadonlyMap<string, number | undefined>;
}

/** The stems that a word asked is looked up by, the likeliest first. */
interface Lookup {
  readonly word: string;
  readonly forms: readonly Form[];
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
  readonly #found: Found;
  readonly #leasts = new Map<Posting, number>();

  constructor(records: Iterable<readonly Field[]>) {
    this.#postings = new Postings(records);
    this.#vocabulary = [...this.#postings.words()].sort();
    this.#spelling = new Spelling(this.#vocabulary);
    this.#found = new Found(this.#postings.size);
  }

  /** Whether any record has the word, in any of its forms. */
  knows(word: string): boolean {
    return this.#postings.of(stem(word)) !== undefined;
  }

  /** How many records have the word, in any of its forms. */
  frequency(word: string): number {
    return this.#postings.of(stem(word))?.records.length ?? 0;
  }

  /** How rare the word is among the records, in any of its forms: 0 where nearly all have it. */
  rarity(word: string): number {
    return this.#rarity(this.frequency(word));
  }

  /** Whether any record has the word, a synonym of it, or a near spelling. */
  meets(term: Term): boolean {
    return this.#formsOf(term).length > 0;
  }

  /** Indexes of the records that have all of these words, rising; none without a word. */
  recordsWith(typed: readonly string[]): readonly number[] {
    const lists = typed.map((word) => this.#postings.of(stem(word))?.records ?? []);
    const [least = [], ...others] = lists.sort((a, b) => a.length - b.length);
    return others.reduce((left, other) => shared(left, other), least);
  }

  /**
   * Records that have some of it, by falling score, the best few hundred. `among`: indexes of the records to be looked
   * at, rising, all of them without it.
   */
  search(terms: readonly Term[], sought: Wanted & { readonly among?: readonly number[] | undefined }): Recollection {
    const asked = terms.map((term) => this.#lookUp(term)).sort((a, b) => a.records - b.records);
    const found = this.#found;
    found.begin(asked.length, sought);
    let read = 0;
    for (const [word, { forms }] of asked.entries()) {
      const total = forms.reduce((sum, { posting }) => sum + posting.records.length, 0);
      const adds = read === 0 || read + total <= CANDIDATE_POSTINGS;
      read += total;
      for (const form of forms) {
        if (sought.among) found.noteAmong(word, form, sought.among);
        else if (adds) found.note(word, form, { most: CANDIDATE_POSTINGS, least: this.#leastIn(form.posting) });
        else found.noteFound(word, form);
      }
    }
    const rarities = asked.map(({ records }) => this.#rarity(records));
    // What ranks by a word is how rare it is itself, where any record has it: its synonyms are none of its rarity.
    const own = asked.map(({ word, records }) => this.#rarity(this.frequency(word) || records));
    const scores = Float64Array.from(found.records, (at, place) => this.#scoreOf(at, place, own));
    const least = leastOfBest(scores);
    const best: { at: number; place: number; score: number }[] = [];
    for (const [place, score] of scores.entries())
      if (score >= least) best.push({ at: found.records[place] ?? 0, place, score });
    best.sort((a, b) => b.score - a.score || a.at - b.at);
    const hits = best.slice(0, MOST_HITS).map(({ at, place, score }) => {
      return { at, score, met: asked.map((_, word) => found.factor(place, word)) };
    });
    return {
      hits,
      words: asked.map(({ word }) => word),
      known: new Map(asked.map(({ word, records }, index) => [word, records > 0 ? rarities[index] : undefined])),
    };
  }

  #scoreOf(at: number, place: number, rarities: readonly number[]): number {
    const length = K1 * (1 - B + (B * this.#postings.lengthOf(at)) / this.#postings.averageLength);
    let score = 0;
    for (let word = 0; word < rarities.length; word += 1) {
      const factor = this.#found.factor(place, word);
      const weight = this.#found.weight(place, word);
      if (factor > 0) score += (ranked(factor) * (rarities[word] ?? 0) * weight * (K1 + 1)) / (weight + length);
    }
    return score;
  }

  /** Weight that about as many records of a posting reach as are read. */
  #leastIn(posting: Posting): number {
    const { weights } = posting;
    if (weights.length <= CANDIDATE_POSTINGS) return 0;
    const known = this.#leasts.get(posting);
    if (known !== undefined) return known;
    const least = Float64Array.from(weights).sort()[weights.length - CANDIDATE_POSTINGS] ?? 0;
    this.#leasts.set(posting, least);
    return least;
  }

  #rarity(records: number): number {
    return Math.log(1 + (this.#postings.size - records + 0.5) / (records + 0.5));
  }

  #lookUp(term: Term): Lookup {
    const forms = this.#formsOf(term);
    const total = forms.reduce((sum, { posting }) => sum + posting.records.length, 0);
    const isCounted = forms.length > 1 && total <= CANDIDATE_POSTINGS;
    const records = isCounted ? this.#recordsOf(forms) : Math.min(total, this.#postings.size);
    return { word: term.word, forms, records };
  }

  /** How many records have any of these forms. */
  #recordsOf(forms: readonly Form[]): number {
    this.#found.begin(1, { range: { from: 0, to: this.#postings.size }, wanted: () => true });
    for (const form of forms) this.#found.note(0, form);
    return this.#found.records.length;
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

/** The numbers that both of two rising lists have. */
function shared(short: readonly number[], long: readonly number[]): number[] {
  let index = 0;
  return short.filter((one) => {
    index = firstFrom(long, index, one);
    return long[index] === one;
  });
}

/** The score from which records are told of. */
function leastOfBest(scores: Float64Array): number {
  return scores.length <= MOST_HITS ? 0 : (scores.toSorted()[scores.length - MOST_HITS] ?? 0);
}

/** Rarity from which a word counts no more: a word that is nowhere tells no more than one that is in a few places. */
const MOST_RARE = 4.5;

/**
 * Tells the share of the words `of` that a record has, by what it met, 0 to 1: rare words weigh more; 1 when there are none.
 * `unknown`: what a word that is nowhere counts for.
 */
export function sharesOf(
  { words, known }: Recollection,
  { of, unknown }: { of: readonly string[]; unknown: number },
): (met: readonly number[]) => number {
  const parts = of.map((word) => {
    const rarity = known.get(word);
    const columns = [...words.keys()].filter((column) => words[column] === word);
    return { columns, weight: rarity === undefined ? MOST_RARE * unknown : Math.min(MOST_RARE, rarity) };
  });
  const asked = parts.reduce((sum, { weight }) => sum + weight, 0);
  return (met) => {
    let has = 0;
    for (const { columns, weight } of parts) {
      const column = columns.findLast((one) => (met[one] ?? 0) > 0);
      if (column !== undefined) has += weight * (met[column] ?? 0);
    }
    return asked === 0 ? 1 : has / asked;
  };
}
