import type { Highlight, Organisation, Speaker, Talk } from '../../../catalog/catalog.js';
import { type Context, candidates, highlightsOf, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { saidInWords } from '../quoted.js';
import type { Reading } from '../understand.js';
import { asksTeller, asksWhichOf, asksWho, claimed, isPerson, isSaying, peopleAsked } from '../who.js';
import { claimWords, judgedBy, judges, statedClaim, states } from './claims.js';
import { fittingTalks } from './fitting-talks.js';
import { no } from './no.js';
import { none, nothingNamed, titledTalk } from './talks.js';

/** Who gave a talk, who said something in it, or who came from a company. */
export function whoSpoke(context: Context): Content | undefined {
  const { inherits, within, intents } = context.reading;
  // Beside what was spoken of, `by whom?` is enough.
  if (!asksWho(context.reading) && !((inherits || within) && intents.has('who') && !intents.has('author')))
    return undefined;
  const quoted = saidInWords(context);
  if (quoted) return tellers(context, quoted);
  // Words that nobody said have no teller, whoever spoke of the like.
  if (/\bwhose (?:quote|words|line)\b/.test(context.reading.folded) && context.reading.quoted.length > 0)
    return no(context, { of: 'words', words: context.reading.words });
  if (nothingNamed(context))
    return /^who (?:said|says|claimed|claims)\b/.test(context.reading.folded)
      ? no(context, { of: 'words', words: [] })
      : undefined;
  // Who holds an office is nowhere in the notes: its speakers are not its chiefs.
  if (OFFICE.test(context.reading.folded)) return no(context, { of: 'words', words: context.reading.words });
  const asked = { ...context, reading: withoutVerb(context.reading) };
  const { reading } = asked;
  const told = asksTeller(reading) ? (saidBest(asked) ?? statedClaim(asked)) : undefined;
  const said = told ?? judgedBy(asked);
  if (said) return tellers(asked, said);
  // That somebody spoke of a thing says nothing of who claimed this of it, or what they thought of it.
  if (claimed(reading).length > 0 || judges(reading)) return no(asked, { of: 'left-out', what: 'teller' });
  const talks = fittingTalks(asked);
  if (talks.length === 0) return none(asked);
  const companies = reading.names.flatMap(({ subjects }) =>
    subjects.flatMap((one) => (one.kind === 'organisation' ? [one.of] : [])),
  );
  const count = peopleAsked(reading);
  const [best] = talks;
  const titled = ONE.test(reading.folded) ? titledTalk(asked, talks) : undefined;
  const chosen = titled
    ? [titled]
    : reading.words.length === 0
      ? talks
      : [talks.find(({ speakers }) => speakers.length === count) ?? best].flatMap((one) => one ?? []);
  // Who was there from a company is asked of its people; who gave its talk, of everybody on stage.
  const ofCompany = FROM.test(reading.folded) && !WITH.test(reading.folded);
  const people = peopleOf(chosen, ofCompany ? companies : []);
  if (people.length > 0) return { kind: 'speakers', people };
  const everybody = peopleOf(chosen, []);
  if (everybody.length > 0) return { kind: 'speakers', people: everybody };
  const [talk] = chosen;
  return no(asked, { of: 'left-out', what: 'speaker', about: talk?.title }, talk ? [{ kind: 'talk', of: talk }] : []);
}

const OFFICE =
  /\bwho (?:is|was|are|were) (?:the |a |its )?(?:current |then )?(?:ceo|cto|cfo|ciso|coo|founders?|co founders?|boss|head|president|chairman|owner|director|vp)\b(?! (?:who|that|on stage|speaking))/;
const ONE = /\b(?:talk|session|presentation|demo|keynote|slot|lecture|speech|one|thing|deep dive|workshop)\b/;
const FROM = /\b(?:from|(?:people|folks|employees)(?! (?:who|that|behind|on)\b))\b/;
/** Those beside them on stage are asked for too. */
const WITH = /\b(?:with (?:him|her|them|whom)|together|alongside|co speakers?|and who else|who else)\b/;

/** The verb after `who` says how it was told, a noun for people who is asked for, and mostly not what. */
function withoutVerb(reading: Reading): Reading {
  const phrase = VERB_PHRASE.exec(reading.folded)?.[1]?.split(' ') ?? [];
  const verbs = reading.tokens.flatMap(({ word }, at) =>
    reading.tokens[at - 1]?.word === 'who' || isPerson(word) || phrase.includes(word) || isVerbOf(reading, at)
      ? [word]
      : [],
  );
  const words = reading.words.filter((word) => !verbs.includes(word));
  if (words.length + reading.names.length === 0 || words.length === reading.words.length) return reading;
  return {
    ...reading,
    words,
    chatter: [...reading.chatter, ...reading.words.filter((word) => verbs.includes(word) && !isSaying(word))],
  };
}

/** Whether a word says that somebody said something: `the guy that likened`. */
function isVerbOf(reading: Reading, at: number): boolean {
  const { word = '' } = reading.tokens[at] ?? {};
  return asksTeller(reading) && isPerson(reading.tokens[at - 2]?.word ?? '') && isSaying(word);
}

/** What stands between `who` and the talk: `who can be credited with the TechDocs presentation`. */
const VERB_PHRASE =
  /\bwho ((?:\w+ ){1,5}?)(?:the|that|this|a|an) (?:\w+ ){0,5}(?:talk|session|presentation|keynote|demo|slot|deep dive|lecture|speech)\b/;

/** The statement that was said, when no talk has more of the words. */
function saidBest(context: Context): Highlight | undefined {
  const sure = candidates(context, ['talk', 'highlight']).filter((one) => isSure(one, context.reading));
  const [best] = sure;
  if (best?.document.kind !== 'highlight' || best.share <= 0 || context.reading.words.length === 0) return undefined;
  const said = isOfWriter(best.document.of)
    ? // One that somebody on a stage made goes before what the writer thought.
      (highlightsOf(sure.filter(({ score }) => score >= best.score * NEAR)).find((one) => one.speakers.length > 0) ??
      best.document.of)
    : best.document.of;
  const words = claimWords(context.reading);
  return words.length === 0 || states(context, said, words) ? said : undefined;
}

/** Share of the best score from which another statement may be the one meant. */
const NEAR = 0.75;

function isOfWriter({ kind, speakers }: Highlight): boolean {
  return kind === 'opinion' && speakers.length === 0;
}

/** Who said a statement: its own speakers, or else those of its talk. */
export function tellers(context: Context, said: Highlight): Content {
  const { talk, speakers } = said;
  const talks = talk ? [talk] : [];
  const people = speakers.length > 0 ? speakers : (talk?.speakers ?? []).map(({ speaker }) => speaker);
  // What the writer thought is told by nobody on stage.
  if (isOfWriter(said)) return { kind: 'facts', highlights: [said], listed: false, tools: [] };
  if (people.length === 0) return no(context, { of: 'left-out', what: 'teller' }, [{ kind: 'highlight', of: said }]);
  return { kind: 'speakers', people: people.map((speaker) => ({ speaker, talks })), said };
}

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
  if (!reading.intents.has('companies') || (OF_PERSON.test(reading.folded) && !OF_WORK.test(reading.folded)))
    return undefined;
  if (asksWhichOf(reading)) return undefined;
  // Where a company sits is nowhere in the notes: that it spoke in a country says nothing of it.
  if (OF_COUNTRY.test(reading.folded)) return no(context, { of: 'left-out', what: 'country' });
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

const OF_WORK = /^(?:and |so )?where (?:does|do|did|is|was) (?:that|this|the) person\b/;
/** A person is asked for, and not whom they work for. */
const OF_PERSON = /\bwho\b(?! (?:employs|employed|pays|do|does|did)\b)|\bperson\b/;
const OF_COUNTRY =
  /\b(?:dutch|german|french|british|english|swiss|swedish|norwegian|danish|spanish|italian|belgian|polish|israeli|indian|chinese|japanese|american|us|usa|canadian|european|asian) (?:\w+ )?(?:companies|company|organisations|organizations|vendors|vendor|employers|firms|firm|orgs|startups|startup)\b|\b(?:companies|firms|vendors|startups) (?:based|located|headquartered|founded)\b/;
