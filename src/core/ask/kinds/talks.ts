import type { Talk } from '../../../catalog/catalog.js';
import { GENERAL } from '../../fillers.js';
import { isTitled } from '../about.js';
import { asksWhichTalk, isOfAllTalks } from '../asks-talk.js';
import type { Context } from '../candidates.js';
import type { Content, TalkQuestion } from '../content.js';
import { wordsAsking } from '../intents.js';
import { isOfPeople, pins } from '../names.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { isOfEverything } from '../topic-words.js';
import { ASKS_TALK } from '../who.js';
import { fittingTalks } from './fitting-talks.js';
import { no, saidTogether } from './no.js';
import { otherTalk } from './other-talk.js';

const MOST_BESIDE = 3;

/** A list of talks by names and filters alone. */
export function talkList(context: Context): Content | undefined {
  const { reading } = context;
  const { words, names, held, formats } = reading;
  if (!asksTalks(reading)) return undefined;
  if (names.length + formats.length === 0 && !held.named && !reading.within) return undefined;
  const isByTopic = PLURAL.test(reading.folded) && names.length > 0;
  if (words.some((word) => !HOW_MANY.test(word) && !OF_TWO.test(word) && !(isByTopic && isOfEverything(word))))
    return undefined;
  const bare = { ...context, reading: { ...reading, words: [] } };
  const asked = fittingTalks(bare);
  // Whatever somebody calls what a person gave, that is meant.
  const isOfPerson = names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker'));
  const talks = asked.length === 0 && formats.length > 0 && isOfPerson ? fittingTalks(withoutFormats(bare)) : asked;
  if (talks.length === 0) return none(context);
  const talk = titledTalk(context, talks);
  return talk && !reading.intents.has('link')
    ? { kind: 'talk', talk, asked: questionOf(context), also: talks.filter((one) => one !== talk) }
    : asTalks({ ...context, reading: { ...reading, words: [] } }, talk ? [talk] : talks, questionOf(context));
}

/** Whether talks are asked for: by that word, or as everything of a day, of an edition, of a company or of a topic at one. */
function asksTalks({ intents, names, not, held, formats, within, folded }: Reading): boolean {
  if (intents.has('talks') || formats.length > 0 || within) return true;
  if (names.some(isOfPeople)) return intents.has('about');
  if (intents.has('tools') || intents.has('number')) return false;
  if (names.length > 0 && ANYTHING_ON.test(folded)) return true;
  if (held.days.length > 0 && (names.length === 0 || !intents.has('what-is'))) return true;
  // Something is left out of a list alone.
  if (not.length > 0 && held.named && !intents.has('need')) return true;
  if (intents.has('what-is')) return false;
  return held.named && (names.length > 0 || EVERYTHING.test(folded));
}

/** How many of them somebody remembers or wants. */
export const HOW_MANY = /^(?:two|three|four|five|six|seven|eight|nine|ten|dozen|couple|handful|\d)$/;

/** Which of two talks somebody means. */
const OF_TWO = /^(?:newer|older)$/;

/** What is on a topic is the talks on it. */
const ANYTHING_ON =
  /\b(?:(?:anything|everything)(?: else)?|what (?:else )?(?:is|was) there(?: else)?) (?:on|about|regarding|concerning|around|covering|dealing with)\b|\b(?:which|what) ones (?:are|were) (?:on|about|for|around)\b/;
const EVERYTHING = /\b(?:everything|all|anything|list|full|complete|whole)\b/;

/** The one talk that has what is named in its title, when one is asked for; others only come upon it. */
export function titledTalk({ knowledge, reading }: Context, talks: readonly Talk[]): Talk | undefined {
  const things = reading.names.filter((named) => !isOfPeople(named));
  const titled = talks.filter((talk) => things.some((named) => isTitled(knowledge, talk, named)));
  return titled.length === 1 && !PLURAL.test(reading.folded) ? titled[0] : undefined;
}

const PLURAL = /\b(?:twice|both|talks|sessions|presentations|keynotes|demos|all|every|any|list|programme|everything)\b/;

