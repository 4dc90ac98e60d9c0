import type { Token } from './tokens.js';

/** Words that a name comes after. */
const BEFORE_NAMES = new Set([
  'from',
  'by',
  'did',
  'does',
  'has',
  'of',
  'about',
  'on',
  'is',
  'was',
  'with',
  'use',
  'prefer',
]);
const FEW_WORDS = 3;

/** Whether a word stands where a name stands; `telling`: how many words of the question tell anything. */
export function standsAsName(tokens: readonly Token[], at: number, telling: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.possessive) return true;
  if (token.capital) return (telling <= FEW_WORDS && at > 0) || BEFORE_NAMES.has(tokens[at - 1]?.word ?? '');
  return telling <= 2 && BEFORE_NAMES.has(tokens[at - 1]?.word ?? '');
}
