import type { Reading } from './reading.js';

/** What products add to the name of a tool for another product: `Argo Rollouts` is not Argo. */
const ADDED = new Set(
  'rollouts swarm desktop compose plus enterprise autopilot ambient cloud fargate premium pro ultimate lite edge workbench marketplace studio'.split(
    ' ',
  ),
);

/** What names of other products end in, where it is asked what a product is or became: `Envoy Gateway`, `Argo Image Updater`. */
const ENDINGS = new Set('updater viz gateway stack operator exporter'.split(' '));
const WITHIN = 2;

/** A longer name that begins with the name of a tool, and that nothing here goes by: it would have been read as a name. */
export function longerName({ names, tokens, intents }: Reading): string | undefined {
  const asksOfOne = intents.has('what-is') || intents.has('since');
  for (const { subjects, to, from } of names) {
    if (from < 0 || !subjects.some(({ kind }) => kind === 'tool')) continue;
    const after = tokens.slice(to, to + WITHIN);
    const isAdded = after[0] !== undefined && !after[0].breaks && ADDED.has(after[0].word);
    const ends =
      asksOfOne && after.every(({ breaks }) => !breaks) ? after.findIndex(({ word }) => ENDINGS.has(word)) : -1;
    if (!isAdded && ends < 0) continue;
    return tokens
      .slice(from, to + Math.max(ends, 0) + 1)
      .map(({ word }) => word)
      .join(' ');
  }
  return undefined;
}
