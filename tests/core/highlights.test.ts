import { describe, expect, it } from 'vitest';
import { findHighlights, type HighlightAnswer } from '../../src/core/highlights.js';
import { bundledCatalog, bundledKnowledge } from '../support/bundled.js';

const find = (asked: string): HighlightAnswer => findHighlights(bundledKnowledge(), asked);
const found = (asked: string) => {
  const answer = find(asked);
  return answer.kind === 'highlights' ? answer.highlights : [];
};

describe('findHighlights', () => {
  it('nothing: is the overview of all editions', () => {
    expect(find('')).toMatchObject({ kind: 'overview' });
  });

  it('edition: has all of its highlights, each once', () => {
    const edition = bundledCatalog().editions.get('kcd-amsterdam-2023');
    expect(new Set(found('KCD Amsterdam 2023'))).toEqual(new Set(edition?.highlights));
    expect(found('KCD Amsterdam 2023')).toHaveLength(edition?.highlights.length ?? -1);
  });

  it('edition, day and topic: narrow together', () => {
    const some = found('KubeCon EU 2021 day 3 security');
    expect(some.length).toBeGreaterThan(3);
    expect(
      some.every(
        ({ source, topics }) =>
          source.slug === 'kubecon-eu-2021-day-3' && topics.some(({ slug }) => slug === 'security'),
      ),
    ).toBe(true);
  });

  it.each([
    ['numbers', 'number'],
    ['kcd lessons', 'lesson'],
    ['prediction', 'prediction'],
  ])('%j: has only that kind', (asked, kind) => {
    expect(new Set(found(asked).map((one) => one.kind))).toEqual(new Set([kind]));
  });

  it('tool, speaker and organisation: have what is about them', () => {
    expect(found('ketpn').every(({ tools }) => tools.some(({ slug }) => slug === 'keptn'))).toBe(true);
    expect(found('zemb').length + found('Pierre Zemb').length).toBeGreaterThan(0);
    expect([found('ketpn').length, found('spotify').length].every((count) => count > 0)).toBe(true);
    expect(found('spotify').every(({ talk }) => talk?.organisations.some(({ slug }) => slug === 'spotify'))).toBe(true);
  });

  it('misspelt topic: is read as the topic', () => {
    expect(found('secruity')).toEqual(found('security'));
  });

  it('edition or day that is not there: says which are', () => {
    expect(find('KubeCon EU 2021 day 1')).toMatchObject({ kind: 'outside', reason: 'day', day: 1 });
    expect(find('2024')).toMatchObject({ kind: 'outside', reason: 'edition', year: 2024 });
  });

  it('nothing that fits: is none, with what fits elsewhere', () => {
    const answer = find('KCD Amsterdam titus');
    expect(answer.kind).toBe('none');
    expect(answer.kind === 'none' && answer.elsewhere.length).toBeGreaterThan(0);
    expect(find('zzzz')).toMatchObject({ kind: 'none', elsewhere: [] });
  });
});
