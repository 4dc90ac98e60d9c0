import type { Talk } from '../../../catalog/catalog.js';
import type { Subject } from '../../subject.js';
import { isAbout } from '../about.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import type { Named } from '../names.js';

/** Part of a name, or a misspelt one, that several go by, where nothing else in the question tells them apart. */
export function ambiguous({ knowledge, reading }: Context): Content | undefined {
  const [named, ...unclear] = reading.names.filter(isUnclear);
  if (!named || unclear.length > 0 || reading.words.length > 0) return undefined;
  const others = reading.names.filter((one) => one !== named);
  const fits = (talk: Talk): boolean =>
    reading.held.editions.includes(talk.edition) &&
    others.every((one) => isAbout(knowledge, { kind: 'talk', of: talk }, one));
  const subjects = named.subjects.filter((subject) => talksOf(subject).some(fits));
  if (subjects.length < 2 || shareTalk(subjects)) return undefined;
  const typed = reading.tokens.slice(named.from, named.to).map(({ word }) => word);
  return { kind: 'ambiguous', subjects, typed: typed.join(' ') };
}

function isUnclear({ by, subjects }: Named): boolean {
  return (by === 'part' || by === 'spelling') && subjects.length > 1;
}

/** Two who spoke together are both meant. */
function shareTalk([first, ...rest]: readonly Subject[]): boolean {
  return first !== undefined && talksOf(first).some((talk) => rest.every((one) => talksOf(one).includes(talk)));
}

function talksOf({ of }: Subject): readonly Talk[] {
  return of.talks;
}
