import type { Highlight, Talk, Tool } from '../../catalog/catalog.js';
import { words } from '../search/fold.js';
import type { Names } from '../search/names.js';
import type { Subject } from '../subject.js';
import type { Document } from './document.js';

type Of = Subject['of'];

/** Which records are about which subject, by their links and by the names in their titles and sentences; made once. */
export class SubjectIndex {
  readonly #records = new Map<Of, Set<number>>();
  readonly #titled = new Map<Of, Set<number>>();

  /** `subjects`: the names that are looked for in titles and sentences. */
  constructor(documents: readonly Document[], subjects: Names<Subject>) {
    for (const [at, document] of documents.entries()) {
      const titled = new Set(namedIn(document, subjects));
      for (const one of titled) add(this.#titled, one, at);
      for (const one of new Set([...linkedTo(document), ...titled])) add(this.#records, one, at);
    }
  }

  /** Indexes of the records about a subject, rising. */
  recordsOf(of: Of): ReadonlySet<number> {
    return this.#records.get(of) ?? NONE;
  }

  /** Indexes of the records whose title or sentence says its name, rising. */
  titledWith(of: Of): ReadonlySet<number> {
    return this.#titled.get(of) ?? NONE;
  }
}

const NONE: ReadonlySet<number> = new Set();

function add(index: Map<Of, Set<number>>, of: Of, at: number): void {
  const records = index.get(of);
  if (records) records.add(at);
  else index.set(of, new Set([at]));
}

/** Subjects that a record is linked with; what is part of a tool is about that tool too. */
function linkedTo(document: Document): Of[] {
  switch (document.kind) {
    case 'talk':
      return ofTalk(document.of);
    case 'highlight':
      return ofHighlight(document.of);
    case 'tool':
      return ofTool(document.of);
  }
}

function ofTalk({ tools, topics, speakers, organisations }: Talk): Of[] {
  return [...withWholes(tools), ...topics, ...speakers.map(({ speaker }) => speaker), ...organisations];
}

function ofHighlight({ tools, topics, speakers, talk }: Highlight): Of[] {
  const ofItsTalk = talk ? [...talk.speakers.map(({ speaker }) => speaker), ...talk.organisations] : [];
  return [...withWholes(tools), ...topics, ...speakers, ...ofItsTalk];
}

function ofTool(tool: Tool): Of[] {
  return [...withWholes([tool]), ...tool.topics, ...tool.talks.flatMap(({ organisations }) => organisations)];
}

function withWholes(tools: readonly Tool[]): Tool[] {
  return tools.flatMap((tool) => (tool.parent ? [tool, tool.parent] : [tool]));
}

/** Subjects whose names stand in a title or sentence: people's do not count, and of topics the other words for them. */
function namedIn(document: Document, subjects: Names<Subject>): Of[] {
  return titlesOf(document)
    .flatMap((text) => subjects.spot(words(text)))
    .flatMap(({ hits }) => hits)
    .filter(({ name }) => isSaid(document, name.target, name.proper))
    .map(({ name }) => name.target.of);
}

function isSaid(document: Document, { kind }: Subject, proper: boolean): boolean {
  if (kind === 'speaker') return false;
  // A sentence that has a tool's short name is about the tool; other records name many things by such words.
  return proper || (kind === 'tool' && document.kind === 'highlight');
}

function titlesOf(document: Document): string[] {
  switch (document.kind) {
    case 'talk':
      return [document.of.title, ...(document.of.aliases ?? [])];
    case 'tool':
      return [document.of.name, document.of.what, ...(document.of.aliases ?? [])];
    case 'highlight':
      return [document.of.statement];
  }
}
