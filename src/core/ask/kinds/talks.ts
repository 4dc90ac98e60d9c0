import type { Talk } from '../../../catalog/catalog.js';
import { documentInScope, isTitled } from '../about.js';
import { type Candidate, type Context, candidates, isSure, type Strictness, talksOf } from '../candidates.js';
import type { Content, TalkQuestion } from '../content.js';
import type { Document } from '../document.js';
import { isOfPeople, isPlainAlias, type Named, pins } from '../names.js';
import { talkOfTitle } from '../titles.js';
import type { Reading } from '../understand.js';
import { ASKS_TALK } from '../who.js';
import { no, saidTogether } from './no.js';

/** Share of the best score from which a talk stands beside the best. */
const BESIDE = 0.8;
const MOST_BESIDE = 3;
const TOLD_AT_LENGTH = 4;
const MOSTLY = 0.5;
/** What a statement counts for beside the record of its talk, and what a further one adds. */
const STATED = 0.85;
const SECOND = 0.1;

/** Talks that fit the names, filters and words, best first; none when nothing surely does. */
export function fittingTalks(context: Context): Talk[] {
  const { reading } = context;
  const called = reading.within ? undefined : talkOfTitle(context);
  if (called) return [called];
  if (reading.words.length === 0) {
    const talks = talksOf(everyTalk(context));
    const names = reading.names.filter((named) => !isPlainAlias(named, reading.tokens));
    // A plain word beside a topic or tool shuts nothing out; of people it is asked whether they spoke of it.
    const isTooNarrow =
      talks.length === 0 && names.length > 0 && names.length < reading.names.length && !names.some(isOfPeople);
    return isTooNarrow ? talksOf(everyTalk({ ...context, reading: { ...reading, names } })) : talks;
  }
  const strict = toldTalks(context).filter((one) => isSure(one, reading));
  const sure = strict.length > 0 ? strict : looselyTold(context);
  const best = sure[0]?.score ?? 0;
  const near = sure.filter(({ score }) => score >= best * BESIDE);
  return talksOf(near);
}

/** Talks by what their own record tells and by the best of the statements made in them, best first. */
function toldTalks(context: Context, strictness: Strictness = 'pinned'): Candidate[] {
  const told = new Map<Talk, Candidate>();
  const seconded = new Set<Talk>();
  // One word said in passing does not make it the talk's.
  const kinds: Document['kind'][] = context.reading.words.length > 1 ? ['talk', 'highlight'] : ['talk'];
  for (const one of candidates(context, kinds, strictness)) {
    const talk = talkOf(one);
    if (!talk) continue;
    const document: Document = { kind: 'talk', of: talk };
    const score = one.score * (one.document.kind === 'highlight' ? STATED : 1);
    const known = told.get(talk);
    if (!known && !documentInScope(context.knowledge, document, context.reading)) continue;
    // A talk that much was noted of is not meant by that alone.
    if (seconded.has(talk)) continue;
    if (known) seconded.add(talk);
    told.set(talk, {
      document,
      score: known ? Math.max(known.score, score) + Math.min(known.score, score) * SECOND : score,
      share: Math.max(known?.share ?? 0, one.share),
    });
  }
  return [...told.values()].sort((a, b) => b.score - a.score);
}

/** Told at length, a talk need not have all the tools that are named, when it has most of all that is told. */
function looselyTold(context: Context): Candidate[] {
  const { words, names } = context.reading;
  if (words.length === 0 || names.length === 0 || words.length + names.length < TOLD_AT_LENGTH) return [];
  return toldTalks(context, 'told').filter(({ share }) => share >= MOSTLY);
}

function talkOf({ document }: Candidate): Talk | undefined {
  switch (document.kind) {
    case 'talk':
      return document.of;
    case 'highlight':
      return document.of.talk;
    case 'tool':
      return undefined;
  }
}

/** With no word to rank by, the names and filters choose. */
function everyTalk(context: Context): Candidate[] {
  const { knowledge, reading } = context;
  const all = candidates(context, ['talk'], 'all');
  const { places } = knowledge.documents;
  const place = ({ document }: Candidate): number => places.get(document.of) ?? -1;
  // A list comes in the order of the programme.
  return reading.names.length === 0 ? all : all.toSorted((a, b) => place(a) - place(b));
}

/** A list of talks by names and filters alone. */
export function talkList(context: Context): Content | undefined {
  const { reading } = context;
  const { words, names, held, formats } = reading;
  if (!asksTalks(reading)) return undefined;
  if (names.length + formats.length === 0 && !held.named && !reading.within) return undefined;
  if (words.some((word) => !HOW_MANY.test(word))) return undefined;
  const talks = fittingTalks({ ...context, reading: { ...reading, words: [] } });
  if (talks.length === 0) return none(context);
  const talk = titledTalk(context, talks);
  return talk
    ? { kind: 'talk', talk, asked: questionOf(context), also: talks.filter((one) => one !== talk) }
    : asTalks(context, talks, questionOf(context));
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
const HOW_MANY = /^(?:two|three|four|five|six|seven|eight|nine|ten|dozen|couple|handful|\d)$/;

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
  const counts = /\b(?:how many|number of|count of) (?:\w+ ){0,2}?(?:talks|sessions|keynotes|presentations|demos)\b/;
  const { folded, intents, inherits } = context.reading;
  const isAgain = inherits && intents.has('number') && intents.has('talks');
  return isAgain || counts.test(folded) ? talkList(context) : undefined;
}

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
const ABOUT = new Set(['about', 'on', 'regarding', 'concerning']);
const SAVED = /\b(?:which|what)\b/;

