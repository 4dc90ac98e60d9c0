import type { Highlight, Organisation, Speaker, Talk } from '../../../catalog/catalog.js';
import { type Candidate, type Context, candidates, highlightsOf, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { lessonWords } from '../lesson-words.js';
import { saidInWords } from '../quoted.js';
import type { Reading } from '../reading.js';
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
  // That something was everywhere was seen by the writer, and told by nobody on a stage.
  if (intents.has('trend') && SAW_IT.test(context.reading.folded)) return undefined;
  const beside = besidePerson(context);
  if (beside) return beside;
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
  // Who was on before or after somebody is nowhere either.
  if (followsPerson(context.reading)) return no(context, { of: 'left-out', what: 'detail' });
  const asked = { ...context, reading: withUnwillingness(withoutVerb(context.reading)) };
  const { reading } = asked;
  const told =
    asksTeller(reading) || reading.words.includes(UNWILLINGNESS) ? (saidBest(asked) ?? statedClaim(asked)) : undefined;
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
  const titled = ONE.test(reading.folded) ? (titledTalk(asked, talks) ?? titledLesson(asked)) : undefined;
  const chosen = titled
    ? [titled]
    : reading.words.length === 0
      ? talks
      : [talks.find(({ speakers }) => speakers.length === count) ?? best].flatMap((one) => one ?? []);
  // Who was there from a company is asked of its people; who gave its talk, of everybody on stage.
  const ofCompany = FROM.test(reading.folded) && !WITH.test(reading.folded);
  const people = peopleOf(chosen, ofCompany ? companies : []);
  // Where more are asked for than came from the company, those beside them are meant too.
  if (people.length > 0 && people.length >= (count ?? 0)) return { kind: 'speakers', people };
  const everybody = peopleOf(chosen, []);
  if (everybody.length > 0) return { kind: 'speakers', people: everybody };
  const [talk] = chosen;
  return no(asked, { of: 'left-out', what: 'speaker', about: talk?.title }, talk ? [{ kind: 'talk', of: talk }] : []);
}

/** `Who spoke besides Morgan?`: the others of the talks of a person who is left out. */
function besidePerson({ reading: { names, not, folded, tokens } }: Context): Content | undefined {
  const [left, ...more] = not;
  if (!left || more.length + names.length > 0) return undefined;
  const isBeside = BESIDE.test(`${tokens[left.from - 2]?.word ?? ''} ${tokens[left.from - 1]?.word ?? ''}`);
  const known = left.subjects.flatMap((one) => (one.kind === 'speaker' ? [one.of] : []));
  if (!isBeside || known.length === 0 || /\b(?:talks|sessions|events?|conferences?)\b/.test(folded)) return undefined;
  const talks = known.flatMap((one) => one.talks);
  const people = peopleOf(talks, []).filter(({ speaker }) => !known.includes(speaker));
  return people.length > 0 ? { kind: 'speakers', people } : undefined;
}

const BESIDE = /\b(?:besides|apart from|aside from|other than|except)$/;
const SAW_IT = /\bwho (?:noted|noticed|observed|saw|spotted|found) (?:it|that|this|so)\b/;
/** Whether it is asked who was on stage right before or after somebody named. */
function followsPerson({ names, tokens }: Reading): boolean {
  return names.some(
    ({ subjects, from }) =>
      subjects.some(({ kind }) => kind === 'speaker') && ['after', 'before'].includes(tokens[from - 1]?.word ?? ''),
  );
}

/** The talk with a thing in its title, where all that is told beside the thing is that there were troubles with it or lessons of it. */
function titledLesson(context: Context): Talk | undefined {
  const { words, names, folded } = context.reading;
  const lessons = lessonWords(folded);
  if (names.length !== 1 || words.length === 0 || !words.every((word) => lessons.has(word))) return undefined;
  const bare = { ...context, reading: { ...context.reading, words: [] } };
  return titledTalk(bare, fittingTalks(bare));
}

const OFFICE =
  /\bwho (?:is|was|are|were) (?:the |a |its )?(?:current |then )?(?:ceo|cto|cfo|ciso|coo|founders?|co founders?|boss|head|president|chairman|owner|director|vp)\b(?! (?:who|that|on stage|speaking))/;
