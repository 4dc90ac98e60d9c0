import type { Edition, Highlight, Organisation, Speaker, Talk, Tool, Topic } from '../../catalog/catalog.js';
import type { Subject } from '../subject.js';
import type { Document } from './document.js';

/** Ids of records, as a focus keeps them: `talk:<edition>/<slug>`. */
export const idOf = {
  talk: ({ slug }: Talk): string => `talk:${slug}`,
  highlight: ({ slug }: Highlight): string => `highlight:${slug}`,
  tool: ({ slug }: Tool): string => `tool:${slug}`,
  speaker: ({ slug }: Speaker): string => `speaker:${slug}`,
  organisation: ({ slug }: Organisation): string => `organisation:${slug}`,
  topic: ({ slug }: Topic): string => `topic:${slug}`,
  edition: ({ slug }: Edition): string => `edition:${slug}`,
};

export function idOfDocument(document: Document): string {
  switch (document.kind) {
    case 'talk':
      return idOf.talk(document.of);
    case 'tool':
      return idOf.tool(document.of);
    case 'highlight':
      return idOf.highlight(document.of);
  }
}

export function idOfSubject({ kind, of }: Subject): string {
  return `${kind}:${of.slug}`;
}
