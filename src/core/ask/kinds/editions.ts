import type { Edition } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import { sentenceThat } from '../asked-sentence.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../reading.js';
import { whenHeld } from '../when-held.js';
import {
  ANCHORS,
  ATTENDANCE,
  EARLIER,
  isOfPlace,
  LATER,
  NEXT,
  TOLD,
  WAS_IT_THEN,
  WHEN,
  WHERE,
  WHICH_OF_ALL,
} from './edition-words.js';
import { no } from './no.js';

const ASKS_OF_IT = new RegExp(`${ATTENDANCE.source}|${WHEN.source}|${WHERE.source}`);
const OF_ELSE = ['since', 'tools', 'companies', 'lesson', 'trend', 'disagree'] as const;

/** The sentence that asks when, where or for how many a conference was, and the words in it that say something else. */
function ofConference(reading: Reading): { asked: Reading; others: string[] } | undefined {
  const { within, names, formats, held, intents } = reading;
  const isNamed =
    held.named ||
    (WHICH_OF_ALL.test(reading.folded) && (WHEN.test(reading.folded) || WHERE.test(reading.folded))) ||
    (/\b(?:events?|conferences?|editions?)\b/.test(reading.folded) && ATTENDANCE.test(reading.folded));
  if (within || formats.length > 0 || !isNamed || held.days.length > 0 || intents.has('talks')) return undefined;
  const isPlace = ({ from, to }: Reading['names'][number]): boolean =>
    reading.tokens.slice(from, to).every(({ word }) => isOfPlace(word));
  if (
    names.some((named) => pins(named) && !isPlace(named)) ||
    reading.fates.length > 0 ||
    OF_ELSE.some((one) => intents.has(one))
  )
    return undefined;
  if (intents.has('who') && !/\bhow many\b/.test(reading.folded)) return undefined;
  if (/\b(?:topics?|themes?|subjects?|trends?)\b/.test(reading.folded)) return undefined;
  const asked = sentenceThat(ASKS_OF_IT, reading);
  if (!names.every(isPlace) && !ATTENDANCE.test(asked.folded)) return undefined;
  const counts = ATTENDANCE.test(asked.folded);
  // A place or a people beside the conference narrows what is counted.
  const proper = asked.tokens.flatMap(({ word, capital }) => (capital && asked.chatter.includes(word) ? [word] : []));
  return {
    asked,
    others: [...asked.words, ...proper].filter(
      (word) => !isOfPlace(word) && word !== 'three' && !(counts && GUESS.test(word)),
    ),
  };
}

/** A figure that somebody thinks it was: `400ish`. */
const GUESS = /^\d+(?:ish|k|th)?$/;

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
  // Of two that are both in the notes, it is told when each was.
  if (/\bbefore or after\b/.test(asked.folded) && held.editions.length > 1) return undefined;
  if (year === undefined && !isLater && !isEarlier && others.length === 0) return undefined;
  if (year === undefined && NEXT.test(asked.folded) && !/\b(?:after|announced?)\b/.test(asked.folded)) return undefined;
  const of = held.outside?.of.length ? held.outside.of : withoutAnchor(context);
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
      others.every((word) =>
        words([one.highlight.statement, ...(one.highlight.asks ?? [])].join(' ')).includes(word),
      ) &&
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

/** Of two conferences named, the one that is asked for, and not the one before or after which it is. */
function withoutAnchor({ knowledge, reading: { tokens, held } }: Context): readonly Edition[] {
  const isTold = (index: number): boolean =>
    ['in', 'at'].includes(tokens[index]?.word ?? '') && TOLD.has(tokens[index - 1]?.word ?? '');
  const at = tokens.findIndex(({ word }, index) => (ANCHORS.has(word) || isTold(index)) && held.taken[index + 1]);
  if (at < 0) return held.editions;
  const end = tokens.findIndex((_, index) => index > at && !held.taken[index]);
  const rest = [...tokens.slice(0, at), ...(end < 0 ? [] : tokens.slice(end))];
  const other = whenHeld(
    knowledge,
    rest,
    rest.map(() => false),
  );
  const isNarrower = other.named && other.editions.length < held.editions.length;
  return isNarrower && other.outside === undefined ? other.editions : held.editions;
}

/** What was before a conference, and not whether it was. */
const BEFORE_IT = /^(?!is|was|were|did).*\b(?:before|preced\w+|prior to)\b(?! or\b)/;

/** The conference before the one that is named, of those the notes are of. */
function before({ knowledge }: Context, [only, ...more]: readonly Edition[]): Edition | undefined {
  if (!only || more.length > 0) return undefined;
  return [...knowledge.catalog.editions.values()]
    .filter(({ startsOn }) => startsOn < only.startsOn)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
    .at(-1);
}

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
  const earlier = BEFORE_IT.test(folded) ? before(context, editions) : undefined;
  if (earlier) return { kind: 'edition', editions: [earlier], asked: WHERE.test(folded) ? 'where' : 'when' };
  const isWhere = intents.has('where') || WHERE.test(folded);
  return isWhere || intents.has('when') || WHEN.test(folded) || WAS_IT_THEN.test(folded)
    ? { kind: 'edition', editions, asked: isWhere ? 'where' : 'when' }
    : undefined;
}
