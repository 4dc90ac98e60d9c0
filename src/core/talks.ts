import type { Edition, Talk } from '../catalog/catalog.js';
import { TALK_FORMATS } from '../catalog/formats.js';
import type { Knowledge } from './knowledge.js';
import { type Reason, reasonOf, subjectOf, WEIGHT } from './reasons.js';
import { type Scope, scopeOf } from './scope.js';
import { compact } from './search/fold.js';
import { oncePerTarget, wordsBeside } from './search/names.js';
import { isTelling } from './search/ranking.js';
import { editDistance, SURE_LETTERS } from './search/spelling.js';
import type { Subject } from './subject.js';

interface FoundTalk {
  readonly talk: Talk;
  readonly reasons: readonly Reason[];
}

export type TalkAnswer =
  | { readonly kind: 'nothing-asked' }
  /** `misread`: what was typed differs from the name that found it. `leftOut`: words that nothing of it has. */
  | {
      readonly kind: 'talk';
      readonly talk: Talk;
      readonly reasons: readonly Reason[];
      readonly misread: boolean;
      readonly leftOut: readonly string[];
    }
  | {
      readonly kind: 'talks';
      readonly talks: readonly FoundTalk[];
      readonly misread: boolean;
      readonly leftOut: readonly string[];
    }
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
const WORDS_SHARE = 0.55;

/** Share of the words asked from which a talk stands beside those that names and titles found. */
const BESIDE_SHARE = 0.75;
const THOUGHT_WORDS = 2;

/** Words around a name that say nothing of which talk is meant. */
const FILLERS = new Set(
  'talk talked talking session presentation video speaker given gave held spoke spoken presented slide say said tell told work works worked working'.split(
    ' ',
  ),
);

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
    const found = talks.map((talk): FoundTalk => ({ talk, reasons: [{ kind: 'edition' }] }));
    return { kind: 'talks', talks: found, misread: false, leftOut: [] };
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
  const [hit] = exact;
  // A short form such as “multi cluster” is a topic too: then all its talks are asked for.
  const isSubject = hit && !hit.name.proper && knowledge.subjects.exact(asked).length > 0;
  if (hit && exact.length === 1 && !isSubject) return oneTalk(hit.name.target, false);
  const typed = compact(asked);
  if (typed.length < WHOLE_TITLE_LETTERS) return undefined;
  const { records, search } = knowledge.talkTitles;
  for (const { at } of search.search(asked, 5).hits) {
    const talk = records[at];
    const titles = talk && !isSubject ? [talk.title, ...(talk.aliases ?? [])] : [];
    if (talk && titles.some((title) => editDistance(typed, compact(title), 2) <= 2)) return oneTalk(talk, true);
  }
  return undefined;
}

function oneTalk(talk: Talk, misread: boolean): TalkAnswer {
  return { kind: 'talk', talk, reasons: [{ kind: 'title' }], misread, leftOut: [] };
}

/** Talks that fit one part of what was asked, each with its strongest reason. */
type Part = ReadonlyMap<Talk, Reason>;

/**
 * The talks that fit every part of the words: each name of a subject, and each word beside them. A word that no talk has is
 * left out and said to be, as long as something remains.
 */
function byParts(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  const spotted = knowledge.subjects.spot(rest);
  const named = spotted.map(({ from, to, hits }) =>
    partOf(
      knowledge,
      rest.slice(from, to),
      hits.map(({ name }) => name.target),
    ),
  );
  const loose = wordsBeside(rest, spotted).filter(isTelling);
  const told = loose.map((word) => ({ word, part: partOf(knowledge, [word], subjectsCalled(knowledge, word)) }));
  const parts = [...named, ...told.flatMap(({ part }) => (part.size > 0 ? [part] : []))];
  const strangers = told.flatMap(({ word, part }) => (part.size > 0 ? [] : [word]));
  // With no name to hold on to, a word that is nowhere in names and titles is looked for in the notes instead.
  if (named.length === 0 && strangers.length > 0) return undefined;
  const found = inAll(parts).map((one) =>
    isCalled(one.talk, rest) ? { ...one, reasons: [{ kind: 'name' } as const, ...one.reasons] } : one,
  );
  const known = new Set(found.map(({ talk }) => talk));
  // A whole thought may be told in the notes alone; one or two words are met too easily there.
  const isThought = rest.filter(isTelling).length >= THOUGHT_WORDS;
  const beside = (found.length > 0 && isThought ? sharingWords(knowledge, rest, inScope) : [])
    .filter(({ talk, share }) => share >= BESIDE_SHARE && !known.has(talk))
    .map(({ talk }): FoundTalk => ({ talk, reasons: [{ kind: 'words' }] }));
  const leftOut = strangers.filter((word) => !noteHas(knowledge, found, word));
  return answer([...found, ...beside], inScope, { misread: false, leftOut });
}

