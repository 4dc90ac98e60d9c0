import type { Knowledge } from '../knowledge.js';
import { type Context, candidates, highlightsOf, isSure } from './candidates.js';
import type { Content } from './content.js';
import { type Focus, focusOf, NO_FOCUS } from './focus.js';
import { followUp, isWhole } from './follow-up.js';
import { idOfSubject } from './ids.js';
import { editionFacts } from './kinds/editions.js';
import { general } from './kinds/general.js';
import { no } from './kinds/no.js';
import { smallTalk } from './kinds/small-talk.js';
import { asFacts, disagreement, figure, lesson } from './kinds/statements.js';
import { aboutPeople, asTalks, companiesOf, countedTalks, describedTalk, talkList, whoSpoke } from './kinds/talks.js';
import { becameOf, compared, forNeed, toolList, whatIs } from './kinds/tools.js';
import { trends } from './kinds/trends.js';
import { moreOf } from './more.js';
import { leadsOf, namedIn } from './named-in.js';
import { pins } from './names.js';
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
  const wished = question.focus && followUp(knowledge, alone, question.focus);
  const goingOn = wished && (!isWhole(alone) || isMet({ knowledge, reading: wished })) ? wished : undefined;
  const reading = goingOn ?? alone;
  const content = contentOf({ knowledge, reading });
  const leads = leadsOf(content);
  const focus = leads.length > 0 ? focusOf(reading, leads, question.page ?? 1) : (question.focus ?? NO_FOCUS);
  return {
    ...content,
    understood: understoodOf(reading, goingOn !== undefined),
    leads,
    named: namedIn(content),
    focus,
  };
}

/** Whether what a whole question asks for is all there in what was talked of. One that says so, or names its conference, begins anew. */
function isMet(context: Context): boolean {
  const { words, held } = context.reading;
  if (held.named) return false;
  const isTold =
    words.length === 0 || candidates(context, ['talk', 'highlight', 'tool']).some(({ share }) => share === 1);
  return isTold && leadsOf(contentOf(context)).length > 0;
}

/** Kinds of answers, the more particular before the more general; the first that has an answer gives it. */
const RULES: readonly ((context: Context) => Content | undefined)[] = [
  cannotBe,
  editionFacts,
  leftOut,
  nameless,
  compared,
  disagreement,
  describedTalk,
  trends,
  becameOf,
  companiesOf,
  whoSpoke,
  countedTalks,
  figure,
  wantedTools,
  lesson,
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
  return undefined;
}

/** What nobody notes of a person. */
const PRIVATE = /\b(?:phone|telephone|email|e mail|mail address|linkedin|salary|birthday|married)\b/;

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
  return intents.has('tools') && within && !intents.has('talks') ? toolList(context) : undefined;
}

function groupOfTools(context: Context): Content | undefined {
  const { intents, names, words } = context.reading;
  const isGroup = names.length > 0 && words.length === 0 && (intents.has('tools') || !intents.has('what-is'));
  return isGroup && !intents.has('talks') && !intents.has('about') ? toolList(context) : undefined;
}

function need(context: Context): Content | undefined {
  const { intents } = context.reading;
  if (!intents.has('need') || intents.has('talks')) return undefined;
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

function meaning(context: Context): Content | undefined {
  const { intents, words } = context.reading;
  const isShort = words.length <= 1;
  return (intents.has('what-is') && words.length <= 3 && !intents.has('talks')) || (isShort && words.length === 0)
    ? whatIs(context)
    : undefined;
}

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
