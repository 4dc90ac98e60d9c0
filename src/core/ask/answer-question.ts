import type { Knowledge } from '../knowledge.js';
import { type Context, candidates, highlightsOf, isSure } from './candidates.js';
import type { Content } from './content.js';
import { type Focus, focusOf, NO_FOCUS } from './focus.js';
import { followUp } from './follow-up.js';
import { idOfSubject } from './ids.js';
import { ambiguous } from './kinds/ambiguous.js';
import { disagreement, disputed, sides } from './kinds/disputes.js';
import { announced, editionFacts } from './kinds/editions.js';
import { bareFigure, figure } from './kinds/figures.js';
import { general } from './kinds/general.js';
import { meaning, storyOfTool } from './kinds/meaning.js';
import { need } from './kinds/needs.js';
import { no } from './kinds/no.js';
import { companiesOf, whoSpoke } from './kinds/people.js';
import { becameOf } from './kinds/since.js';
import { smallTalk } from './kinds/small-talk.js';
import { lesson } from './kinds/statements.js';
import { aboutPeople, countedTalks, describedTalk, talkList, unwatched, whichTalk } from './kinds/talks.js';
import { compared, toolList, toolsUsedBy } from './kinds/tools.js';
import { trends } from './kinds/trends.js';
import { verified } from './kinds/verified.js';
import { longerName } from './longer-names.js';
import { moreOf } from './more.js';
import { leadsOf, namedIn } from './named-in.js';
import { pins } from './names.js';
import { readAs } from './read-as.js';
import { withYears } from './relative-years.js';
import { isOfTheField } from './telling.js';
import { type Reading, type Understood, understand } from './understand.js';

export interface Question {
  readonly text: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** What the answer before left, in the same conversation. */
  readonly focus?: Focus | undefined;
  /** Page wanted, counted from 1. */
  readonly page?: number;
}

export type Answer = Content & {
  readonly understood: Understood;
  /** Ids of what it leads with, best first; none when there is no answer. */
  readonly leads: readonly string[];
  /** Ids of all records that the reply names, on all its pages. */
  readonly named: readonly string[];
  readonly focus: Focus;
};

/** Answers a question from the catalog alone; the same catalog, focus and question give the same answer. */
export function answerQuestion(knowledge: Knowledge, question: Question): Answer {
  const alone = understand(knowledge, withYears(question.text, question.today));
  const small = smallTalk(alone);
  if (small) {
    const content: Content = { kind: 'small-talk', of: small };
    return {
      ...content,
      understood: understoodOf(alone, false),
      leads: [],
      named: [],
      focus: question.focus ?? NO_FOCUS,
    };
  }
  const more = question.focus && moreOf(knowledge, alone.folded, question.focus);
  if (more && question.focus) {
    const leads = leadsOf(more);
    const focus = { ...question.focus, page: question.focus.page + 1 };
    return { ...more, understood: understoodOf(alone, true), leads, named: namedIn(more), focus };
  }
  const goingOn = question.focus && followUp(knowledge, alone, question.focus);
  const inFocus = goingOn && contentOf({ knowledge, reading: goingOn.reading });
  // A matter of its own that is not in what was spoken of begins anew.
  const isKept = goingOn !== undefined && (goingOn.isBound || inFocus?.kind !== 'no');
  const reading = isKept ? goingOn.reading : alone;
  const content = (isKept ? inFocus : undefined) ?? contentOf({ knowledge, reading });
  const leads = leadsOf(content);
  const page = question.page ?? 1;
  const focus = leads.length > 0 || !isKept ? focusOf(reading, leads, page) : (question.focus ?? NO_FOCUS);
  return {
    ...content,
    understood: understoodOf(reading, isKept),
    leads,
    named: namedIn(content),
    focus,
  };
}

/** Kinds of answers, the more particular before the more general; the first that has an answer gives it. */
const RULES: readonly ((context: Context) => Content | undefined)[] = [
  announced,
  ofOtherYear,
  cannotBe,
  ambiguous,
  editionFacts,
  leftOut,
  nameless,
  storyOfTool,
  companiesOf,
  sides,
  whoSpoke,
  disputed,
  compared,
  trends,
  disagreement,
  unwatched,
  describedTalk,
  becameOf,
  countedTalks,
  figure,
  wantedTools,
  lesson,
  bareFigure,
  talkList,
  onWhichDay,
  groupOfTools,
  need,
  meaning,
  aboutPeople,
];

