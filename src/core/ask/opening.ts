import type { Token } from './tokens.js';

/** Words of politeness that say nothing of what is asked when they stand before it. */
const CIVIL = new Set(
  'ok okay k thanks thank you very much so a lot many cheers merci cool great nice good perfect awesome excellent wonderful brilliant super lovely fantastic amazing right alright fine hi hello hey hallway bot there all everyone everybody folks team morning afternoon evening day dear sorry well yes yeah yep hm hmm ah oh aha wow lol got it i see interesting understood that this is was helpful useful helps helped hola moin hallo howdy again one of for the your help answer info makes sense no nope nah mean meant fair sweet noted brill splendid excellent other another new different subject topic question something else unrelated stupid dumb silly naive basic noob newbie changing change switching never mind forget'.split(
    ' ',
  ),
);
/** Those that are nothing else, so that no comma has to follow. */
const ONLY_CIVIL = new Set('ok okay thanks cheers hi hello hey moin hallo hola mean meant'.split(' '));

/** A question without the civil words before it: `thx.`, `ok cool,`, `great!`. A line of nothing else is kept whole. */
export function splitOpening(tokens: readonly Token[]): { opening: readonly Token[]; rest: readonly Token[] } {
  let end = 0;
  for (let at = 0; at < tokens.length && CIVIL.has(tokens[at]?.word ?? ''); at += 1) {
    const next = tokens[at + 1];
    const isLoose = ONLY_CIVIL.has(tokens[at]?.word ?? '') && (!CIVIL.has(next?.word ?? '') || next?.word === 'the');
    if (next && (next.breaks || isLoose)) end = at + 1;
  }
  return { opening: tokens.slice(0, end), rest: tokens.slice(end) };
}
