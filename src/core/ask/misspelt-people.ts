import type { Knowledge } from '../knowledge.js';
import { SURE_LETTERS } from '../search/spelling.js';
import type { Subject } from '../subject.js';
import { PADDING } from './padding.js';

/** What stands before the name of a person, so that even a far slip is one: `lady Devotchko`. */
const TITLES = new Set('mr mrs ms miss mister dr prof professor lady madame madam sir herr frau monsieur'.split(' '));
/** Those that nothing but a name follows: `miss` is a verb, and `dr` is short for disaster recovery as well. */
const ONLY_TITLES = new Set('mr mrs mister professor'.split(' '));
/** Letters from which a name may have two typing errors without a title. */
const LONG = 8;

/** A stretch of words that is a person's first or last name with typing errors. */
interface Misspelt {
  readonly from: number;
  readonly to: number;
  readonly people: readonly Subject[];
}

/** People by one of their names with a typing error: a word that neither English nor a record knows, beginning as the name does. */
export function misspeltPeople(knowledge: Knowledge, words: readonly string[]): Misspelt[] {
  const found: Misspelt[] = [];
  for (const [at, word] of words.entries()) {
    if (!isUnknown(knowledge, word)) continue;
    const most = word.length >= LONG || TITLES.has(words[at - 1] ?? '') ? 2 : 1;
    const near = knowledge.subjects
      .misspeltWord(word)
      .filter(({ name, distance }) => name.target.kind === 'speaker' && distance <= most)
      .filter(({ name }) => partsOf(name.text).some((part) => part[0] === word[0]));
    const people = near.filter(({ distance }) => distance === near[0]?.distance).map(({ name }) => name.target);
    const [one] = people;
    if (!one || people.some(({ of }) => of !== one.of)) continue;
    // The other name beside it is theirs as well, however it is spelt: `jonny kowal`.
    const isTheirs = (beside: string | undefined): boolean =>
      beside !== undefined &&
      beside.length > 2 &&
      !PADDING.has(beside) &&
      !knowledge.documents.recall.knows(beside) &&
      partsOf(one.of.name).some((part) => part.slice(0, 2) === beside.slice(0, 2));
    found.push({
      from: isTheirs(words[at - 1]) ? at - 1 : at,
      to: isTheirs(words[at + 1]) ? at + 2 : at + 1,
      people: [one],
    });
  }
  return found;
}

/** Whether a word is the name of a person because a title stands before it. */
export function isTitled(words: readonly string[], at: number): boolean {
  return ONLY_TITLES.has(words[at - 1] ?? '') && !PADDING.has(words[at] ?? '');
}

function isUnknown({ documents, english }: Knowledge, word: string): boolean {
  return (
    word.length >= SURE_LETTERS &&
    /^[a-z]+$/.test(word) &&
    !PADDING.has(word) &&
    !documents.recall.knows(word) &&
    english.shareOf(word) === 0
  );
}

function partsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}
