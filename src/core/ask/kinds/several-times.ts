import type { Edition, Talk } from '../../../catalog/catalog.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import type { Reading } from '../reading.js';
import { none } from './talks.js';

const TIMES =
  /\b(?:(?:more than (?:one|once|a single)|several|multiple|at least two|two or more|(?<!the )(?:two|2)|twice)(?: (?:talks|sessions|presentations|times|events|conferences|editions|slots))?|(?:again|repeatedly|came back|come back|returned))\b/;
const EVENTS = '(?:events|conferences|editions|kubecons|years)';
const EACH = new RegExp(
  `\\bin both\\b|\\bboth (?:in|at|${EVENTS}|the|20\\d\\d|kubecon)\\b|\\b(?:all|the) (?:three|3) ${EVENTS}\\b|\\b(?:every|each) (?:event|conference|edition|year)\\b|\\b(?:more than one|several|multiple|two|different) ${EVENTS}\\b`,
);
const SEVERAL_EVENTS = new RegExp(`\\b(?:more than one|several|multiple|two|different) ${EVENTS}\\b`);
const MORE_THAN = /\bmore than one (?:event|conference|edition|year)\b/;

/** Speakers or companies that were on stage several times, or at each of the conferences asked for. */
export function severalTimes(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const { intents, names, words, folded, held } = reading;
  const isOfPeople = intents.has('who') || intents.has('companies');
  if (!isOfPeople || names.length > 0 || words.some((word) => !COUNT.test(word)) || reading.within) return undefined;
  const fits = fitting(reading);
  if (!fits || /\btalks? (?:with|by|had|having|where)\b/.test(folded)) return undefined;
  const inHeld = (talks: readonly Talk[]): Talk[] => talks.filter(({ edition }) => held.editions.includes(edition));
  const { catalog } = knowledge;
  if (intents.has('companies')) {
    const list = [...catalog.organisations.values()]
      .map((organisation) => ({ organisation, talks: inHeld(organisation.talks) }))
      .filter(({ talks }) => fits(talks));
    return list.length > 0 ? { kind: 'organisations', list } : none(context);
  }
  const people = [...catalog.speakers.values()]
    .map((speaker) => ({ speaker, talks: inHeld(speaker.talks) }))
    .filter(({ talks }) => fits(talks));
  return people.length > 0 ? { kind: 'speakers', people } : none(context);
}

const COUNT = /^(?:two|three|both|\d)$/;

/** What their talks must be; undefined when neither is asked. */
function fitting({ folded, held }: Reading): ((talks: readonly Talk[]) => boolean) | undefined {
  const editionsOf = (talks: readonly Talk[]): Set<Edition> => new Set(talks.map(({ edition }) => edition));
  if (MORE_THAN.test(folded) || SEVERAL_EVENTS.test(folded)) return (talks) => editionsOf(talks).size > 1;
  if (EACH.test(folded)) {
    // Of a year that had two conferences one will do.
    const years = [...new Set(held.years)];
    return years.length > 1
      ? (talks) => years.every((year) => talks.some(({ edition }) => edition.year === year))
      : (talks) => editionsOf(talks).size === held.editions.length && talks.length > 1;
  }
  return TIMES.test(folded) &&
    /\b(?:talks?|sessions?|times|twice|once|stage|spoke|spoken|gave|appear\w*|present\w*)\b/.test(folded)
    ? (talks) => talks.length > 1
    : undefined;
}
