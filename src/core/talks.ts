import type { Edition, Organisation, Speaker, Talk, Tool, Topic } from '../catalog/catalog.js';
import type { Knowledge, Subject } from './knowledge.js';
import { type Scope, scopeOf } from './scope.js';
import { compact } from './search/fold.js';
import { oncePerTarget } from './search/names.js';
import { isTelling } from './search/ranking.js';
import { editDistance } from './search/spelling.js';

/** Why a talk is in an answer, strongest first. */
export type Reason =
  | { readonly kind: 'title' }
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'edition' }
  | { readonly kind: 'words' };

export interface FoundTalk {
  readonly talk: Talk;
  readonly reasons: readonly Reason[];
}

export type TalkAnswer =
  | { readonly kind: 'nothing-asked' }
  /** `misread`: what was typed differs from the name that found it. */
  | { readonly kind: 'talk'; readonly talk: Talk; readonly misread: boolean }
  | { readonly kind: 'talks'; readonly talks: readonly FoundTalk[]; readonly misread: boolean }
  /** No talk fits everything asked; these fit the most of it. */
  | {
      readonly kind: 'nearest';
      readonly talks: readonly Talk[];
      /** The editions looked through. */
      readonly editions: readonly Edition[];
      /** Talks of other editions that fit all but the conference or day asked for. */
      readonly elsewhere: readonly Talk[];
    }
  | Extract<Scope, { kind: 'outside' }>;

const WEIGHT: Readonly<Record<Reason['kind'], number>> = {
  title: 6,
  speaker: 5,
  organisation: 4,
  tool: 3,
  topic: 2,
  edition: 1,
  words: 1,
};
/** Letters from which a typing error in a title is forgiven when the whole title was typed. */
const WHOLE_TITLE_LETTERS = 12;
const MOST_NEAREST = 5;
/** Share of the words that a talk's notes must have to be named as the nearest. */
const NEAREST_SHARE = 0.34;
/** Talks of one title word that are looked at. */
const MOST_TITLED = 2_000;
/** Talks that are ranked by their words. */
const MOST_RANKED = 200;
/** Share of the words asked that a talk's notes must have when no name or title fits. */
const WORDS_SHARE = 0.6;

/** Words around a name that say nothing of which talk is meant. */
const FILLERS = new Set([
  'talk',
  'session',
  'keynote',
  'presentation',
  'video',
  'speaker',
  'given',
  'gave',
  'held',
  'about',
  'spoke',
  'spoken',
  'presented',
  'slide',
]);

/** Answers what a person typed after `/talk`. */
export function findTalks(knowledge: Knowledge, asked: string): TalkAnswer {
  if (asked.trim() === '') return { kind: 'nothing-asked' };
  const titled = byWholeTitle(knowledge, asked);
  if (titled) return titled;
  const scope = scopeOf(knowledge, asked);
  if (scope.kind === 'outside') return scope;
  const inScope = (talk: Talk): boolean =>
    scope.editions.includes(talk.edition) && (scope.day === undefined || talk.day === scope.day);
  const rest = scope.rest.filter((word) => !FILLERS.has(word.replace(/s$/, '')));
  if (!rest.some(isTelling)) {
    if (!scope.named) return { kind: 'nearest', talks: [], editions: scope.editions, elsewhere: [] };
    const talks = scope.editions.flatMap((edition) => edition.talks).filter(inScope);
    return { kind: 'talks', talks: talks.map((talk) => ({ talk, reasons: [{ kind: 'edition' }] })), misread: false };
  }
  return (
    byName(knowledge, rest, inScope) ??
    byWords(knowledge, rest, inScope) ?? {
      kind: 'nearest',
      talks: sharingWords(knowledge, rest, inScope)
        .filter(({ share }) => share >= NEAREST_SHARE)
        .slice(0, MOST_NEAREST)
        .map(({ talk }) => talk),
      editions: scope.editions,
      elsewhere: scope.named ? talksIn(byName(knowledge, rest, () => true)).slice(0, MOST_NEAREST) : [],
    }
  );
}

type InScope = (talk: Talk) => boolean;

/** By the parts of what was asked, or by a misspelt name. */
function byName(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  return byParts(knowledge, rest, inScope) ?? byMisspeltSubject(knowledge, rest, inScope);
}

/** The talk whose whole title, or alias, was typed, with a typing error or two. */
function byWholeTitle(knowledge: Knowledge, asked: string): TalkAnswer | undefined {
  const exact = oncePerTarget(knowledge.talkNames.exact(asked));
  if (exact.length === 1 && exact[0]) return { kind: 'talk', talk: exact[0].name.target, misread: false };
  const typed = compact(asked);
  if (typed.length < WHOLE_TITLE_LETTERS) return undefined;
  const { records, search } = knowledge.talkTitles;
  for (const { at } of search.search(asked, 5).hits) {
    const talk = records[at];
    const titles = talk ? [talk.title, ...(talk.aliases ?? [])] : [];
    if (talk && titles.some((title) => editDistance(typed, compact(title), 2) <= 2))
      return { kind: 'talk', talk, misread: true };
  }
  return undefined;
}

/** Talks that fit one part of what was asked, each with its strongest reason. */
type Part = ReadonlyMap<Talk, Reason>;

