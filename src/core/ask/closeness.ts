import type { Knowledge } from '../knowledge.js';
import { FUNCTION_WORDS } from './function-words.js';
import { MOST_SENTENCES, type Sentences } from './sentences.js';
import { stem } from './stem.js';
import { SYNONYM } from './synonyms.js';

/** A word of a question as sentences are held against it. */
export interface Weighed {
  /** How rare it is. */
  readonly weight: number;
  readonly stem: string;
  readonly also: readonly string[];
}

/** Rarity that a word counts for at most: a slip of the pen is rare too. */
const MOST_RARE = 6;

/** The words of a question, but for those that only hold sentences together: `keep` and `years` say little alone, but much of a task. */
export function weighed({ documents, synonyms }: Knowledge, words: readonly string[]): Weighed[] {
  const asked = new Set(words.filter((word) => !FUNCTION_WORDS.has(word)));
  return [...asked].map((word) => {
    const own = stem(word);
    return { weight: Math.min(MOST_RARE, documents.recall.rarity(word)), stem: own, also: synonyms.get(own) ?? [] };
  });
}

/** What the sentence next to the closest adds. */
const SECOND = 0.3;

/** How much of a question the record's closest sentences have, from 0 to 1.3: words of one sentence tell more than scattered ones. */
export function closeness(asked: readonly Weighed[], sentences: Sentences): number {
  const has = new Float64Array(MOST_SENTENCES);
  let whole = 0;
  for (const { weight, stem: own, also } of asked) {
    whole += weight;
    const literal = sentences.get(own) ?? 0;
    let alike = 0;
    for (const one of also) alike |= sentences.get(one) ?? 0;
    // Each bit that is set, the lowest first.
    for (let left = literal | alike; left !== 0; left &= left - 1) {
      const at = 31 - Math.clz32(left & -left);
      has[at] = (has[at] ?? 0) + weight * (((literal >>> at) & 1) === 1 ? 1 : SYNONYM);
    }
  }
  if (whole === 0) return 0;
  let best = 0;
  let second = 0;
  for (const one of has) {
    if (one > best) {
      second = best;
      best = one;
    } else if (one > second) second = one;
  }
  return (best + SECOND * second) / whole;
}
