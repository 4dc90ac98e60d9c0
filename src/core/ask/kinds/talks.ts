import type { Organisation, Speaker, Talk } from '../../../catalog/catalog.js';
import { saysName } from '../about.js';
import { type Candidate, type Context, candidates, isSure, talksOf } from '../candidates.js';
import type { Content, TalkQuestion } from '../content.js';
import { pins } from '../names.js';
import { no, saidTogether } from './no.js';

/** Share of the best score from which a talk stands beside the best. */
const BESIDE = 0.8;
const MOST_BESIDE = 3;

/** Talks that fit the names, filters and words, best first; none when nothing surely does. */
function fittingTalks(context: Context): Talk[] {
  const { reading } = context;
  if (reading.words.length === 0) return talksOf(everyTalk(context));
  const found = candidates(context, ['talk']);
  const sure = found.filter((one) => isSure(one, reading));
  const best = sure[0]?.score ?? 0;
  const near = sure.filter(({ score }) => score >= best * BESIDE);
  return talksOf(near);
}

/** With no word to rank by, the names and filters choose. */
function everyTalk(context: Context): Candidate[] {
  const { knowledge, reading } = context;
  const all = candidates(context, ['talk'], 'all');
  const order = [...knowledge.catalog.talks.values()];
  // A list comes in the order of the programme.
  return reading.names.length === 0 ? all : all.toSorted((a, b) => place(order, a) - place(order, b));
}

function place(order: readonly Talk[], { document }: Candidate): number {
  return document.kind === 'talk' ? order.indexOf(document.of) : -1;
}

/** Who gave a talk, or who came from a company. */
export function whoSpoke(context: Context): Content | undefined {
  const { reading } = context;
  if (!reading.intents.has('who') || !SPOKE.test(reading.folded)) return undefined;
  if (nothingNamed(context)) return undefined;
  const talks = fittingTalks(context);
  if (talks.length === 0) return none(context);
  const companies = reading.names.flatMap(({ subjects }) =>
    subjects.flatMap((one) => (one.kind === 'organisation' ? [one.of] : [])),
  );
  const chosen = reading.words.length > 0 ? talks.slice(0, 1) : talks;
  // Who was there from a company is asked of its people; who gave its talk, of everybody on stage.
  const people = peopleOf(chosen, /\b(?:from|people|folks|employees)\b/.test(reading.folded) ? companies : []);
  if (people.length > 0) return { kind: 'speakers', people };
  const everybody = peopleOf(chosen, []);
  if (everybody.length > 0) return { kind: 'speakers', people: everybody };
  const [talk] = chosen;
  return no(context, { of: 'left-out', what: 'speaker', about: talk?.title }, talk ? [{ kind: 'talk', of: talk }] : []);
}

const SPOKE =
  /\bwho (?:was|were|is|are|from|with)\b|\bwho (?:\w+ ){0,2}?(?:gave|give|gives|spoke|speak|speaks|talked|talk|talks|talking|presented|present|presents|presenting|did|does|held|holds|opened|closed|from|led|ran|hosted|delivered|keynoted|appeared|showed|explained|told|demoed|covered|represented)\b|\b(?:presenter|presenters|speaker|speakers|persons|person behind|people behind|names? of|on stage|presented by|given by|whose)\b|^who$/;

function peopleOf(talks: readonly Talk[], companies: readonly Organisation[]): { speaker: Speaker; talks: Talk[] }[] {
  const people = new Map<Speaker, Talk[]>();
  for (const talk of talks)
    for (const { speaker, organisations } of talk.speakers) {
      if (companies.length > 0 && !organisations.some((one) => companies.includes(one))) continue;
      people.set(speaker, [...(people.get(speaker) ?? []), talk]);
    }
  return [...people].map(([speaker, given]) => ({ speaker, talks: given }));
}

