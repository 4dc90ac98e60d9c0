import { describe, expect, it } from 'vitest';
import { type Name, Names, oncePerTarget } from '../../../src/core/search/names.js';

const name = (text: string, target: string, proper = true): Name<string> => ({ text, target, proper });
const names = new Names([
  name('Argo CD', 'argo-cd'),
  name('Argo', 'argo-cd', false),
  name('Argo Workflows', 'argo-workflows'),
  name('Open Policy Agent', 'opa'),
  name('OPA', 'opa', false),
  name('Go', 'go'),
  name('Keptn', 'keptn'),
  name('Kepler', 'kepler'),
]);
const targets = (hits: readonly { name: Name<string> }[]): string[] => hits.map((hit) => hit.name.target);

describe('Names', () => {
  it.each(['Argo CD', 'argocd', 'ARGO-CD', ' argo  cd ', 'árgo cd'])('exact: %j is Argo CD', (typed) => {
    expect(targets(names.exact(typed))).toEqual(['argo-cd']);
  });

  it('misspelt: nearest first and never the exact name', () => {
    expect(names.misspelt('keptm').map(({ name: { target }, distance }) => [target, distance])).toEqual([['keptn', 1]]);
    expect(names.misspelt('keptn')).toEqual([]);
  });

  it('partial: by beginning and by word, from three letters', () => {
    expect(targets(names.partial('arg'))).toEqual(['argo-cd', 'argo-workflows', 'argo-cd']);
    expect(targets(oncePerTarget(names.partial('arg')))).toEqual(['argo-cd', 'argo-workflows']);
    expect(targets(names.partial('policy'))).toEqual(['opa']);
    expect(names.partial('ar')).toEqual([]);
  });

  it('spot: longest name first, and no short word inside others', () => {
    expect(
      names
        .spot(['how', 'to', 'go', 'from', 'argo', 'workflows', 'to', 'opa'])
        .map(({ from, to, hits }) => [from, to, ...targets(hits)]),
    ).toEqual([
      [4, 6, 'argo-workflows'],
      [7, 8, 'opa'],
    ]);
    expect(names.spot(['go']).map(({ hits }) => targets(hits))).toEqual([['go']]);
  });
});
