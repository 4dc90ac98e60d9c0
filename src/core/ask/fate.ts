import type { Intent } from './intents.js';
import { type Named, pins } from './names.js';
import { stem } from './stem.js';

/** Words that ask how a tool fares, where a tool is what is named. */
const FARING = new Set(
  (
    'dust axed live living lives life alive exist existing survive thrive end ended ending ends gone going die dying kill killed doomed finished ' +
    'install installable download downloadable usable useful used adopt adopted adoption available availability safe worth worthwhile good bad future outlook worry ' +
    'recommended recommendable advisable viable relevant current maintain maintained maintainer maintainers maintenance unmaintained active activity inactive stale development developed developing supported support unsupported ' +
    'mature maturity stable stability production ready ga beta alpha level stage status state standing graduation graduate incubation sandbox promoted promotion ' +
    'donate donated donation joined accepted rename renamed rebrand rebranded replace replaced replacement replacements successor succeed succeeded superseded merge merged absorbed moved move taken ' +
    'shut shutdown shutting down phased dropped discontinue discontinued eol sunset sunsetted retire retired retirement deprecate deprecated archive archived abandon abandoned obsolete outdated dead ' +
    'release released releases version versions commit commits update updates updated news happening change changed changes fate died afterlife meanwhile latest since new solve solved fix fixed resolved addressed improve improved progress newer newest handed foundation ' +
    'shelved shelve buried bury plug pull pulled switch switched axed axe mothballed scrapped scrap kaput defunct lost losing own owner owners acquired acquire bought buy hands promoted promote advanced left leave moved further bet rely relying count bank depend accept accepted entered admitted kicking grad grads lvl levels differently otherwise survived merge absorbed swallowed folded rebranded called hand tier top rung ladder highest sell sells sold offered offer contributed newly'
  )
    .split(' ')
    .map(stem),
);
/** Whether a word says how a tool fares, or that it fared otherwise before. */
export function isOfFate(word: string): boolean {
  return FARING.has(stem(word)) || NOW.test(word);
}

/** Those that ask it by themselves, in a sentence with no other word that tells anything. */
const FATE =
  /\b(?:gone|going away|go away|dead|alive|die[sd]?|kill(?:ed)?|end(?:s|ed)?|life|lives?|survive[sd]?|shut|eol|stage|maturity|mature|stable|future|worry|updates?|news|ma[dk]e it|made it|lasts|lasted|(?:did|does|will) (?:it|that|this) last|over|fate|maintain\w*|unmaintained|supported|renamed|replaced|donated|merged|graduat\w+|archiv\w+|retire\w*|deprecat\w+|abandon\w*|discontinued|sunset|obsolete|successor|happened|turn(?:ed)? into|going strong|up with|(?:bet|rely|relying|bank|depend) (?:\w+ )?(?:on|upon)|get (?:any|some)where|how far|(?<=\bhow (?:is|are|s) .*)(?:doing|faring|going|getting on|holding up))\b/;
/** The talks as a point in time. */
const SINCE_TALKS =
  /\b(?:since|after) (?:the|that|those|these) (?:\w+ )?(?:talks?|sessions?|notes|events?|conferences?|write ?ups?)\b|\b(?:since|after|when) (?:\w+ ){1,4}(?:spoke|talked|presented|showed|demoed)\b/;
const HOW_LONG = /\bhow (?:long|mature|stable|active|old)\b/;
/** Words that set the present against the time of the talks. */
const NOW =
  /\b(?:still|today|nowadays|currently|presently|at present|these days|any ?more|no longer|by now|meanwhile|in the meantime|since then|since|yet|lately|recently|now|to this day|as of \w+)\b/;
/** What else is asked, of which a tool's later life is no answer. */
const OTHERWISE: readonly Intent[] = [
  'talks',
  'lesson',
  'number',
  'companies',
  'compare',
  'trend',
  'link',
  'disagree',
  'price',
  'highlights',
  'author',
];
const YES_OR_NO =
  /^(?:(?:and|so|but|or) )?(?:is|are|was|were|has|have|had|can|could|do|does|did|should|shall|will|would|may|any)\b|\b(?:is|has|does|can|should|would|will) (?:it|this|that|you|we|i|one)\b|\bstill\b/;
