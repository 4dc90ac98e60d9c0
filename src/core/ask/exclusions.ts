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
  'sans',
]);
const PAIRS: readonly (readonly [string, string])[] = [
  ['leave', 'out'],
  ['leaving', 'out'],
  ['other', 'than'],
  ['apart', 'from'],
  ['aside', 'from'],
  ['but', 'without'],
  ['and', 'without'],
  ['nothing', 'to'],
  ['nothing', 'on'],
  ['nothing', 'about'],
  ['anything', 'but'],
  ['instead', 'of'],
];
/** Words that end what a marker takes away. */
const ENDS = new Set(['but', 'which', 'what', 'who', 'where', 'when', 'only', 'just', 'please', 'at', 'in', 'from']);
const LONGEST = 7;

const HELPING = new Set('could can did do does would will should have had has must need may might'.split(' '));
const WANTING = new Set(
  'want need include show mention list like care involve use have touch give tell about on from in by the any'.split(
    ' ',
  ),
);

/** `I could not join the session` takes nothing away; `I do not want the mesh ones` does. */
function isNegated(tokens: readonly Token[], at: number): boolean {
  return HELPING.has(tokens[at - 1]?.word ?? '') && !WANTING.has(tokens[at + 1]?.word ?? '');
}

/** What a list is asked of: after it, `without` takes away; after anything else it describes, as in a mesh without sidecars. */
const LISTED =
  /^(?:talks?|sessions?|presentations?|keynotes?|demos?|tools?|projects?|ones|all|everything|anything|list|every|one|kcd|kubecon|amsterdam|europe|eu|na|america|angeles|la|event|edition|day|\d+|20\d\d|please)$/;

/** Words of a line that only takes away: `without keda please`. */
const ALONE = 5;

function endsList(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return tokens.length <= ALONE;
  return tokens[at]?.breaks === true || LISTED.test(tokens[at - 1]?.word ?? '');
}

/** For each word, whether it is asked away: `talks on GitOps but not Argo`. */
export function excludedWords(tokens: readonly Token[]): boolean[] {
  const excluded = tokens.map(() => false);
  for (const [at, { word }] of tokens.entries()) {
    const pair = PAIRS.some(([first, second]) => word === first && tokens[at + 1]?.word === second);
    if (!pair && !MARKERS.has(word) && !(word === 'without' && endsList(tokens, at))) continue;
    if (word === 'not' && isNegated(tokens, at)) continue;
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
