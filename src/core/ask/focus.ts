import type { Edition, Talk } from '../../catalog/catalog.js';
import type { Knowledge, Subject } from '../knowledge.js';
import { idOfSubject } from './ids.js';
import type { Intent } from './intents.js';
import type { Named } from './names.js';
import type { Reading } from './understand.js';

/** What a follow-up refers to: ids and filters of the last answer, and never a person's words. */
export interface Focus {
  /** What the answer led with, best first. */
  readonly leads: readonly string[];
  /** Ids of what the question named. */
  readonly names: readonly string[];
  readonly editions: readonly string[];
  readonly days: readonly number[];
  readonly formats: readonly string[];
  readonly intents: readonly Intent[];
  readonly page: number;
}

const MOST_LEADS = 60;

export const NO_FOCUS: Focus = { leads: [], names: [], editions: [], days: [], formats: [], intents: [], page: 1 };

export function focusOf(reading: Reading, leads: readonly string[], page: number): Focus {
  const { held, names, formats, intents } = reading;
  return {
    leads: leads.slice(0, MOST_LEADS),
    names: names.flatMap(({ subjects }) => subjects.map(idOfSubject)),
    editions: held.named ? held.editions.map(({ slug }) => slug) : [],
    days: held.days,
    formats,
    intents: [...intents],
    page,
  };
}

/** What an answer leaves that was no question's, such as a tool's card; undefined when it led with nothing. */
export function focusOn(leads: readonly string[]): Focus | undefined {
  return leads.length === 0 ? undefined : { ...NO_FOCUS, leads: leads.slice(0, MOST_LEADS) };
}

/** Talks that the last answer led with, or that what it led with belongs to; records that are no more are left out. */
export function talksInFocus({ catalog }: Knowledge, focus: Focus): Talk[] {
  const talks = focus.leads.flatMap((id): readonly Talk[] => {
    const [kind, slug] = parts(id);
    if (kind === 'talk') return [catalog.talks.get(slug)].filter((talk) => talk !== undefined);
    if (kind === 'highlight') return [catalog.highlights.get(slug)?.talk].filter((talk) => talk !== undefined);
    if (kind === 'speaker') return catalog.speakers.get(slug)?.talks ?? [];
    return [];
  });
  return [...new Set(talks)];
}

/** The tools, topics and companies that the last answer led with or its question named, as names. */
export function namesInFocus({ catalog }: Knowledge, ids: readonly string[]): Named[] {
  const subjects = ids.flatMap((id): Subject[] => {
    const [kind, slug] = parts(id);
    const tool = kind === 'tool' ? catalog.tools.get(slug) : undefined;
    const topic = kind === 'topic' ? catalog.topics.get(slug) : undefined;
    const speaker = kind === 'speaker' ? catalog.speakers.get(slug) : undefined;
    const organisation = kind === 'organisation' ? catalog.organisations.get(slug) : undefined;
    return [
      ...(tool ? [{ kind: 'tool' as const, of: tool }] : []),
      ...(topic ? [{ kind: 'topic' as const, of: topic }] : []),
      ...(speaker ? [{ kind: 'speaker' as const, of: speaker }] : []),
      ...(organisation ? [{ kind: 'organisation' as const, of: organisation }] : []),
    ];
  });
  return subjects.length === 0 ? [] : [{ from: 0, to: 0, subjects, groups: [], excluded: false, by: 'name' }];
}

export function editionsInFocus({ catalog }: Knowledge, focus: Focus): Edition[] {
  return focus.editions.flatMap((slug) => catalog.editions.get(slug) ?? []);
}

function parts(id: string): [string, string] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}