function contentOf(context: Context): Content {
  for (const rule of RULES) {
    const content = rule(context);
    if (content) return verified(context, content);
  }
  return verified(context, general(context));
}

/** A claim of another year than that of the talks. */
function ofOtherYear(context: Context): Content | undefined {
  return context.reading.held.outside ? disputed(context) : undefined;
}

/** What no record can answer: errands, editions and names that are not there. */
function cannotBe(context: Context): Content | undefined {
  const { reading } = context;
  const { held, intents, strangeNames, fates } = reading;
  if (intents.has('errand')) return no(context, { of: 'errand' });
  const isFate = (intents.has('since') || fates.length > 0) && held.outside?.day === undefined;
  if (held.outside && !isFate) {
    const { year, day, of } = held.outside;
    return no(context, { of: 'edition', year, day, editions: of });
  }
  if (placeUnknown(reading) || isElsewhere(context)) return no(context, { of: 'edition', editions: [] });
  const compound = besideTool(reading);
  if (compound.length > 0) return no(context, { of: 'name', words: compound });
  const longer = longerName(reading);
  if (longer !== undefined) return no(context, { of: 'name', words: [longer] });
  if (PRIVATE.test(reading.folded)) return no(context, { of: 'words', words: reading.words });
  if (strangeNames.length > 0) return no(context, { of: 'name', words: strangeNames });
  if (isOffTopic(context)) return no(context, { of: 'words', words: [...reading.words, ...reading.chatter] });
  return undefined;
}

/** Names nothing, and has no more telling words than words of every day that no record has: football, pizza, the weather. */
function isOffTopic({ knowledge, reading }: Context): boolean {
  const { words, chatter, names, held, within, intents } = reading;
  if (names.some(pins) || held.named || within) return false;
  if (SOON.test(reading.folded) && !intents.has('talks') && !intents.has('need')) return true;
  const { recall } = knowledge.documents;
  const foreign = [...words, ...chatter].filter(
    (word) => recall.frequency(word) === 0 && !isOfTheField(knowledge, word),
  );
  const own = words.filter((word) => !foreign.includes(word));
  return foreign.length > 0 && foreign.length >= own.length + names.length;
}

/** Days that no notes tell of. */
const SOON =
  /\b(?:tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend)|next (?:week|weekend|monday|friday))\b/;

/** What nobody notes of a person. */
const PRIVATE = /\b(?:phone|telephone|e ?mails?|mails?|mail address|linkedin|salary|birthday|married)\b/;

const COMPARES = /\b(?:versus|vs|compare|difference between)\b/;

/** Words nobody knows right after or before a tool, where tools are compared or their fate is asked: `docker swarm`. */
function besideTool({ intents, names, strangers, tokens, words, folded }: Reading): string[] {
  if (!intents.has('since') && !intents.has('compare')) return [];
  const tools = names.filter((named) => pins(named) && named.subjects.some(({ kind }) => kind === 'tool'));
  // The other side of a comparison that is no record is not compared with anything else.
  const isOneSided = tools.length === 1 && names.length === 1 && words.length === 1 && !intents.has('talks');
  if (COMPARES.test(folded) && isOneSided) return [...words];
  if (intents.has('compare') && tools.length === 1) return [...strangers];
  return tools.flatMap(({ to }) => tokens[to]?.word ?? []).filter((word) => strangers.includes(word));
}

