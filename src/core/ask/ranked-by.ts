import type { Knowledge } from '../knowledge.js';
import { words } from '../search/fold.js';
import { type Named, pins } from './names.js';
import { PADDING } from './padding.js';
import type { Reading } from './reading.js';

/** The words of a question by which records are ranked, in the parts that they play. */
export interface Ranking {
  /** Words that tell which record is meant, and whose share in a record says how sure it is. */
  readonly telling: readonly string[];
  /** Words of names, which choose, and rank where a record says them too. */
  readonly names: readonly string[];
  /** Words of conferences and dates, where a statement says them too. */
  readonly places: readonly string[];
  /** Words that rank and are not missed. */
  readonly chatter: readonly string[];
}

/** `must`: the names that choose; `isTold`: whether other names only tell of the record, as words do. */
export function rankedBy(
  { knowledge, reading }: { readonly knowledge: Knowledge; readonly reading: Reading },
  must: readonly Named[],
  isTold: boolean,
): Ranking {
  const hasWords = reading.words.length > 0;
  const wordsOf = (named: Named): string[] => spelt(knowledge, reading, named);
  // Beside other words, a topic is one more word, with everything that means it; a description tells as the words beside it do.
  const asWords = hasWords
    ? reading.names.filter((one) => one.by === 'description' || ((!pins(one) || isTold) && !must.includes(one)))
    : [];
  const soft = asWords.flatMap(wordsOf);
  const isOther = (word: string): boolean => !soft.includes(word) && !reading.words.includes(word);
  const held = reading.tokens.flatMap(({ word }, at) => (hasWords && reading.held.taken[at] ? [word] : []));
  return {
    telling: [...new Set([...reading.words, ...soft.filter((word) => !PADDING.has(word))])],
    names: reading.names.flatMap(wordsOf).filter(isOther),
    places: held.filter(isOther),
    chatter: hasWords || reading.within?.length === 1 ? reading.chatter : [],
  };
}

/** The words of a name as it was typed; a short form is looked for by the name it stands for, too. */
function spelt({ documents }: Knowledge, { tokens }: Reading, { from, to, subjects }: Named): string[] {
  const typed = tokens.slice(from, to).map(({ word }) => word);
  const [only, ...more] = subjects;
  const isShort = only?.kind === 'organisation' && more.length === 0;
  const isKnown = typed.some((word) => documents.recall.knows(word));
  const name = only && (isShort || !isKnown) ? words(only.of.name) : [];
  return name.some((word) => typed.includes(word)) ? typed : [...typed, ...name];
}
