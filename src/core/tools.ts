import type { Tool } from '../catalog/catalog.js';
import type { Group, Knowledge } from './knowledge.js';
import { words } from './search/fold.js';
import { type NameHit, oncePerTarget } from './search/names.js';
import { isTelling } from './search/ranking.js';

/** How a tool was found: by its name, by an alias, or as the one name a typing error away from what was typed. */
export type FoundBy = 'name' | 'alias' | 'spelling';

export type ToolAnswer =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'tool'; readonly tool: Tool; readonly by: FoundBy }
  /** Several tools by that name, beginning or spelling: the person chooses. */
  | { readonly kind: 'choices'; readonly tools: readonly Tool[] }
  | { readonly kind: 'group'; readonly group: Group; readonly tools: readonly Tool[] }
  | {
      readonly kind: 'comparison';
      readonly tools: readonly Tool[];
      readonly unknown: readonly string[];
      readonly leftOut: readonly string[];
    }
  /** No tool of that name; these meet the need that the words describe. */
  | { readonly kind: 'for-need'; readonly tools: readonly Tool[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly Tool[] };

/** Most tools that are set side by side: what a phone still shows. */
const MOST_COMPARED = 4;
/** Share of the words of a need that a tool's record must have to be offered for it. */
const NEED_SHARE = 0.6;
/** Share of the best tool's score that another must reach to stand beside it. */
const NEED_SCORE = 0.65;
const MOST_FOR_NEED = 5;
/** Share of the words that a tool's record must have to be named as the nearest. */
const NEAREST_SHARE = 0.34;
const MOST_NEAREST = 3;
const MOST_CHOICES = 10;
/** Letters from which the one name a typing error away is shown at once, and not only offered. */
const SURE_LETTERS = 5;

/** Words around a name that say nothing of which tool is meant. */
const FILLERS = new Set([
  'tool',
  'tools',
  'project',
  'cncf',
  'status',
  'info',
  'explain',
  'mean',
  'called',
  'named',
  'please',
]);

/** Answers what a person typed after `/tool`. */
export function findTools(knowledge: Knowledge, asked: string): ToolAnswer {
  if (words(asked).length === 0)
    return asked.trim() === '' ? { kind: 'nothing-asked' } : { kind: 'unknown', nearest: [] };
  return (
    byName(knowledge, asked) ??
    comparison(knowledge, asked) ??
    group(knowledge, asked) ??
    insideWords(knowledge, asked) ??
    misspelt(knowledge, asked) ??
    candidates(knowledge, asked) ??
    byNeed(knowledge, asked)
  );
}

/** The tool that a text names exactly or by one sure typing error; undefined when it names none, or several. */
function toolNamed(knowledge: Knowledge, text: string): Tool | undefined {
  const answer = byName(knowledge, text) ?? insideWords(knowledge, text) ?? misspelt(knowledge, text);
  return answer?.kind === 'tool' ? answer.tool : undefined;
}

/** The tools of the same category, those that share more topics first, then by how often the notes name them. */
export function alternativesTo(tool: Tool): Tool[] {
  const shared = (other: Tool): number => other.topics.filter((topic) => tool.topics.includes(topic)).length;
  return tool.category.tools
    .filter((other) => other !== tool && other.parent !== tool && tool.parent !== other)
    .toSorted((a, b) => shared(b) - shared(a) || mentions(b) - mentions(a));
}

/** How often the material names a tool. */
function mentions(tool: Tool): number {
  return tool.talks.length + tool.passages.length;
}

function byName(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const hits = oncePerTarget(knowledge.tools.exact(asked));
  return chosen(hits, hits[0]?.name.proper ? 'name' : 'alias');
}

function comparison(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const parts = asked
    .split(/\s+(?:vs\.?|versus|or|and|against)\s+|\s*[,;/]\s*(?:(?:or|and)\s+)?/i)
    .map((part) => part.trim())
    .filter((part) => words(part).length > 0);
  if (parts.length < 2) return undefined;
  const named = parts.map((part) => ({
    part,
    tool: toolNamed(knowledge, part.replace(/^(?:please )?compare\s+/i, '')),
  }));
  const tools = [...new Set(named.flatMap(({ tool }) => tool ?? []))];
  const saysCompare = /\b(?:vs|versus)\b/i.test(asked);
  // "start or stop a cluster" is a need, "flux or argo" a comparison: it takes two names, or the word that says so.
  if (tools.length < (saysCompare ? 1 : 2)) return undefined;
  if (!saysCompare && named.some(({ tool, part }) => !tool && words(part).length > 3)) return undefined;
  return {
    kind: 'comparison',
    tools: tools.slice(0, MOST_COMPARED),
    unknown: named.flatMap(({ part, tool }) => (tool ? [] : [part])),
    leftOut: tools.slice(MOST_COMPARED).map(({ name }) => name),
  };
}

function group(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const typed = words(asked)
    .filter((word) => !/^(?:tools?|projects?|category|topic|list|all|for)$/.test(word))
    .join(' ');
  const exact = knowledge.groups.exact(typed);
  const near =
    letters(typed) >= SURE_LETTERS ? knowledge.groups.misspelt(typed).filter(({ distance }) => distance === 1) : [];
  const hits =
    exact.length > 0 ? exact : knowledge.tools.misspelt(typed).some(({ distance }) => distance === 1) ? [] : near;
  const found = hits[0]?.name.target;
  return found && { kind: 'group', group: found, tools: toolsOf(hits.map(({ name }) => name.target)) };
}

/** A category and a topic of one name list their tools together, those of the category first. */
function toolsOf(groups: readonly Group[]): Tool[] {
  const tools = new Set(groups.flatMap((one) => [...one.of.tools]));
  const belongs = (tool: Tool): number => Number(groups.some(({ of }) => of === tool.category));
  return [...tools].sort(
    (a, b) => belongs(b) - belongs(a) || mentions(b) - mentions(a) || a.name.localeCompare(b.name),
  );
}

/** The one name inside words that say nothing more: `what is contour?` */
function insideWords(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const typed = words(asked);
  const spotted = knowledge.tools.spot(typed);
  const [only] = spotted;
  if (!only || spotted.length > 1) return undefined;
  const rest = [...typed.slice(0, only.from), ...typed.slice(only.to)];
  if (rest.some((word) => isTelling(word) && !FILLERS.has(word))) return undefined;
  return chosen(oncePerTarget(only.hits), only.hits[0]?.name.proper ? 'name' : 'alias');
}

/** The one name a typing error away, when what was typed is long enough to be sure. */
function misspelt(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  if (letters(asked) < SURE_LETTERS) return undefined;
  const near = oncePerTarget(knowledge.tools.misspelt(asked)).filter(({ distance }) => distance === 1);
  return near.length === 1 ? chosen(near, 'spelling') : undefined;
}

/** Names that begin with what was typed or have it as a word, then those a typing error or two away. */
function candidates(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const parts = ranked(oncePerTarget(knowledge.tools.partial(asked)));
  const near = ranked(oncePerTarget(knowledge.tools.misspelt(asked)));
  const tools = [...new Set([...parts, ...near])].slice(0, MOST_CHOICES);
  return tools.length > 0 ? { kind: 'choices', tools } : undefined;
}

function letters(text: string): number {
  return words(text).join('').length;
}

function byNeed(knowledge: Knowledge, asked: string): ToolAnswer {
  const { hits, asked: count } = knowledge.toolText.search.search(asked, 20);
  const tool = (at: number): Tool[] => [knowledge.toolText.records[at]].filter((record) => record !== undefined);
  const enough = Math.max(1, Math.ceil(count * NEED_SHARE));
  const best = hits[0]?.score ?? 0;
  const meets = hits.filter(({ matched, score }) => matched >= enough && score >= best * NEED_SCORE);
  if (meets.length > 0) return { kind: 'for-need', tools: meets.slice(0, MOST_FOR_NEED).flatMap(({ at }) => tool(at)) };
  return {
    kind: 'unknown',
    nearest: hits
      .filter(({ matched }) => matched >= count * NEAREST_SHARE)
      .slice(0, MOST_NEAREST)
      .flatMap(({ at }) => tool(at)),
  };
}

function chosen(hits: readonly NameHit<Tool>[], by: FoundBy): ToolAnswer | undefined {
  const [only] = hits;
  if (!only) return undefined;
  if (hits.length === 1 || (by === 'name' && only.name.proper)) return { kind: 'tool', tool: only.name.target, by };
  return { kind: 'choices', tools: ranked(hits) };
}

function ranked(hits: readonly NameHit<Tool>[]): Tool[] {
  return hits
    .toSorted((a, b) => a.distance - b.distance || mentions(b.name.target) - mentions(a.name.target))
    .map(({ name }) => name.target);
}
