import { describe, expect, it } from 'vitest';
import { namedWithSince, sinceArrow, sinceLine, sinceMark } from '../../src/views/since.js';
import { bundledCatalog } from '../support/bundled.js';

const catalog = bundledCatalog();
const tool = (slug: string) => {
  const found = catalog.tools.get(slug);
  if (!found) throw new Error(`no tool ${slug}`);
  return found;
};
const editions = (...slugs: string[]) => slugs.flatMap((slug) => catalog.editions.get(slug) ?? []);
const [EU, NA, KCD] = ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023'];

describe('what became of a tool', () => {
  it.each([
    ['keptn', 'archived 2025-09'],
    ['cilium', 'graduated 2023-10'],
    ['hubble', 'part of Cilium'],
    ['bridge-to-kubernetes', 'retired 2025-04'],
    ['traffic-director', 'renamed'],
    ['terraform', undefined],
  ])('%s: %s in a list', (slug, mark) => {
    expect(sinceMark(tool(slug))).toBe(mark);
  });

  it('beside an edition: from what it was then to what it is', () => {
    const [eu] = editions(EU ?? '');
    expect(
      eu && ['keptn', 'cilium', 'contour', 'titus', 'terraform'].map((slug) => sinceArrow(tool(slug), eu)),
    ).toEqual([
      'sandbox then → archived 2025-09',
      'not in the CNCF then → graduated 2023-10',
      'incubating then and now',
      'retired 2022-07',
      undefined,
    ]);
  });

  it('on a card: over all editions that named it', () => {
    expect(sinceLine(tool('keptn'), editions(EU ?? ''))).toBe(
      'Sandbox when the notes of KubeCon EU 2021 were written → archived 2025-09',
    );
    expect(sinceLine(tool('contour'), editions(EU ?? ''))).toBe(
      'Incubating when the notes of KubeCon EU 2021 were written, and still',
    );
    expect(sinceLine(tool('keda'), editions(EU ?? '', NA ?? '', KCD ?? ''))).toBe(
      'Sandbox when the notes of KubeCon EU 2021 were written, incubating at KubeCon NA 2021 and KCD Amsterdam 2023 → graduated 2023-08',
    );
    expect(sinceLine(tool('terraform'), editions(NA ?? ''))).toBeUndefined();
  });

  it('in a sentence: each name with it, but for parts', () => {
    expect(namedWithSince([tool('keptn'), tool('hubble'), tool('terraform')], 2)).toBe(
      'Keptn (archived 2025-09), Hubble and 1 more',
    );
  });
});
