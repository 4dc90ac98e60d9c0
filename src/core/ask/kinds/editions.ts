import { words } from '../../search/fold.js';
import { sentenceThat } from '../asked-sentence.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../understand.js';
import { no } from './no.js';

const ATTENDANCE =
  /\b(?:attend\w*|registered|registrations?|sign ?ups|visitors?|participants?|audience|turnout|turned up|showed up|show up|people came|crowd|head ?count|how (?:big|large|well visited)|bigger|larger|smaller|size|how many (?:people|folks|attendees|visitors|participants|were there|came|showed|went))\b/;
const WHEN = /\b(?:when|what time|months?|dates?|weekday|season|days?|years?|how long)\b/;
const WHERE =
  /\b(?:where|venue|cit(?:y|ies)|town|place|location|country|in person|on ?site|online|virtual\w*|hybrid|remote\w*|zoom|webcam|real life|irl|face to face|physical\w*)\b/;
const ASKS_OF_IT = new RegExp(`${ATTENDANCE.source}|${WHEN.source}|${WHERE.source}`);
/** Asked whether it was then, and told when it was. */
const WAS_IT_THEN =
  /^(?:was|is|did|were) .*\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/;
const NEXT = /\b(?:is|will|are)\b.*\b(?:next|upcoming)\b|\b(?:next|upcoming)\b.*\b(?:is|will)\b/;
const LATER =
  /\b(?:next|following|after|subsequent|succeeding|succeeded|came after|upcoming|announced?|announcement|successor)\b/;
const EARLIER = /\b(?:previous|previously|before|prior|earlier|preceding|preceded|predecessor)\b/;
/** What a conference is asked for, in any words, and what is said of one beside it. */
const WORDS_OF_PLACE = new Set(
  (
    'registered registration registrations signups numbers number many month months weekday season place city cities venue town country online virtual virtually conference ' +
    'onsite site location happen held person hybrid remote remotely physical physically zoom webcam stream streamed laptop couch sofa home screen front real life face ' +
    'irl date dates day days long last attendance attendees attended attend attending visitors participants turnout crowd audience three showed headcount size big large figures vs ' +
    'host hosts hosted hosting gathering gatherings convention meeting meetup show took place next following previous earlier prior preceding subsequent announce announced announcement according certain sure correct exact exactly successor predecessor supposed wise opened open began begin start started end ended finish finished bigger larger smaller organised organized time pandemic covid corona lockdown'
  ).split(' '),
);

const OF_ELSE = ['since', 'tools', 'who', 'companies', 'lesson', 'trend', 'disagree'] as const;

/** The sentence that asks when, where or for how many a conference was, and the words in it that say something else. */
function ofConference(reading: Reading): { asked: Reading; others: string[] } | undefined {
  const { within, names, formats, held, intents } = reading;
  const isNamed =
    held.named || (/\b(?:events?|conferences?|editions?)\b/.test(reading.folded) && ATTENDANCE.test(reading.folded));
  if (within || formats.length > 0 || !isNamed || held.days.length > 0 || intents.has('talks')) return undefined;
  if (names.some(pins) || reading.fates.length > 0 || OF_ELSE.some((one) => intents.has(one))) return undefined;
  if (/\b(?:topics?|themes?|subjects?|trends?)\b/.test(reading.folded)) return undefined;
  const asked = sentenceThat(ASKS_OF_IT, reading);
  const isOfPlace = ({ from, to }: Reading['names'][number]): boolean =>
    reading.tokens.slice(from, to).every(({ word }) => WORDS_OF_PLACE.has(word));
  if (!names.every(isOfPlace) && !ATTENDANCE.test(asked.folded)) return undefined;
  return { asked, others: asked.words.filter((word) => !WORDS_OF_PLACE.has(word)) };
}

/** When and where a conference was, or would be, that has no notes of its own: what the notes of another tell of it. */
export function announced(context: Context): Content | undefined {
  const { reading, knowledge } = context;
  const about = ofConference(reading);
  if (!about) return undefined;
  const { asked, others } = about;
  const { held } = asked;
  const year = held.outside?.year;
  const isLater = LATER.test(asked.folded);
  const isEarlier = EARLIER.test(asked.folded);
  if (year === undefined && !isLater && !isEarlier && others.length === 0) return undefined;
  if (year === undefined && NEXT.test(asked.folded) && !/\b(?:after|announced?)\b/.test(asked.folded)) return undefined;
  const of = held.outside?.of.length ? held.outside.of : held.editions;
  const known = of.map((edition) => edition.year);
  const fits = (one: number): boolean =>
    year !== undefined && !held.years.some((other) => other !== year)
      ? one === year
      : isEarlier
        ? one < Math.max(...known)
        : one > Math.min(...known);
  const counts = ATTENDANCE.test(asked.folded);
  const told = knowledge.toldEditions.filter(
    (one) =>
      (others.length > 0 || one.years.some(fits)) &&
      others.every((word) => words(one.highlight.statement).includes(word)) &&
      one.of.some((edition) => of.includes(edition)) &&
      (one.highlight.kind === 'number' ? counts : one.highlight.kind === 'fact' && !counts),
  );
  return told.length === 0
    ? undefined
    : {
        kind: 'facts',
        highlights: told.slice(0, MOST_TOLD).map(({ highlight }) => highlight),
        listed: false,
        tools: [],
      };
}

const MOST_TOLD = 3;

/** When, where and for how many a conference was, and who wrote of it. */
export function editionFacts(context: Context): Content | undefined {
  const about = ofConference(context.reading);
  if (!about || about.others.length > 0) return undefined;
  const { asked } = about;
  const { intents, held, folded } = asked;
  const { editions } = held;
  // The notes end with what they tell: nothing that is still to come is in them.
  if (NEXT.test(folded)) return no(context, { of: 'edition', editions: [] });
  if (intents.has('author')) {
    const known = editions.filter(({ sources }) => sources.some(({ author }) => author !== undefined));
    if (known.length > 0) return { kind: 'edition', editions: known, asked: 'author' };
    return no(context, { of: 'left-out', what: 'author', about: editions[0]?.shortName });
  }
  if (ATTENDANCE.test(folded) || (context.reading.inherits && intents.has('number'))) {
    const known = editions.filter(({ attendance }) => attendance);
    return known.length > 0 ? { kind: 'edition', editions: known, asked: 'attendance' } : undefined;
  }
  const isWhere = intents.has('where') || WHERE.test(folded);
  return isWhere || intents.has('when') || WHEN.test(folded) || WAS_IT_THEN.test(folded)
    ? { kind: 'edition', editions, asked: isWhere ? 'where' : 'when' }
    : undefined;
}
