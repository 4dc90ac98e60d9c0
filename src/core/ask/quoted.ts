import type { Highlight } from '../../catalog/catalog.js';
import { GENERAL } from '../fillers.js';
import { words } from '../search/fold.js';
import { type Context, candidates } from './candidates.js';
import { PADDING } from './padding.js';
import { stem } from './stem.js';

const FEWEST_WORDS = 4;
/** Share of the quoted words that a sentence must have in their order. */
const LITERAL = 0.65;
const MOST_READ = 25;
/** What stands after these is taken as said in so many words. */
const AFTER =
  /^.*?\b(?:who said|who says|whose (?:quote|line|words|sentence|motto) (?:is|was|are|were)|quote|quoted)\b(?: that)? /;

/** The statement that has what the question quotes, word for word or nearly. */
export function saidInWords(context: Context): Highlight | undefined {
  const { reading } = context;
  const tail = AFTER.test(reading.folded) ? [reading.folded.replace(AFTER, '').split(' ')] : [];
  for (const quote of [...reading.quoted, ...tail]) {
    if (quote.length < FEWEST_WORDS) continue;
    // Every word counts here, the small ones too.
    const bare = { ...reading, words: [...new Set(quote)], chatter: [], names: [], not: [] };
    const best = candidates({ ...context, reading: bare }, ['highlight'])
      .slice(0, MOST_READ)
      .flatMap(({ document }) => (document.kind === 'highlight' ? [document.of] : []))
      .map((of) => ({ of, share: hasAll(quote, of) ? 1 : inOrder(quote, words(of.statement)) / quote.length }))
      .sort((a, b) => b.share - a.share)[0];
    if (best && best.share >= LITERAL) return best.of;
  }
  return undefined;
}

/** Whether a statement has every telling word of what is quoted, in whatever order: few remember more of a line. */
function hasAll(quote: readonly string[], { statement }: Highlight): boolean {
  const telling = [...new Set(quote)].filter((word) => !PADDING.has(word) && !GENERAL.has(word));
  const said = new Set(words(statement).map(stem));
  return telling.length > 1 && telling.every((word) => said.has(stem(word)));
}

/** How many of the words stand in the sentence in the same order. */
function inOrder(quote: readonly string[], sentence: readonly string[]): number {
  let row = Array.from({ length: sentence.length + 1 }, () => 0);
  for (const word of quote) {
    const next = [0];
    for (const [at, said] of sentence.entries())
      next.push(said === word ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
