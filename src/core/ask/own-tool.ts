import type { Tool } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { type Focus, oneOfTools, talksInFocus } from './focus.js';
import type { Reading } from './reading.js';

const THEIR_OWN = /\b(?:their|its|his|her) own\b/;

/** `Their own platform`, after a talk: the tool of that talk whose record says it is the company's. Undefined where there is none. */
export function ownTool(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  if (!THEIR_OWN.test(reading.folded)) return undefined;
  const owned = talksInFocus(knowledge, focus)
    .slice(0, 1)
    .flatMap(({ tools, speakers }) => {
      const companies = speakers.flatMap(({ organisations }) => organisations.map(({ name }) => name));
      return tools.filter(({ what }) => companies.some((name) => what.includes(`${name}'s`)));
    });
  const fits = ({ category }: Tool): boolean =>
    reading.names.every(({ groups, subjects }) => subjects.length > 0 || groups.some(({ of }) => of === category));
  const [tool] = owned.filter(fits);
  return tool && { ...reading, names: oneOfTools([tool]), words: reading.words.filter((word) => word !== 'own') };
}
