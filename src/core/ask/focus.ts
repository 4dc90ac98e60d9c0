import type { Category, Edition, Talk, Tool } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { type Status, statuses } from '../status.js';
import type { Group, Subject } from '../subject.js';
import { idOf, idOfSubject } from './ids.js';
import type { Intent } from './intents.js';
import type { Named } from './names.js';
import type { Reading } from './reading.js';

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
  /** Ids of the talks that it told of, where it did not lead with them: those whose tools or companies were listed. */
  readonly talks?: readonly string[];
  /** Tools that were answered one by one just before what it led with. */
  readonly beside?: readonly string[];
}

const MOST_LEADS = 60;
const MOST_BESIDE = 3;

export const NO_FOCUS: Focus = { leads: [], names: [], editions: [], days: [], formats: [], intents: [], page: 1 };

/** `told`: the talks that the answer told of without leading with them. `before`: the focus it went on from. */
export function focusOf(
  reading: Reading,
  { leads, told, page }: { leads: readonly string[]; told: readonly Talk[]; page: number },
  before?: Focus,
): Focus {
  const { held, formats, fates, intents } = reading;
  // What was listed stands for what was asked for by name before.
  const isList = ({ by, subjects }: Named): boolean => by === 'focus' && subjects.length > 1;
  const over = reading.names.some(isList) && before ? before.names : [];
  const names = over.length > 0 ? reading.names.filter((named) => !isList(named)) : reading.names;
  return {
    leads: leads.slice(0, MOST_LEADS),
    ...(told.length > 0 ? { talks: told.slice(0, MOST_LEADS).map(idOf.talk) } : {}),
    names: [
      ...names.flatMap(({ subjects, groups }) => [
        ...subjects.map(idOfSubject),
        ...groups.flatMap(({ kind, of }) => (kind === 'category' ? [`category:${of.slug}`] : [])),
      ]),
      ...fates.map(({ slug }) => `status:${slug}`),
      ...over,
    ],
    editions: held.named ? held.editions.map(({ slug }) => slug) : [],
    days: held.days,
    formats,
    intents: [...intents],
    page,
    ...besideOf(leads, before),
  };
}

/** After one tool and then another, the first stands beside it. */
function besideOf(leads: readonly string[], before: Focus | undefined): Pick<Focus, 'beside'> {
  const isOne = (ids: readonly string[]): boolean => ids.length === 1 && ids[0]?.startsWith('tool:') === true;
  if (!before || !isOne(leads) || !isOne(before.leads)) return {};
  const beside = [...(before.beside ?? []), ...before.leads].filter((id) => !leads.includes(id)).slice(-MOST_BESIDE);
  return beside.length > 0 ? { beside } : {};
}

/** What an answer leaves that was no question's, such as a tool's card; undefined when it led with nothing. */
export function focusOn(leads: readonly string[]): Focus | undefined {
  return leads.length === 0 ? undefined : { ...NO_FOCUS, leads: leads.slice(0, MOST_LEADS) };
}

/** Talks that the last answer led with, or else those that what it led with belongs to; records that are no more are left out. */
export function talksInFocus({ catalog }: Knowledge, focus: Focus): Talk[] {
  const led = focus.leads.flatMap((id) => talkOf(catalog, id) ?? []);
  if (led.length > 0) return [...new Set(led)];
  const told = (focus.talks ?? []).flatMap((id) => talkOf(catalog, id) ?? []);
  if (told.length > 0) return told;
  const given = focus.leads.flatMap((id) => {
    const [kind, slug] = parts(id);
    return kind === 'speaker' ? (catalog.speakers.get(slug)?.talks ?? []) : [];
  });
  return [...new Set(given)];
}

function talkOf(catalog: Knowledge['catalog'], id: string): Talk | undefined {
  const [kind, slug] = parts(id);
  if (kind === 'talk') return catalog.talks.get(slug);
  return kind === 'highlight' ? catalog.highlights.get(slug)?.talk : undefined;
}

/** Tools that the last answer led with, best first. */
export function toolsInFocus({ catalog }: Knowledge, focus: Focus): Tool[] {
  return focus.leads.flatMap((id) => {
    const [kind, slug] = parts(id);
    return (kind === 'tool' ? catalog.tools.get(slug) : undefined) ?? [];
  });
}

/** What is taken over stands at no place of the question. */
const UNSAID = { from: -1, to: -1, excluded: false, by: 'focus' } as const;

/** What ids name: each tool, topic, category, person or company of another slug is another name. */
export function namesInFocus({ catalog }: Knowledge, ids: readonly string[]): Named[] {
  const bySlug = new Map<string, { subjects: Subject[]; groups: Group[] }>();
  for (const id of ids) {
    const [kind, slug] = parts(id);
    const subject = subjectOf(catalog, kind, slug);
    const category = kind === 'category' ? catalog.categories.get(slug) : undefined;
    if (!subject && !category) continue;
    const named = bySlug.get(slug) ?? { subjects: [], groups: [] };
    if (subject) named.subjects.push(subject);
    if (category) named.groups.push({ kind: 'category', of: category });
    bySlug.set(slug, named);
  }
  return [...bySlug.values()].map((named) => ({ ...UNSAID, ...named }));
}
function subjectOf(catalog: Knowledge['catalog'], kind: string, slug: string): Subject | undefined {
  const tool = kind === 'tool' ? catalog.tools.get(slug) : undefined;
  if (tool) return { kind: 'tool', of: tool };
  const topic = kind === 'topic' ? catalog.topics.get(slug) : undefined;
  if (topic) return { kind: 'topic', of: topic };
  const speaker = kind === 'speaker' ? catalog.speakers.get(slug) : undefined;
  if (speaker) return { kind: 'speaker', of: speaker };
  const organisation = kind === 'organisation' ? catalog.organisations.get(slug) : undefined;
  return organisation && { kind: 'organisation', of: organisation };
}

/** The name of a category, as one that was not said. */
export function categoryNamed(of: Category): Named {
  return { ...UNSAID, subjects: [], groups: [{ kind: 'category', of }] };
}

/** One name that may mean any of several tools. */
export function oneOfTools(tools: readonly Tool[]): Named[] {
  const subjects = tools.map((of): Subject => ({ kind: 'tool', of }));
  return subjects.length === 0 ? [] : [{ ...UNSAID, subjects, groups: [] }];
}

/** Conferences that the last answer led with. */
export function editionsLed({ catalog }: Knowledge, focus: Focus): Edition[] {
  return focus.leads.flatMap((id) => {
    const [kind, slug] = parts(id);
    return (kind === 'edition' ? catalog.editions.get(slug) : undefined) ?? [];
  });
}

export function editionsInFocus({ catalog }: Knowledge, focus: Focus): Edition[] {
  return focus.editions.flatMap((slug) => catalog.editions.get(slug) ?? []);
}

function parts(id: string): [string, string] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}

/** Fates that the last question asked for. */
export function fatesInFocus(knowledge: Knowledge, focus: Focus): Status[] {
  const slugs = focus.names.flatMap((id) => (id.startsWith('status:') ? [parts(id)[1]] : []));
  return slugs.length === 0 ? [] : statuses(knowledge.catalog).filter(({ slug }) => slugs.includes(slug));
}
