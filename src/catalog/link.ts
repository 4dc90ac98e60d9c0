import type {
  Catalog,
  Category,
  Conference,
  Edition,
  Highlight,
  Organisation,
  Source,
  Speaker,
  Talk,
  TalkSpeaker,
  Tool,
  Topic,
} from './catalog.js';
import type { CatalogRecords } from './records.js';
import type { EditionRecord, HighlightRecord, TalkRecord } from './schema.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Links checked records into a catalog. Throws when a record names another that is not there: `checkRules` reports that
 * first, with file and line.
 */
export function linkCatalog(records: CatalogRecords): Catalog {
  const conferences = build(
    records.conferences,
    (slug, record): Mutable<Conference> => ({ ...record, slug, editions: [] }),
  );
  const editions = build(sorted(records.editions, byDate), (slug, record): Mutable<Edition> => {
    const conference = need(conferences, record.conference);
    return { ...record, slug, conference, sources: [], talks: [], highlights: [], days: [] };
  });
  for (const edition of editions.values()) need(conferences, edition.conference.slug).editions.push(edition);
  const sources = build(
    records.sources,
    (slug, record): Source => ({ ...record, slug, edition: need(editions, record.edition) }),
  );
  for (const source of sources.values()) {
    const edition = need(editions, source.edition.slug);
    edition.sources.push(source);
    if (source.day !== undefined) edition.days.push(source.day);
  }
  for (const edition of editions.values()) edition.days.sort((a, b) => a - b);
  const speakers = build(records.speakers, (slug, record): Mutable<Speaker> => ({ ...record, slug, talks: [] }));
  const organisations = build(
    records.organisations,
    (slug, record): Mutable<Organisation> => ({ ...record, slug, talks: [] }),
  );
  const topics = build(
    records.topics,
    (_, record): Mutable<Topic> => ({ ...record, tools: [], talks: [], highlights: [] }),
  );
  const categories = build(records.categories, (_, record): Mutable<Category> => ({ ...record, tools: [] }));

  const tools = build(
    sorted(records.tools, (a, b) => compareText(a.name, b.name)),
    (slug, record): Mutable<Tool> => ({
      ...record,
      slug,
      category: need(categories, record.category),
      topics: record.topics.map((topic) => need(topics, topic)),
      parent: undefined,
      parts: [],
      passages: record.passages.map(({ source, at }) => ({ source: need(sources, source), at })),
      levelsThen: (record.levelsThen ?? []).map(({ level, source, at }) => ({
        level,
        source: need(sources, source),
        at,
      })),
      talks: [],
      highlights: [],
    }),
  );
  for (const tool of tools.values()) {
    need(categories, tool.category.slug).tools.push(tool);
    for (const topic of tool.topics) need(topics, topic.slug).tools.push(tool);
    const parent = records.tools[tool.slug]?.parent;
    if (parent === undefined) continue;
    tool.parent = need(tools, parent);
    need(tools, parent).parts.push(tool);
  }

  const editionOrder = [...editions.keys()];
  const byPlace = (a: Placed, b: Placed): number =>
    editionOrder.indexOf(a.edition) - editionOrder.indexOf(b.edition) || a.day - b.day || a.passage - b.passage;
  const talks = build(
    sorted(records.talks, (a, b) => byPlace(placeOfTalk(a, sources), placeOfTalk(b, sources))),
    (slug, record): Mutable<Talk> => {
      const given = (record.speakers ?? []).map(
        (entry): TalkSpeaker => ({
          speaker: need(speakers, entry.speaker),
          organisations: (entry.organisations ?? []).map((name) => need(organisations, name)),
          speakerFrom: entry.speakerFrom,
          organisationsFrom: entry.organisationsFrom,
        }),
      );
      const told = (record.organisations ?? []).map((name) => need(organisations, name));
      return {
        ...record,
        slug,
        edition: need(sources, record.source).edition,
        source: need(sources, record.source),
        speakers: given,
        organisations: [...new Set([...given.flatMap((entry) => entry.organisations), ...told])],
        tools: (record.tools ?? []).map((tool) => need(tools, tool)),
        topics: record.topics.map((topic) => need(topics, topic)),
        highlights: [],
      };
    },
  );
  for (const talk of talks.values()) {
    need(editions, talk.edition.slug).talks.push(talk);
    for (const { speaker } of talk.speakers) need(speakers, speaker.slug).talks.push(talk);
    for (const organisation of talk.organisations) need(organisations, organisation.slug).talks.push(talk);
    for (const tool of talk.tools) need(tools, tool.slug).talks.push(talk);
    for (const topic of talk.topics) need(topics, topic.slug).talks.push(talk);
  }

  const highlights = build(
    sorted(records.highlights, (a, b) => byPlace(placeOfHighlight(a, sources), placeOfHighlight(b, sources))),
    (slug, record): Highlight => {
      const source = need(sources, record.source);
      return {
        ...record,
        slug,
        edition: source.edition,
        source,
        talk: record.talk === undefined ? undefined : need(talks, `${source.edition.slug}/${record.talk}`),
        speakers: (record.speakers ?? []).map((name) => need(speakers, name)),
        tools: (record.tools ?? []).map((tool) => need(tools, tool)),
        topics: record.topics.map((topic) => need(topics, topic)),
      };
    },
  );
  for (const highlight of highlights.values()) {
    need(editions, highlight.edition.slug).highlights.push(highlight);
    if (highlight.talk) need(talks, highlight.talk.slug).highlights.push(highlight);
    for (const tool of highlight.tools) need(tools, tool.slug).highlights.push(highlight);
    for (const topic of highlight.topics) need(topics, topic.slug).highlights.push(highlight);
  }

  return freeze({
    conferences,
    editions,
    sources,
    speakers,
    organisations,
    topics,
    categories,
    tools,
    talks,
    highlights,
  });
}

interface Placed {
  readonly edition: string;
  readonly day: number;
  readonly passage: number;
}

function placeOfTalk(record: TalkRecord, sources: ReadonlyMap<string, Source>): Placed {
  const source = need(sources, record.source);
  return { edition: source.edition.slug, day: source.day ?? 0, passage: Math.min(...record.passages) };
}

function placeOfHighlight(record: HighlightRecord, sources: ReadonlyMap<string, Source>): Placed {
  const source = need(sources, record.source);
  return { edition: source.edition.slug, day: source.day ?? 0, passage: record.passage };
}

function byDate(a: EditionRecord, b: EditionRecord): number {
  return compareText(a.startsOn, b.startsOn);
}

const BY_LETTER = new Intl.Collator('en', { sensitivity: 'base' });

function compareText(a: string, b: string): number {
  return BY_LETTER.compare(a, b);
}

function sorted<R>(records: Readonly<Record<string, R>>, order: (a: R, b: R) => number): Record<string, R> {
  return Object.fromEntries(Object.entries(records).sort(([, a], [, b]) => order(a, b)));
}

function build<R, T>(records: Readonly<Record<string, R>>, make: (slug: string, record: R) => T): Map<string, T> {
  return new Map(Object.entries(records).map(([slug, record]) => [slug, make(slug, record)]));
}

function need<T>(map: ReadonlyMap<string, T>, slug: string): T {
  const found = map.get(slug);
  if (found === undefined) throw new Error(`the catalog has no record ${slug}`);
  return found;
}

function freeze(catalog: Catalog): Catalog {
  for (const map of Object.values(catalog) as ReadonlyMap<string, object>[]) {
    for (const record of map.values()) {
      for (const value of Object.values(record)) if (Array.isArray(value)) Object.freeze(value);
      Object.freeze(record);
    }
  }
  return Object.freeze(catalog);
}
