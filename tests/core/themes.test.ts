import { describe, expect, it } from 'vitest';
import { findThemes } from '../../src/core/themes.js';
import { bundledKnowledge } from '../support/bundled.js';

const themes = (asked: string) => {
  const answer = findThemes(bundledKnowledge(), asked);
  return answer.kind === 'themes' ? answer.themes : [];
};

describe('findThemes', () => {
  it('all: GitOps first, the one trend of all three conferences', () => {
    const [first] = themes('');
    expect(first?.topic.slug).toBe('gitops');
    expect(first?.editions.filter(({ stated }) => stated.length > 0).map(({ edition }) => edition.slug)).toEqual([
      'kubecon-eu-2021',
      'kubecon-na-2021',
      'kcd-amsterdam-2023',
    ]);
  });

  it('every theme: was stated by a writer, and its talks are about it', () => {
    for (const { topic, editions } of themes('')) {
      expect(editions.some(({ stated }) => stated.length > 0)).toBe(true);
      for (const { talks, stated, edition } of editions) {
        expect(talks.every((talk) => talk.topics.includes(topic) && talk.edition === edition)).toBe(true);
        expect(
          stated.every((one) => one.kind === 'theme' && one.topics.includes(topic) && one.edition === edition),
        ).toBe(true);
      }
    }
  });

  it('one edition or topic: only what belongs to it', () => {
    expect(
      themes('kcd').every(({ editions }) => editions.every(({ edition }) => edition.slug === 'kcd-amsterdam-2023')),
    ).toBe(true);
    expect(themes('gitops').map(({ topic }) => topic.slug)).toEqual(['gitops']);
    expect(findThemes(bundledKnowledge(), '2019')).toMatchObject({ kind: 'outside' });
  });
});
