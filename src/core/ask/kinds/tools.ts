import type { Tool } from '../../../catalog/catalog.js';
import { compareTools } from '../../compare.js';
import { mentions } from '../../mentions.js';
import { isAbout, toolInScope } from '../about.js';
import { type Context, candidates, highlightsOf, isSure, talksOf } from '../candidates.js';
import type { Content } from '../content.js';
import { isLikeness } from '../framing.js';
import type { Named } from '../names.js';
import { isOfPeople, pins } from '../names.js';
import { ASKS_TALK } from '../who.js';
import { none } from './talks.js';

const MOST_COMPARED = 4;
const MOST_STATEMENTS = 2;

/** The one tool of each name, those named most when several are. */
export function toolsNamed(names: readonly Named[]): Tool[] {
  const named = names.flatMap(({ subjects }) =>
    subjects.flatMap((one) => (one.kind === 'tool' ? [one.of] : [])).slice(0, 1),
  );
  return [...new Set(named)];
}

/** Two tools or more, set side by side. */
export function compared(context: Context): Content | undefined {
  const { reading } = context;
  const tools = toolsNamed(reading.names);
  const asks =
    reading.intents.has('compare') ||
    reading.tokens.some(({ word }) => isLikeness(word) || word === 'or') ||
    WHICH.test(reading.folded) ||
    (reading.words.length === 0 && reading.intents.has('what-is'));
  // Who compared them, or in which talk, is told by the talk that speaks of them all.
  const asksForTalk = /\b(?:who|which talk|what talk|which session|talk|session) (?:\w+ ){0,2}?compar/.test(
    reading.folded,
  );
  const isOfTalk = asksForTalk || ASKS_TALK.test(reading.folded);
  if (isOfTalk && candidates(context, ['talk'], 'all').length > 0) return undefined;
  if (tools.length < 2 || !asks || (reading.words.length > 4 && !reading.intents.has('compare'))) return undefined;
  return comparison(context, tools);
}

/** Tools side by side, with statements about all of them. */
export function comparison(context: Context, tools: readonly Tool[]): Content {
  const statements = highlightsOf(candidates(context, ['highlight'], 'all')).slice(0, MOST_STATEMENTS);
  return { kind: 'comparison', comparison: compareTools(tools.slice(0, MOST_COMPARED)), statements };
}

/** Of things named, one is asked for. */
const WHICH = /\bwhich (?:one|of|is|to|would|should|do|does)\b/;

/** What a tool is. */
export function whatIs(context: Context): Content | undefined {
  const { reading } = context;
  const tools = toolsNamed(reading.names);
  const [tool, ...also] = tools.length === 1 ? tools : mostTelling(context, tools);
  if (!tool) return undefined;
  return { kind: 'tool', tool, asked: 'what', also };
}

/** Of several names, the one that is a part of another is meant: `hubble in the cilium context`. */
function mostTelling({ reading }: Context, tools: readonly Tool[]): Tool[] {
  const part = tools.find((tool) => tools.some((other) => tool.parent === other));
  const whole = part?.parent;
  if (part && whole) return [part, ...tools.filter((tool) => tool !== part && tool !== whole)];
  const own = tools.filter((tool) =>
    reading.names.some((named) => pins(named) && named.subjects.some(({ of }) => of === tool)),
  );
  return own.length > 0 ? own : [...tools];
}

/** Tools of categories, topics, talks and editions. */
export function toolList(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const within = reading.within;
  if (within) {
    const tools = [...new Set(within.flatMap((talk) => talk.tools))];
    return tools.length > 0 ? { kind: 'tools', tools, asked: 'list' } : undefined;
  }
  if (reading.names.length === 0) return undefined;
  const groups = reading.names.map((named) => toolsOfGroup(named));
  if (groups.some((list) => list.length === 0)) return undefined;
  const shared = groups.reduce((a, b) => a.filter((tool) => b.includes(tool)));
  const all = (shared.length > 0 ? shared : [...new Set(groups.flat())]).filter((tool) =>
    toolInScope(context.knowledge, tool, reading),
  );
  const of = reading.words.length === 0 ? all : worded(context, all);
  const order = [...knowledge.catalog.tools.values()];
  // What is of the category goes before what only has to do with the topic.
  const ofCategory = new Set(
    reading.names.flatMap(({ groups: own }) => own.flatMap((one) => (one.kind === 'category' ? one.of.tools : []))),
  );
  const first = (tool: Tool): number => Number(ofCategory.has(tool));
  return of.length === 0
    ? undefined
    : {
        kind: 'tools',
        tools: of.toSorted(
          (a, b) => first(b) - first(a) || mentions(b) - mentions(a) || order.indexOf(a) - order.indexOf(b),
        ),
        asked: 'list',
      };
}

/** Those of a group that the words beside it tell of. */
function worded({ knowledge, reading }: Context, tools: readonly Tool[]): Tool[] {
  const sure = candidates({ knowledge, reading: { ...reading, names: [] } }, ['tool'], 'none').filter((one) =>
    isSure(one, reading),
  );
  const found = new Set(sure.map(({ document }) => document.of));
  return tools.filter((tool) => found.has(tool));
}

/** Tools of the talks of people or a company, or of the talks that are named otherwise, where nothing else is asked of them. */
export function toolsUsedBy(context: Context): Content | undefined {
  const { reading } = context;
  const people = reading.names.filter(isOfPeople);
  if ((people.length === 0 && !reading.intents.has('talks')) || reading.words.length > 0) return undefined;
  if (reading.names.length === 0 && !reading.held.named) return undefined;
  const given = people.length > 0 ? people : reading.names;
  const talks = talksOf(candidates({ ...context, reading: { ...reading, names: given } }, ['talk'], 'all'));
  const things = reading.names.filter((named) => !given.includes(named));
  const tools = [...new Set(talks.flatMap((talk) => talk.tools))].filter((tool) =>
    things.every((named) => isAbout(context.knowledge, { kind: 'tool', of: tool }, named)),
  );
  return tools.length > 0 ? { kind: 'tools', tools, asked: 'list' } : none(context);
}

export function toolsOfGroup({ subjects, groups }: Named): Tool[] {
  const byCategory = groups.flatMap((one) => (one.kind === 'category' ? [...one.of.tools] : []));
  const byTopic = subjects.flatMap((one) => (one.kind === 'topic' ? [...one.of.tools] : []));
  // A name that means several tools is what an answer before listed.
  const byTool = subjects.flatMap((one) => (one.kind === 'tool' ? [one.of] : []));
  return [...new Set([...byCategory, ...byTopic, ...(byTool.length > 1 ? byTool : [])])];
}
