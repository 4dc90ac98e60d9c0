import type { Tool } from '../../../catalog/catalog.js';
import { mentions } from '../../mentions.js';
import { isAbout, toolInScope } from '../about.js';
import { type Context, candidates, isSure, talksOf } from '../candidates.js';
import type { Content } from '../content.js';
import type { Named } from '../names.js';
import { isOfPeople } from '../names.js';
import type { Reading } from '../reading.js';
import { none } from './talks.js';

export function wantedTools(context: Context): Content | undefined {
  const { intents, within, names, folded } = context.reading;
  // A tool that is named and called one is asked for itself.
  const [named, ...others] = names;
  const isOne = others.length === 0 && named?.subjects.some(({ kind }) => kind === 'tool');
  if (isOne && intents.has('what-is') && !ASKS_TOOLS.test(folded)) return undefined;
  // Why something is so, a list does not tell.
  if (WHY.test(folded) && !ASKS_TOOLS.test(folded)) return undefined;
  if (!intents.has('tools') || (intents.has('talks') && !ASKS_TOOLS.test(folded))) return undefined;
  return within ? toolList(context) : toolsUsedBy(context);
}

const WHY = /^(?:\w+ )?(?:why|how come)\b/;
const ASKS_TOOLS =
  /\b(?:which|what|list|all|every|any|name) (?:\w+ )?(?:tools?|tooling|projects|software|technologies|products|stack)\b/;

export function groupOfTools(context: Context): Content | undefined {
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

/** Tools of categories, topics, talks and editions. */
function toolList(context: Context): Content | undefined {
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
  const all = (shared.length > 0 && !areListed(reading) ? shared : [...new Set(groups.flat())]).filter((tool) =>
    toolInScope(context.knowledge, tool, reading),
  );
  const of = reading.words.length === 0 ? all : worded(context, all);
  const order = [...knowledge.catalog.tools.values()];
  // What is of the category goes before what only has to do with the topic.
  const ofCategory = new Set(
    reading.names.flatMap(({ groups: own }) =>
      own.flatMap((one) =>
        one.kind === 'topic' ? one.of.tools.filter(({ topics }) => topics[0] === one.of) : one.of.tools,
      ),
    ),
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

/** Whether the groups stand beside each other: `databases and storage`, and so either will do. */
function areListed({ names, tokens }: Reading): boolean {
  return names.some(({ from }, at) => {
    const between = tokens.slice(names[at - 1]?.to ?? from, from).map(({ word }) => word);
    return between.length === 1 && /^(?:and|or)$/.test(between[0] ?? '');
  });
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
function toolsUsedBy(context: Context): Content | undefined {
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
  if (tools.length > 0) return { kind: 'tools', tools, asked: 'list' };
  // Advice on tools is no list of them.
  return ownTools(context) ?? (reading.intents.has('lesson') ? undefined : none(context));
}

/** Where the talks of a company name none: the tools that have to do with it. */
function ownTools({ knowledge, reading }: Context): Content | undefined {
  if (reading.names.length === 0 || reading.held.named) return undefined;
  const tools = [...knowledge.catalog.tools.values()].filter((tool) =>
    reading.names.every((named) => isAbout(knowledge, { kind: 'tool', of: tool }, named)),
  );
  return tools.length > 0 ? { kind: 'tools', tools, asked: 'list' } : undefined;
}

export function toolsOfGroup({ subjects, groups }: Named): Tool[] {
  const byCategory = groups.flatMap((one) => (one.kind === 'category' ? [...one.of.tools] : []));
  const byTopic = subjects.flatMap((one) => (one.kind === 'topic' ? [...one.of.tools] : []));
  // A name that means several tools is what an answer before listed.
  const byTool = subjects.flatMap((one) => (one.kind === 'tool' ? [one.of] : []));
  return [...new Set([...byCategory, ...byTopic, ...(byTool.length > 1 ? byTool : [])])];
}
