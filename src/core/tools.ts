import type { Tool } from '../catalog/catalog.js';
import { COMPARING, FILLERS, GENERAL } from './fillers.js';
import { findGroup } from './groups.js';
import type { Knowledge } from './knowledge.js';
import { mentions } from './mentions.js';
import { words } from './search/fold.js';
import { type NameHit, oncePerTarget, wordsBeside } from './search/names.js';
import { isTelling } from './search/ranking.js';
import { SURE_LETTERS } from './search/spelling.js';
import type { Group } from './subject.js';

/** How a tool was found: by its name, by an alias, or as the one name a typing error away from what was typed. */
export type FoundBy = 'name' | 'alias' | 'spelling';

export type ToolAnswer =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'tool'; readonly tool: Tool; readonly by: FoundBy }
  /** Several tools by that name, beginning or spelling: the person chooses. */
  | { readonly kind: 'choices'; readonly tools: readonly Tool[] }
  | { readonly kind: 'group'; readonly groups: readonly Group[]; readonly tools: readonly Tool[] }
  | {
      readonly kind: 'comparison';
      readonly tools: readonly Tool[];
      readonly unknown: readonly string[];
      readonly leftOut: readonly string[];
    }
  /** Words that hold the name of a tool, or tell of a need; the tools that meet them, a named one first. */
  | { readonly kind: 'for-need'; readonly tools: readonly Tool[]; readonly named?: Tool | undefined }
  /** No tool of that name; `elsewhere`: what else of that name there is to ask for. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Tool[]; readonly elsewhere: readonly string[] };

/** Most tools that are set side by side: what a phone still shows. */
const MOST_COMPARED = 4;
/** Share of a need that a tool's record must have to be offered for it. */
const NEED_SHARE = 0.55;
/** Share of the best tool's score that another must reach to stand beside it. */
const NEED_SCORE = 0.6;
const MOST_FOR_NEED = 5;
/** Share of the words that a tool's record must have to be named as the nearest. */
const NEAREST_SHARE = 0.34;
const MOST_NEAREST = 3;
const MOST_CHOICES = 10;
/** Words of a text that may be a name nobody knows; more are a remark. */
const NAME_WORDS = 2;
/** Words of a question about one tool; more tell of a need that happens to name it. */
const QUESTION_WORDS = 6;

