import type { Knowledge } from '../knowledge.js';
import { anotherTalk } from './another-talk.js';
import { withoutAspects } from './aspects.js';
import { chosenOfList, isOfListAlone } from './choosing.js';
import { isFoundation } from './fate.js';
import { type Focus, fatesInFocus, namesInFocus, oneOfTools, talksInFocus, toolsInFocus } from './focus.js';
import { isLikeness } from './framing.js';
import { idOfSubject } from './ids.js';
import { inTalk } from './in-talk.js';
import type { Intent } from './intents.js';
import { MORE } from './more.js';
import { isOfPeople, type Named } from './names.js';
import { heldIn, narrowed, TAKEN_OVER, takingAway } from './narrowed.js';
import { ofFocus, ofThem } from './of-focus.js';
import { overTime } from './over-time.js';
import { ownTool } from './own-tool.js';
import { isMatter, isOneOf, pointsBack } from './points-back.js';
import type { Reading } from './reading.js';
import { setBeside } from './set-beside.js';

/** A question read as one that goes on from the answer before. */
export interface GoingOn {
  readonly reading: Reading;
  /** Whether it cannot stand by itself; else it begins anew where it has no answer in what was spoken of. */
  readonly isBound: boolean;
}

const OPENS =
  /^(?:and|only|just|not|what about|how about|same|but|or|without|except|minus|in|on|at|from|also)\b|\b(?:(?<!\bback )then|instead)$/;
const ASKS =
  /^(?:(?:and|so|but|then|also|or) )*(?:why|when|where|who|whom|which|what|any|was|were|is|did|do|does|with|tell me more|how|by|for|in|on|at|from)\b/;
/** Words said when a new subject begins. */
const NEW_SUBJECT =
  /\b(?:different (?:thing|topic|question|subject)|another (?:thing|topic|question|subject)|other (?:thing|topic|question|subject)|new (?:topic|question)|something else|unrelated|never mind|forget (?:it|that)|changing (?:topic|subject)|change of (?:topic|subject)|switching)\b/;
const ASKS_FOR_TALK =
  /\b(?:which|what|any|a|list|all|is there an?) (?:\w+ )?(?:talks?|sessions?|presentations?|keynotes?|demos?)\b/;
const NOUN =
  /\b(?:programme|program|agenda|schedule|topics|events|conferences|everything|everybody|everyone|talks?|sessions?|presentations?|keynotes?|demos?|tools?|projects?|companies|speakers?|people|attendees)\b/;
/** One talk, told by where or when it was alone: `the Amsterdam talk`. */
const THE_ONE = /^(?:\w+ ){0,3}the (?:\w+ ){1,4}(?:talk|session|presentation|keynote|demo|one)$/;
/** The same number of all conferences. */
const IN_ALL = /^(?:(?:and|so|but) )*(?:in (?:total|all)|total|altogether|overall|all together)$/;
const WHAT_IS = /\b(?:what|who) (?:is|are|does|do)\b(?! about)/;
/** What something has to do with another. */
const OF_IT =
  /\b(?:does|do|did|can|could|is|was|has|will) (?:it|that|this|they)\b.*\b(?:work\w*|support\w*|run\w*|integrat\w*|use[sd]?|need\w*|depend\w*|based|built|part|compatible|speak|talk|play|go) /;
const MOST_WORDS = 2;
/** Whether what is named belongs to what was spoken of. */
const AMONG =
  /\b(?:among(?:st)?|one of|part of|listed in|included in|in) (?:the|those|these|their|its|that)(?: (?:tools?|list|stack|setup|speakers?|presenters?|talks?|sessions?))?$/;
const MOST_OWN = 3;
const BARE = 3;
/** What can be asked of a record with words of one's own. */
const OF_RECORD: readonly Intent[] = [
  'number',
  'lesson',
  'when',
  'where',
  'link',
  'what-is',
  'about',
  'list',
  'called',
];
/** What hangs on other words, and is no question of its own beside a name. */
const NO_QUESTION: readonly Intent[] = ['what-is', 'list', 'talks', 'about'];

/** The ways to read a question as one that goes on from the answer before, the likeliest first; none when it stands by itself. */
export function followUps(knowledge: Knowledge, alone: Reading, focus: Focus): GoingOn[] {
  const { folded } = alone;
  const isNew = NEW_SUBJECT.test(folded) || NEW_SUBJECT.test(alone.opening);
  if (isNew) return [];
  if (focus.leads.length + focus.names.length === 0) return afterNothing(knowledge, alone, focus);
  if (MORE.test(folded) && focus.leads.length > 1) return [];
  const reading = asOfFocus(alone, focus);
  const one = followUp(knowledge, reading, focus);
  const compared = setBeside(knowledge, reading, focus) ?? overTime(knowledge, reading, focus);
  if (compared) return [{ reading: compared, isBound: true }];
  if (reading.not.length > 0) return one ? [one] : [];
  const chosen = bound(chosenOfList(knowledge, reading, focus), isOfListAlone(reading));
  const told = bound(inTalk(knowledge, reading, focus), pointsBack(reading));
  const matters = reading.names.some(isMatter) ? [chosen, told, one] : [chosen, one, told];
  return matters.filter((way) => way !== undefined);
}

