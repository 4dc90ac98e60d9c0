import type { Catalog, Conference, Edition, Highlight, Talk, Tool, Topic } from '../catalog/catalog.js';
import { type English, readEnglish } from '../catalog/english.js';
import { Descriptions } from './ask/descriptions.js';
import { type Documents, documentsOf } from './ask/documents.js';
import { synonymTable } from './ask/synonyms.js';
import { titleNames } from './ask/title-names.js';
import { type ToldEdition, toldEditions } from './ask/told-editions.js';
import { type Name, Names } from './search/names.js';
import { type Field, RankedSearch } from './search/ranking.js';
import { statuses } from './status.js';
import type { Group, Subject } from './subject.js';
import { type Told, toldOf } from './told-of.js';

/** The catalog with everything that is needed to ask it; made once, then only read. */
export interface Knowledge {
  readonly catalog: Catalog;
  readonly tools: Names<Tool>;
  readonly groups: Names<Group>;
  readonly subjects: Names<Subject>;
  /** Organisations by what they are called instead of their names. */
  readonly descriptions: Descriptions;
  /** Conferences by all their names; the year tells which edition. */
  readonly conferences: Names<Conference>;
  readonly editions: Names<Edition>;
  readonly talkNames: Names<Talk>;
  /** Talks by their titles and the parts of them, as they are said inside other words. */
  readonly titles: Names<Talk>;
  readonly toolText: Searchable<Tool>;
  readonly talkText: Searchable<Talk>;
  readonly talkTitles: Searchable<Talk>;
  readonly highlightText: Searchable<Highlight>;
  /** Talks, tools and highlights as one, for questions told in other words. */
  readonly documents: Documents;
  /** What is told of each topic, by edition. */
  readonly toldOfTopics: ReadonlyMap<Topic, ReadonlyMap<Edition, Told>>;
  /** Stems that mean a stem too. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly english: English;
  /** Conferences without notes of their own that statements tell of. */
  readonly toldEditions: readonly ToldEdition[];
}

/** Records and the ranked search over them; a hit's `at` is an index into the records. */
interface Searchable<T> {
  readonly records: readonly T[];
  readonly search: RankedSearch;
}

/** What can be asked of a catalog. Each index is made when it is first asked, or by `warmUp`. */
export function buildKnowledge(catalog: Catalog): Knowledge {
  const { tools, talks, highlights, conferences, editions } = catalog;
  const knowledge: Knowledge = lazily<Knowledge>({
    catalog: () => catalog,
    tools: () => new Names([...tools.values()].flatMap((tool) => namesOf(tool, tool))),
    groups: () => new Names(groupNames(catalog)),
    subjects: () => new Names(subjectNames(catalog)),
    descriptions: () => new Descriptions(catalog.organisations.values()),
    conferences: () => new Names([...conferences.values()].flatMap((conference) => namesOf(conference, conference))),
    editions: () => new Names([...editions.values()].flatMap(editionNames)),
    talkNames: () =>
      new Names([...talks.values()].flatMap((talk) => namesOf({ name: talk.title, aliases: talk.aliases }, talk))),
    titles: () => new Names(titleNames(talks.values())),
    toolText: () =>
      searchable(tools.values(), (tool) => [
        { text: [tool.name, ...(tool.aliases ?? [])].join(' '), weight: 3 },
        { text: tool.asks.join(' '), weight: 2 },
        { text: `${tool.what} ${tool.category.name} ${tool.topics.map((topic) => topic.name).join(' ')}`, weight: 1 },
      ]),
    talkText: () =>
      searchable(talks.values(), (talk) => [
        { text: [talk.title, ...(talk.aliases ?? [])].join(' '), weight: 3 },
        { text: talk.asks.join(' '), weight: 2 },
        { text: [...talk.summary, ...(talk.takeaways ?? [])].join(' '), weight: 1 },
        { text: [...talk.tools, ...talk.topics].map(({ name }) => name).join(' '), weight: 1 },
      ]),
    talkTitles: () =>
      searchable(talks.values(), (talk) => [{ text: [talk.title, ...(talk.aliases ?? [])].join(' '), weight: 1 }]),
    highlightText: () =>
      searchable(highlights.values(), (highlight) => [
        { text: highlight.statement, weight: 2 },
        { text: highlight.talk?.title ?? '', weight: 1 },
        { text: [...highlight.tools, ...highlight.topics].map(({ name }) => name).join(' '), weight: 1 },
      ]),
    documents: () => documentsOf(catalog, knowledge.subjects),
    toldOfTopics: () => new Map([...catalog.topics.values()].map((topic) => [topic, toldOf(topic)])),
    synonyms: synonymTable,
    english: readEnglish,
    toldEditions: () => toldEditions(knowledge),
  });
  return knowledge;
}

/** Makes every index, one a step, so that no person waits for one and a request can be answered between two. */
export function* warmUp(knowledge: Knowledge): Generator<keyof Knowledge> {
  for (const name of Object.keys(knowledge) as (keyof Knowledge)[]) {
    void knowledge[name];
    yield name;
  }
}

/** An object whose every field is made when it is first read, and then kept. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {} as T;
  for (const name of Object.keys(makers) as (keyof T & string)[]) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[name]();
        Object.defineProperty(made, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return made;
}

function editionNames(edition: Edition): Name<Edition>[] {
  return [
    ...namesOf(edition, edition),
    { text: edition.shortName, target: edition, proper: true },
    { text: edition.slug, target: edition, proper: false },
  ];
}

function searchable<T>(records: Iterable<T>, fields: (record: T) => Field[]): Searchable<T> {
  const list = [...records];
  return { records: list, search: new RankedSearch(list.map(fields)) };
}

function groupNames(catalog: Catalog): Name<Group>[] {
  return [
    ...[...catalog.categories.values()].flatMap((of) => namesOf<Group>(of, { kind: 'category', of })),
    ...[...catalog.topics.values()].flatMap((of) => namesOf<Group>(of, { kind: 'topic', of })),
    ...statuses(catalog).flatMap((of) => namesOf<Group>(of, { kind: 'status', of })),
  ];
}

function subjectNames(catalog: Catalog): Name<Subject>[] {
  return [
    ...[...catalog.tools.values()].flatMap((of) => namesOf<Subject>(of, { kind: 'tool', of })),
    ...[...catalog.speakers.values()].flatMap((of) => namesOf<Subject>(of, { kind: 'speaker', of })),
    ...[...catalog.organisations.values()].flatMap((of) => namesOf<Subject>(of, { kind: 'organisation', of })),
    ...[...catalog.topics.values()].flatMap((of) => namesOf<Subject>(of, { kind: 'topic', of })),
  ];
}

function namesOf<T>(
  record: { readonly name: string; readonly aliases?: readonly string[] | undefined },
  target: T,
): Name<T>[] {
  return [
    { text: record.name, target, proper: true },
    ...(record.aliases ?? []).map((text) => ({ text, target, proper: false })),
  ];
}
