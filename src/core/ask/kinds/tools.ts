import type { Tool } from '../../../catalog/catalog.js';
import { compareTools } from '../../compare.js';
import { mentions } from '../../mentions.js';
import { isAbout, toolInScope } from '../about.js';
import { type Context, candidates, highlightsOf, isSure, talksOf } from '../candidates.js';
import type { Content } from '../content.js';
import type { Named } from '../names.js';
import { isOfPeople, pins } from '../names.js';
import { none } from './talks.js';

const MOST_FOR_NEED = 5;
/** What a statement that names a tool counts for beside the tool's own record, and what a second piece of evidence adds. */
const NAMED_BY = { highlight: 0.6, talk: 0.2 } as const;
const SECOND = 0.15;
/** What a tool counts for that is of the group which the need names. */
const OF_GROUP = 1.5;
const FEW_TOOLS = 4;
const MOST_COMPARED = 4;
const MOST_STATEMENTS = 2;
/** Share of the best score from which a tool stands beside the best for a need. */
const BESIDE = 0.5;

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
    /\bor\b/.test(reading.folded) ||
    (reading.words.length === 0 && reading.intents.has('what-is'));
  // Who compared them, or in which talk, is told by the talk that speaks of them all.
  const asksForTalk = /\b(?:who|which talk|what talk|which session|talk|session) (?:\w+ ){0,2}?compar/.test(
    reading.folded,
  );
  if (asksForTalk && candidates(context, ['talk'], 'all').length > 0) return undefined;
  if (tools.length < 2 || !asks || (reading.words.length > 4 && !reading.intents.has('compare'))) return undefined;
  const statements = highlightsOf(candidates(context, ['highlight'], 'all')).slice(0, MOST_STATEMENTS);
  return { kind: 'comparison', comparison: compareTools(tools.slice(0, MOST_COMPARED)), statements };
}

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
  if (reading.words.length > 0 || reading.names.length === 0) return undefined;
  const groups = reading.names.map((named) => toolsOfGroup(named));
  if (groups.some((list) => list.length === 0)) return undefined;
  const shared = groups.reduce((a, b) => a.filter((tool) => b.includes(tool)));
  const of = (shared.length > 0 ? shared : [...new Set(groups.flat())]).filter((tool) =>
    toolInScope(context.knowledge, tool, reading),
  );
  const order = [...knowledge.catalog.tools.values()];
  return of.length === 0
    ? undefined
    : {
        kind: 'tools',
        tools: of.toSorted((a, b) => mentions(b) - mentions(a) || order.indexOf(a) - order.indexOf(b)),
        asked: 'list',
      };
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

/** What meets a need: by what a tool's record says, and by statements that name it. */
export function forNeed(context: Context): Content | undefined {
  const { reading } = context;
  const ranks = new Map<Tool, { score: number; sure: boolean }>();
  const note = (tool: Tool, score: number, sure: boolean): void => {
    const known = ranks.get(tool) ?? { score: 0, sure: false };
    ranks.set(tool, {
      score: Math.max(known.score, score) + Math.min(known.score, score) * SECOND,
      sure: known.sure || sure,
    });
  };
  let isOwn = false;
  for (const one of candidates(context, ['tool', 'highlight', 'talk'], 'none')) {
    const { document, score } = one;
    const sure = isSure(one, reading);
    if (document.kind === 'tool') {
      isOwn ||= sure;
      note(document.of, score * (isOfGroup(document.of, reading.names) ? OF_GROUP : 1), sure);
    } else if (sure)
      for (const tool of fewTools(document.of))
        if (toolInScope(context.knowledge, tool, reading)) note(tool, score * NAMED_BY[document.kind], true);
  }
  const found = [...ranks].filter(([, { sure }]) => sure).sort((a, b) => b[1].score - a[1].score);
  const best = found[0]?.[1].score ?? 0;
  const tools = found.filter(([, { score }]) => score >= best * BESIDE).map(([tool]) => tool);
  // When only statements tell of it, they are the answer.
  return tools.length === 0 || !isOwn
    ? undefined
    : { kind: 'tools', tools: tools.slice(0, MOST_FOR_NEED), asked: 'need' };
}

/** Whether a tool is of a category or topic that the need names. */
function isOfGroup(tool: Tool, names: readonly Named[]): boolean {
  return names.some((named) => !pins(named) && toolsOfGroup(named).includes(tool));
}

/** The tools of a record that names but a few: a list says nothing of one of them. */
function fewTools({ tools }: { readonly tools: readonly Tool[] }): readonly Tool[] {
  return tools.length <= FEW_TOOLS ? tools : [];
}
