import { words } from '../search/fold.js';
import { Names, oncePerTarget } from '../search/names.js';
import { longestReading, type Reading } from './reading.js';

/** A topic or an edition, by what it can be called. */
export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** The longest name of a topic or an edition, in words. */
const LONGEST = 8;

/** An index of topics by slug, name and alias. */
export function namesOf(records: readonly Named[]): Names<Named> {
  return new Names(
    records.flatMap((one) => [
      { text: one.name, target: one, proper: true },
      { text: one.slug, target: one, proper: true },
      ...(one.aliases ?? []).map((text) => ({ text, target: one, proper: false })),
    ]),
  );
}

/** The longest name at the beginning of words; undefined when they begin with none. */
export function readName(tokens: readonly string[], names: Names<Named>): Reading<Named> | undefined {
  return longestReading(tokens, LONGEST, (text) => names.exact(text)[0]?.name.target);
}

/** The known record nearest to a word that is no name: one misspelt, or one of whose name it is a part; undefined when none is. */
export function nearestName(typed: string, names: Names<Named>): Named | undefined {
  return oncePerTarget([...names.misspelt(typed), ...names.partial(typed)])[0]?.name.target;
}

/**
 * The editions that as many words as possible speak of: `kubecon eu 2021` of one, `kubecon 2021` of each edition of that name and
 * year. Undefined when the first word speaks of none.
 */
export function readEditions(
  tokens: readonly string[],
  editions: readonly Named[],
): Reading<readonly Named[]> | undefined {
  const known = editions.map((edition) => ({
    edition,
    words: new Set(words([edition.slug, edition.name, ...(edition.aliases ?? [])].join(' '))),
  }));
  return longestReading(tokens, LONGEST, (text) => {
    const typed = words(text);
    const found = typed.length > 0 ? known.filter((one) => typed.every((word) => one.words.has(word))) : [];
    return found.length > 0 ? found.map(({ edition }) => edition) : undefined;
  });
}
