import type { Highlight } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import { sentenceThat } from '../asked-sentence.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import type { Document } from '../document.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { stem } from '../stem.js';
import { IS_TREND } from '../trend-words.js';
import { ANY_DISPUTE, DOUBTS, isOfClaim, WHETHER } from './doubt-words.js';
import { doubtedFigure, doubtedNames, notedTalk, saysFigure, softWords } from './doubted-claims.js';
import { no } from './no.js';
import { isNumber, saysWord, sharedScores } from './shared-words.js';
import { asFacts } from './statements.js';
import { whichTalk } from './talks.js';
import { hasTwoSides } from './two-sides.js';

/** What is said on both sides, or of a claim that is doubted: the best statement of each talk, first one that is known to be disputed. */
export function disagreement({ knowledge, reading: whole }: Context): Content | undefined {
  if (!setsAgainst(whole) && !ANY_DISPUTE.test(whole.folded)) return undefined;
  const inSentence = whole.names.length > 0 ? whole : sentenceThat(CLAIMS, whole);
  const named = inSentence.words.filter((word) => !isOfClaim(word));
  // Where the claim stands before the question, its words tell of the matter.
  const own = named.length + whole.names.length > 0 ? named : whole.chatter.filter((word) => !isOfClaim(word));
  const isTold = own.length > 0 || whole.names.some(pins);
  // Beside what it is of, its date says nothing of which claim it is.
  const held = whole.names.some(pins) ? { ...inSentence.held, taken: [] } : inSentence.held;
  const reading = { ...inSentence, words: own, held };
  const context = { knowledge, reading };
  if (own.length + reading.names.length === 0) return asksForDisputes(whole) ? everyDispute(context) : undefined;
  if (!setsAgainst(whole)) return undefined;
  // Whether a tool met a fate is told by its record.
  if (reading.intents.has('since') && own.length === 0 && reading.names.some(pins)) return undefined;
  // Two days are set against each other for a talk.
  if (reading.held.days.length > 1) return undefined;
  // A claim of which only the name is known is not met by whatever else is told of it.
  const isClaim =
    own.length === 0 && whole.chatter.length > 0 && reading.names.length === 1 && CLAIMED.test(whole.folded);
  const sharedScore = sharedScores(reading, (word) => !isOfClaim(word));
  const rank = (one: Candidate): number =>
    sharedScore(one) *
    (own.length === 0 ? viewBonus(one) ** 2 : viewBonus(one)) *
    (isSubject(one, reading) ? SUBJECT_BONUS : 1) *
    (isTold && isDisputed(one) ? (reading.names.some(pins) ? NAMED_BONUS : DISPUTED_BONUS) : 1) *
    (reading.intents.has('number') && isNumber(one) ? DISPUTED_BONUS : 1);
  const among = (strictness: 'all' | 'pinned'): Candidate[] =>
    candidates(context, ['highlight'], strictness)
      .map((one) => ({ ...one, sure: isSure(one, reading), score: rank(one) }))
      .filter((one) => !isClaim || isDisputed(one))
      .filter(({ sure, share }) => sure || (reading.names.length > 0 && share >= PARTLY))
      .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
  const people = reading.names.filter(isOfPeople);
  if (people.length > 1) {
    const said = people.flatMap((one) => ofPerson(context, one));
    if (said.length > 1) return asFacts(said.map((one) => ({ ...one, score: 1 })));
  }
  const every = among('all');
  // A view of a topic says its name; what only touches it is none.
  const saying = reading.names.some(pins) ? [] : every.filter((one) => saysNames(one, reading));
  const all = saying.length > 0 ? saying : every;
  const found = all.length > 0 ? all : among('pinned');
  if (isClaim && found.length === 0) return no(context, { of: 'words', words: whole.chatter });
  const best = found.filter((one, at) => found.findIndex((other) => placeOf(other) === placeOf(one)) === at);
  return asFacts(best.map((one) => ({ ...one, score: 1 })));
}

/** The best statement of one of the people named, on what is named beside them. */
function ofPerson({ knowledge, reading }: Context, person: Named): Candidate[] {
  const names = [...reading.names.filter((one) => !isOfPeople(one)), person];
  const context = { knowledge, reading: { ...reading, names } };
  const sharedScore = sharedScores(reading);
  const [best] = candidates(context, ['highlight'], 'all')
    .filter(({ document }) => isOwn(document, person))
    .map((one) => ({ ...one, score: sharedScore(one) * viewBonus(one) }))
    .sort((a, b) => b.score - a.score);
  return best ? [best] : [];
}