const MOST_OTHER = 2;
/** What somebody may do with a tool by now: its name is what they do it with. */
const MAY_STILL =
  /\b(?:can|could|may|might|should|shall|would|must|is it (?:\w+ )?(?:ok|okay|safe|wise|smart|possible|worth\w*)) (?:i|we|one|you|people|any(?:one|body)) (?:\w+ )*?(?:still|today|nowadays|these days|any ?more|now)\b|\b(?:can|could|may|might|should|shall|would|do|does) (?:i|we|one|you|people|any(?:one|body))\b.*\b(?:today|nowadays|these days|any ?more|any longer)\b|\bworth \w+ing\b/;
/** What is done with any tool. */
const DONE_WITH =
  /^(?:start|build|bas|invest|us|adopt|choos|pick|run|learn|read|design|project|tak|bring|introduc)\w*$/;
/** One time set against the other, of one thing: `then and now`, `today vs 2021`. */
export const THEN_AND_NOW =
  /\b(?:then|20\d\d) (?:and|vs|versus|to|or) (?:now|today)\b|\b(?:now|today|nowadays)\b.*\b(?:then|back then|20\d\d)\b/;
/** Whether the source can be had, asked of the present. */
const OF_SOURCE = /^(?:source|sources|sourced|open|opened|closed|code|licen[cs]ed?)$/;

function isTool({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'tool');
}

/** A tool, and beside it nothing but the group it is of and who keeps it; a company only where the words are of fate as well. */
function namesTool(names: readonly Named[], isOfFateToo: boolean): boolean {
  const isBeside = (named: Named): boolean => !pins(named) || isFoundation(named);
  return (
    names.some((named) => isTool(named) && !named.excluded) &&
    names.every((named) => isTool(named) || isBeside(named) || (isOfFateToo && isOwner(named)))
  );
}

function isOwner({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}

/** Whether the foundation is named, in which projects graduate and are archived. */
export function isFoundation({ subjects }: Named): boolean {
  return subjects.some(({ of }) => of.slug === 'cloud-native-computing-foundation');
}

/**
 * Whether a question asks what became of the tool it names, whatever its tense: beside the name it has only words of how a thing
 * fares, or it asks yes or no about the present. Gives the words that are left, or undefined. `isLater`: a year is named that is not
 * of the talks.
 */
export function fateAsked(
  folded: string,
  names: readonly Named[],
  { words, intents, isLater }: { words: readonly string[]; intents: ReadonlySet<Intent>; isLater: boolean },
): readonly string[] | undefined {
  const isOfTime: Partial<Record<Intent, RegExp>> = {
    talks: SINCE_TALKS,
    number: HOW_LONG,
    compare: THEN_AND_NOW,
    trend: THEN_AND_NOW,
  };
  const asksOtherwise = OTHERWISE.some((one) => intents.has(one) && !isOfTime[one]?.test(folded));
  if (asksOtherwise) return undefined;
  const isOfNow = isLater || NOW.test(folded) || SINCE_TALKS.test(folded) || names.some(isFoundation);
  const left = words.filter((word) => !isOfFate(word) && !(isOfNow && MAY_STILL.test(folded) && OF_SOURCE.test(word)));
  const isFate = FATE.test(folded);
  const fares = isFate || left.length < words.length;
  if (!namesTool(names, left.length === 0 && fares && (isOfNow || isFate))) return undefined;
  const beside = names.filter((named) => !isTool(named) && !isFoundation(named)).length;
  const isOfOne = names.length === 1 && names.every(pins);
  if (isOfOne && left.length <= MOST_OTHER && (isOfNow || isLater) && MAY_STILL.test(folded))
    return left.filter((word) => !DONE_WITH.test(word));
  if (
    intents.has('who') &&
    !/\bmaint|\bwho (?:\w+ )?(?:took|takes|taken|acquir|bought|inherit|archiv|discontinu|retire|rename|shut|kill)|\b(?:any|some)(?:body|one) still\b/.test(
      folded,
    )
  )
    return undefined;
  // Whether a thing does something now is not what became of it.
  if (left.length + beside > 0 && !fares) return undefined;
  if (left.length === 0) return fares || isOfNow ? left : undefined;
  return (isOfNow || isFate) && left.length <= MOST_OTHER && YES_OR_NO.test(folded) && !intents.has('need')
    ? left
    : undefined;
}
