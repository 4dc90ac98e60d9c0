import type { Reading } from './understand.js';

/** What products add to the name of a tool for another product: `Argo Rollouts` is not Argo. */
const ADDED = new Set(
  'rollouts swarm desktop compose plus enterprise autopilot ambient cloud fargate premium pro ultimate lite edge workbench marketplace studio'.split(
    ' ',
  ),
);

/** A longer name that begins with the name of a tool, and that nothing here goes by: it would have been read as a name. */
export function longerName({ names, tokens }: Reading): string | undefined {
  for (const { subjects, to, from } of names) {
    const next = tokens[to];
    if (!next || next.breaks || !ADDED.has(next.word) || from < 0 || !subjects.some(({ kind }) => kind === 'tool'))
      continue;
    return tokens
      .slice(from, to + 1)
      .map(({ word }) => word)
      .join(' ');
  }
  return undefined;
}
