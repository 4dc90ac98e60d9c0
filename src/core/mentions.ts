import type { Tool } from '../catalog/catalog.js';

/** How often the material names a tool. */
export function mentions(tool: Tool): number {
  return tool.talks.length + tool.passages.length;
}
