import type { Catalog, Edition, Highlight, Source, Talk, Tool } from '../../catalog/catalog.js';
import type { Names } from '../search/names.js';
import type { Subject } from '../subject.js';
import type { Document } from './document.js';
import type { Range } from './found.js';
import type { Field } from './postings.js';
import { Recall } from './recall.js';
import { type Sentences, sentencesOf } from './sentences.js';
import { SubjectIndex } from './subject-index.js';

export interface Documents {
  readonly records: readonly Document[];
  /** Where the records of each kind stand in `records`. */
  readonly ranges: Readonly<Record<Document['kind'], Range>>;
  /** Index of each record in `records`. */
  readonly places: ReadonlyMap<Document['of'], number>;
  readonly recall: Recall;
  readonly subjects: SubjectIndex;
  /** Of each record in `records`, which of its sentences have a word. */
  readonly sentences: readonly Sentences[];
  /** Indexes of the records that an edition's notes may tell of, rising: its talks and statements, and every tool. */
  readonly ofEdition: ReadonlyMap<Edition, readonly number[]>;
  /** The notes that name each tool. */
  readonly sources: ReadonlyMap<Tool, readonly Source[]>;
}

/** Every talk, tool and highlight, searched as one, so that their scores can be compared. */
export function documentsOf(catalog: Catalog, subjects: Names<Subject>): Documents {
  const talks = catalog.talks.size;
  const tools = talks + catalog.tools.size;
  const records: Document[] = [
    ...[...catalog.talks.values()].map((of): Document => ({ kind: 'talk', of })),
    ...[...catalog.tools.values()].map((of): Document => ({ kind: 'tool', of })),
    ...[...catalog.highlights.values()].map((of): Document => ({ kind: 'highlight', of })),
  ];
  return {
    records,
    ranges: {
      talk: { from: 0, to: talks },
      tool: { from: talks, to: tools },
      highlight: { from: tools, to: records.length },
    },
    places: new Map(records.map(({ of }, at) => [of, at])),
    recall: new Recall(records.map(fieldsOf)),
    sentences: records.map(sentencesOf),
    subjects: new SubjectIndex(records, subjects),
    ofEdition: byEdition(catalog, records),
    sources: new Map([...catalog.tools.values()].map((tool) => [tool, sourcesOf(tool)])),
  };
}

function fieldsOf(document: Document): Field[] {
  switch (document.kind) {
    case 'talk':
      return talkFields(document.of);
    case 'tool':
      return toolFields(document.of);
    case 'highlight':
      return highlightFields(document.of);
  }
}

function talkFields(talk: Talk): Field[] {
  const names = [...talk.speakers.map(({ speaker }) => speaker), ...talk.organisations, ...talk.tools, ...talk.topics];
  const called = talk.organisations.flatMap((one) => one.asks ?? []);
  return [
    { text: [talk.title, ...(talk.aliases ?? [])].join(' '), weight: 3 },
    { text: talk.asks.join(' '), weight: 2 },
    { text: [...talk.summary, ...(talk.takeaways ?? [])].join(' '), weight: 1.5 },
    { text: [...names.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]), ...called].join(' '), weight: 0.7 },
    { text: talk.highlights.map(({ statement }) => statement).join(' '), weight: 0.6 },
    { text: `${talk.format} ${(talk.notes ?? []).map(({ what }) => what).join(' ')}`, weight: 0.5 },
  ];
}

function toolFields(tool: Tool): Field[] {
  return [
    { text: [tool.name, ...(tool.aliases ?? [])].join(' '), weight: 3 },
    { text: tool.asks.join(' '), weight: 2 },
    { text: tool.what, weight: 2 },
    { text: [tool.category, ...tool.topics].map(({ name }) => name).join(' '), weight: 1 },
    { text: [...(tool.since ?? []), tool.verdict].map((fact) => fact?.what ?? '').join(' '), weight: 0.4 },
  ];
}

function highlightFields({ statement, asks, talk, tools, topics, since, speakers }: Highlight): Field[] {
  const around = [...(talk?.organisations ?? []), ...speakers, ...(talk?.speakers ?? []).map(({ speaker }) => speaker)];
  const called = (talk?.organisations ?? []).flatMap((one) => one.asks ?? []);
  return [
    { text: statement, weight: 2.5 },
    { text: (asks ?? []).join(' '), weight: 1.6 },
    { text: talk ? [talk.title, ...(talk.aliases ?? [])].join(' ') : '', weight: 0.7 },
    { text: [...[...tools, ...topics, ...around].map(({ name }) => name), ...called].join(' '), weight: 0.6 },
    { text: since?.what ?? '', weight: 0.5 },
  ];
}

function byEdition(catalog: Catalog, records: readonly Document[]): Map<Edition, number[]> {
  const of = new Map([...catalog.editions.values()].map((edition): [Edition, number[]] => [edition, []]));
  for (const [at, document] of records.entries()) {
    const editions = document.kind === 'tool' ? of.keys() : [document.of.edition];
    for (const edition of editions) of.get(edition)?.push(at);
  }
  return of;
}

function sourcesOf({ talks, highlights, passages }: Tool): Source[] {
  return [...new Set([talks, highlights, passages].flatMap((list) => list.map(({ source }) => source)))];
}