/** `And about eBPF?`, when nothing was found and nothing named: the last question, of what is named now. */
function afterNothing(knowledge: Knowledge, alone: Reading, focus: Focus): GoingOn[] {
  const isAgain = /^(?:and|what about|how about|or|but|also)\b/.test(alone.folded) && !WHAT_IS.test(alone.folded);
  return isAgain && alone.names.length > 0 && alone.words.length === 0
    ? [{ reading: putAgain(knowledge, alone, focus), isBound: false }]
    : [];
}

/** A question without what only says which side of the focus is asked for. */
function asOfFocus(alone: Reading, focus: Focus): Reading {
  const aspect = withoutAspects(alone);
  // Where projects graduate is no name of its own; of a tool nothing else is asked by it.
  const isLevel = focus.leads[0]?.startsWith('tool:') && alone.names.some(isFoundation) && !alone.intents.has('talks');
  if (aspect.fates.length === 0 && !isLevel) return aspect;
  const names = aspect.names.filter((one) => !isFoundation(one) && !(isLevel && isMatter(one)));
  const isOther = isLevel && names.length > 0;
  return isOther
    ? aspect
    : { ...aspect, names, intents: isLevel ? new Set([...aspect.intents, 'since' as const]) : aspect.intents };
}

/** The question read as one that goes on from the answer before; undefined when it stands by itself. */
function followUp(knowledge: Knowledge, reading: Reading, focus: Focus): GoingOn | undefined {
  const own = ownTool(knowledge, reading, focus);
  if (own) return bound(own);
  const another = anotherTalk(knowledge, reading, focus);
  if (another) return bound(another);
  const away = takingAway(reading);
  if (away) return bound(narrowed(knowledge, away, focus));
  if (reading.not.length > 0) return undefined;
  const namesake = otherNamesake(reading, focus);
  if (namesake) return bound(putAgain(knowledge, namesake, focus));
  if (reading.names.length > 0) return withNewName(knowledge, reading, focus);
  return reading.words.length > 0 ? withOwnWords(knowledge, reading, focus) : elliptical(knowledge, reading, focus);
}

/** `The other Gijs`: of those who go by a name, the one who was not spoken of. */
function otherNamesake(reading: Reading, focus: Focus): Reading | undefined {
  const [named, ...more] = reading.names;
  if (!named || more.length > 0 || named.subjects.length < 2 || !/\bother\b/.test(reading.folded)) return undefined;
  const known = [...focus.names, ...focus.leads];
  const subjects = named.subjects.filter((subject) => !known.includes(idOfSubject(subject)));
  return subjects.length === 0 || subjects.length === named.subjects.length
    ? undefined
    : { ...reading, names: [{ ...named, subjects }] };
}

function bound(reading: Reading | undefined, isBound = true): GoingOn | undefined {
  return reading && { reading, isBound };
}

/** What is asked of a conference itself, too. */
const ofConference: readonly Intent[] = ['number', 'when', 'where'];

/** A question with no matter of its own: of filters alone, or of nothing but what is asked for. */
function elliptical(knowledge: Knowledge, reading: Reading, focus: Focus): GoingOn | undefined {
  const { folded, held, formats } = reading;
  if (IN_ALL.test(folded) && focus.intents.includes('number'))
    return bound({ ...putAgain(knowledge, reading, focus), held: { ...held, named: true } });
  const joins = pointsBack(reading) || OPENS.test(folded) || THE_ONE.test(folded);
  if (held.named || formats.length > 0)
    return asksAnew(reading) && !joins
      ? undefined
      : bound(narrowed(knowledge, reading, focus), !ofConference.some((one) => reading.intents.has(one)));
  if (reading.fates.length > 0 && OPENS.test(folded) && fatesInFocus(knowledge, focus).length > 0)
    return bound({ ...putAgain(knowledge, reading, focus), names: namesInFocus(knowledge, focus.names) });
  return standsAlone(reading, focus) && !joins ? undefined : bound(ofFocus(knowledge, reading, focus));
}

