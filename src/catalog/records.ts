import type { z } from 'zod';
import {
  conferenceSchema,
  editionSchema,
  highlightSchema,
  organisationSchema,
  sourceSchema,
  speakerSchema,
  talkSchema,
  toolSchema,
  topicSchema,
} from './schema.js';

/** One kind of record: where it lies in `data/` and what it looks like. */
export interface Kind {
  readonly schema: z.ZodObject;
  /** `folder`: a file a record; `edition-folder`: a folder an edition, a file a record; `list`: one file of records. */
  readonly layout: 'folder' | 'edition-folder' | 'list';
}

export const KINDS = {
  conferences: { schema: conferenceSchema, layout: 'folder' },
  editions: { schema: editionSchema, layout: 'folder' },
  sources: { schema: sourceSchema, layout: 'folder' },
  speakers: { schema: speakerSchema, layout: 'folder' },
  organisations: { schema: organisationSchema, layout: 'folder' },
  topics: { schema: topicSchema, layout: 'list' },
  categories: { schema: topicSchema, layout: 'list' },
  tools: { schema: toolSchema, layout: 'folder' },
  talks: { schema: talkSchema, layout: 'edition-folder' },
  highlights: { schema: highlightSchema, layout: 'edition-folder' },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/**
 * Every record by kind and slug, as parsed. The slug of a talk or a highlight is `edition/slug`; a topic's or category's is
 * the one it states.
 */
export type CatalogRecords = {
  readonly [K in KindName]: Readonly<Record<string, z.infer<(typeof KINDS)[K]['schema']>>>;
};