/** The talks that fit every part of the words: each name of a subject, and each word beside them. */
function byParts(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  const spotted = knowledge.subjects.spot(rest);
  const isLoose = (_: string, at: number): boolean => !spotted.some(({ from, to }) => at >= from && at < to);
  const loose = rest.filter(isLoose).filter(isTelling);
  const parts = [
    ...spotted.map(({ from, to, hits }) =>
      partOf(
        knowledge,
        rest.slice(from, to).join(' '),
        hits.map(({ name }) => name.target),
      ),
    ),
    ...loose.map((word) => partOf(knowledge, word, speakersCalled(knowledge, word))),
  ];
  return answer(inAll(parts), inScope, false);
}

function partOf(knowledge: Knowledge, text: string, subjects: readonly Subject[]): Part {
  const part = new Map<Talk, Reason>();
  for (const talk of talksTitled(knowledge, text)) keepStrongest(part, talk, { kind: 'title' });
  for (const subject of subjects) {
    for (const talk of subject.of.talks) keepStrongest(part, talk, reasonOf(subject));
  }
  return part;
}

function keepStrongest(part: Map<Talk, Reason>, talk: Talk, reason: Reason): void {
  const known = part.get(talk);
  if (!known || WEIGHT[reason.kind] > WEIGHT[known.kind]) part.set(talk, reason);
}

/** The talks that are in every part, with their reason in each. */
function inAll(parts: readonly Part[]): FoundTalk[] {
  const [first, ...others] = parts.toSorted((a, b) => a.size - b.size);
  if (!first) return [];
  return [...first].flatMap(([talk, reason]) => {
    const reasons = [reason];
    for (const part of others) {
      const next = part.get(talk);
      if (!next) return [];
      if (!reasons.some((known) => subjectOf(known) === subjectOf(next))) reasons.push(next);
    }
    return [{ talk, reasons }];
  });
}

function reasonOf(subject: Subject): Reason {
  switch (subject.kind) {
    case 'tool':
      return { kind: 'tool', tool: subject.of };
    case 'speaker':
      return { kind: 'speaker', speaker: subject.of };
    case 'organisation':
      return { kind: 'organisation', organisation: subject.of };
    case 'topic':
      return { kind: 'topic', topic: subject.of };
  }
}

/** What a reason is about: two of one subject are one reason. */
function subjectOf(reason: Reason): unknown {
  switch (reason.kind) {
    case 'tool':
      return reason.tool;
    case 'speaker':
      return reason.speaker;
    case 'organisation':
      return reason.organisation;
    case 'topic':
      return reason.topic;
    case 'title':
    case 'edition':
    case 'words':
      return reason.kind;
  }
}

/** The talks whose title has every telling word of a text. */
function talksTitled(knowledge: Knowledge, text: string): Talk[] {
  const { records, search } = knowledge.talkTitles;
  const { hits, asked } = search.search(text, MOST_TITLED);
  return hits.flatMap(({ at, matched }) => {
    const talk = records[at];
    return talk && asked > 0 && matched === asked ? [talk] : [];
  });
}

/** The speakers of whose name this is one word: how a speaker is mostly asked for. */
function speakersCalled(knowledge: Knowledge, word: string): Subject[] {
  return knowledge.subjects.partial(word).flatMap(({ name }) => (name.target.kind === 'speaker' ? [name.target] : []));
}

/** One misspelt name of a person, organisation, tool or topic. */
function byMisspeltSubject(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  const near = knowledge.subjects.misspelt(rest.join(' '));
  const subjects = near.filter(({ distance }) => distance === near[0]?.distance).map(({ name }) => name.target);
  const part = new Map<Talk, Reason>();
  for (const subject of subjects) for (const talk of subject.of.talks) keepStrongest(part, talk, reasonOf(subject));
  return answer(inAll([part]), inScope, true);
}

function byWords(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  const fitting = sharingWords(knowledge, rest, inScope);
  const best = fitting[0]?.score ?? 0;
  const clear = fitting.filter(({ share, score }) => share >= WORDS_SHARE && score >= best / 2);
  if (clear.length === 0) return undefined;
  return { kind: 'talks', talks: clear.map(({ talk }) => ({ talk, reasons: [{ kind: 'words' }] })), misread: false };
}

/** The talks whose notes have any of the words, best first, each with the share of the telling words that it has. */
function sharingWords(
  knowledge: Knowledge,
  rest: readonly string[],
  inScope: InScope,
): { talk: Talk; score: number; share: number }[] {
  const { records, search } = knowledge.talkText;
  const { hits, asked } = search.search(rest.join(' '), MOST_RANKED);
  return hits.flatMap(({ at, score, matched }) => {
    const talk = records[at];
    return talk && inScope(talk) ? [{ talk, score, share: matched / asked }] : [];
  });
}

function talksIn(found: TalkAnswer | undefined): Talk[] {
  if (found?.kind === 'talk') return [found.talk];
  return found?.kind === 'talks' ? found.talks.map(({ talk }) => talk) : [];
}

function answer(found: readonly FoundTalk[], inScope: InScope, misread: boolean): TalkAnswer | undefined {
  const talks = found
    .filter(({ talk }) => inScope(talk))
    .map(({ talk, reasons }) => ({ talk, reasons: reasons.toSorted((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind]) }))
    .sort((a, b) => strength(b) - strength(a));
  const [only] = talks;
  if (!only) return undefined;
  return talks.length === 1 ? { kind: 'talk', talk: only.talk, misread } : { kind: 'talks', talks, misread };
}

function strength({ reasons }: FoundTalk): number {
  return Math.max(...reasons.map(({ kind }) => WEIGHT[kind]));
}