/** A place where a conference was to be that has no notes: `the main points of Valencia`. When and where it was to be is told. */
function isElsewhere({ knowledge, reading: { words, intents, folded } }: Context): boolean {
  if (intents.has('when') || intents.has('where') || ANNOUNCED.test(folded)) return false;
  const isNamedIn = (statement: string, word: string): boolean =>
    statement.split(/\W+/).includes(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return knowledge.toldEditions.some(
    ({ highlight: { kind, statement } }) => kind === 'fact' && words.some((word) => isNamedIn(statement, word)),
  );
}

const ANNOUNCED = /\b(?:announc\w*|next|upcoming|chosen|picked|revealed|follow\w*|mention\w*|hosts?|hosting)\b/;

/** Prices are nowhere in the notes, but for what a statement says in money. */
function leftOut(context: Context): Content | undefined {
  if (!context.reading.intents.has('price')) return undefined;
  const said = highlightsOf(candidates(context, ['highlight']).filter((one) => isSure(one, context.reading))).filter(
    ({ statement }) => /[$€£]|\b(?:dollars?|euros?)\b/i.test(statement),
  );
  return said.length > 0
    ? { kind: 'facts', highlights: said.slice(0, 2), listed: false, tools: [] }
    : no(context, { of: 'left-out', what: 'price' });
}

/** A thing whose record says that the notes give it no name, asked for its name. */
function nameless(context: Context): Content | undefined {
  if (!context.reading.intents.has('called') || context.reading.intents.has('talks')) return undefined;
  const [best] = candidates(context, ['tool'], 'none').filter((one) => isSure(one, { ...context.reading, words: [] }));
  const isNameless =
    best?.document.kind === 'tool' &&
    /\b(?:no name|not name it)\b/.test(`${best.document.of.what} ${best.document.of.note ?? ''}`);
  return best && isNameless ? no(context, { of: 'left-out', what: 'name' }, [best.document]) : undefined;
}

/** A word after the name of a conference that is no region of it: `KubeCon Paris talks`. */
function placeUnknown({ tokens, words, held, intents }: Reading): boolean {
  const [only] = words;
  const at = tokens.findIndex(({ word }) => word === only);
  return (
    words.length === 1 &&
    held.named &&
    held.years.length === 0 &&
    (intents.has('talks') || intents.has('list')) &&
    tokens[at - 1]?.word === 'kubecon'
  );
}

function wantedTools(context: Context): Content | undefined {
  const { intents, within, names, folded } = context.reading;
  // A tool that is named and called one is asked for itself.
  const [named, ...others] = names;
  const isOne = others.length === 0 && named?.subjects.some(({ kind }) => kind === 'tool');
  if (isOne && intents.has('what-is') && !ASKS_TOOLS.test(folded)) return undefined;
  if (!intents.has('tools') || (intents.has('talks') && !ASKS_TOOLS.test(folded))) return undefined;
  return within ? toolList(context) : toolsUsedBy(context);
}

const ASKS_TOOLS =
  /\b(?:which|what|list|all|every|any|name) (?:\w+ )?(?:tools?|tooling|projects|software|technologies|products|stack)\b/;

/** Talks alone have a day: asked for that of anything named, a talk on it is meant. */
function onWhichDay(context: Context): Content | undefined {
  const { intents, names, within, folded } = context.reading;
  const asks = intents.has('when') && /\b(?:which|what) (?:week ?)?day\b/.test(folded);
  return asks && names.length > 0 && !intents.has('talks') && !within ? whichTalk(context) : undefined;
}

function groupOfTools(context: Context): Content | undefined {
  const { intents, names, words, folded } = context.reading;
  const isNarrowed =
    words.length <= FEW_WORDS && intents.has('tools') && (intents.has('list') || PLURAL_TOOLS.test(folded));
  const isGroup =
    names.length > 0 && (words.length === 0 || isNarrowed) && (intents.has('tools') || !intents.has('what-is'));
  return isGroup && !intents.has('talks') && !intents.has('about') ? toolList(context) : undefined;
}

/** Words beside a group of tools that narrow it; more tell of something else. */
const FEW_WORDS = 2;
const PLURAL_TOOLS = /\b(?:tools|projects|products|technologies)\b/;

function understoodOf(reading: Reading, isFollowUp: boolean): Understood {
  const { intents, held, names, not, formats, fates, words, strangers } = reading;
  const ids = (list: Reading['names']): string[] => [
    ...new Set(
      list.flatMap(({ subjects, groups }) => [
        ...subjects.map(idOfSubject),
        ...groups.map(({ of }) => `category:${of.slug}`),
      ]),
    ),
  ];
  return {
    intents: [...intents],
    editions: held.named ? held.editions.map(({ slug }) => slug) : [],
    days: held.days,
    names: ids(names),
    not: ids(not),
    formats,
    fates: fates.map(({ slug }) => slug),
    words,
    strangers,
    readAs: readAs(reading),
    followUp: isFollowUp,
  };
}
