import type { Tool } from '../../../catalog/catalog.js';
import type { Knowledge } from '../../knowledge.js';
import { words } from '../../search/fold.js';
import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { termOf } from '../left-over.js';
import type { Reading } from '../reading.js';
import { stem } from '../stem.js';
import { no } from './no.js';
import { toldOf } from './told.js';

/** A need told in a compound alone, by its two words: `image registry`. Each word by itself stands for something else. */
function compoundIn({ words: left, names, tokens }: Reading): readonly [string, string] | undefined {
  const [first, second] = left;
  if (left.length !== 2 || first === undefined || second === undefined || names.length > 0) return undefined;
  const at = tokens.findIndex(({ word }) => word === first);
  const isBeside = tokens[at + 1]?.word === second && !tokens[at + 1]?.breaks;
  return isBeside ? [first, second] : undefined;
}

/** What is offered for a need, without the tools that have but the words of a compound and not the two together. */
export function ofCompound({ knowledge, reading }: Context, content: Content): Content {
  const compound = content.kind === 'tools' && content.asked === 'need' ? compoundIn(reading) : undefined;
  if (content.kind !== 'tools' || compound === undefined) return content;
  const tools = content.tools.filter((tool) => hasCompound(knowledge, tool, compound));
  return tools.length > 0 ? { ...content, tools } : no({ knowledge, reading }, { of: 'words', words: reading.words });
}

/** Whether a tool is told of with both words of a compound close to each other. */
function hasCompound(knowledge: Knowledge, tool: Tool, compound: readonly [string, string]): boolean {
  const [first, second] = compound.map(
    (word) => new Set([stem(word), ...termOf(knowledge, word).also.map((one) => one.stem)]),
  );
  return [tool.name, ...tool.asks, ...toldOf(tool)].some((text) => {
    const said = words(text).map(stem);
    return said.some(
      (one, at) =>
        first?.has(one) && said.slice(Math.max(0, at - CLOSE), at + CLOSE + 1).some((other) => second?.has(other)),
    );
  });
}

/** Words from one to the other at most. */
const CLOSE = 3;
