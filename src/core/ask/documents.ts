import type { Catalog, Highlight, Talk, Tool } from '../../catalog/catalog.js';
import { compact } from '../search/fold.js';
import { type Field, Recall } from './recall.js';

/** A record that can be an answer by what it says. */
export type Document = (
  | { readonly kind: 'talk'; readonly of: Talk }
  | { readonly kind: 'tool'; readonly of: Tool }
  | { readonly kind: 'highlight'; readonly of: Highlight }
) & {
  /** Its title or sentence as names are looked for in it, where that was made ready. */
  readonly form?: string;
};

/** A title or sentence as names are looked for in it: folded, without spaces, each text apart. */
export function formOf(document: Document): string {
  return document.form ?? textsOf(document).map(compact).join('|');
}

function textsOf(document: Document): string[] {
  switch (document.kind) {
    case 'talk':
      return [document.of.title, ...(document.of.aliases ?? [])];
    case 'tool':
      return [document.of.name, document.of.what, ...(document.of.aliases ?? [])];
    case 'highlight':
      return [document.of.statement];
  }
}

export interface Documents {
  readonly records: readonly Document[];
  readonly recall: Recall;
}

/** Every talk, tool and highlight, searched as one, so that their scores can be compared. */
export function documentsOf(catalog: Catalog): Documents {
  const records: Document[] = [
    ...[...catalog.talks.values()].map((of): Document => ({ kind: 'talk', of })),
    ...[...catalog.tools.values()].map((of): Document => ({ kind: 'tool', of })),
    ...[...catalog.highlights.values()].map((of): Document => ({ kind: 'highlight', of })),
  ];
  const ready = records.map((one): Document => ({ ...one, form: formOf(one) }));
  return { records: ready, recall: new Recall(records.map(fieldsOf)) };
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
  return [
    { text: [talk.title, ...(talk.aliases ?? [])].join(' '), weight: 3 },
    { text: talk.asks.join(' '), weight: 2 },
    { text: [...talk.summary, ...(talk.takeaways ?? [])].join(' '), weight: 1.5 },
    { text: names.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).join(' '), weight: 0.7 },
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

function highlightFields({ statement, talk, tools, topics, since, speakers }: Highlight): Field[] {
  const around = [...(talk?.organisations ?? []), ...speakers, ...(talk?.speakers ?? []).map(({ speaker }) => speaker)];
  return [
    { text: statement, weight: 2.5 },
    { text: talk ? [talk.title, ...(talk.aliases ?? [])].join(' ') : '', weight: 0.7 },
    { text: [...tools, ...topics, ...around].map(({ name }) => name).join(' '), weight: 0.6 },
    { text: since?.what ?? '', weight: 0.5 },
  ];
}
