import type { Knowledge } from '../knowledge.js';
import { editionsInFocus, type Focus, namesInFocus, talksInFocus } from './focus.js';
import type { Intent } from './intents.js';
import type { Reading } from './understand.js';

/** Words that point back. */
const POINTS_BACK =
  /\b(?:it|its|that|this|those|these|they|them|their|theirs|he|him|his|she|her|hers|there|the ones?|the (?:first|second|third|fourth|last|latter|former|\dth)(?! day)(?: one| talk| session)?|which ones|that one|this one|same|both|the others?|the speakers?|the presenters?|the session|the talk|each)\b/;
/** Openings that go on from what was said. */
const GOES_ON =
  /^(?:and|also|but|only|just|not|what about|how about|or|then|so|ok and|why|when|where|who|which|what else|any|in|on|at|from|without|except|was|were|is|did|do|does|whats|what|with|tell me more|how)\b/;
const STRONG = /^(?:and|only|just|not|what about|how about|but|or|without|except|ok and|in|on|at|from)\b/;
/** Words said when a new subject begins. */
const NEW_SUBJECT =
  /\b(?:different (?:thing|topic|question|subject)|another (?:thing|topic|question|subject)|new (?:topic|question)|something else|unrelated|changing (?:topic|subject)|change of (?:topic|subject)|by the way|switching)\b/;
const MOST_WORDS = 2;
const MOST_OWN = 3;
/** What a question asks for that a bare filter takes over from the one before. */
const TAKEN_OVER: readonly Intent[] = [
  'who',
  'about',
  'talks',
  'tools',
  'since',
  'what-is',
  'list',
  'companies',
  'trend',
  'lesson',
  'link',
  'number',
  'when',
  'where',
  'need',
];

/** Words that only look as if they pointed back: `was there a talk`. */
const EMPTY_THERE = /\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were)\b/g;

function pointingBack(folded: string): boolean {
  return POINTS_BACK.test(folded.replaceAll(EMPTY_THERE, ' '));
}

/** Whether it is a whole question of its own by its form: it points at nothing before it, and does not begin as an addition does. */
export function isWhole({ folded }: Reading): boolean {
  return !pointingBack(folded) && !STRONG.test(folded);
}

/** The question read as one that goes on from the answer before; undefined when it stands by itself. */
export function followUp(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, words, names, held } = reading;
  if (focus.leads.length + focus.names.length === 0 || NEW_SUBJECT.test(folded)) return undefined;
  const pointsBack = pointingBack(folded);
  const goesOn = GOES_ON.test(folded);
  const ownWords = words.filter((word) => !LEADING_WORDS.has(word));
  if (!pointsBack && !goesOn) return undefined;
  // A question that brings its own matter stands by itself, whatever it points at.
  if (ownWords.length > MOST_OWN) return undefined;
  if (names.length > 0) return withNewName(reading, focus, { pointsBack });
  const talks = talksInFocus(knowledge, focus);
  const onlyFilters =
    ownWords.length === 0 && (held.named || reading.not.length > 0 || reading.formats.length > 0) && !asksAnew(reading);
  if (onlyFilters && (STRONG.test(folded) || pointsBack || words.length === 0))
    return narrowed(knowledge, reading, focus);
  if (ownWords.length > MOST_WORDS && !pointsBack) return undefined;
  if (held.named && !pointsBack && ownWords.length > 0) return undefined;
  const nth = ordinalIn(folded);
  const within = nth === undefined ? talks : talks.slice(nth, nth < 0 ? undefined : nth + 1);
  const base = { ...reading, words: ownWords };
  const toolsOnly = namesInFocus(
    knowledge,
    focus.leads.slice(0, 1).filter((id) => id.startsWith('tool:') || id.startsWith('topic:')),
  );
  if (toolsOnly.length > 0) return { ...base, names: toolsOnly };
  if (within.length === 0) {
    const inherited = namesInFocus(knowledge, focus.leads.slice(0, 1));
    return inherited.length > 0 ? { ...base, names: inherited } : undefined;
  }
  const inScope = within.filter(
    (talk) => held.editions.includes(talk.edition) && (held.days.length === 0 || held.days.includes(talk.day ?? 0)),
  );
  const [only] = inScope;
  if (!only) return undefined;
  const several =
    /\b(?:they|them|those|these|all|each|both)\b/.test(folded) &&
    focus.leads[0]?.startsWith('talk:') &&
    talks.length > 1 &&
    nth === undefined;
  const intents = new Set(reading.intents);
  if (nth !== undefined || intents.size === 0) intents.add('about');
  if (/\b(?:anybody|anyone|somebody|alone|together|co speaker|with (?:him|her|them))\b/.test(folded))
    intents.add('who');
  return { ...base, intents, within: several ? inScope : [only] };
}

