import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import { no } from './no.js';

const ATTENDANCE =
  /\b(?:attend\w*|registered|registrations?|visitors?|participants?|turnout|turned up|showed up|show up|people came|crowd|how many (?:people|folks|attendees|visitors|participants|were there|came|showed))\b/;
const NEXT = /\b(?:is|will|are)\b.*\b(?:next|upcoming)\b|\b(?:next|upcoming)\b.*\b(?:is|will)\b/;
const WORDS_OF_PLACE = new Set(
  'registered registration registrations numbers number many month place city venue town country online virtual onsite site location happen held person hybrid remote physical location day days long last attendance attendees attended attend attending visitors participants turnout crowd showed figures'.split(
    ' ',
  ),
);

/** When, where and for how many a conference was, and who wrote of it. */
export function editionFacts(context: Context): Content | undefined {
  const { reading } = context;
  const { intents, held, names, words, formats } = reading;
  if (
    reading.within ||
    names.some(pins) ||
    (names.length > 0 && !ATTENDANCE.test(reading.folded)) ||
    formats.length > 0 ||
    !held.named ||
    held.days.length > 0
  )
    return undefined;
  if (words.some((word) => !WORDS_OF_PLACE.has(word)) || intents.has('talks')) return undefined;
  // The notes end with what they tell: nothing that is still to come is in them.
  if (NEXT.test(reading.folded)) return no(context, { of: 'edition', editions: [] });
  const editions = held.editions;
  if (intents.has('author')) {
    const known = editions.filter(({ sources }) => sources.some(({ author }) => author !== undefined));
    if (known.length > 0) return { kind: 'edition', editions: known, asked: 'author' };
    return no(context, { of: 'left-out', what: 'author', about: editions[0]?.shortName });
  }
  if (ATTENDANCE.test(reading.folded)) {
    const known = editions.filter(({ attendance }) => attendance);
    return known.length > 0 ? { kind: 'edition', editions: known, asked: 'attendance' } : undefined;
  }
  if (intents.has('where') || intents.has('when'))
    return { kind: 'edition', editions, asked: intents.has('where') ? 'where' : 'when' };
  return undefined;
}
