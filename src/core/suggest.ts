import type { Talk, Tool } from '../catalog/catalog.js';
import type { Knowledge } from './knowledge.js';
import { type NameHit, type Names, oncePerTarget } from './search/names.js';

/** What a few typed letters could become: names that are, begin with, have or nearly spell them, best first. */
export function suggest(knowledge: Knowledge, typed: string, most: number): { tools: Tool[]; talks: Talk[] } {
  const { talkTitles } = knowledge;
  const titled = talkTitles.search.search(typed, most).hits.flatMap(({ at, matched }) => {
    const talk = talkTitles.records[at];
    return talk && matched > 0 ? [talk] : [];
  });
  return {
    tools: called(knowledge.tools, typed).slice(0, most),
    talks: [...new Set([...called(knowledge.talkNames, typed), ...titled])].slice(0, most),
  };
}

function called<T>(names: Names<T>, typed: string): T[] {
  const sure = [...names.exact(typed), ...names.partial(typed)];
  const hits: NameHit<T>[] = sure.length > 0 ? sure : names.misspelt(typed);
  return oncePerTarget(hits).map(({ name }) => name.target);
}