/** What people or a company spoke of. */
export function aboutPeople(context: Context): Content | undefined {
  const { reading } = context;
  if (!reading.names.some(isOfPeople)) return undefined;
  const people = reading.names.filter(isOfPeople);
  const bare = { ...context, reading: { ...reading, words: [] } };
  const isSubject = ({ from }: Named): boolean => ABOUT.has(reading.tokens[from - 1]?.word ?? '');
  const meant = reading.names.filter((named) => pins(named) || isSubject(named));
  const given = fittingTalks({ ...bare, reading: { ...bare.reading, names: meant } });
  if (given.length === 0) return none(context);
  if (reading.words.length > 0 && !isOnlyTold(reading)) {
    const worded = candidates(context, ['talk', 'highlight']).filter((one) => isSure(one, reading));
    const [best] = worded;
    if (!best && reading.words.every((word) => standsBefore(reading, word))) return asTalks(context, given, 'about');
    if (!best)
      return no(
        context,
        { of: 'words', words: reading.words },
        given.map((of) => ({ kind: 'talk', of })),
      );
    const talk =
      best.document.kind === 'talk'
        ? best.document.of
        : best.document.kind === 'highlight'
          ? best.document.of.talk
          : undefined;
    // A talk that the notes only name tells nothing of the words.
    return talk && asTalks(context, [talk], talk.coverage === 'named' ? 'about' : questionOf(context));
  }
  return people.length > 0 ? asTalks(context, given, questionOf(context)) : undefined;
}

/** Whether the question itself asks what was said, and every word left is in a sentence beside it: `I was late. What did he say?` */
function isOnlyTold({ intents, tokens, words }: Reading): boolean {
  if (!intents.has('about')) return false;
  const asking = new Set(tokens.filter(({ ends }) => ends === '?').map(({ sentence }) => sentence));
  const isAsked = (word: string): boolean => tokens.some((one) => one.word === word && asking.has(one.sentence));
  return asking.size > 0 && !words.some(isAsked);
}

/** Whether a word stands before the person it is asked of, and no `which` or `what` makes it the matter: `recapping Mrs So`. */
function standsBefore({ names, tokens }: Reading, word: string): boolean {
  const person = names.find(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker'));
  const at = tokens.findIndex((one) => one.word === word);
  const isAsked = tokens.slice(Math.max(0, at - 2), at).some((one) => MATTER.has(one.word));
  return person !== undefined && at < person.from && !isAsked;
}

const MATTER = new Set(['which', 'what', 'any', 'about', 'on', 'many', 'much']);

/** The talk that a description tells of. */
export function describedTalk(context: Context): Content | undefined {
  const { intents, words, folded } = context.reading;
  return intents.has('talks') &&
    words.length > 1 &&
    (ASKS_TALK.test(folded) || !(intents.has('who') || intents.has('number') || intents.has('need')))
    ? whichTalk(context)
    : undefined;
}

/** The talk that the words tell of. */
export function whichTalk(context: Context): Content | undefined {
  const talks = fittingTalks(context);
  return talks.length === 0 ? undefined : asTalks(context, talks.slice(0, 1 + MOST_BESIDE), questionOf(context));
}

/** One talk with what was said in it, or a list. */
export function asTalks(context: Context, talks: readonly Talk[], asked: TalkQuestion): Content {
  const [talk, ...also] = talks;
  if (!talk) return none(context);
  const isOne = also.length === 0 || context.reading.words.length > 0;
  if (
    asked === 'link' &&
    isOne &&
    (talk.links ?? []).filter(({ kind }) => isWanted(kind, context.reading.folded)).length === 0
  )
    return no(context, { of: 'left-out', what: 'link', about: talk.title }, [{ kind: 'talk', of: talk }]);
  if (asked === 'about' && isOne && talk.coverage === 'named')
    return no(context, { of: 'left-out', what: 'content', about: talk.title }, [{ kind: 'talk', of: talk }]);
  if (!isOne) return { kind: 'talks', talks, asked };
  return { kind: 'talk', talk, asked, also };
}

function isWanted(kind: string, folded: string): boolean {
  if (/\b(?:video|videos|recording|recordings|recorded|youtube|watch|rewatch)\b/.test(folded)) return kind === 'video';
  if (/\b(?:slides|slide|deck|slidedeck)\b/.test(folded)) return kind === 'slides';
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