const LEADING_WORDS = new Set(
  'ok okay thanks great right please only just folks guys there first second third fourth last latter former 1th 2th 3th 4th'.split(
    ' ',
  ),
);

/** Whether it asks for something of its own, beside its filters. */
function asksAnew({ intents, folded }: Reading): boolean {
  return (
    (intents.has('who') || intents.has('trend') || intents.has('number') || intents.has('companies')) &&
    !/^(?:and|only|just)\b/.test(folded)
  );
}

/** `and kui?`: the same question of another name. */
function withNewName(reading: Reading, focus: Focus, { pointsBack }: { pointsBack: boolean }): Reading | undefined {
  const { folded, intents, words } = reading;
  if (words.length > 0 && !pointsBack) return undefined;
  if (!STRONG.test(folded) && !pointsBack) return undefined;
  const own = [...intents].filter((one) => one !== 'what-is' && one !== 'list');
  return own.length > 0 ? undefined : { ...reading, intents: new Set([...intents, ...focus.intents]) };
}

/** The last question again, or the records of its answer, by other filters. */
function narrowed(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { held } = reading;
  const names = namesInFocus(knowledge, focus.names);
  const intents = new Set([...reading.intents, ...focus.intents.filter((one) => TAKEN_OVER.includes(one))]);
  const editions = editionsInFocus(knowledge, focus);
  const sameEditions = editions.filter((edition) => held.editions.includes(edition));
  const kept =
    held.years.length === 0 && sameEditions.length > 0
      ? { ...held, editions: sameEditions, named: true }
      : { ...held, outside: held.outside };
  const talks = talksInFocus(knowledge, focus);
  const fits = talks.filter((talk) => kept.editions.includes(talk.edition));
  if (fits.length > 0 && talks.length > 0)
    return { ...reading, words: [], held: kept, intents: intents.add('talks'), within: talks, names: [] };
  return names.length > 0 ? { ...reading, words: [], held: kept, intents, names } : undefined;
}

const NTH: readonly (readonly [RegExp, number])[] = [
  [/\b(?:the )?(?:first|1th|top) (?:one|talk|session|of them)\b|^(?:the )?(?:first|1th|1)$|\bnumber (?:one|1)\b/, 0],
  [/\b(?:the )?(?:second|2th) (?:one|talk|session|of them)\b|^(?:the )?(?:second|2th|2)$|\bnumber (?:two|2)\b/, 1],
  [/\b(?:the )?(?:third|3th) (?:one|talk|session|of them)\b|^(?:the )?(?:third|3th|3)$|\bnumber (?:three|3)\b/, 2],
  [/\b(?:the )?(?:fourth|4th) (?:one|talk|session|of them)\b|^(?:the )?(?:fourth|4th|4)$|\bnumber (?:four|4)\b/, 3],
  [/\b(?:the )?(?:last|final|latter) (?:one|talk|session|of them)\b|\bthe latter\b/, -1],
];

function ordinalIn(folded: string): number | undefined {
  return NTH.find(([pattern]) => pattern.test(folded))?.[1];
}
