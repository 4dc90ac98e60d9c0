import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { isOfFate } from '../fate.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { besideNamed, calledTogether, describedTool, ofNamed, restOfName, toolsOfOwner } from './described-tool.js';
import { asksByHappening, byChange, toolsByFate } from './fates.js';
import { no } from './no.js';
import { none } from './talks.js';
import { toolsOfGroup } from './tool-lists.js';
import { toolsNamed } from './tools.js';

/** What became of a tool, or which tools met a fate. */
export function becameOf(context: Context): Content | undefined {
  const { reading } = context;
  const { intents, names, fates } = reading;
  if (isOfUse(reading)) return undefined;
  const isByHappening = asksByHappening(reading) && reading.words.every((word) => isOfFate(word));
  if (isByHappening) return listed(context);
  if (!intents.has('since') && fates.length === 0) return ofOwner(context);
  const isList = fates.length > 0 && (intents.has('list') || OF_ALL.test(reading.folded));
  const rest = isList ? undefined : restOfName(context);
  if (rest !== undefined) return no(context, { of: 'name', words: [rest] });
  // Beside its maker, the tool itself is meant.
  const own = names.filter(({ subjects }) => !subjects.some(({ kind }) => kind === 'organisation'));
  const tools = toolsNamed([...own, ...names]).filter((tool) => tool.kind !== 'technology' || tool.since);
  const [tool, ...also] = tools;
  // By how much something became so is a figure.
  if (!tool && fates.length === 0 && HOW_MUCH.test(reading.folded)) return undefined;
  const asksList = fates.length > 0 && (intents.has('list') || names.some(isOfSeveral));
  const several = names.length === 1 && fates.length === 0 ? names.filter(isOfSeveral).flatMap(toolsOfGroup) : [];
  if (several.length > 0) return { kind: 'tools', tools: several.sort(byChange), asked: 'since' };
  if (tool && !asksList) return besideNamed(context) ?? ofNamed(context, tool, also);
  const [theirs, ...others] = isList ? [] : toolsOfOwner(context);
  if (theirs && !tool) return { kind: 'tool', tool: theirs, asked: 'since', also: others };
  const isOne = ONE.test(reading.folded) && names.every((named) => !pins(named));
  const isDescribed =
    !isList &&
    !intents.has('list') &&
    ((!intents.has('tools') && reading.words.length > 0 && !reading.held.named) || isOne);
  return fates.length === 0 || isDescribed ? describedTool(context) : listed(context);
}

/** Whether somebody still does something: that is not what became of a tool. */
function isOfUse({ names, tokens, fates }: Reading): boolean {
  const [first, next] = names;
  // `Is Amazon's mesh still a thing`: what is right after the name is theirs.
  if (first && next?.from === first.to) return false;
  if (names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'tool'))) return false;
  const isOrganisation = first?.subjects.every(({ kind }) => kind === 'organisation') ?? false;
  return (
    isOrganisation && first?.from === 1 && fates.length === 0 && /^(?:is|are|does|do)$/.test(tokens[0]?.word ?? '')
  );
}

/** The one tool of its group that somebody named owns, where nothing but its fate is said: `Amazon's mesh, when is it shut down`. */
function ofOwner({ reading }: Context): Content | undefined {
  const isOnlyFate = reading.words.length > 0 && reading.words.every(isOfFate) && !reading.intents.has('talks');
  const tool = isOnlyFate && reading.names.some(isOfPeople) ? calledTogether(reading) : undefined;
  return tool ? { kind: 'tool', tool, asked: 'since', also: [] } : undefined;
}

/** Tools by what became of them. */
function listed(context: Context): Content {
  const tools = toolsByFate(context);
  return tools.length === 0 ? none(context) : { kind: 'tools', tools, asked: 'since' };
}

/** Whether it stands for all the tools that an answer before led with, or that its talk named. */
function isOfSeveral({ by, subjects }: Named): boolean {
  return by === 'focus' && subjects.length > 1;
}

const HOW_MUCH = /\bhow (?:much|many)\b/;

/** One thing is told of, and its fate asked. */
const ONE = /^(?:and |so )?(?:that|this) (?!is\b)|\b(?:is|was|has|did|does|are) (?:it|that|this)\b/;

/** Fates asked of everything that the notes name. */
const OF_ALL =
  /\b(?:(?:which|what|any|anything|some|something|everything|all|much|many|most) (?:of (?:the|those|these|them|it|all)|in (?:the|there)|from the)|which ones|(?:what|which) (?:has|have|got|is|are) (?:been |now |since |already )*(?:archived|retired|gone|dead|discontinued|deprecated))\b/;
