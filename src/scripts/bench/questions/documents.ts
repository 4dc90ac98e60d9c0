import type { Catalog } from '../../../catalog/catalog.js';

/** One record as a plain search sees it. */
export interface Document {
  /** The id by which questions and answers name it. */
  readonly id: string;
  readonly name: string;
  /** What people would type to find it. */
  readonly asks: string;
  readonly text: string;
}

/** Every record that an answer can name, each once. */
export function documentsOf(catalog: Catalog): Document[] {
  const named = (record: { name: string; aliases?: readonly string[] | undefined }): string =>
    [record.name, ...(record.aliases ?? [])].join(' · ');
  const plainly = (id: string, name: string, text = ''): Document => ({ id, name, asks: '', text });
  return [
    ...[...catalog.talks.values()].map((talk) => ({
      id: `talk:${talk.slug}`,
      name: named({ name: talk.title, aliases: talk.aliases }),
      asks: talk.asks.join(' · '),
      text: [...talk.summary, ...(talk.takeaways ?? [])].join(' '),
    })),
    ...[...catalog.tools.values()].map((tool) => ({
      id: `tool:${tool.slug}`,
      name: named(tool),
      asks: tool.asks.join(' · '),
      text: [tool.what, tool.verdict?.what ?? '', ...(tool.since ?? []).map(({ what }) => what)].join(' '),
    })),
    ...[...catalog.highlights.values()].map(({ slug, statement }) => plainly(`highlight:${slug}`, '', statement)),
    ...[...catalog.speakers.values()].map((one) => plainly(`speaker:${one.slug}`, named(one))),
    ...[...catalog.organisations.values()].map((one) => plainly(`organisation:${one.slug}`, named(one))),
    ...[...catalog.topics.values()].map((one) => plainly(`topic:${one.slug}`, named(one), one.about)),
    ...[...catalog.editions.values()].map((one) =>
      plainly(`edition:${one.slug}`, named(one), `${one.place} ${one.startsOn} ${one.endsOn ?? ''}`),
    ),
  ];
}
