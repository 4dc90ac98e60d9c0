import type { Tool } from '../catalog/catalog.js';
import { FILLERS, GENERAL } from './fillers.js';
import type { Knowledge } from './knowledge.js';
import { mentions } from './mentions.js';
import { words } from './search/fold.js';
import { wordsBeside } from './search/names.js';
import { isTelling } from './search/ranking.js';
import { SURE_LETTERS } from './search/spelling.js';
import type { Group } from './subject.js';

/** Words of a text that may name several groups at once; more tell of a need in words that groups go by too. */
const GROUP_WORDS = 4;

const NEGATIONS = new Set(['not', 'no', 'non', 'never', 'without', 'except']);

/** Groups by name, and their tools. */
export interface FoundGroup {
  readonly groups: readonly Group[];
  readonly tools: readonly Tool[];
}

/** The tools of a category, topic or fate; of what several of them share, when several are named. Undefined when none is. */
export function findGroup(knowledge: Knowledge, asked: string): FoundGroup | undefined {
  const typed = words(asked);
  // Nothing is excluded yet: the opposite of what was asked must not pass for the answer.
  if (typed.some((word) => NEGATIONS.has(word))) return undefined;
  const spotted = knowledge.groups.spot(typed);
  const beside = wordsBeside(typed, spotted);
  if (spotted.length > 0 && !beside.some((word) => isTelling(word) && !FILLERS.has(word) && !GENERAL.has(word))) {
    const groups = spotted.map(({ hits }) =>
      withNamesakes(
        knowledge,
        hits.map(({ name }) => name.target),
      ),
    );
    const shared = groups.map(toolsOf).reduce((a, b) => a.filter((tool) => b.includes(tool)));
    if (groups.length === 1 || (shared.length > 0 && typed.length <= GROUP_WORDS)) {
      return { groups: groups.flatMap(([first]) => first ?? []), tools: shared };
    }
  }
  return misspeltGroup(knowledge, asked);
}

/** One group a typing error away, when no tool is as near. */
function misspeltGroup(knowledge: Knowledge, asked: string): FoundGroup | undefined {
  if (
    words(asked).join('').length < SURE_LETTERS ||
    knowledge.tools.misspelt(asked).some(({ distance }) => distance === 1)
  )
    return undefined;
  const near = knowledge.groups.misspelt(asked).filter(({ distance }) => distance === 1);
  const groups = withNamesakes(
    knowledge,
    near.map(({ name }) => name.target),
  );
  const [first] = groups;
  return first && { groups: [first], tools: toolsOf(groups) };
}

/** A topic and a category of one slug are asked for together. */
function withNamesakes({ catalog }: Knowledge, groups: readonly Group[]): Group[] {
  const all = groups.flatMap((one): Group[] => {
    const category = one.kind === 'topic' ? catalog.categories.get(one.of.slug) : undefined;
    const topic = one.kind === 'category' ? catalog.topics.get(one.of.slug) : undefined;
    return [
      one,
      ...(category ? [{ kind: 'category' as const, of: category }] : []),
      ...(topic ? [{ kind: 'topic' as const, of: topic }] : []),
    ];
  });
  return all.filter((one, at) => all.findIndex((other) => other.of === one.of) === at);
}

/** The tools of any of the groups, those of a category first. */
function toolsOf(groups: readonly Group[]): Tool[] {
  const tools = new Set(groups.flatMap((one) => [...one.of.tools]));
  const belongs = (tool: Tool): number => Number(groups.some(({ of }) => of === tool.category));
  return [...tools].sort(
    (a, b) => belongs(b) - belongs(a) || mentions(b) - mentions(a) || a.name.localeCompare(b.name),
  );
}