/** How many talks there were: the list, which says its length. */
export function countedTalks(context: Context): Content | undefined {
  const { reading } = context;
  const { folded, intents, inherits } = reading;
  const isAgain = inherits && intents.has('number') && intents.has('talks');
  if (!isAgain && !COUNTS_TALKS.test(folded)) return undefined;
  const words = reading.words.filter((word) => !OF_STORE.has(word));
  const isOfAll = words.length === 0 && nothingNamed({ ...context, reading: { ...reading, words } });
  return isOfAll
    ? asTalks(context, fittingTalks({ ...context, reading: { ...reading, words } }), 'which')
    : talkList({ ...context, reading: { ...reading, words } });
}

const COUNTS_TALKS =
  /\b(?:how many|number of|count of|count|total of) (?:\w+ ){0,2}?(?:talks|sessions|keynotes|presentations|demos)\b/;
/** Words for the notes as a store of talks. */
const OF_STORE = new Set(
  'catalog catalogue index archive collection store stored altogether indexed saved held'.split(' '),
);

/** Talks that the notes only name: those the writer did not see. */
export function unwatched(context: Context): Content | undefined {
  const { intents, folded } = context.reading;
  if (!intents.has('named-only') || (!intents.has('talks') && !intents.has('list') && !SAVED.test(folded)))
    return undefined;
  // Of what the asker missed, the notes may well tell.
  if (/\b(?:i|we|my|our)\b/.test(folded) && !WRITER.test(folded)) return undefined;
  const bare = { ...context, reading: { ...context.reading, words: [] } };
  const talks = fittingTalks(bare).filter(({ coverage }) => coverage === 'named');
  return talks.length === 0 ? none(context) : { kind: 'talks', talks, asked: 'which' };
}

const WRITER = /\b(?:he|she|they|his|her|their|writer|blogger|author|hugo)\b/;
const SAVED = /\b(?:which|what)\b/;

/** The talk that is asked for by what somebody remembers of it. */
export function rememberedTalk(context: Context): Content | undefined {
  if (!asksWhichTalk(context.reading) || context.reading.within) return undefined;
  return remembered({ ...context, reading: withFate(context) });
}

function remembered(context: Context): Content | undefined {
  const { reading } = context;
  const things = reading.names.filter((named) => !isOfPeople(named) || named.by === 'description');
  if (reading.words.length + things.length < 2) return undefined;
  if (reading.words.length > 0)
    // Few remember whether it was a demo or a keynote.
    return whichTalk(context) ?? (reading.formats.length > 0 ? whichTalk(withoutFormats(context)) : undefined);
  const told = { ...context, reading: namesAsWords(reading) };
  // No talk is of all things that are named: then the one that is told of most of them.
  if (fittingTalks(context).length === 0) return told.reading.words.length > 1 ? whichTalk(told) : undefined;
  // That somebody moved from one thing to another is told of the talk, and asks for no trend.
  return reading.intents.has('trend') ? talkList(context) : undefined;
}

/** A reading without words for which of two talks is meant, in which words for what became of something tell of a talk: `the successor of Ingress`. */
function withFate({ knowledge, reading }: Context): Reading {
  const { intents, words, folded } = reading;
  const told = words.filter((word) => !OF_TWO.test(word));
  if (!intents.has('since')) return { ...reading, words: told };
  const fates = [...wordsAsking('since', folded)].filter(
    (word) => !PADDING.has(word) && !GENERAL.has(word) && knowledge.documents.recall.knows(word),
  );
  const left = new Set([...intents].filter((one) => one !== 'since'));
  return { ...reading, intents: left, words: [...new Set([...told, ...fates])] };
}

function withoutFormats(context: Context): Context {
  return { ...context, reading: { ...context.reading, formats: [] } };
}

