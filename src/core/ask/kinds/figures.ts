import { sentenceThat } from '../asked-sentence.js';
import { type Candidate, type Context, candidates, enough, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../reading.js';
import { isPerson } from '../who.js';
import { no } from './no.js';
import { isNumber, saysWord, sharedScores, wordsShared } from './shared-words.js';
import { asFacts } from './statements.js';

const MOST_FACTS = 3;
/** A name and a figure are evidence too: fewer of the words are needed. */
const PINNED = 0.8;
const HOW_MANY = /\b(?:how (?:many|old|long|big|fast|large|much)|number of|count of|at what (?:rate|speed|scale))\b/;
/** A figure that is needed, and not a tool. */
const OUTRIGHT =
  /\b(?:need|want|like|have|get) (?:to (?:know|have|see) )?(?:the |a |your )?(?:\w+ )?(?:count|number|figures?|total|amount|sum) (?:of|for)\b/;
const FIGURE =
  /(?<![A-Za-z-])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|twice|doubled)\b/i;

/** A figure: only a statement that has one answers how many. */
export function figure({ knowledge, reading: whole }: Context): Content | undefined {
  if (!whole.intents.has('number') || (whole.intents.has('need') && !OUTRIGHT.test(whole.folded))) return undefined;
  const inSentence = sentenceThat(ASKS_FIGURE, whole);
  // Of a company, what has a size is its own: only what is counted has to be told.
  const isOfCompany = whole.names.some(pins);
  const isOwnPlant = (word: string): boolean => isOfCompany && OF_PLANT.has(word) && word !== countedNoun(whole);
  const own = inSentence.words.filter((word) => !OF_HAVING.has(word) && !isOwnPlant(word));
  // What is counted has to be told, be it a word or a topic.
  const counted = whole.names.filter((one) => !pins(one)).flatMap(({ from, to }) => wordsFrom(whole, from, to));
  const reading = {
    ...inSentence,
    words: own.length + whole.names.length > 0 ? [...own, ...counted] : inSentence.words,
  };
  if (reading.words.length + reading.names.length === 0 && !reading.held.named && !reading.within) return undefined;
  // What the figure is of ranks: milliseconds stand where milliseconds are told.
  const units = reading.tokens.flatMap(({ word }) => (UNITS.has(word) && !own.includes(word) ? [word] : []));
  const context = { knowledge, reading: { ...reading, chatter: [...reading.chatter, ...units] } };
  const isOfPerson =
    reading.intents.has('who') || reading.names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker'));
  if ((isOfPerson && /\bhow old\b/.test(reading.folded)) || isOfRoom(reading))
    return no(context, { of: 'left-out', what: 'number' });
  const money = /\b(?:euros?|dollars?|money|cash|cents?)\b/.test(reading.folded);
  const asked = HOW_MANY.test(reading.folded);
  const ofTime = COUNTS_TIME.test(reading.folded);
  const ofSize = SIZE.test(reading.folded);
  const ofPersons = COUNTS_PERSONS.test(reading.folded);
  const noun = ofPersons ? undefined : countedNoun(reading);
  const pinned = reading.names.some(pins) ? PINNED : 1;
  const found = candidates(context, ['highlight']).filter(
    ({ document, share }) =>
      document.kind === 'highlight' &&
      (document.of.kind === 'number' ||
        (FIGURE.test(withoutNames(document.of.statement)) && wordsShared({ document }, reading) > 0)) &&
      (!ofPersons || PERSONS.test(document.of.statement)) &&
      (!ofTime || TIME.test(document.of.statement)) &&
      (!ofSize || FIGURE.test(withoutTimes(withoutNames(document.of.statement)))) &&
      (noun === undefined || saysWord(knowledge, document.of.statement, noun)) &&
      (reading.words.length > 0 || document.of.kind === 'number') &&
      (!money || /[$€£]|\b(?:euro|dollar)s?\b/i.test(document.of.statement)) &&
      (reading.words.length === 0 || share >= enough(reading.words.length) * pinned),
  );
  const sharedScore = sharedScores(reading);
  const rank = (one: Candidate): number => sharedScore({ ...one, score: numberFirst(one) });
  const ranked = found.map((one) => ({ ...one, score: rank(one) })).sort((a, b) => b.score - a.score);
  return asFacts(ranked.slice(0, MOST_FACTS)) ?? (asked ? no(context, { of: 'left-out', what: 'number' }) : undefined);
}

/** What is counted, when it is no name of its own: `nodes` in `how many nodes`, `number of nodes` or `node count`. */
function countedNoun({ tokens, words, names }: Reading): string | undefined {
  const at = tokens.findIndex(({ word }, index) => {
    const before = tokens[index - 1]?.word ?? '';
    return (word === 'many' && before === 'how') || (word === 'of' && (before === 'number' || before === 'count'));
  });
  const counting = tokens.findIndex(({ word }) => word === 'count');
  const place = at < 0 ? counting - 1 : at + 1;
  const noun = at < 0 && counting < 1 ? undefined : tokens[place]?.word;
  const isTopic = names.some((one) => !pins(one) && one.from === place);
  const isCounted = noun !== undefined && (words.includes(noun) || isTopic);
  return isCounted && !UNITS.has(noun) && !isPerson(noun) ? noun : undefined;
}

