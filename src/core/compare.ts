import type { Edition, Tool } from '../catalog/catalog.js';
import { sinceOf } from './since.js';

/** What the catalog knows of several tools, in the same order everywhere. */
export interface Comparison {
  readonly tools: readonly Tool[];
  /** Topics that all of them have. */
  readonly shared: readonly string[];
  readonly columns: readonly ComparedTool[];
}

export interface ComparedTool {
  readonly tool: Tool;
  readonly since: ReturnType<typeof sinceOf>;
  /** Talks that name it, by edition, oldest first; editions without one left out. */
  readonly talks: readonly { readonly edition: Edition; readonly count: number }[];
  /** Topics that not all of the others have too. */
  readonly own: readonly string[];
}

/** Sets tools side by side on what is known, and on nothing else. */
export function compareTools(tools: readonly Tool[]): Comparison {
  const topics = tools.map((tool) => tool.topics.map(({ name }) => name));
  const shared = (topics[0] ?? []).filter((name) => topics.every((list) => list.includes(name)));
  const columns = tools.map((tool) => ({
    tool,
    since: sinceOf(tool),
    talks: countByEdition(tool),
    own: tool.topics.map(({ name }) => name).filter((name) => !shared.includes(name)),
  }));
  return { tools, shared, columns };
}

function countByEdition(tool: Tool): { edition: Edition; count: number }[] {
  const counts = new Map<Edition, number>();
  for (const { edition } of tool.talks) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  return [...counts].map(([edition, count]) => ({ edition, count }));
}
