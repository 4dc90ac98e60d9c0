import type { Knowledge } from '../knowledge.js';
import { editDistance } from '../search/spelling.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';

/** Words that questions are asked with, and that are mistyped as often as any. */
const ASKED_WITH =
  'talk talks session sessions presentation keynote speaker speakers presenter presented about from which what when where with there their company companies conference recommend mentioned explained something somebody someone please thanks question tool tools between before after would could should remember title called said showed because during'.split(
    ' ',
  );
const SHORTEST = 3;

/** The words of a text, those of asking as they were meant: `frm` is `from`, `tlak` is `talk`. */
export function withoutSlips(knowledge: Knowledge, tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    const meant = isUnknown(knowledge, token) ? meantBy(token.word) : undefined;
    return meant === undefined ? token : { ...token, word: meant };
  });
}

/** Whether neither English nor a record has it; a word with a capital may be a name. */
function isUnknown({ documents, english, subjects, synonyms }: Knowledge, { word, capital }: Token): boolean {
  return (
    word.length >= SHORTEST &&
    !capital &&
    english.shareOf(word) === 0 &&
    !documents.recall.knows(word) &&
    !synonyms.has(stem(word)) &&
    subjects.exact(word).length + subjects.partial(word).length === 0
  );
}

/** The one word of asking that is a letter away, beginning alike. */
function meantBy(word: string): string | undefined {
  return ASKED_WITH.find((one) => one[0] === word[0] && one !== word && editDistance(word, one, 1) <= 1);
}