const ONE = /\b(?:talk|session|presentation|demo|keynote|slot|lecture|speech|one|thing|deep dive|workshop)\b/;
const FROM = /\b(?:from|(?:people|folks|employees)(?! (?:who|that|behind|on)\b))\b/;
/** Those beside them on stage are asked for too. */
const WITH = /\b(?:with (?:him|her|them|whom)|together|alongside|co speakers?|and who else|who else)\b/;

/** A reading in which not wanting to do something is a word for that, as its plain verbs tell of no record. */
function withUnwillingness(reading: Reading): Reading {
  return UNWILLING.test(reading.folded) ? { ...reading, words: [...reading.words, UNWILLINGNESS] } : reading;
}

const UNWILLINGNESS = 'reluctance';
const UNWILLING = /\b(?:(?:did|does|do|would) not (?:really )?(?:want|wish|like|care|dare) to|would rather not)\b/;

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
  const found = candidates(context, ['talk', 'highlight']);
  const closest = saidClosest(context, found);
  if (closest) return closest;
  const sure = found.filter((one) => isSure(one, context.reading));
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

/** The statement that has most of the whole question in one sentence, far more than what was said in any other talk. */
function saidClosest({ reading }: Context, found: readonly Candidate[]): Highlight | undefined {
  const [closest] = found.toSorted((a, b) => b.closeness - a.closeness);
  if (closest?.document.kind !== 'highlight' || closest.closeness < CLOSE || reading.strangers.length > 0)
    return undefined;
  const said = closest.document.of;
  const isOfOther = ({ document }: Candidate): boolean =>
    document.kind === 'highlight' ? document.of.talk !== said.talk : document.of !== said.talk;
  const other = found.reduce((most, one) => (isOfOther(one) ? Math.max(most, one.closeness) : most), 0);
  const isTold = said.speakers.length > 0 || (said.talk?.speakers.length ?? 0) > 0;
  return isTold && closest.closeness > other * FAR_MORE ? said : undefined;
}

const CLOSE = 0.5;
const FAR_MORE = 1.3;

/** Share of the best score from which another statement may be the one meant. */
const NEAR = 0.75;

function isOfWriter({ kind, speakers }: Highlight): boolean {
  return (kind === 'opinion' || kind === 'theme') && speakers.length === 0;
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
  const moved = withMove(context);
  if (moved !== context) return companiesOf(moved);
  if (FATE_OF_FIRM.test(reading.folded)) return no(context, { of: 'left-out', what: 'detail' });
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

/** A question with nothing but where a company went from or to, with a word for that: its plain verbs tell of no record. */
function withMove(context: Context): Context {
  const { reading } = context;
  const [, back] = MOVED.exec(reading.folded) ?? [];
  if (back === undefined || reading.words.length > 0 || reading.names.length === 0) return context;
  const word = back === 'back' ? 'return' : back === 'to' ? 'migrate' : 'leave';
  return { ...context, reading: { ...reading, words: [word] } };
}

const MOVED =
  /\b(?:went|gone|go|came|come|moved?|moving|switch(?:ed)?|returned|migrated|got) (?:\w+ )?(back|off|away|from|out of|to)\b/;

const OF_WORK = /^(?:and |so )?where (?:does|do|did|is|was) (?:that|this|the) person\b/;
/** A person is asked for, and not whom they work for. */
const OF_PERSON = /\bwho\b(?! (?:employs|employed|pays|do|does|did)\b)|\bperson\b/;
/** What became of a company is nowhere in the notes either. */
const FATE_OF_FIRM =
  /\b(?:that|the|this|his|her|their) (?:company|firm|startup|employer|vendor|business)\b.*\b(?:still|exist\w*|around|alive|bankrupt|acquired|bought|sold|merged)\b/;
const OF_COUNTRY =
  /\b(?:dutch|german|french|british|english|swiss|swedish|norwegian|danish|spanish|italian|belgian|polish|israeli|indian|chinese|japanese|american|us|usa|canadian|european|asian) (?:\w+ )?(?:companies|company|organisations|organizations|vendors|vendor|employers|firms|firm|orgs|startups|startup)\b|\b(?:companies|firms|vendors|startups) (?:based|located|headquartered|founded)\b/;
