import type { Knowledge } from '../../knowledge.js';
import { words } from '../../search/fold.js';
import type { Candidate } from '../candidates.js';
import { termOf } from '../left-over.js';
import { pins } from '../names.js';
import type { Reading } from '../reading.js';
import { stem } from '../stem.js';

/** How many words of the question, be they ever so plain, a statement has literally; the names it is about do not count. */
export function wordsShared(one: Pick<Candidate, 'document'>, reading: Reading): number {
  return sharing(reading)(one);
}

/** Tells the same of one statement after another; `counts`: whether a word of the question does. */
function sharing(
  { tokens, names, held }: Reading,
  counts: (word: string) => boolean = () => true,
): (one: Pick<Candidate, 'document'>) => number {
  const isName = (at: number): boolean =>
    (held.taken[at] ?? false) || names.some((named) => pins(named) && at >= named.from && at < named.to);
  const asked = tokens
    .filter(({ word }, at) => word.length >= COUNTED_LETTERS && !isName(at) && counts(word))
    .map(({ word }) => stem(word));
  const known = new Map<string, string>();
  const stemOf = (word: string): string => {
    const stemmed = known.get(word) ?? stem(word);
    known.set(word, stemmed);
    return stemmed;
  };
  return ({ document }) => {
    if (document.kind !== 'highlight') return 0;
    const said = new Set(words(document.of.statement).map(stemOf));
    return asked.filter((word) => said.has(word)).length;
  };
}

const COUNTED_LETTERS = 4;

/** Whether a statement has a word, or one that stands for it. */
export function saysWord(knowledge: Knowledge, statement: string, word: string): boolean {
  const stems = new Set(words(statement).map(stem));
  return stems.has(stem(word)) || termOf(knowledge, word).also.some((also) => stems.has(also.stem));
}

/** Raises a score by those words, where it may be nothing by itself. */
export function sharedScores(reading: Reading, counts?: (word: string) => boolean): (one: Candidate) => number {
  const shared = sharing(reading, counts);
  return (one) => (one.score + LEAST_SCORE) * (1 + SHARED * shared(one));
}

const SHARED = 0.3;
const LEAST_SCORE = 0.01;

/** Whether it is a statement of a number. */
export function isNumber({ document }: Pick<Candidate, 'document'>): boolean {
  return document.kind === 'highlight' && document.of.kind === 'number';
}
