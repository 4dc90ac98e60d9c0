import type { CatalogRecords } from '../../src/catalog/records.js';

/** A catalog of one conference, one talk and two tools that breaks no rule. */
export function smallRecords(): CatalogRecords {
  return {
    conferences: { small: { name: 'SmallConf' } },
    editions: {
      'small-2021': {
        name: 'SmallConf 2021',
        shortName: 'SmallConf 2021',
        conference: 'small',
        year: 2021,
        startsOn: '2021-05-05',
        datesFrom: 'its page',
        place: 'online',
        format: 'virtual',
      },
    },
    sources: {
      'small-notes': {
        title: 'Notes',
        edition: 'small-2021',
        day: 1,
        file: 'notes.txt',
        sha256: '0'.repeat(64),
        passages: [1, 3],
      },
    },
    speakers: { ada: { name: 'Ada Example' } },
    organisations: { acme: { name: 'Acme', kind: 'company' } },
    topics: { meshes: { slug: 'meshes', name: 'Meshes', about: 'All about meshes.' } },
    categories: { mesh: { slug: 'mesh', name: 'Service mesh', about: 'Traffic between services.' } },
    tools: {
      mesh: {
        name: 'Small Mesh',
        kind: 'project',
        category: 'mesh',
        topics: ['meshes'],
        what: 'Small Mesh is a mesh for small teams.',
        asks: ['encrypt calls', 'see traffic', 'split traffic', 'retry calls'],
        passages: [{ source: 'small-notes', at: 3 }],
        cncf: { accepted: '2020-01-01', graduated: '2023-10-11' },
        verdict: { what: 'Graduated in October 2023.', on: '2026-08-07' },
      },
      other: {
        name: 'Other Mesh',
        kind: 'project',
        category: 'mesh',
        topics: ['meshes'],
        what: 'Other Mesh is another mesh.',
        asks: ['mesh for many', 'mesh of meshes', 'join meshes', 'big mesh'],
        passages: [{ source: 'small-notes', at: 3 }],
      },
    },
    talks: {
      'small-2021/one': {
        title: 'A Talk on Meshes',
        format: 'talk',
        coverage: 'noted',
        source: 'small-notes',
        passages: [3],
        day: 1,
        speakers: [{ speaker: 'ada', organisations: ['acme'] }],
        tools: ['mesh'],
        topics: ['meshes'],
        summary: ['It told of meshes.', 'It told of small ones.'],
        asks: ['why a mesh', 'which mesh', 'mesh for us', 'do we need one'],
      },
    },
    highlights: {
      'small-2021/said': {
        statement: 'Meshes were said to be small.',
        kind: 'fact',
        source: 'small-notes',
        passage: 3,
        talk: 'one',
        tools: ['mesh'],
        topics: ['meshes'],
      },
    },
  };
}
