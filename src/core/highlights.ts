import type { Edition, Highlight } from '../catalog/catalog.js';
import { HIGHLIGHT_KINDS } from '../catalog/formats.js';
import type { HighlightRecord } from '../catalog/schema.js';
import type { Knowledge } from './knowledge.js';
import { type Scope, scopeOf } from './scope.js';
import { isTelling } from './search/ranking.js';
import type { Subject } from './subject.js';

type HighlightKind = HighlightRecord['kind'];

/** What the highlights were narrowed to, beside editions and day. */
interface HighlightFilter {
  readonly kinds: readonly HighlightKind[];
  /** Each a set of subjects of one name; a highlight has one of every set. */
  readonly subjects: readonly (readonly Subject[])[];
}

export type HighlightAnswer =
  /** Nothing was asked: what there is, by edition. */
  | { readonly kind: 'overview'; readonly editions: readonly Edition[] }
  | {
      readonly kind: 'highlights';
      readonly editions: readonly Edition[];
      readonly day?: number | undefined;
      readonly filter: HighlightFilter;
      /** By edition, then by kind in the order of `HIGHLIGHT_KINDS`, then by place in the notes. */
      readonly highlights: readonly Highlight[];
    }
  | {
      readonly kind: 'none';
      readonly editions: readonly Edition[];
      readonly day?: number | undefined;
      /** Highlights of other editions or days that fit all the rest. */
      readonly elsewhere: readonly Highlight[];
      /** Highlights that have part of what was asked, the most of it first. */
      readonly nearest: readonly Highlight[];
    }
  | Extract<Scope, { kind: 'outside' }>;

const FILLERS = new Set(
  'highlight note writer kept worth said say told tell learnt learned mentioned talk v versus'.split(' '),
);
const MOST_NEAREST = 3;
/** Share of the words that a highlight must have to be named as the nearest. */
const NEAREST_SHARE = 0.4;

/** Answers what a person typed after `/highlights`, but for `themes`. */
export function findHighlights(knowledge: Knowledge, asked: string): HighlightAnswer {
  const scope = scopeOf(knowledge, asked);
  if (scope.kind === 'outside') return scope;
  const { editions, day } = scope;
  const rest = scope.rest.filter((word) => !FILLERS.has(word.replace(/s$/, '')));
  const kinds = rest.flatMap((word) => kindNamed(word) ?? []);
  const asking = rest.filter((word) => kindNamed(word) === undefined);
  if (!scope.named && rest.length === 0) return { kind: 'overview', editions };

  const { subjects, loose } = subjectsIn(knowledge, asking);
  const all = [...knowledge.catalog.highlights.values()];
  const wanted = (highlight: Highlight): boolean =>
    (kinds.length === 0 || kinds.includes(highlight.kind)) &&
    subjects.every((one) => one.some((subject) => isAbout(highlight, subject))) &&
    (!said || said.has(highlight));
  const said = loose.length > 0 ? saying(knowledge, loose) : undefined;
  const fitting = all.filter(wanted);
  const here = fitting.filter(
    ({ edition, source }) => editions.includes(edition) && (day === undefined || source.day === day),
  );
  if (here.length === 0)
    return { kind: 'none', editions, day, elsewhere: fitting, nearest: nearest(knowledge, asking, subjects) };
  return {
    kind: 'highlights',
    editions,
    day,
    filter: { kinds, subjects },
    highlights: here.toSorted(byEditionAndKind),
  };
}

/** Highlights by edition, then by kind, else as they stand in the notes. */
function byEditionAndKind(a: Highlight, b: Highlight): number {
  return (
    a.edition.startsOn.localeCompare(b.edition.startsOn) ||
    HIGHLIGHT_KINDS.indexOf(a.kind) - HIGHLIGHT_KINDS.indexOf(b.kind)
  );
}

/** The kind that a word names, in the singular or the plural. */
function kindNamed(word: string): HighlightKind | undefined {
  return HIGHLIGHT_KINDS.find((kind) => word === kind || word === `${kind}s`);
}

/** The subjects named in the words, exactly, by part of a name or with a typing error, and the telling words beside them. */
function subjectsIn(knowledge: Knowledge, asked: readonly string[]): { subjects: Subject[][]; loose: string[] } {
  const spotted = knowledge.subjects.spot(asked);
  const beside = asked.filter((word, at) => isTelling(word) && !spotted.some(({ from, to }) => at >= from && at < to));
  const subjects = spotted.map(({ hits }) => hits.map(({ name }) => name.target));
  const loose: string[] = [];
  for (const word of beside) {
    const called = knowledge.subjects
      .partial(word)
      .filter(({ name }) => name.target.kind === 'speaker' || name.target.kind === 'organisation');
    const near =
      called.length > 0 || saying(knowledge, [word]).size > 0
        ? called
        : knowledge.subjects.misspelt(word).filter(({ distance }) => distance === 1);
    if (near.length > 0) subjects.push(near.map(({ name }) => name.target));
    else loose.push(word);
  }
  return { subjects, loose };
}

/** The highlights that are about any of the subjects and have most of the words. */
function nearest(
  knowledge: Knowledge,
  asked: readonly string[],
  subjects: readonly (readonly Subject[])[],
): Highlight[] {
  const { records, search } = knowledge.highlightText;
  const worded = search
    .search(asked.join(' '), MOST_NEAREST)
    .hits.filter(({ exact, share }) => exact > 0 && share >= NEAREST_SHARE)
    .flatMap(({ at }) => records[at] ?? []);
  const about = records.filter((one) => subjects.some((set) => set.some((subject) => isAbout(one, subject))));
  return [...new Set([...worded, ...(subjects.length > 1 ? about : [])])].slice(0, MOST_NEAREST);
}

function isAbout(highlight: Highlight, subject: Subject): boolean {
  switch (subject.kind) {
    case 'tool':
      return highlight.tools.includes(subject.of);
    case 'topic':
      return highlight.topics.includes(subject.of);
    case 'speaker':
      return (
        highlight.speakers.includes(subject.of) ||
        (highlight.talk?.speakers.some(({ speaker }) => speaker === subject.of) ?? false)
      );
    case 'organisation':
      return highlight.talk?.organisations.includes(subject.of) ?? false;
  }
}

/** The highlights that have every one of these words as they were typed, in themselves or in the title of their talk. */
function saying(knowledge: Knowledge, loose: readonly string[]): ReadonlySet<Highlight> {
  const { records, search } = knowledge.highlightText;
  const { hits, asked } = search.search(loose.join(' '), records.length);
  return new Set(hits.flatMap(({ at, exact }) => (exact === asked ? (records[at] ?? []) : [])));
}
