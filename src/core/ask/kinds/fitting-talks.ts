import type { Talk } from '../../../catalog/catalog.js';
import { words as foldedWords } from '../../search/fold.js';
import { documentInScope } from '../about.js';
import { isAnyVendor, isOfVendor } from '../as-vendor.js';
import { asksWhichTalk } from '../asks-talk.js';
import { type Candidate, type Context, candidates, isSure, type Strictness, talksOf } from '../candidates.js';
import type { Document } from '../document.js';
import { isOfPeople, isPlainAlias, type Named, pins } from '../names.js';
import { stem } from '../stem.js';
import { talkOfTitle } from '../titles.js';
import { asksWho } from '../who.js';

/** Share of the best score from which a talk stands beside the best. */
const BESIDE = 0.8;
/** How much of the question one sentence must have for the talk that somebody remembers in other words than the notes. */
const REMEMBERED = 0.45;
/** How little of a question of so many words its closest sentence has in a talk that is another one. */
const FAR = 0.28;
const SHORT = 12;
/** Share of the words that a talk has whose company is told by what it does. */
const OF_THEIRS = 0.3;
const TOLD_AT_LENGTH = 4;
const MOSTLY = 0.5;
/** What a statement counts for beside the record of its talk, and what a further one adds. */
const STATED = 0.85;
const SECOND = 0.3;

/** Talks that fit the names, filters and words, best first; none when nothing surely does. */
export function fittingTalks(context: Context): Talk[] {
  const vendors = context.reading.names.filter((named) => isAnyVendor(named, context.reading.tokens));
  if (vendors.length > 0 && context.reading.words.length > 0) return fittingTalks(withoutVendors(context, vendors));
  const { reading } = context;
  const called = reading.within ? undefined : talkOfTitle(context);
  if (called) return [called];
  if (reading.words.length === 0) {
    const talks = talksOf(everyTalk(context));
    const names = reading.names.filter((named) => !isPlainAlias(named, reading.tokens));
    // A plain word beside a topic or tool shuts nothing out; of people it is asked whether they spoke of it.
    const isTooNarrow =
      talks.length === 0 && names.length > 0 && names.length < reading.names.length && !names.some(isOfPeople);
    if (isTooNarrow) return talksOf(everyTalk({ ...context, reading: { ...reading, names } }));
    return talks.length > 0 ? talks : sayingWords(context);
  }
  const { words, names, tokens } = reading;
  const isTold = asksWhichTalk(reading) || (reading.intents.has('talks') && asksWho(reading));
  const isRemembered = isTold && reading.strangers.length === 0;
  // Who tells of a company by what it does remembers its story: of its own few talks, one that has any of it.
  const isOfDescribed =
    words.length > 1 &&
    reading.intents.has('talks') &&
    reading.strangers.length === 0 &&
    names.some(({ by }) => by === 'description');
  // A short question has little to say in passing: a talk with none of its sentences near it is another one.
  const isShort = isTold && names.length === 0 && words.length > 1 && tokens.length <= SHORT;
  const strict = toldTalks(context).filter(
    (one) =>
      (isSure(one, reading) && !(isShort && one.closeness < FAR)) ||
      (isRemembered && one.share > 0 && one.closeness >= REMEMBERED) ||
      (isOfDescribed && one.share >= OF_THEIRS),
  );
  const sure = strict.length > 0 ? strict : looselyTold(context);
  const best = sure[0]?.score ?? 0;
  const near = talksOf(sure.filter(({ score }) => score >= best * BESIDE));
  return titledFirst(context, near, talksOf(sure));
}

/** Of a list that was shown, the one whose title says what is asked goes first: the titles are what was seen of it. */
function titledFirst(
  { reading: { within = [], words } }: Context,
  near: readonly Talk[],
  sure: readonly Talk[],
): Talk[] {
  if (within.length < 2) return [...near];
  const titled = sure.filter(({ title }) => words.every((word) => titleWords(title).has(stem(word))));
  return [...new Set([...titled, ...near])];
}

function titleWords(title: string): ReadonlySet<string> {
  return new Set(foldedWords(title).map(stem));
}

/** The talks of people that are of no topic named beside them, but say its very words. */
function sayingWords({ knowledge, reading }: Context): Talk[] {
  const { names, tokens } = reading;
  const people = names.filter(isOfPeople);
  const topics = names.filter((named) => !people.includes(named));
  if (people.length === 0 || topics.length === 0 || topics.some(pins)) return [];
  const said = topics.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));
  const { recall, places } = knowledge.documents;
  const saying = new Set(recall.recordsWith(said));
  return talksOf(everyTalk({ knowledge, reading: { ...reading, names: people } })).filter((talk) =>
    saying.has(places.get(talk) ?? -1),
  );
}

/** A reading in which clouds that work may be left to stand for any provider. */
function withoutVendors(context: Context, vendors: readonly Named[]): Context {
  const { reading } = context;
  const names = reading.names.filter((named) => !vendors.includes(named));
  return {
    ...context,
    reading: { ...reading, names, words: ['provider', ...reading.words.filter((word) => !isOfVendor(word))] },
  };
}

/** Talks by what their own record tells and by the best of the statements made in them, best first. */
function toldTalks(context: Context, strictness: Strictness = 'pinned'): Candidate[] {
  const told = new Map<Talk, Candidate>();
  const seconded = new Set<Talk>();
  // One word said in passing does not make it the talk's, unless the name of a tool says the rest.
  const { words, names } = context.reading;
  const kinds: Document['kind'][] =
    words.length > 1 || names.some((named) => pins(named) && !isOfPeople(named)) ? ['talk', 'highlight'] : ['talk'];
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
      asked: one.asked,
      closeness: Math.max(known?.closeness ?? 0, one.closeness),
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
