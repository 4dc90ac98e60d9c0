import { describe, expect, it } from 'vitest';
import type { CatalogRecords } from '../../src/catalog/records.js';
import { RULES } from '../../src/catalog/rules.js';
import { smallRecords } from '../support/small-records.js';

type Draft = { -readonly [K in keyof CatalogRecords]: Record<string, Record<string, unknown>> };

/** What a rule says of the small catalog after a change to it. */
function findings(rule: string, change: (records: Draft) => void): string[] {
  const records = structuredClone(smallRecords()) as unknown as Draft;
  change(records);
  const found = RULES.find(({ name }) => name === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return [...found.check(records as unknown as CatalogRecords)].map(({ kind, slug, path }) =>
    [kind, slug, ...path].join(' '),
  );
}

const edit = (record: Record<string, unknown> | undefined, fields: Record<string, unknown>): void => {
  Object.assign(record ?? {}, fields);
};

describe('rules', () => {
  it('small catalog: breaks none', () => {
    expect(RULES.flatMap((rule) => [...rule.check(smallRecords())].map(() => rule.name))).toEqual([]);
  });

  it.each<[string, string, (records: Draft) => void]>([
    ['slug', 'tools Bad_Slug', ({ tools }) => edit(tools, { Bad_Slug: tools['mesh'] })],
    ['reference', 'talks small-2021/one tools 0', ({ talks }) => edit(talks['small-2021/one'], { tools: ['nothing'] })],
    [
      'reference',
      'highlights small-2021/said talk',
      ({ highlights }) => edit(highlights['small-2021/said'], { talk: 'nothing' }),
    ],
    ['reference', 'tools mesh category', ({ tools }) => edit(tools['mesh'], { category: 'nothing' })],
    [
      'reference',
      'talks small-2021/one speakers 0 speaker',
      ({ talks }) => edit(talks['small-2021/one'], { speakers: [{ speaker: 'nobody' }] }),
    ],
    [
      'passage',
      'tools mesh passages 0',
      ({ tools }) => edit(tools['mesh'], { passages: [{ source: 'small-notes', at: 2 }] }),
    ],
    ['passage', 'talks small-2021/one passages 0', ({ talks }) => edit(talks['small-2021/one'], { passages: [99] })],
    [
      'passage',
      'highlights small-2021/said passage',
      ({ highlights }) => edit(highlights['small-2021/said'], { passage: 4 }),
    ],
    ['place', 'talks small-2021/one day', ({ talks }) => edit(talks['small-2021/one'], { day: 2 })],
    [
      'place',
      'highlights other-2022/said source',
      ({ highlights }) => edit(highlights, { 'other-2022/said': highlights['small-2021/said'] }),
    ],
    ['name-once', 'tools other aliases 0', ({ tools }) => edit(tools['other'], { aliases: ['SMALL-mesh'] })],
    [
      'cncf-order',
      'tools mesh cncf',
      ({ tools }) => edit(tools['mesh'], { cncf: { accepted: '2022-01-01', graduated: '2021-01-01' } }),
    ],
    ['verdict', 'tools mesh name', ({ tools }) => edit(tools['mesh'], { verdict: undefined })],
    [
      'verdict',
      'tools other verdict',
      ({ tools }) => edit(tools['other'], { verdict: { what: 'Graduated in 2023.', on: '2026-01-01' } }),
    ],
    [
      'verdict',
      'tools mesh verdict what',
      ({ tools }) => edit(tools['mesh'], { verdict: { what: 'Graduated at last.', on: '2026-01-01' } }),
    ],
    ['origin', 'talks small-2021/one heldOn', ({ talks }) => edit(talks['small-2021/one'], { heldOn: '2021-05-05' })],
    [
      'coverage',
      'talks small-2021/one takeaways',
      ({ talks }) => edit(talks['small-2021/one'], { coverage: 'named', takeaways: ['It was said.'] }),
    ],
    [
      'coverage',
      'talks small-2021/one summary',
      ({ talks }) => edit(talks['small-2021/one'], { summary: ['One sentence.'] }),
    ],
    [
      'search-for',
      'talks small-2021/one links 0',
      ({ talks }) =>
        edit(talks['small-2021/one'], {
          links: [{ kind: 'video', url: 'https://example.com/', knownFrom: 'an index', certainty: 'verified' }],
        }),
    ],
    [
      'plain-text',
      'highlights small-2021/said statement',
      ({ highlights }) => edit(highlights['small-2021/said'], { statement: 'This is *bold* here.' }),
    ],
    ['plain-text', 'tools mesh what', ({ tools }) => edit(tools['mesh'], { what: 'TODO write this.' })],
    ['asks', 'tools mesh asks 1', ({ tools }) => edit(tools['mesh'], { asks: ['a b', 'A-B', 'c', 'd'] })],
    [
      'parent',
      'tools mesh parent',
      ({ tools }) => {
        edit(tools['mesh'], { parent: 'other' });
        edit(tools['other'], { parent: 'mesh' });
      },
    ],
    [
      'used',
      'topics spare name',
      ({ topics }) => edit(topics, { spare: { slug: 'spare', name: 'Spare', about: 'Nothing names it.' } }),
    ],
    ['used', 'speakers nobody name', ({ speakers }) => edit(speakers, { nobody: { name: 'Nobody' } })],
  ])('%s: finds %s', (rule, finding, change) => {
    expect(findings(rule, change)).toContain(finding);
  });

  it('rules: each has a test above that it finds something', () => {
    const tested = [
      'slug',
      'reference',
      'passage',
      'place',
      'name-once',
      'cncf-order',
      'verdict',
      'origin',
      'coverage',
      'search-for',
      'plain-text',
      'asks',
      'parent',
      'used',
    ];
    expect(RULES.map(({ name }) => name).sort()).toEqual(tested.sort());
  });
});
