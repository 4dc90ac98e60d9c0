import { describe, expect, it } from 'vitest';
import { whyWatch, worthOfHighlight, worthOfTalk } from '../../../src/core/digest/worth.js';
import { bundledCatalog } from '../../support/bundled.js';

const { highlights, talks } = bundledCatalog();

function highlight(slug: string): number {
  const found = highlights.get(slug);
  if (!found) throw new Error(`no ${slug}`);
  return worthOfHighlight(found);
}

describe('worthOfHighlight', () => {
  it.each([
    ['a number', 'kubecon-eu-2021/d4-stockx-500-percent-spikes', 'kubecon-na-2021/linkerd-called-faster-than-istio'],
    ['a lesson', 'kcd-amsterdam-2023/operators-powerful-but-sharp', 'kcd-amsterdam-2023/openshift-relies-on-operators'],
    ['what became of it', 'kubecon-eu-2021/d3-kep-753-went-nowhere', 'kcd-amsterdam-2023/cilium-mesh-without-sidecars'],
    ['a claim', 'kubecon-eu-2021/d2-not-near-a-broken-etcd', 'kcd-amsterdam-2023/organisers-thanked'],
  ])('%s: beats what merely is so', (_, better, worse) => {
    expect(highlight(better)).toBeGreaterThan(highlight(worse));
  });

  it('a statement of a level that the tool itself tells of: is worth nothing', () => {
    expect(highlight('kubecon-na-2021/opentelemetry-was-an-incubating-project')).toBe(0);
  });

  it('years in a statement: are no numbers', () => {
    const [one] = highlights.values();
    if (!one) throw new Error('no highlights');
    const plain = {
      ...one,
      kind: 'fact' as const,
      since: undefined,
      statement: 'They came together in some way then.',
    };
    expect(worthOfHighlight({ ...plain, statement: 'They came together in 2021 already.' })).toBe(
      worthOfHighlight(plain),
    );
    expect(worthOfHighlight({ ...plain, statement: 'There were 444 CPUs in all there.' })).toBe(
      worthOfHighlight(plain) + 1,
    );
  });
});

describe('whyWatch', () => {
  it('every talk with notes worth it: has a reason of its own records, none that needs a later fact', () => {
    for (const talk of [...talks.values()].filter(({ coverage }) => coverage === 'noted')) {
      const why = whyWatch(talk);
      if (why?.kind === 'highlight') expect([why.highlight.talk, why.highlight.since]).toEqual([talk, undefined]);
      else if (why) expect(talk.takeaways?.[0]).toBe(why.text);
      else expect(worthOfTalk(talk)).toBeLessThan(3);
    }
  });

  it('a talk that is only named: has none', () => {
    const named = [...talks.values()].filter(({ coverage }) => coverage === 'named');
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(whyWatch)).toEqual(named.map(() => undefined));
  });
});
