import type { Talk } from '../../catalog/catalog.js';
import { words } from '../search/fold.js';
import type { Name } from '../search/names.js';

/** Words of a part of a title from which it is no longer a phrase of every day, and how many are looked for at most. */
const FEWEST = 3;
const MOST = 6;

/** What a talk is called when its title is said: the title, its other names, and the parts between its punctuation marks. */
export function titleNames(talks: Iterable<Talk>): Name<Talk>[] {
  return [...talks].flatMap((talk) => {
    const parts = talk.title.split(/[:?!–—|]/).map((part) => words(part).slice(0, MOST));
    const said = [talk.title, ...(talk.aliases ?? [])].map((text) => words(text).slice(0, MOST));
    return [...said, ...parts]
      .filter((part) => part.length >= FEWEST)
      .map((part) => ({ text: part.join(' '), target: talk, proper: true }));
  });
}
