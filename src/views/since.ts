import type { Edition, Tool } from '../catalog/catalog.js';
import { type Level, levelAt, sinceOf } from '../core/since.js';
import { monthOf } from './dates.js';
import { capital, escaped, listed } from './mrkdwn.js';

/** What became of a tool, in a word or three for a list: `graduated 2023-10`; undefined when nothing is known. */
export function sinceMark(tool: Tool): string | undefined {
  const since = sinceOf(tool);
  switch (since.kind) {
    case 'cncf':
      return levelMark(since.now);
    case 'part':
      return `part of ${since.whole.name}`;
    case 'fact':
      return since.fact.on === undefined ? since.fact.kind : `${since.fact.kind} ${monthOf(since.fact.on)}`;
    case 'nothing':
      return undefined;
  }
}

/** Names of tools for a sentence, each with what became of it where that is more than what it is a part of; escaped. */
export function namedWithSince(tools: readonly Tool[], most: number): string {
  return listed(
    tools.map((tool) => {
      const mark = sinceOf(tool).kind === 'part' ? undefined : sinceMark(tool);
      return escaped(mark === undefined ? tool.name : `${tool.name} (${mark})`);
    }),
    most,
  );
}

/** What a tool was at an edition and what became of it: `sandbox then → archived 2025-09`; undefined when nothing is known. */
export function sinceArrow(tool: Tool, edition: Edition): string | undefined {
  const since = sinceOf(tool);
  if (since.kind !== 'cncf') return sinceMark(tool);
  const then = levelAt(tool, edition);
  if (then === since.now.level) return `${then} then and now`;
  return `${thenText(then)} then → ${levelMark(since.now)}`;
}

/**
 * The same over all editions that named the tool: `Sandbox when the notes of KubeCon EU 2021 were written → archived 2025-09`;
 * undefined for a tool without a CNCF life of its own.
 */
export function sinceLine(tool: Tool, editions: readonly Edition[]): string | undefined {
  const since = sinceOf(tool);
  if (since.kind !== 'cncf') return undefined;
  const byLevel = new Map<string, string[]>();
  for (const edition of editions) {
    const then = thenText(levelAt(tool, edition));
    byLevel.set(then, [...(byLevel.get(then) ?? []), edition.shortName]);
  }
  const [first, ...later] = [...byLevel];
  if (!first) return capital(levelMark(since.now));
  const before = [
    `${capital(first[0])} when the notes of ${listed(first[1])} were written`,
    ...later.map(([level, names]) => `${level} at ${listed(names)}`),
  ].join(', ');
  const [lastLevel] = later.at(-1) ?? first;
  return lastLevel === since.now.level ? `${before}, and still` : `${before} → ${levelMark(since.now)}`;
}

function thenText(then: ReturnType<typeof levelAt>): string {
  return then === undefined || then === 'none' ? 'not in the CNCF' : then;
}

function levelMark({ level, on }: Level): string {
  return `${level} ${monthOf(on)}`;
}