/** Whether it is theirs, and not what somebody else thought of them. */
function isOwn(document: Document, { subjects }: Named): boolean {
  if (document.kind !== 'highlight' || document.of.kind !== 'opinion') return document.kind === 'highlight';
  const { speakers } = document.of;
  return subjects.some(({ kind, of }) => kind !== 'speaker' || speakers.includes(of));
}

/** Who is on which side: what each of them says is told, and not only their names. */
export function sides(context: Context): Content | undefined {
  const { intents, folded } = context.reading;
  return (hasTwoSides(context.reading) || (intents.has('who') && intents.has('disagree'))) && !ONE_PERSON.test(folded)
    ? disagreement(context)
    : undefined;
}

/** Somebody who is asked for by a talk, whatever else is doubted of it. */
const ONE_PERSON =
  /\bwho (?:gave|spoke|presented|talked|held|was)\b|\b(?:the|which|what) (?:speaker|person|presenter)\b/;

/** Whether it is asked what several sources or people say of one matter. */
export function setsAgainst(reading: Reading): boolean {
  return reading.intents.has('disagree') || hasTwoSides(reading);
}

const CLAIMED = /\b(?:is|was) (?:it|this|that) (?:\w+ )?(?:true|right|correct|said)\b/;
const VIEWS: Partial<Readonly<Record<Highlight['kind'], number>>> = {
  theme: 1.6,
  opinion: 1.3,
  lesson: 1.3,
  prediction: 1.3,
  takeaway: 1.3,
  recommendation: 1.1,
};
const CLAIMS = /\b(?:claim\w*|say|says|said|told|declared|right|true|correct|number|figure)\b/;
/** Share of the words that a statement on what is named has to have. */
const PARTLY = 0.2;
const DISPUTED_BONUS = 1.5;
const NAMED_BONUS = 2;
const SUBJECT_BONUS = 1.5;
const DISPUTED = /\b(?:notes?|figure|is meant|wrong|not confirmed|report|slip|formed|was new|not only)\b/i;

function asksForDisputes({ folded, within }: Reading): boolean {
  const isAny = /\b(?:disagree\w*|contradict\w*|conflict\w*|disput\w*|inconsisten\w*|mismatch\w*)\b/.test(folded);
  if (ANY_DISPUTE.test(folded)) return !within;
  return (
    isAny && !within && /\b(?:any|where|which|what|list|notes|sources|writeups|ups|blogs|talks|speakers)\b/.test(folded)
  );
}

/** Disputes that stand by themselves, where it is asked for any. */
function everyDispute(context: Context): Content | undefined {
  const plainly = /\b(?:is meant|one of the two|not confirmed|also says|was formed)\b/;
  const found = candidates(context, ['highlight']).filter(
    ({ document }) => document.kind === 'highlight' && plainly.test(document.of.since?.what ?? ''),
  );
  return asFacts(found);
}

/** A claim that is put in doubt, or asked whether it is so: the statement that something beside the notes speaks against. */
export function disputed({ knowledge, reading: whole }: Context): Content | undefined {
  const { names, intents, within, folded, held } = whole;
  const isDoubted = DOUBTS.test(folded) || (!intents.has('since') && DOUBTS.test(whole.background));
  const isFate = intents.has('since') && !isDoubted && !/\bor\b/.test(folded);
  const isOpen = isFate || intents.has('need') || intents.has('trend');
  if (within || isOpen || (IS_TREND.test(folded) && !isDoubted)) return undefined;
  if (!(isDoubted || WHETHER.test(folded) || isIntoned(whole))) return undefined;
  // A year that is not of the talks may be what somebody sets against one that is.
  if (held.outside && !(isDoubted && held.years.length > 1 && held.editions.length > 0)) return undefined;
  const reading = {
    ...whole,
    words: whole.words.filter((word) => !isOfClaim(word)),
    held: { ...whole.held, taken: [] },
  };
  const { length } = isDoubted ? reading.words : whole.words;
  if (length + names.length < 2 || (length === 0 && !isDoubted && names.length < MANY)) return undefined;
  // What is doubted of somebody or something named needs fewer of its words: they are those of the claim, which may be wrong.
  const isOfNamed = isDoubted && names.some(pins) && reading.words.length > 0;
  const isOfFigures = isDoubted && reading.words.length > 0 && reading.words.every((word) => /^\d+$/.test(word));
  const among = (strictness: 'all' | 'pinned'): Candidate[] =>
    candidates({ knowledge, reading }, ['highlight'], strictness).filter(
      (one) =>
        isSure(one, reading) || ((isOfNamed || isOfFigures) && (one.share >= PARTLY || saysFigure(one, reading))),
    );
  const ofAll = isDoubted && reading.words.length === 0 ? among('all') : [];
  const found = ofAll.some(isDisputed) ? ofAll : among('pinned');
  const says = ({ document }: Candidate): boolean =>
    isDoubted ||
    reading.words.length === 0 ||
    (document.kind === 'highlight' && reading.words.some((word) => saysWord(knowledge, document.of.statement, word)));
  const doubtful = found.filter(isDisputed);
  // Of several, the one that tells otherwise of just this.
  const matter = [...reading.words, ...softWords(reading)];
  const tellsOf = ({ document }: Candidate): boolean =>
    document.kind === 'highlight' && matter.some((word) => saysWord(knowledge, document.of.since?.what ?? '', word));
  const told = isDoubted ? doubtful.find(tellsOf) : undefined;
  if (told && reading.words.length === 0) return asFacts([{ ...told, score: 1 }]);
  const noted = isDoubted && !told ? notedTalk({ knowledge, reading }) : undefined;
  if (noted) return noted;
  const best = isDoubted ? (told ?? doubtful[0]) : found.slice(0, 1).find(isDisputed);
  if (best && says(best) && best.score >= (found[0]?.score ?? 0) * NEARLY) return asFacts([best]);
  return isDoubted ? (doubtedNames({ knowledge, reading }) ?? doubtedFigure({ knowledge, reading })) : undefined;
}

