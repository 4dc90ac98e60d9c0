import { words } from '../search/fold.js';
import type { Document } from './document.js';
import { stem } from './stem.js';

/** Sentences of a record that are told apart: as many as a whole number has bits. */
export const MOST_SENTENCES = 31;

/** Which sentences of a record have a word: its stem, and a bit for each sentence. */
export type Sentences = ReadonlyMap<string, number>;

/** What a record says and how it is asked for, sentence by sentence. */
export function sentencesOf(document: Document): Sentences {
  const found = new Map<string, number>();
  for (const [at, sentence] of textsOf(document).slice(0, MOST_SENTENCES).entries())
    for (const word of words(sentence)) {
      const one = stem(word);
      found.set(one, (found.get(one) ?? 0) | (1 << at));
    }
  return found;
}

function textsOf(document: Document): readonly string[] {
  switch (document.kind) {
    case 'talk':
      return [document.of.title, ...document.of.asks, ...document.of.summary, ...(document.of.takeaways ?? [])];
    case 'tool':
      return [document.of.what, ...document.of.asks];
    case 'highlight':
      return [document.of.statement, ...(document.of.asks ?? [])];
  }
}