/** Answers what a person typed after `/tool`. */
export function findTools(knowledge: Knowledge, asked: string): ToolAnswer {
  if (asked.trim() === '') return { kind: 'nothing-asked' };
  if (words(asked).length === 0) return { kind: 'unknown', nearest: [], elsewhere: [] };
  return (
    byName(knowledge, asked) ??
    misspeltPhrase(knowledge, asked) ??
    comparison(knowledge, asked) ??
    group(knowledge, asked) ??
    insideWords(knowledge, asked) ??
    misspelt(knowledge, asked) ??
    candidates(knowledge, asked) ??
    byNeed(knowledge, asked) ??
    unknown(knowledge, asked)
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

function byName(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const hits = oncePerTarget(knowledge.tools.exact(asked));
  return chosen(hits, hits[0]?.name.proper ? 'name' : 'alias');
}

function comparison(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const parts = asked
    .split(/\s+(?:vs?\.?|versus|or|and|against|compared (?:to|with))\s+|\s*[,;/]\s*(?:(?:or|and)\s+)?/i)
    .map((part) => namePart(part))
    .filter((part) => part !== '');
  const named = parts.map((part) => ({ part, tool: toolNamed(knowledge, part) }));
  const apart = [...new Set(named.flatMap(({ tool }) => tool ?? []))];
  const saysCompare = /\b(?:vs|versus)\b/i.test(asked) && parts.length > 1;
  const tools = apart.length > 1 || saysCompare ? apart : sideBySide(knowledge, asked);
  // "start or stop a cluster" is a need, "flux or argo" a comparison: it takes two names, or the word that says so.
  if (tools.length < (saysCompare ? 1 : 2)) return undefined;
  const strangers = named.filter(({ tool }) => !tool).map(({ part }) => part);
  if (!saysCompare && apart.length > 1 && strangers.some((part) => words(part).length > NAME_WORDS)) return undefined;
  return {
    kind: 'comparison',
    tools: tools.slice(0, MOST_COMPARED),
    unknown: apart.length > 1 || saysCompare ? strangers : [],
    leftOut: tools.slice(MOST_COMPARED).map(({ name }) => name),
  };
}

/** A part of a comparison without the words that ask for one; nothing when it has no others. */
function namePart(part: string): string {
  const typed = words(part);
  const from = typed.findIndex((word) => !COMPARING.has(word) && !FILLERS.has(word) && isTelling(word));
  return from < 0
    ? typed.some((word) => FILLERS.has(word) && !COMPARING.has(word))
      ? part.trim()
      : ''
    : typed.slice(from).join(' ');
}

/** Several names with nothing but fillers around them: `difference between flux and argo cd`. */
function sideBySide(knowledge: Knowledge, asked: string): Tool[] {
  const typed = words(asked);
  const spotted = knowledge.tools.spot(typed);
  const beside = wordsBeside(typed, spotted).filter((word) => !COMPARING.has(word));
  if (beside.some((word) => !FILLERS.has(word))) return [];
  return [...new Set(spotted.flatMap(({ hits }) => hits[0]?.name.target ?? []))];
}

/** The tools of the categories, topics or fates that the words name. */
function group(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const found = findGroup(knowledge, asked);
  return found && { kind: 'group', ...found };
}

/**
 * A name inside other words. With nothing beside it but fillers it is the answer: `what is contour?`. A question about
 * one tool by its own name is answered with it, too; anything else only puts it first.
 */
function insideWords(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const typed = words(asked);
  const spotted = knowledge.tools
    .spot(typed)
    .filter(({ hits }) => !hits.every(({ name }) => GENERAL.has(words(name.text).join(''))));
  const [only] = spotted;
  if (!only || spotted.length > 1) return undefined;
  const rest = [...typed.slice(0, only.from), ...typed.slice(only.to)];
  const [hit] = oncePerTarget(only.hits);
  if (!hit) return undefined;
  const status = new Set(
    knowledge.groups
      .spot(rest)
      .flatMap(({ from, to, hits }) => (hits[0]?.name.target.kind === 'status' ? rest.slice(from, to) : [])),
  );
  const saysMore = rest.some((word) => isTelling(word) && !FILLERS.has(word) && !status.has(word));
  if (!saysMore) return { kind: 'tool', tool: hit.name.target, by: hit.name.proper ? 'name' : 'alias' };
  const isQuestion = /\?\s*$/.test(asked) || rest.some((word) => !isTelling(word));
  if (hit.name.proper && isQuestion && typed.length <= QUESTION_WORDS) {
    const tools = [hit.name.target, ...needed(knowledge, asked, hit.name.target)].slice(0, MOST_FOR_NEED);
    if (tools.length === 1) return { kind: 'tool', tool: hit.name.target, by: 'name' };
    return { kind: 'for-need', named: hit.name.target, tools };
  }
  return undefined;
}

/** A name of several words with one typing error: read whole before any name inside it, or a group, is. */
function misspeltPhrase(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const isPhrase = words(asked).length > 1 && knowledge.groups.exact(asked).length === 0;
  return isPhrase ? misspelt(knowledge, asked) : undefined;
}

/** The one name a typing error away, when what was typed is long enough to be sure. */
function misspelt(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  if (letters(asked) < SURE_LETTERS) return undefined;
  const near = oncePerTarget(knowledge.tools.misspelt(asked)).filter(({ distance }) => distance === 1);
  // A word that other names have is no slip for somebody's alias: `cluster` is not `vCluster`.
  const isWord = near[0]?.name.proper === false && knowledge.tools.partial(asked).length > 0;
  return near.length === 1 && !isWord ? chosen(near, 'spelling') : undefined;
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

function byNeed(knowledge: Knowledge, asked: string): ToolAnswer | undefined {
  const named = knowledge.tools
    .spot(words(asked))
    .flatMap(({ hits }) => hits.filter(({ name }) => name.proper).map(({ name }) => name.target))[0];
  const first = named && !GENERAL.has(words(named.name).join('')) ? named : undefined;
  const all = [...(first ? [first] : []), ...needed(knowledge, asked, first)].slice(0, MOST_FOR_NEED);
  return all.length > 0 ? { kind: 'for-need', tools: all, named: first } : undefined;
}

/** The tools whose records have most of what a need asks for, best first; the one it names by itself is not among them. */
function needed({ toolText }: Knowledge, asked: string, named?: Tool): Tool[] {
  const hits = toolText.search.search(asked, 20).hits.filter(({ at }) => toolText.records[at] !== named);
  const best = hits[0]?.score ?? 0;
  return hits
    .filter(({ exact, share, score }) => exact > 0 && share >= NEED_SHARE && score >= best * NEED_SCORE)
    .slice(0, MOST_FOR_NEED)
    .flatMap(({ at }) => toolText.records[at] ?? []);
}

/** An honest no: the nearest by its words, and what else goes by that name. */
function unknown({ toolText, subjects, conferences }: Knowledge, asked: string): ToolAnswer {
  const { hits } = toolText.search.search(asked, 20);
  const nearest = hits
    .filter(({ exact, share }) => exact > 0 && share >= NEAREST_SHARE)
    .slice(0, MOST_NEAREST)
    .flatMap(({ at }) => toolText.records[at] ?? []);
  const people = [...subjects.exact(asked), ...subjects.partial(asked)].flatMap(({ name: { target } }) =>
    target.kind === 'speaker' || target.kind === 'organisation' ? [target.of.name] : [],
  );
  const held = conferences.exact(asked).map(({ name }) => name.target.name);
  return { kind: 'unknown', nearest, elsewhere: [...new Set([...people, ...held])].slice(0, MOST_NEAREST) };
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
