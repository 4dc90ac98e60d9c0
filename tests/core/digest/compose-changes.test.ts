import { describe, expect, it } from 'vitest';
import type { ShownItem } from '../../../src/core/digest/asked.js';
import { composeChanges } from '../../../src/core/digest/compose-changes.js';
import { bundledCatalog } from '../../support/bundled.js';
import { ASKED } from './cycle.js';

const STOCK = { catalog: bundledCatalog() };

function idsOf(asked: Partial<typeof ASKED>): string[] {
  const digest = composeChanges(STOCK, { ...ASKED, ...asked });
  return digest.kind === 'changes' ? digest.items.map(({ id }) => id) : [];
}

describe('composeChanges', () => {
  it('nothing told yet: begins with the newest', () => {
    expect(idsOf({})).toEqual([
      'since:app-mesh/2026-09-30',
      'since:kubeflow/2026-07-24',
      'since:gateway-api/2026-06-29',
      'since:opentelemetry/2026-05-11',
      'since:crossplane/2025-10-28',
    ]);
  });

  it('a date still to come: is not told', () => {
    expect(idsOf({ localOn: '2026-07-23' })[0]).toBe('since:gateway-api/2026-06-29');
  });

  it('week after week: tells each once, newest first, and then nothing', () => {
    const shown: ShownItem[] = [];
    for (let ids = idsOf({}); ids.length > 0; ids = idsOf({ shown }))
      shown.push(...ids.map((item) => ({ item, shownOn: '2026-11-23' })));
    const dates = shown.map(({ item }) => item.split('/')[1] ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(new Set(shown.map(({ item }) => item)).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(20);
    expect(composeChanges(STOCK, { ...ASKED, shown })).toEqual({ kind: 'nothing' });
  });

  it('tools that took a step as one project: are told once', () => {
    const shown: ShownItem[] = [];
    for (let ids = idsOf({}); ids.length > 0; ids = idsOf({ shown }))
      shown.push(...ids.map((item) => ({ item, shownOn: '2026-11-23' })));
    expect(shown.map(({ item }) => item).filter((item) => item.endsWith('/2022-12-06'))).toEqual([
      'since:argo-cd/2022-12-06',
    ]);
  });

  it('topics wished: tells of their tools alone', () => {
    expect(idsOf({ wish: { topics: ['machine-learning'], withoutTopics: [], editions: [] } })).toEqual([
      'since:kubeflow/2026-07-24',
    ]);
  });
});
