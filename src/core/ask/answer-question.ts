import type { Knowledge } from '../knowledge.js';
import { type Context, candidates, highlightsOf, isSure } from './candidates.js';
import type { Content } from './content.js';
import { type Focus, focusOf, NO_FOCUS } from './focus.js';
import { followUp } from './follow-up.js';
import { idOfSubject } from './ids.js';
import { ambiguous } from './kinds/ambiguous.js';
import { disagreement, disputed } from './kinds/disputes.js';
import { announced, editionFacts } from './kinds/editions.js';
import { bareFigure, figure } from './kinds/figures.js';
import { general } from './kinds/general.js';
import { meaning, storyOfTool } from './kinds/meaning.js';
import { no } from './kinds/no.js';
import { companiesOf, whoSpoke } from './kinds/people.js';
import { becameOf } from './kinds/since.js';
import { smallTalk } from './kinds/small-talk.js';
import { asFacts, lesson } from './kinds/statements.js';
import { aboutPeople, asTalks, countedTalks, describedTalk, talkList } from './kinds/talks.js';
import { compared, forNeed, toolList, toolsUsedBy } from './kinds/tools.js';
import { trends } from './kinds/trends.js';
import { moreOf } from './more.js';
import { leadsOf, namedIn } from './named-in.js';
import { pins } from './names.js';
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
  const alone = understand(knowledge, question.text);
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
  cannotBe,
  ambiguous,
  editionFacts,
  leftOut,
  nameless,
  storyOfTool,
  companiesOf,
  whoSpoke,
  disputed,
  compared,
  trends,
  disagreement,
  describedTalk,
  becameOf,
  countedTalks,
  figure,
  wantedTools,
  lesson,
  bareFigure,
  talkList,
  groupOfTools,
  need,
  meaning,
  aboutPeople,
];

function contentOf(context: Context): Content {
  for (const rule of RULES) {
    const content = rule(context);
    if (content) return content;
  }
  return general(context);
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
  if (placeUnknown(reading)) return no(context, { of: 'edition', editions: [] });
  const compound = besideTool(reading);
  if (compound.length > 0) return no(context, { of: 'name', words: compound });
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
  return foreign.length > 0 && foreign.length >= own.length + names.length && !intents.has('need');
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
  const { intents, within } = context.reading;
  if (!intents.has('tools') || (intents.has('talks') && !ASKS_TOOLS.test(context.reading.folded))) return undefined;
  return within ? toolList(context) : toolsUsedBy(context);
}

const ASKS_TOOLS =
  /\b(?:which|what|list|all|every|any|name) (?:\w+ )?(?:tools?|tooling|projects|software|technologies|products|stack)\b/;

function groupOfTools(context: Context): Content | undefined {
  const { intents, names, words } = context.reading;
  const isGroup = names.length > 0 && words.length === 0 && (intents.has('tools') || !intents.has('what-is'));
  return isGroup && !intents.has('talks') && !intents.has('about') ? toolList(context) : undefined;
}

function need(context: Context): Content | undefined {
  const { intents } = context.reading;
  // What somebody recommends is told by them.
  const isOfSpeaker = context.reading.names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker'));
  if (!intents.has('need') || intents.has('talks') || isOfSpeaker) return undefined;
  return (intents.has('tools') ? undefined : toldOtherwise(context)) ?? forNeed(context);
}

/** The talk or statement that tells of all that is needed, when no tool's record has nearly as much of it. */
function toldOtherwise(context: Context): Content | undefined {
  const [best] = candidates(context, ['talk', 'tool', 'highlight']);
  const [tool] = candidates(context, ['tool'], 'none');
  const isClear = best !== undefined && best.share >= WHOLLY && best.score > (tool?.score ?? 0) * CLEARLY;
  if (!isClear) return undefined;
  if (best.document.kind === 'highlight') return asFacts([best]);
  return best.document.kind === 'talk' ? asTalks(context, [best.document.of], 'which') : undefined;
}

const WHOLLY = 0.8;
const CLEARLY = 1.25;

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
    followUp: isFollowUp,
  };
}