/** How many sat in a talk is nowhere in the notes. */
function isOfRoom({ intents, folded, held, words, names }: Reading): boolean {
  const isTalk = /\b(?:talk|session|presentation|keynote|demo)\b/.test(folded);
  const isOne = names.length > 0 || (words.length > 1 && !held.named);
  return intents.has('talks') && isTalk && isOne && SITTING.test(folded) && COUNTS_PERSONS.test(folded);
}

const SITTING =
  /\b(?:attend\w*|came|sat|watched|listen\w*|audience|viewers|visitors|guests|participants|showed up|turned up)\b/;

function wordsFrom({ tokens }: Reading, from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ word }) => word);
}

/** A few words that no verb goes with, or something that is measured: `open proposals`, `conveyor latency`. */
export function bareFigure(context: Context): Content | undefined {
  const { reading } = context;
  const { intents, words, names, within, folded } = reading;
  const isMeasure = MEASURE.test(folded) && !intents.has('talks') && !intents.has('who') && !intents.has('lesson');
  if ((intents.size > 0 && !isMeasure) || words.length + names.length === 0 || within) return undefined;
  const found = candidates(context, ['highlight', 'talk', 'tool']).filter((one) => isSure(one, reading));
  // Of a name and a noun, the noun is counted.
  if (words.length === 0 && !isMeasure)
    return reading.tokens.length <= FEW && names.some(pins)
      ? asFacts(found.filter((one) => isNumber(one) && wordsShared(one, reading) > 0))
      : undefined;
  const isTerse = !VERB.test(folded) && reading.tokens.length <= FEW;
  const least = isMeasure ? MEASURED : isTerse ? TERSE : 1;
  const isTold = ({ document }: Candidate): boolean =>
    !MEASURED_IN_TIME.test(folded) || (document.kind === 'highlight' && TIME.test(document.of.statement));
  const number = found.find(
    (one) => isNumber(one) && isTold(one) && (words.length > 0 || wordsShared(one, reading) > 0),
  );
  return number && number.score >= (found[0]?.score ?? 0) * least ? asFacts([number]) : undefined;
}

/** Nouns that are told in a figure. */
const MEASURE =
  /\b(?:latency|age|birthday|anniversary|disks?|delivery time|from what to what|before and after|before after|duration|capacity|lead time|time to \w+|backlog size|cores?|cpus?|ram|memory|storage size|round ?trip|milliseconds?|ms|tb|gb|terabytes?|gigabytes?)\b/;
const MEASURED_IN_TIME = /\b(?:latency|delivery time|duration|lead time|round ?trip|milliseconds?|ms)\b/;
const VERB =
  /\b(?:is|was|are|were|did|does|do|has|have|had|can|could|should|who|which|what|when|where|why|how|tell|show|find|give)\b/;
/** Share of the best score that a number needs where it is a figure that is asked for. */
const MEASURED = 0.5;
const TERSE = 0.7;
const FEW = 5;

/** Verbs that say that there is something, and not what. */
const OF_HAVING = new Set(
  'ballpark roughly approximately approx around estimate estimated about run runs running ran host hosts hosted hosting operate operates operated operating own owns owned serve serves served contain contains contained collect collected collects there total overall altogether exactly actual actually precise precisely cash'.split(
    ' ',
  ),
);
/** What a company runs its programs on. */
const OF_PLANT = new Set(
  'cluster clusters installation setup environment infrastructure plant system systems'.split(' '),
);
const UNITS = new Set(
  'tb terabytes gb gigabytes mb megabytes ms milliseconds seconds minutes hours days weeks months years percent size fast quick quickly big'.split(
    ' ',
  ),
);
const COUNTS_PERSONS =
  /\b(?:how many|number of|count of) (?:\w+ )?(?:people|persons|folks|attendees|participants|visitors|viewers|listeners|guests|developers|engineers|contributors|users)\b/;
const TIME = /\b(?:ms|(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/i;
const COUNTS_TIME = new RegExp(`\\b(?:how many|number of) ${TIME.source}|\\bhow long\\b`, 'i');
/** A size is told in no time. */
const SIZE = /\b(?:size|how (?:big|large)|capacity)\b/;
const PERSONS =
  /\b(?:people|attend\w*|contributors?|subscribers?|registered|visitors?|participants?|engineers?|developers?|employees|users?|members?|teams?)\b/i;
/** Where a sentence asks a figure. */
const ASKS_FIGURE =
  /\b(?:how (?:many|much|big|fast|quick|quickly|long|large|often|high|old)|number|count|amount|figures?|sum|size|percent\w*|ms|total)\b/;

/** A statement of numbers before one that happens to have one. */
function numberFirst({ document, score }: Candidate): number {
  return score * (isNumber({ document }) ? NUMBER_BONUS : 1);
}

/** The year of a conference is no figure of what is told there. */
function withoutNames(statement: string): string {
  return statement.replace(
    /(?:KubeCon|KCD|Kubernetes Community Days)[A-Za-z ]*20\d\d|in (?:\w+ )?20\d\d|\b(?!The|Over|About|Only|At)[A-Z][A-Za-z]+ \d[\d.]*\b/g,
    '',
  );
}

function withoutTimes(statement: string): string {
  return statement.replace(new RegExp(`\\d+ ${TIME.source}`, 'gi'), '');
}

const NUMBER_BONUS = 1.25;
