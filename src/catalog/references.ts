import type { CatalogRecords, KindName } from './records.js';

/** A place in a record that names another record. */
export interface Reference {
  readonly kind: KindName;
  readonly slug: string;
  readonly path: readonly (string | number)[];
  readonly toKind: KindName;
  readonly to: string;
}

/** Every place where a record names another. */
export function* referencesOf(records: CatalogRecords): Generator<Reference> {
  const many = (
    kind: KindName,
    slug: string,
    field: string,
    toKind: KindName,
    list: readonly string[] | undefined,
  ): Reference[] => (list ?? []).map((to, index) => ({ kind, slug, path: [field, index], toKind, to }));
  const one = (kind: KindName, slug: string, field: string, toKind: KindName, to: string | undefined): Reference[] =>
    to === undefined ? [] : [{ kind, slug, path: [field], toKind, to }];

  for (const [slug, edition] of Object.entries(records.editions))
    yield* one('editions', slug, 'conference', 'conferences', edition.conference);
  for (const [slug, source] of Object.entries(records.sources))
    yield* one('sources', slug, 'edition', 'editions', source.edition);
  for (const [slug, tool] of Object.entries(records.tools)) {
    yield* one('tools', slug, 'category', 'categories', tool.category);
    yield* one('tools', slug, 'parent', 'tools', tool.parent);
    yield* many('tools', slug, 'topics', 'topics', tool.topics);
  }
  for (const [slug, talk] of Object.entries(records.talks)) {
    yield* one('talks', slug, 'source', 'sources', talk.source);
    yield* many('talks', slug, 'tools', 'tools', talk.tools);
    yield* many('talks', slug, 'topics', 'topics', talk.topics);
    yield* many('talks', slug, 'organisations', 'organisations', talk.organisations);
    for (const [index, entry] of (talk.speakers ?? []).entries()) {
      yield { kind: 'talks', slug, path: ['speakers', index, 'speaker'], toKind: 'speakers', to: entry.speaker };
      for (const to of entry.organisations ?? []) {
        yield { kind: 'talks', slug, path: ['speakers', index, 'organisations'], toKind: 'organisations', to };
      }
    }
  }
  for (const [slug, highlight] of Object.entries(records.highlights)) {
    const edition = records.sources[highlight.source]?.edition;
    yield* one('highlights', slug, 'source', 'sources', highlight.source);
    yield* one('highlights', slug, 'talk', 'talks', highlight.talk && edition && `${edition}/${highlight.talk}`);
    yield* many('highlights', slug, 'speakers', 'speakers', highlight.speakers);
    yield* many('highlights', slug, 'tools', 'tools', highlight.tools);
    yield* many('highlights', slug, 'topics', 'topics', highlight.topics);
  }
}

/** A place in a record that points at a line of a write-up. */
export interface Passage {
  readonly kind: KindName;
  readonly slug: string;
  readonly path: readonly (string | number)[];
  readonly source: string;
  readonly at: number;
}

/** Every place where a record points at a line of a write-up. */
export function* passagesOf(records: CatalogRecords): Generator<Passage> {
  for (const kind of ['tools', 'organisations'] as const) {
    for (const [slug, record] of Object.entries(records[kind])) {
      for (const [index, { source, at }] of (record.passages ?? []).entries())
        yield { kind, slug, path: ['passages', index], source, at };
    }
  }
  for (const [slug, { levelsThen }] of Object.entries(records.tools)) {
    for (const [index, { source, at }] of (levelsThen ?? []).entries())
      yield { kind: 'tools', slug, path: ['levelsThen', index], source, at };
  }
  for (const [slug, { source, passages }] of Object.entries(records.talks)) {
    for (const [index, at] of passages.entries()) yield { kind: 'talks', slug, path: ['passages', index], source, at };
  }
  for (const [slug, { source, passage }] of Object.entries(records.highlights)) {
    yield { kind: 'highlights', slug, path: ['passage'], source, at: passage };
  }
}

/** Every text of a record that a person may read; addresses and file names are not among them. */
export function* proseOf(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ path: (string | number)[]; text: string }> {
  if (typeof value === 'string') {
    if (!/^https?:/.test(value)) yield { path: [...path], text: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* proseOf(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (key !== 'file') yield* proseOf(item, [...path, key]);
  }
}