/** Whether a talk goes by exactly these words. */
function isCalled(talk: Talk, rest: readonly string[]): boolean {
  return [talk.title, ...(talk.aliases ?? [])].some((title) => compact(title) === rest.join(''));
}

/** Whether the notes of every talk found have the word. */
function noteHas(knowledge: Knowledge, found: readonly FoundTalk[], word: string): boolean {
  const having = new Set(sharingWords(knowledge, [word], () => true).map(({ talk }) => talk));
  return found.every(({ talk }) => having.has(talk));
}

function partOf(knowledge: Knowledge, span: readonly string[], subjects: readonly Subject[]): Part {
  const part = new Map<Talk, Reason>();
  const phrase = span.join('');
  for (const talk of talksTitled(knowledge, span.join(' '))) {
    // Of a name of several words the title has the name, and not only the words.
    const hasIt =
      span.length === 1 || [talk.title, ...(talk.aliases ?? [])].some((title) => compact(title).includes(phrase));
    if (hasIt) keepStrongest(part, talk, { kind: 'title' });
  }
  for (const subject of subjects) {
    for (const talk of subject.of.talks) keepStrongest(part, talk, reasonOf(subject));
  }
  const format = span.length === 1 ? TALK_FORMATS.find((one) => one === span[0] || `${one}s` === span[0]) : undefined;
  if (format) {
    for (const talk of knowledge.catalog.talks.values())
      if (talk.format === format) keepStrongest(part, talk, { kind: 'format', format });
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

/** The talks whose title has every telling word of a text. */
function talksTitled(knowledge: Knowledge, text: string): Talk[] {
  const { records, search } = knowledge.talkTitles;
  const { hits, asked } = search.search(text, MOST_TITLED);
  return hits.flatMap(({ at, matched }) => {
    const talk = records[at];
    return talk && asked > 0 && matched === asked ? [talk] : [];
  });
}

/** The speakers and organisations of whose name this is a word or the beginning: how they are mostly asked for. */
function subjectsCalled(knowledge: Knowledge, word: string): Subject[] {
  return knowledge.subjects
    .partial(word)
    .flatMap(({ name }) =>
      name.target.kind === 'speaker' || name.target.kind === 'organisation' ? [name.target] : [],
    );
}

/** One misspelt name of a person, organisation, tool or topic. */
function byMisspeltSubject(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  if (rest.join('').length < SURE_LETTERS) return undefined;
  const near = knowledge.subjects.misspelt(rest.join(' '));
  const subjects = near.filter(({ distance }) => distance === near[0]?.distance).map(({ name }) => name.target);
  const part = new Map<Talk, Reason>();
  for (const subject of subjects) for (const talk of subject.of.talks) keepStrongest(part, talk, reasonOf(subject));
  return answer(inAll([part]), inScope, { misread: true, leftOut: [] });
}

function byWords(knowledge: Knowledge, rest: readonly string[], inScope: InScope): TalkAnswer | undefined {
  const fitting = sharingWords(knowledge, rest, inScope);
  const best = fitting[0]?.score ?? 0;
  const clear = fitting.filter(({ share, score }) => share >= WORDS_SHARE && score >= best / 2);
  const found = clear.map(({ talk }): FoundTalk => ({ talk, reasons: [{ kind: 'words' }] }));
  return answer(found, () => true, { misread: false, leftOut: [] });
}

/** The talks whose notes have any of the words, best first, each with the share of the telling words that it has. */
function sharingWords(
  knowledge: Knowledge,
  rest: readonly string[],
  inScope: InScope,
): { talk: Talk; score: number; share: number }[] {
  const { records, search } = knowledge.talkText;
  const { hits } = search.search(rest.join(' '), MOST_RANKED);
  return hits.flatMap(({ at, score, share, exact }) => {
    const talk = records[at];
    return talk && exact > 0 && inScope(talk) ? [{ talk, score, share }] : [];
  });
}

function talksIn(found: TalkAnswer | undefined): Talk[] {
  if (found?.kind === 'talk') return [found.talk];
  return found?.kind === 'talks' ? found.talks.map(({ talk }) => talk) : [];
}

function answer(
  found: readonly FoundTalk[],
  inScope: InScope,
  { misread, leftOut }: { misread: boolean; leftOut: readonly string[] },
): TalkAnswer | undefined {
  const talks = found
    .filter(({ talk }) => inScope(talk))
    .map(({ talk, reasons }) => ({ talk, reasons: reasons.toSorted((a, b) => WEIGHT[b.kind] - WEIGHT[a.kind]) }))
    .sort((a, b) => strength(b) - strength(a));
  const [only] = talks;
  if (!only) return undefined;
  return talks.length === 1 ? { kind: 'talk', ...only, misread, leftOut } : { kind: 'talks', talks, misread, leftOut };
}

function strength({ reasons }: FoundTalk): number {
  return Math.max(...reasons.map(({ kind }) => WEIGHT[kind]));
}