/** A reading in which what is named by words of the trade only tells, as other words do; names of their own still choose. */
function namesAsWords(reading: Reading): Reading {
  const { tokens } = reading;
  const [own, told] = [reading.names.filter(pins), reading.names.filter((named) => !pins(named))];
  const words = told.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));
  return { ...reading, names: own, words: [...new Set(words)].filter((word) => !PADDING.has(word)) };
}

/** The talk that a description tells of. */
export function describedTalk(context: Context): Content | undefined {
  const { intents, names, words, folded } = context.reading;
  return intents.has('talks') &&
    words.length > 1 &&
    !(names.length > 0 && words.every(isOfEverything)) &&
    !isOfAllTalks(context.reading) &&
    (ASKS_TALK.test(folded) || !(intents.has('who') || intents.has('number') || intents.has('need')))
    ? whichTalk(context)
    : undefined;
}

/** The talk that the words tell of. */
export function whichTalk(asked: Context): Content | undefined {
  const other = otherTalk(asked);
  const context = other?.context ?? asked;
  const talks = fittingTalks(context).filter((talk) => talk !== other?.leftOut);
  return talks.length === 0 ? undefined : asTalks(context, talks.slice(0, 1 + MOST_BESIDE), questionOf(context));
}

/** Talks alone have a day: asked for that of anything named, a talk on it is meant. */
export function onWhichDay(context: Context): Content | undefined {
  const { intents, names, within, folded } = context.reading;
  const asks = intents.has('when') && /\b(?:which|what) (?:week ?)?day\b/.test(folded);
  return asks && names.length > 0 && !intents.has('talks') && !within ? whichTalk(context) : undefined;
}

/** One talk with what was said in it, or a list. */
export function asTalks(context: Context, talks: readonly Talk[], asked: TalkQuestion): Content {
  const [talk, ...also] = talks;
  if (!talk) return none(context);
  const isOne = also.length === 0 || context.reading.words.length > 0;
  const hasLink = (talk.links ?? []).some(({ kind }) => isWanted(kind, context.reading.folded));
  // Asked for its day as well, the day is told.
  if (asked === 'link' && isOne && !hasLink && context.reading.intents.has('when'))
    return { kind: 'talk', talk, asked: 'when', also };
  if (asked === 'link' && isOne && !hasLink)
    return no(context, { of: 'left-out', what: 'link', about: talk.title }, [{ kind: 'talk', of: talk }]);
  if (asked === 'about' && isOne && talk.coverage === 'named')
    return no(context, { of: 'left-out', what: 'content', about: talk.title }, [{ kind: 'talk', of: talk }]);
  if (!isOne) return { kind: 'talks', talks, asked };
  return { kind: 'talk', talk, asked, also };
}

function isWanted(kind: string, folded: string): boolean {
  if (/\b(?:video|videos|recording|recordings|recorded|youtube|watch|rewatch)\b/.test(folded)) return kind === 'video';
  if (/\b(?:slides|slide|deck|slidedeck)\b/.test(folded)) return kind === 'slides';
  if (/\b(?:tutorials?|code|repo|repository|manifests?|scripts?)\b/.test(folded)) return kind === 'repository';
  if (/\b(?:e ?books?|papers?|articles?|podcasts?)\b/.test(folded)) return kind === 'article';
  return true;
}

export function questionOf({ reading: { intents, held, folded } }: Context): TalkQuestion {
  // Day 3 or day 4: on which it was.
  if (held.days.length > 1 && /\bor\b/.test(folded)) return 'when';
  if (intents.has('link')) return 'link';
  if (intents.has('when') || intents.has('where')) return 'when';
  if (intents.has('about')) return 'about';
  return 'which';
}

/** A no that says which of the names and filters have nothing in common. */
export function none(context: Context): Content {
  const together = saidTogether(context);
  return no(
    context,
    together.length > 0 && context.reading.words.length === 0
      ? { of: 'together', names: together }
      : { of: 'words', words: context.reading.words },
  );
}

export function nothingNamed({ reading }: Context): boolean {
  return (
    reading.words.length + reading.names.length + reading.formats.length === 0 && !reading.held.named && !reading.within
  );
}
