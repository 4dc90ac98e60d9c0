import type { Tool } from '../../../catalog/catalog.js';
import { mentions } from '../../mentions.js';
import { words } from '../../search/fold.js';
import { hasEnded, levelAt, sinceOf } from '../../since.js';
import { toolInScope } from '../about.js';
import { type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { isFoundation } from '../fate.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../understand.js';
import { boundIn, isWithin } from './bound.js';
import { no } from './no.js';
import { none } from './talks.js';
import { toolsOfGroup } from './tool-lists.js';
import { toolsNamed } from './tools.js';

/** What became of a tool, or which tools met a fate. */
export function becameOf(context: Context): Content | undefined {
  const { reading } = context;
  const { intents, names, fates } = reading;
  if (!intents.has('since') && fates.length === 0) return undefined;
  const isList = fates.length > 0 && (intents.has('list') || OF_ALL.test(reading.folded));
  const rest = isList ? undefined : restOfName(context);
  if (rest !== undefined) return no(context, { of: 'name', words: [rest] });
  const tools = toolsNamed(names).filter((tool) => tool.kind !== 'technology' || tool.since);
  const [tool, ...also] = tools;
  const asksList = fates.length > 0 && (intents.has('list') || names.some(isOfSeveral));
  const listed = names.length === 1 && fates.length === 0 ? names.filter(isOfSeveral).flatMap(toolsOfGroup) : [];
  if (listed.length > 0) return { kind: 'tools', tools: listed.sort(byChange), asked: 'since' };
  if (tool && !asksList) return besideNamed(context) ?? ofNamed(context, tool, also);
  const changed = tool || fates.length > 0 ? undefined : changedTools(context);
  if (changed) return changed;
  const isOne = ONE.test(reading.folded) && names.every((named) => !pins(named));
  const isDescribed =
    !isList &&
    !intents.has('list') &&
    ((!intents.has('tools') && reading.words.length > 0 && !reading.held.named) || isOne);
  if (fates.length === 0 || isDescribed) return describedTool(context);
  const of = byFate(context).filter((one) => names.every((named) => isFoundation(named) || isOf(one, named)));
  return of.length === 0 ? none(context) : { kind: 'tools', tools: of, asked: 'since' };
}

/** Whether it stands for all the tools that an answer before led with, or that its talk named. */
function isOfSeveral({ by, subjects }: Named): boolean {
  return by === 'focus' && subjects.length > 1;
}

/** One thing is told of, and its fate asked. */
const ONE = /^(?:and |so )?(?:that|this) (?!is\b)|\b(?:is|was|has|did|does|are) (?:it|that|this)\b/;

/** Fates asked of everything that the notes name. */
const OF_ALL =
  /\b(?:(?:which|what|any|anything|some|something|everything|all|much|many|most) (?:of (?:the|those|these|them|it|all)|in (?:the|there)|from the)|which ones|(?:what|which) (?:has|have|got|is|are) (?:been |now |since |already )*(?:archived|retired|gone|dead|discontinued|deprecated))\b/;

/** Words before a tool's name that make it a part of what describes another: `the format that came out of Prometheus`. */
const TOLD_BY = new Set([
  'from',
  'of',
  'for',
  'by',
  'in',
  'to',
  'with',
  'behind',
  'inside',
  'around',
  'like',
  'replacing',
]);

/** The tool described by another one that it has to do with. */
function besideNamed({ knowledge, reading }: Context): Content | undefined {
  const { names, words: left, tokens } = reading;
  const isTool = ({ subjects }: Named): boolean => subjects.some(({ kind }) => kind === 'tool');
  const tools = names.filter((named) => isTool(named) && pins(named));
  const [first] = tools;
  const isTold = tools.some(({ from }) => TOLD_BY.has(tokens[from - 1]?.word ?? ''));
  if (!first || !isTold) return undefined;
  const typed = (list: readonly Named[]): string[] =>
    list.flatMap(({ from, to }) => tokens.slice(Math.max(0, from), to).map(({ word }) => word));
  const before = tokens.slice(0, tools.at(-1)?.from).map(({ word }) => word);
  const soft = typed(names.filter((named) => !pins(named)));
  const head = [...left, ...soft].filter((word) => before.includes(word));
  if (head.length === 0) return undefined;
  const asked = {
    ...reading,
    names: names.filter(isOfPeople),
    words: [...new Set([...left, ...soft, ...typed(tools)])],
  };
  const [best] = candidates({ knowledge, reading: asked }, ['tool']).filter((one) => isSure(one, asked));
  if (best?.document.kind !== 'tool' || best.share < MOSTLY) return undefined;
  return { kind: 'tool', tool: best.document.of, asked: 'since', also: [] };
}

/** Share of such a description that a tool has to have. */
const MOSTLY = 0.6;

/** So few records have a word in passing. */
const IN_PASSING = 2;

function ofNamed(context: Context, tool: Tool, also: readonly Tool[]): Content {
  const { reading } = context;
  const told = reading.words.length > 1 ? describedTool(context) : undefined;
  const isCalled = told?.kind === 'tool' && reading.words.some((word) => words(told.tool.name).includes(word));
  if (isCalled) return told;
  const part = calledTogether(reading);
  return part ? { kind: 'tool', tool: part, asked: 'since', also: [] } : { kind: 'tool', tool, asked: 'since', also };
}

/** The one tool of a group that goes by another name said beside it: `aws mesh`. */
function calledTogether({ names, tokens }: Reading): Tool | undefined {
  const all = names.flatMap((named) => {
    const beside = names
      .filter((one) => one !== named)
      .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));
    return toolsOfGroup(named).filter((tool) => {
      const own = [tool.name, ...(tool.aliases ?? [])].flatMap(words);
      return beside.some((word) => own.includes(word));
    });
  });
  const [only, ...more] = new Set(all);
  return more.length === 0 ? only : undefined;
}

