import { type Named, pins } from './names.js';
import type { Reading } from './reading.js';

/** Words that mean something said before: `is there` and `a tool that` do not, nor does `the talk on etcd`. */
const MEANS_BACK =
  /\b(?:(?<!\bma[dk]e )its?|they|them|theirs?|he|him|his|she|hers?|those|these|both of|(?:the|this|that) (?:talk|session|speakers?|presenters?|tool|project|others?|ones?|(?:first|second|third|fourth|[1-9]th|last|latter|former)(?: one| talk| session)?)(?! (?:on|about|with|where|that|which|of|by|from|who|whose|day)\b)|(?:is|was|were|are|does|did|do|has|can|about|of|like|with|on|after|before|than) (?:this|that)(?! (?:year|month))\b)\b|(?<!\b(?:is|are|was|were) )\bthere\b/;
/** `the coredns one`: another of the same kind. */
const ONE_OF = /\bthe (?:\w+ ){1,4}ones?\b|\bthe one (?:on|about|with|by|from)\b/;
/** Words of a question that says but one thing. */
const SHORT = 8;
/** Words of a question's own that may stand before a word that points back: a verb. */
const MOST_BEFORE = 1;

/** Whether a word means something said before: one that comes after a name or a matter of the question's own means that. */
export function pointsBack({ folded, tokens, names, held, words }: Reading): boolean {
  const match = MEANS_BACK.exec(folded);
  if (!match) return false;
  const at = folded.slice(0, match.index).split(' ').length - 1;
  // But for a verb: `who demoed it`.
  const soft = names.filter(isMatter).map(({ from }) => tokens[from]?.word);
  const before = tokens.slice(0, at).filter(({ word }) => words.includes(word) || soft.includes(word)).length;
  if (before > (tokens.length <= SHORT ? MOST_BEFORE : 0)) return false;
  const first = tokens.findIndex(
    (_, place) =>
      (held.taken[place] ?? false) || names.some((one) => !isMatter(one) && place >= one.from && place < one.to),
  );
  // `What is this Submariner` points at nothing but the name.
  const isBeforeName = / th(?:is|at)$/.test(match[0]) && at + match[0].split(' ').length === first;
  return first < 0 || (at < first && !isBeforeName);
}

/** Whether a name is a matter of the trade, and no thing with a name of its own. */
export function isMatter(named: Named): boolean {
  return !pins(named) && named.subjects.every(({ kind }) => kind !== 'tool');
}

/** Whether a question asks for another of the same kind, before it names anything else. */
export function isOneOf({ folded, names: [first] }: Reading): boolean {
  const match = ONE_OF.exec(folded);
  return match !== null && (!first || folded.slice(0, match.index).split(' ').length - 1 < first.from);
}
