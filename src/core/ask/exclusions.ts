import type { Token } from './tokens.js';

const MARKERS = new Set([
  'not',
  'except',
  'excluding',
  'exclude',
  'minus',
  'besides',
  'no',
  'skip',
  'ignoring',
  'ignore',
  'omit',
]);
const PAIRS: readonly (readonly [string, string])[] = [
  ['leave', 'out'],
  ['leaving', 'out'],
  ['other', 'than'],
  ['apart', 'from'],
  ['aside', 'from'],
  ['but', 'without'],
  ['anything', 'but'],
  ['instead', 'of'],
];
/** Words that end what a marker takes away. */
const ENDS = new Set(['but', 'which', 'what', 'who', 'where', 'when', 'only', 'just', 'please', 'at', 'in', 'from']);
const LONGEST = 7;

/** For each word, whether it is asked away: `talks on GitOps but not Argo`. */
export function excludedWords(tokens: readonly Token[]): boolean[] {
  const excluded = tokens.map(() => false);
  for (const [at, { word }] of tokens.entries()) {
    const pair = PAIRS.some(([first, second]) => word === first && tokens[at + 1]?.word === second);
    if (!pair && !MARKERS.has(word)) continue;
    const from = at + (pair ? 2 : 1);
    // `or not` at the end of a question takes nothing away; `not only` neither.
    if (tokens[from]?.word === 'only') continue;
    for (let next = from; next < tokens.length && next < from + LONGEST; next += 1) {
      const token = tokens[next];
      if (!token || (token.breaks && next > from) || (ENDS.has(token.word) && next > from)) break;
      excluded[next] = true;
    }
  }
  return excluded;
}