/** A word right after a tool's name that hardly a record has: the rest of a longer name, `docker swarm`. */
function restOfName({ knowledge, reading }: Context): string | undefined {
  const { names, words: left, tokens } = reading;
  const [word] = left;
  if (word === undefined || left.length > 1 || knowledge.documents.recall.frequency(word) > IN_PASSING)
    return undefined;
  const isAfter = names.some(
    ({ subjects, to }) =>
      subjects.some(({ kind }) => kind === 'tool') && tokens[to]?.word === word && !tokens[to]?.breaks,
  );
  return names.length === 0 || isAfter ? word : undefined;
}

/** The one tool that the words tell of, when it is a tool whose fate is asked for. */
function describedTool(context: Context): Content | undefined {
  const reading = withDescription(context.reading);
  if (reading.words.length === 0 || reading.intents.has('talks') || reading.intents.has('trend')) return undefined;
  const [best] = candidates(
    { ...context, reading },
    ['tool'],
    reading.names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'tool')) ? 'none' : 'pinned',
  ).filter((one) => isSure(one, reading) && (reading === context.reading || one.share >= WHOLLY));
  return best?.document.kind === 'tool'
    ? { kind: 'tool', tool: best.document.of, asked: 'since', also: [] }
    : undefined;
}

const WHOLLY = 0.9;
/** Words that a description has at least, when they are of matters of the trade. */
const LEAST_SAID = 2;

/** With no other word, a matter of the trade is the description: `that dashboard`. */
function withDescription(reading: Reading): Reading {
  const soft = reading.names.filter((named) => !pins(named));
  if (reading.words.length > 0 || soft.length === 0) return reading;
  const said = soft.flatMap(({ from, to }) => reading.tokens.slice(Math.max(0, from), to).map(({ word }) => word));
  return said.length < LEAST_SAID ? reading : { ...reading, names: reading.names.filter(pins), words: said };
}

/** What later facts are called where tools are asked for by them. */
const CHANGES = [
  ['renamed', /\b(?:renamed|rename|rebranded|(?:new|another|different|other) names?)\b/],
  ['moved', /\b(?:donated|moved|handed over|new (?:home|owner))\b/],
  ['replaced', /\b(?:replaced|superseded|successors?)\b/],
] as const;

/** Tools that were renamed, moved or replaced since. */
function changedTools(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const change = CHANGES.find(([, pattern]) => pattern.test(reading.folded))?.[0];
  if (!change || reading.words.some((word) => !CHANGES.some(([, pattern]) => pattern.test(word)))) return undefined;
  const tools = [...knowledge.catalog.tools.values()].filter(
    (tool) =>
      (tool.since ?? []).some(({ kind }) => kind === change) &&
      toolInScope(knowledge, tool, reading) &&
      reading.names.every((named) => isFoundation(named) || isOf(tool, named)),
  );
  return tools.length === 0 ? undefined : { kind: 'tools', tools: tools.sort(byMentions), asked: 'since' };
}

/** Whether a tool is, or is of, what is named. */
function isOf(tool: Tool, named: Named): boolean {
  const isNamed = named.subjects.some((one) => one.kind === 'tool' && (one.of === tool || tool.parent === one.of));
  return isNamed || toolsOfGroup(named).includes(tool);
}

const LEVELS = ['ended', 'graduated', 'incubating', 'sandbox'];

/** Tools that have the fate asked for; two levels are a way from the lower to the higher. */
function byFate({ knowledge, reading }: Context): Tool[] {
  const levels = reading.fates.map(({ slug }) => slug);
  const now = LEVELS.find((level) => levels.includes(level)) ?? 'ended';
  const then = levels.find((level) => level !== now);
  const bound = boundIn(knowledge, reading);
  const years = bound
    ? []
    : reading.held.years.filter(
        (year) =>
          ![...knowledge.catalog.editions.values()].some((edition) => edition.year === year) ||
          !reading.held.editions.length,
      );
  return [...knowledge.catalog.tools.values()]
    .filter((tool) => {
      const since = sinceOf(tool);
      const fits = now === 'ended' ? hasEnded(tool) : since.kind === 'cncf' && since.now.level === now;
      const cameFrom = then === undefined || reading.held.editions.some((edition) => levelAt(tool, edition) === then);
      const on = since.kind === 'cncf' ? since.now.on : since.kind === 'fact' ? since.fact.on : undefined;
      const inYear = years.length === 0 || years.some((year) => on?.startsWith(`${year}`));
      const inTime = bound === undefined || isWithin(on, bound);
      const inNotes = years.length > 0 || bound !== undefined || toolInScope(knowledge, tool, reading);
      return fits && cameFrom && inYear && inTime && inNotes;
    })
    .sort(byMentions);
}

/** Tools of which later facts are known go first. */
function byChange(a: Tool, b: Tool): number {
  return rankOf(b) - rankOf(a) || byMentions(a, b);
}

function rankOf(tool: Tool): number {
  const { kind } = sinceOf(tool);
  return kind === 'fact' ? 2 : kind === 'cncf' ? 1 : 0;
}

function byMentions(a: Tool, b: Tool): number {
  return mentions(b) - mentions(a) || a.name.localeCompare(b.name);
}