/** Which companies spoke, or which one the speakers of a talk were from. */
export function companiesOf(context: Context): Content | undefined {
  const { reading } = context;
  if (!reading.intents.has('companies') || /\bwho\b|\bperson\b/.test(reading.folded)) return undefined;
  const talks = fittingTalks(context);
  if (talks.length === 0) return undefined;
  const chosen = reading.words.length > 0 ? talks.slice(0, 1) : talks;
  const list = new Map<Organisation, Talk[]>();
  for (const talk of chosen)
    for (const one of new Set(talk.speakers.flatMap(({ organisations }) => organisations)))
      list.set(one, [...(list.get(one) ?? []), talk]);
  if (list.size === 0)
    return no(
      context,
      { of: 'left-out', what: 'speaker', about: chosen[0]?.title },
      chosen.map((of) => ({ kind: 'talk', of })),
    );
  return { kind: 'organisations', list: [...list].map(([organisation, of]) => ({ organisation, talks: of })) };
}

/** A list of talks by names and filters alone. */
export function talkList(context: Context): Content | undefined {
  const { reading } = context;
  const { intents, words, names, held, formats } = reading;
  if (
    !intents.has('talks') &&
    !(intents.has('about') && names.some(isOfPeople)) &&
    formats.length === 0 &&
    !reading.within
  )
    return undefined;
  if (names.length + formats.length === 0 && !held.named && !reading.within) return undefined;
  if (intents.has('named-only')) return unwatched(context);
  if (words.length > 0) return undefined;
  const talks = fittingTalks(context);
  if (talks.length === 0) return none(context);
  const titled = talks.filter((talk) =>
    names.some(({ subjects }) => subjects.some(({ of }) => saysName({ kind: 'talk', of: talk }, of.name))),
  );
  const [talk] = titled;
  // Asked for the one talk on a thing, it is the one that has it in its title; the others only come upon it.
  if (talk && titled.length === 1 && !PLURAL.test(reading.folded)) {
    const also = talks.filter((one) => one !== talk);
    return { kind: 'talk', talk, asked: questionOf(context), also };
  }
  return asTalks(context, talks, questionOf(context));
}

const PLURAL = /\b(?:talks|sessions|presentations|keynotes|demos|all|every|any|list|programme|everything)\b/;

/** How many talks there were: the list, which says its length. */
export function countedTalks(context: Context): Content | undefined {
  const counts = /\b(?:how many|number of|count of) (?:\w+ ){0,2}?(?:talks|sessions|keynotes|presentations|demos)\b/;
  return counts.test(context.reading.folded) ? talkList(context) : undefined;
}

/** Talks that the notes only name: those the writer did not see. */
function unwatched(context: Context): Content {
  const bare = { ...context, reading: { ...context.reading, words: [] } };
  const talks = fittingTalks(bare).filter(({ coverage }) => coverage === 'named');
  return talks.length === 0 ? none(context) : { kind: 'talks', talks, asked: 'which' };
}

/** What people or a company spoke of. */
export function aboutPeople(context: Context): Content | undefined {
  const { reading } = context;
  if (!reading.names.some(isOfPeople)) return undefined;
  const people = reading.names.filter(isOfPeople);
  const bare = { ...context, reading: { ...reading, words: [] } };
  const given = fittingTalks({ ...bare, reading: { ...bare.reading, names: reading.names.filter(pins) } });
  if (given.length === 0) return none(context);
  if (reading.words.length > 0) {
    const worded = candidates(context, ['talk', 'highlight']).filter((one) => isSure(one, reading));
    const [best] = worded;
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
    return talk && asTalks(context, [talk], questionOf(context));
  }
  return people.length > 0 ? asTalks(context, given, questionOf(context)) : undefined;
}

function isOfPeople({ subjects }: { subjects: readonly { kind: string }[] }): boolean {
  return subjects.some(({ kind }) => kind === 'speaker' || kind === 'organisation');
}

/** The talk that a description tells of. */
export function describedTalk(context: Context): Content | undefined {
  const { intents, words } = context.reading;
  return intents.has('talks') &&
    words.length > 1 &&
    !intents.has('who') &&
    !intents.has('number') &&
    !intents.has('need')
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

export function questionOf({ reading: { intents } }: Context): TalkQuestion {
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

function nothingNamed({ reading }: Context): boolean {
  return (
    reading.words.length + reading.names.length + reading.formats.length === 0 && !reading.held.named && !reading.within
  );
}
