import type { Catalog, Tool } from '../catalog/catalog.js';
import { sinceOf } from './since.js';

/** A tool and the day, as exact as it is known, on which what is said of it came about. */
export interface Change {
  readonly tool: Tool;
  readonly on: string;
}

/** What became of tools, newest first; what has no date, or is a part of something else, is not among them. */
export function latestChanges(catalog: Catalog): Change[] {
  return [...catalog.tools.values()]
    .flatMap((tool): Change[] => {
      const on = changedOn(tool);
      return on === undefined ? [] : [{ tool, on }];
    })
    .sort((a, b) => b.on.localeCompare(a.on) || a.tool.name.localeCompare(b.tool.name));
}

function changedOn(tool: Tool): string | undefined {
  const since = sinceOf(tool);
  switch (since.kind) {
    case 'cncf':
      return since.now.on;
    case 'fact':
      return since.fact.on;
    case 'part':
    case 'nothing':
      return undefined;
  }
}
