import { describe, expect, it } from 'vitest';
import { latestChanges } from '../../src/core/recent.js';
import { hasEnded, sinceOf } from '../../src/core/since.js';
import { bundledKnowledge } from '../support/bundled.js';

describe('latestChanges', () => {
  const { catalog } = bundledKnowledge();
  const changes = latestChanges(catalog);

  it('newest first, by name where the day is the same', () => {
    const keys = changes.map(({ on, tool }) => [on, tool.name] as const);
    const sorted = keys.toSorted((a, b) => b[0].localeCompare(a[0]) || a[1].localeCompare(b[1]));
    expect(keys).toEqual(sorted);
  });

  it('what has ended on a known day is among them; a part, and what nothing became of, is not', () => {
    expect(changes.find(({ tool }) => tool.slug === 'keptn')?.on).toBe('2025-09-03');
    const kinds = new Set(changes.map(({ tool }) => sinceOf(tool).kind));
    expect(kinds).toEqual(new Set(['cncf', 'fact']));
    expect(changes.some(({ tool }) => hasEnded(tool))).toBe(true);
  });
});
