import type { Knowledge } from '../../knowledge.js';
import { words } from '../../search/fold.js';
import type { Candidate } from '../candidates.js';
import { pins } from '../names.js';
import { stem } from '../stem.js';
import { type Reading, termOf } from '../understand.js';

/** How many words of the question, be they ever so plain, a statement has literally; the names it is about do not count. */
export function wordsShared({ document }: Pick<Candidate, 'document'>, { tokens, names, held }: Reading): number {
  if (document.kind !== 'highlight') return 0;
  const stems = new Set(words(document.of.statement).map(stem));
  const isName = (at: number): boolean =>
    (held.taken[at] ?? false) || names.some((named) => pins(named) && at >= named.from && at < named.to);
  return tokens.filter(({ word }, at) => word.length >= COUNTED_LETTERS && !isName(at) && stems.has(stem(word))).length;
}

const COUNTED_LETTERS = 4;

/** Whether a statement has a word, or one that stands for it. */
export function saysWord(knowledge: Knowledge, statement: string, word: string): boolean {
  const stems = new Set(words(statement).map(stem));
  return stems.has(stem(word)) || termOf(knowledge, word).also.some((also) => stems.has(also.stem));
}

/** A score raised by those words, where it may be nothing by itself. */
export function sharedScore(one: Candidate, reading: Reading): number {
  return (one.score + LEAST_SCORE) * (1 + SHARED * wordsShared(one, reading));
}

const SHARED = 0.3;
const LEAST_SCORE = 0.01;

/** Whether it is a statement of a number. */
export function isNumber({ document }: Pick<Candidate, 'document'>): boolean {
  return document.kind === 'highlight' && document.of.kind === 'number';
}