/** Which of two companies it was, where something beside the notes tells: `who open sourced it, Shopify or Spotify`. */
export function whichCompany(context: Context): Content | undefined {
  const { intents, names, folded } = context.reading;
  const isOfCompanies = names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'organisation'));
  return intents.has('who') && isOfCompanies && /\bor\b/.test(folded) ? disputed(context) : undefined;
}

/** On which of two days a talk was, or that sources give other ones: the talk, which has its day. */
export function doubtedDay(context: Context): Content | undefined {
  const { reading } = context;
  const { held, names, folded } = reading;
  const isEither = held.days.length > 1 && /\bor\b/.test(folded);
  const isDoubted = /\b(?:the|which|what) (?:\w+ )?day\b/.test(folded) && setsAgainst(reading);
  if (!names.some(pins) || !(isEither || isDoubted)) return undefined;
  const words = reading.words.filter((word) => !isOfClaim(word) && !OF_DAYS.has(word));
  return whichTalk({ ...context, reading: { ...reading, words, intents: new Set([...reading.intents, 'when']) } });
}

const OF_DAYS = new Set(['day', 'days', 'held', 'place', 'date']);

/** Names that tell which statement is meant, with no word beside them. */
const MANY = 3;

/** A statement with a question mark. */
function isIntoned({ tokens, folded }: Reading): boolean {
  return tokens.some(({ ends }) => ends === '?') && !ASKING.test(folded);
}

const ASKING =
  /\b(?:who|whom|whose|what|which|when|where|why|how|any|anything|anyone|list|tell|show|find|give|need|talks?|sessions?)\b/;

/** Share of the best score that the disputed statement needs. */
const NEARLY = 0.8;

/** Whether something is known beside the notes that speaks against the statement. */
function isDisputed({ document }: Candidate): boolean {
  return (
    document.kind === 'highlight' &&
    (DISPUTED.test(document.of.since?.what ?? '') || HEDGED.test(document.of.statement))
  );
}

/** What the notes themselves tell as a mere claim. */
const HEDGED = /\b(?:claimed|was described as)\b/;

/** Whether a statement has everything that is named, as it was typed. */
function saysNames({ document }: Candidate, { names, tokens }: Reading): boolean {
  if (document.kind !== 'highlight') return false;
  const said = new Set(words(document.of.statement).map(stem));
  return names.every(({ from, to }) => tokens.slice(from, to).every(({ word }) => said.has(stem(word))));
}

/** Whether a sentence begins with a topic that is named: it says something of it, and does not only touch it. */
function isSubject({ document }: Candidate, { names, tokens }: Reading): boolean {
  if (document.kind !== 'highlight' || VIEWS[document.of.kind] === undefined) return false;
  const said = words(document.of.statement).map(stem);
  return names.some((named) => {
    const name = tokens.slice(named.from, named.to).map(({ word }) => stem(word));
    return !pins(named) && name.every((word, at) => word === said[at]);
  });
}

/** What a writer saw or somebody thinks goes before what is. */
function viewBonus({ document }: Candidate): number {
  if (document.kind !== 'highlight') return 1;
  return VIEWS[document.of.kind] ?? 1;
}

function placeOf({ document }: Candidate): unknown {
  return document.kind === 'highlight' ? (document.of.talk ?? document.of.source) : undefined;
}
