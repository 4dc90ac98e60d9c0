import { describe, expect, it } from 'vitest';
import type { Talk, Tool } from '../../src/catalog/catalog.js';
import { findTalks } from '../../src/core/talks.js';
import { findTools } from '../../src/core/tools.js';
import { misspellings } from '../../src/scripts/bench/misspell.js';
import { bundledCatalog, bundledKnowledge } from '../support/bundled.js';

const knowledge = bundledKnowledge();
const tools = [...bundledCatalog().tools.values()];
const talks = [...bundledCatalog().talks.values()];
const letters = (name: string): number => name.replace(/[^\p{L}\p{N}]/gu, '').length;
const namesOf = (record: { aliases?: readonly string[] | undefined }, name: string): string[] => [
  name,
  ...(record.aliases ?? []),
];

function landsOnTool(typed: string): Tool | undefined {
  const answer = findTools(knowledge, typed);
  return answer.kind === 'tool' ? answer.tool : undefined;
}

function toolFirst(typed: string): Tool | undefined {
  const answer = findTools(knowledge, typed);
  if (answer.kind === 'tool') return answer.tool;
  return answer.kind === 'choices' ? answer.tools[0] : undefined;
}

function talkFirst(typed: string): Talk | undefined {
  const answer = findTalks(knowledge, typed);
  if (answer.kind === 'talk') return answer.talk;
  return answer.kind === 'talks' ? answer.talks[0]?.talk : undefined;
}

describe('landing', () => {
  it('tools: every name and alias lands on its tool', () => {
    const missed = tools.flatMap((tool) => namesOf(tool, tool.name).filter((name) => landsOnTool(name) !== tool));
    expect(missed).toEqual([]);
  });

  it('talks: every title lands on its talk; an alias does, or stands first where it names a topic or tool too', () => {
    const landed = (talk: Talk, title: string): boolean => {
      const answer = findTalks(knowledge, title);
      if (answer.kind === 'talk') return answer.talk === talk;
      return title !== talk.title && answer.kind === 'talks' && answer.talks[0]?.talk === talk;
    };
    expect(talks.flatMap((talk) => namesOf(talk, talk.title).filter((title) => !landed(talk, title)))).toEqual([]);
  });

  it('misspelt tools: at least 99 % of the misspellings of names of five letters or more land or are offered first', () => {
    const cases = tools.flatMap((tool) =>
      namesOf(tool, tool.name)
        .filter((name) => letters(name) >= 5)
        .flatMap((name) => misspellings(name).map((typed) => ({ typed, tool }))),
    );
    const right = cases.filter(({ typed, tool }) => toolFirst(typed) === tool).length;
    expect(cases.length).toBeGreaterThan(10_000);
    expect(right / cases.length).toBeGreaterThanOrEqual(0.99);
  });

  it('misspelt talks: at least 99 % of the misspellings of titles land or are offered first', () => {
    const cases = talks.flatMap((talk) => misspellings(talk.title).map((typed) => ({ typed, talk })));
    const right = cases.filter(({ typed, talk }) => talkFirst(typed) === talk).length;
    expect(cases.length).toBeGreaterThan(5_000);
    expect(right / cases.length).toBeGreaterThanOrEqual(0.99);
  });

  it('speakers: every name, with accents or without, leads to a talk of theirs', () => {
    const missed = [...bundledCatalog().speakers.values()].flatMap((speaker) =>
      namesOf(speaker, speaker.name).filter((name) => !speaker.talks.some((talk) => talk === talkFirst(name))),
    );
    expect(missed).toEqual([]);
  });
});