/** A question with a few words of its own: they may tell of what was spoken of, or begin anew. */
function withOwnWords(knowledge: Knowledge, reading: Reading, focus: Focus): GoingOn | undefined {
  const { folded, words, held, intents } = reading;
  const joins = pointsBack(reading);
  if (words.length > (joins ? MOST_OWN : MOST_WORDS) || (!joins && (held.named || !ASKS.test(folded))))
    return undefined;
  const isOfTool = joins && focus.leads.length === 1 && focus.leads[0]?.startsWith('tool:');
  // `Any talk where it played a part?`: the talks on it, whatever the verb.
  if (ASKS_FOR_TALK.test(folded))
    return isOfTool && reading.strangers.length === 0
      ? bound(ofFocus(knowledge, { ...reading, words: [] }, focus), false)
      : undefined;
  if (isOneOf(reading)) return bound(putAgain(knowledge, reading, focus), false);
  if (joins) return bound(ofFocus(knowledge, reading, focus));
  const own = [...intents].filter((one) => !NO_QUESTION.includes(one));
  // `And for load testing?`, `and nodes?` put the last question again.
  if (/^and\b/.test(folded) && own.length === 0 && focus.intents.includes('need'))
    return bound(putAgain(knowledge, reading, focus), false);
  if (/^and\b/.test(folded) && own.length === 0 && focus.intents.includes('number') && focus.names.length > 0)
    return bound({
      ...putAgain(knowledge, reading, focus),
      names: namesInFocus(knowledge, focus.names).filter(isOfPeople),
    });
  if ([...intents].every((one) => OF_RECORD.includes(one)))
    return bound(ofFocus(knowledge, reading, focus), words.length === 1);
  // `And predictions?` is asked of the conference spoken of.
  return OPENS.test(folded) && focus.editions.length > 0
    ? bound({ ...reading, held: heldIn(knowledge, reading, focus) }, false)
    : undefined;
}

/** `and kui?`: the same question of another name; `did they use helm?`: whether the name comes up in what was spoken of. */
function withNewName(knowledge: Knowledge, reading: Reading, focus: Focus): GoingOn | undefined {
  const { folded, intents, words, names } = reading;
  const joins = pointsBack(reading) || AMONG.test(folded);
  const opens = OPENS.test(folded) || isOneOf(reading);
  // `And exams?` names what it asks of, by a word that asks for tools elsewhere.
  const isBare = OPENS.test(folded) && words.length === 0 && folded.split(' ').length <= BARE;
  const own = [...intents].filter(
    (one) => !NO_QUESTION.includes(one) && !((isBare || AMONG.test(folded)) && one === 'tools'),
  );
  const talks = talksInFocus(knowledge, focus);
  const tool = toolsInFocus(knowledge, focus).slice(0, 1);
  if (joins && OF_IT.test(folded) && focus.leads[0]?.startsWith('tool:') && own.every((one) => one === 'since'))
    return bound(besideIt(reading, oneOfTools(tool)));
  if (joins && !isOneOf(reading) && talks.length > 0 && own.every((one) => OF_RECORD.includes(one)))
    return bound({ ...reading, within: ofThem(folded, talks, focus), inherits: true }, own.length === 0);
  if (joins && tool.length > 0 && names.every(isMatter) && own.length === 0)
    return bound({ ...reading, names: [...names, ...oneOfTools(tool)] });
  // What is compared with one thing is what was spoken of.
  if (
    intents.has('compare') &&
    names.length === 1 &&
    words.every(isLikeness) &&
    tool.length > 0 &&
    !names.every(isMatter)
  )
    return bound({ ...reading, words: [], names: [...oneOfTools(tool), ...names] });
  if (!(joins || opens) || words.length > 0 || own.length > 0 || WHAT_IS.test(folded) || ASKS_FOR_TALK.test(folded))
    return undefined;
  return bound(putAgain(knowledge, reading, focus), false);
}

/** `Does it work with AWS?`: a statement about the tool that says the name. */
function besideIt({ tokens, names, intents, ...reading }: Reading, tool: readonly Named[]): Reading {
  const said = names.flatMap(({ from, to }) => tokens.slice(Math.max(0, from), to).map(({ word }) => word));
  const rest = [...intents].filter((one) => one !== 'since');
  return { ...reading, tokens, names: [...tool], words: [...new Set(said)], intents: new Set(rest), inherits: true };
}

/** What was asked last, of another matter. */
function putAgain(knowledge: Knowledge, reading: Reading, focus: Focus): Reading {
  const over = focus.intents.filter((one) => TAKEN_OVER.includes(one));
  const fates = reading.fates.length > 0 ? reading.fates : fatesInFocus(knowledge, focus);
  const held = heldIn(knowledge, reading, focus);
  return { ...reading, held, intents: new Set([...reading.intents, ...over]), fates, inherits: true };
}

/** Whether a question of filters asks for something of its own beside them. */
function asksAnew({ intents, folded }: Reading): boolean {
  const asks: readonly Intent[] = ['who', 'trend', 'number', 'companies', 'when', 'where', 'author', 'since'];
  return asks.some((one) => intents.has(one)) || NOUN.test(folded);
}

const OF_ALL = /\b(?:events|conferences|editions|topics|everybody|everyone)\b/;

/** Whether a question with no name and no filter has an answer by itself: trends, and which tools met a fate. */
function standsAlone({ intents, fates, folded }: Reading, focus: Focus): boolean {
  if (intents.has('trend') || intents.has('errand') || OF_ALL.test(folded)) return true;
  const isOfList = focus.leads.filter((id) => id.startsWith('tool:')).length > 1;
  const lists =
    intents.has('list') ||
    intents.has('tools') ||
    /^(?:and )?(?:which|what)\b|\b(?:anything|something|everything|any)\b/.test(folded);
  return fates.length > 0 && lists && (!isOfList || intents.has('tools'));
}
