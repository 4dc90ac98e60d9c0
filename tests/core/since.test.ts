import { describe, expect, it } from 'vitest';
import { compareTools } from '../../src/core/compare.js';
import { hasEnded, levelAt, sinceOf } from '../../src/core/since.js';
import { bundledCatalog } from '../support/bundled.js';

const catalog = bundledCatalog();
const tool = (slug: string) => {
  const found = catalog.tools.get(slug);
  if (!found) throw new Error(`no tool ${slug}`);
  return found;
};
const edition = (slug: string) => {
  const found = catalog.editions.get(slug);
  if (!found) throw new Error(`no edition ${slug}`);
  return found;
};

describe('levelAt', () => {
  it.each([
    ['keptn', 'kubecon-eu-2021', 'sandbox'],
    ['keptn', 'kcd-amsterdam-2023', 'incubating'],
    ['cilium', 'kubecon-eu-2021', 'none'],
    ['cilium', 'kubecon-na-2021', 'incubating'],
    ['linkerd', 'kubecon-eu-2021', 'incubating'],
    ['linkerd', 'kubecon-na-2021', 'graduated'],
    ['dapr', 'kubecon-na-2021', 'none'],
    ['kubevela', 'kcd-amsterdam-2023', 'sandbox'],
    ['istio', 'kcd-amsterdam-2023', 'incubating'],
    ['flux', 'kubecon-na-2021', 'incubating'],
    ['terraform', 'kubecon-na-2021', undefined],
  ])('%s at %s: %s', (slug, at, level) => {
    expect(levelAt(tool(slug), edition(at))).toBe(level);
  });

  it('what the notes say: agrees with the dates wherever both speak', () => {
    const disagreeing = [...catalog.tools.values()].flatMap((one) =>
      one.levelsThen
        .filter(({ source, level }) => levelAt({ ...one, levelsThen: [] }, source.edition) !== level)
        .map(() => one.slug),
    );
    expect(disagreeing).toEqual([]);
  });
});

describe('sinceOf', () => {
  it.each([
    ['keptn', { kind: 'cncf', now: { level: 'archived', on: '2025-09-03' } }],
    ['cilium', { kind: 'cncf', now: { level: 'graduated', on: '2023-10-11' } }],
    ['argo-cd', { kind: 'cncf', item: 'Argo', now: { level: 'graduated', on: '2022-12-06' } }],
    ['bridge-to-kubernetes', { kind: 'fact', fact: { kind: 'retired', on: '2025-04-30' } }],
    ['kubefed', { kind: 'fact', fact: { kind: 'retired', on: '2023-03-23' } }],
    ['hubble', { kind: 'part', whole: { slug: 'cilium' }, now: { level: 'graduated' } }],
    ['applicationset-generators', { kind: 'part', whole: { slug: 'argo-cd' } }],
    ['terraform', { kind: 'nothing' }],
    ['kubestr', { kind: 'nothing' }],
  ])('%s: %j', (slug, since) => {
    expect(sinceOf(tool(slug))).toMatchObject(since);
  });

  it('ended: archived, retired and replaced tools, and no others', () => {
    expect(
      ['keptn', 'openmetrics', 'titus', 'ksonnet', 'kubefed', 'helios'].map((slug) => hasEnded(tool(slug))),
    ).toEqual([true, true, true, true, true, true]);
    expect(['cilium', 'terraform', 'kep-753', 'traffic-director'].map((slug) => hasEnded(tool(slug)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('compareTools', () => {
  it('two tools: what they share, and what is their own', () => {
    const { shared, columns } = compareTools([tool('flux'), tool('argo-cd')]);
    expect(shared).toContain('GitOps');
    expect(columns.flatMap(({ own }) => own).filter((name) => shared.includes(name))).toEqual([]);
    expect(
      columns.map(({ tool: { slug }, talks }) => [slug, talks.reduce((sum, { count }) => sum + count, 0)]),
    ).toEqual([
      ['flux', tool('flux').talks.length],
      ['argo-cd', tool('argo-cd').talks.length],
    ]);
  });
});
