import type { Highlight, Talk } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { words } from '../search/fold.js';
import { documentInScope, isOfGroup } from './about.js';
import type { Document } from './document.js';
import { type Named, pins } from './names.js';
import { PADDING } from './padding.js';
import { shareOf } from './recall.js';
import { type Reading, termOf } from './understand.js';

export interface Context {
  readonly knowledge: Knowledge;
  readonly reading: Reading;
}

/** A record that may be the answer. */
export interface Candidate {
  readonly document: Document;
  readonly score: number;
  /** Share of the words beside names and filters that it has, 0 to 1; 1 when there are none. */
  readonly share: number;
}

/**
 * Which names a candidate has to be about: those that can mean but one thing, or all of them, or none; `told`: people alone,
 * where the other names only tell of it, as words do.
 */
export type Strictness = 'pinned' | 'all' | 'none' | 'told';

/**
 * Records that have some of what was asked, best first: names and filters choose, words rank. Without a word to rank by, they
 * come in the order of the catalog.
 */
export function candidates(
  { knowledge, reading }: Context,
  kinds: readonly Document['kind'][],
  strictness: Strictness = 'pinned',
): Candidate[] {
  const { records, recall } = knowledge.documents;
  const held = (named: Named): boolean =>
    strictness === 'all' ||
    (strictness === 'pinned' && pins(named)) ||
    (strictness === 'told' && isSpeakerOrOwner(reading, named));
  const must = reading.names.filter(held);
  // With words enough to tell which talk is meant, it is one that speaks of the name.
  const mayMention = reading.words.length > 1;
  const others = alternatives(reading);
  const meant = new Map(
    [...new Set([...must, ...must.flatMap((named) => others.get(named) ?? [])])].map((named) => [
      named,
      meantBy(knowledge, named, mayMention),
    ]),
  );
  const isMeant = (at: number, document: Document, named: Named): boolean =>
    meant.get(named)?.has(at) || isOfGroup(document, named);
  const wanted = (at: number): boolean => {
    const document = records[at];
    return (
      document !== undefined &&
      kinds.includes(document.kind) &&
      documentInScope(knowledge, document, reading) &&
      isWithin(document, reading) &&
      must.every(
        (named) =>
          isMeant(at, document, named) || (others.get(named)?.some((one) => isMeant(at, document, one)) ?? false),
      )
    );
  };
  // A short form is looked for by the name it stands for, too.
  const wordsOf = ({ from, to, subjects }: Named): string[] => {
    const typed = reading.tokens.slice(from, to).map(({ word }) => word);
    const [only, ...more] = subjects;
    const isShort = only?.kind === 'organisation' && more.length === 0;
    const name = only && (isShort || !typed.some((word) => recall.knows(word))) ? words(only.of.name) : [];
    return name.some((word) => typed.includes(word)) ? typed : [...typed, ...name];
  };
  // Beside other words, a topic is one more word, with everything that means it.
  const soft =
    reading.words.length > 0
      ? reading.names.filter((one) => (!pins(one) || strictness === 'told') && !must.includes(one)).flatMap(wordsOf)
      : [];
  // A description tells which record is meant, as the words beside it do.
  const described =
    reading.words.length > 0 ? reading.names.filter(({ by }) => by === 'description').flatMap(wordsOf) : [];
  // The name of a conference chooses, and ranks where a statement says it too.
  const places = reading.tokens.flatMap(({ word }, at) =>
    reading.words.length > 0 && reading.held.taken[at] ? [word] : [],
  );
  const hard = [...reading.names.flatMap(wordsOf), ...places].filter(
    (word) => !soft.includes(word) && !described.includes(word) && !reading.words.includes(word),
  );
  const telling = [...new Set([...reading.words, ...[...soft, ...described].filter((word) => !PADDING.has(word))])];
  const terms = [...telling.map((word) => termOf(knowledge, word)), ...hard.map((word) => ({ word, also: [] }))];
  if (terms.length === 0)
    return (rarest(must, meant, others) ?? [...records.keys()])
      .filter(wanted)
      .flatMap((at) => records[at] ?? [])
      .map((document) => ({ document, score: 0, share: 1 }));
  const unknown = reading.words.length + reading.names.length > FEW ? UNKNOWN : 1;
  const every = terms.map(({ word }) => word).filter((word) => !places.includes(word));
  // Chatter ranks too, and is not missed.
  const plain = reading.words.length > 0 ? reading.chatter.map((word) => ({ word, also: [] })) : [];
  const recollection = recall.search([...terms, ...plain], wanted, rarest(must, meant, others));
  const found = recollection.hits.flatMap(({ at, score, met }) => {
    const document = records[at];
    if (!document) return [];
    const share = shareOf(recollection, met, { of: telling, unknown });
    const whole = shareOf(recollection, met, { of: every, unknown });
    return [{ document, score: score * (LEAST + whole), share }];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Indexes of the records about something named; with `mayMention` of the talks too whose notes say its name. */
function meantBy({ documents }: Knowledge, { subjects }: Named, mayMention: boolean): ReadonlySet<number> {
  const meant = new Set(subjects.flatMap(({ of }) => documents.subjects.recordsOf(of)));
  if (!mayMention) return meant;
  for (const { of, kind } of subjects) {
    if (kind === 'speaker') continue;
    for (const name of [of.name, ...(of.aliases ?? [])])
      for (const at of documents.recall.recordsWith(words(name)))
        if (name.length > 2 && documents.records[at]?.kind === 'talk') meant.add(at);
  }
  return meant;
}

/** Indexes of the records of the rarest name, rising, which alone can be about all; undefined when any record may be. */
function rarest(
  must: readonly Named[],
  meant: ReadonlyMap<Named, ReadonlySet<number>>,
  others: ReadonlyMap<Named, readonly Named[]>,
): readonly number[] | undefined {
  // A category is known by the tools of a record alone, and of two with an "or" either will do.
  const [least] = must
    .filter((named) => named.groups.length === 0 && !others.has(named))
    .flatMap((named) => meant.get(named) ?? [])
    .toSorted((a, b) => a.size - b.size);
  return least && [...least].sort((a, b) => a - b);
}

/** What a score keeps where hardly anything was met: a record that has most words goes before one that has few of them often. */
const LEAST = 0.2;
/** What a word that no record has counts for beside many others: mostly it is said in passing. */
const UNKNOWN = 0.6;
const FEW = 4;

/** Share that a record must have of so many words: of a few nearly all, of a ramble a good part. */
export function enough(words: number): number {
  if (words <= 1) return 0.7;
  if (words === 2) return 0.55;
  if (words <= 4) return 0.46;
  return words <= 7 ? 0.38 : 0.3;
}

export function isSure({ share }: Candidate, reading: Reading): boolean {
  if (reading.words.length === 0) return true;
  // A word right after a name may be the rest of a longer name that nobody knows: a synonym of it is not enough.
  // One word by a synonym alone is too little, unless a name or a conference says the rest.
  const isBare = reading.words.length === 1 && reading.names.length === 0 && !reading.held.named;
  return share >= (isBare || isRestOfName(reading) ? REST_OF_NAME : enough(reading.words.length));
}

function isRestOfName({ words, names, tokens, intents, held }: Reading): boolean {
  if (words.length !== 1 || names.length > 1 || held.days.length > 0) return false;
  if (intents.has('lesson') || intents.has('number')) return false;
  const isTool = (named: Named): boolean => pins(named) && named.subjects.some(({ kind }) => kind === 'tool');
  return names.some((named) => isTool(named) && tokens[named.to]?.word === words[0] && !tokens[named.to]?.breaks);
}

const REST_OF_NAME = 0.8;

/** Whether people are named, or an organisation as theirs: `by Google`, `Google's`. */
function isSpeakerOrOwner({ tokens }: Reading, { subjects, from, to, by }: Named): boolean {
  if (subjects.some(({ kind }) => kind === 'speaker') || by === 'description') return true;
  const isTheirs = OF.has(tokens[from - 1]?.word ?? '') || tokens[to - 1]?.possessive === true;
  return isTheirs && subjects.some(({ kind }) => kind === 'organisation');
}

const OF = new Set(['by', 'from', 'of', 'at', 'with', 'did', 'does']);

function ofOrganisation({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}

/** Names with an "or" between them, or companies side by side: one of them will do. */
function alternatives({ names, tokens }: Reading): ReadonlyMap<Named, readonly Named[]> {
  const found = new Map<Named, Named[]>();
  for (const [at, named] of names.entries()) {
    const next = names[at + 1];
    if (!next || next.from > named.to + 1) continue;
    const between = next.from === named.to ? 'and' : tokens[named.to]?.word;
    // A talk seldom is of two companies: both are asked for.
    const isEither = between === 'or' || (between === 'and' && ofOrganisation(named) && ofOrganisation(next));
    if (!isEither) continue;
    found.set(named, [...(found.get(named) ?? []), next]);
    found.set(next, [...(found.get(next) ?? []), named]);
  }
  return found;
}

/** Whether a record belongs to what a follow-up goes on from. */
function isWithin(document: Document, { within }: Reading): boolean {
  if (!within) return true;
  switch (document.kind) {
    case 'talk':
      return within.includes(document.of);
    case 'highlight':
      return document.of.talk !== undefined && within.includes(document.of.talk);
    case 'tool':
      return within.some((talk) => talk.tools.includes(document.of));
  }
}

export function talksOf(found: readonly Candidate[]): Talk[] {
  return found.flatMap(({ document }) => (document.kind === 'talk' ? [document.of] : []));
}

export function highlightsOf(found: readonly Candidate[]): Highlight[] {
  return found.flatMap(({ document }) => (document.kind === 'highlight' ? [document.of] : []));
}
