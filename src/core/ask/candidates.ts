import type { Highlight, Talk } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { chosenBy } from './chosen.js';
import { closeness, weighed } from './closeness.js';
import type { Document } from './document.js';
import { termOf } from './left-over.js';
import { type Named, pins } from './names.js';
import { rankedBy } from './ranked-by.js';
import type { Reading } from './reading.js';
import { sharesOf, type Term } from './recall.js';

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
  /** How many words that share is of. */
  readonly asked: number;
  /** How much of the whole question its closest sentences have, from 0 to 1.3; 0 where no word tells of a record. */
  readonly closeness: number;
}

/**
 * Which names a candidate has to be about: those that can mean but one thing, or all of them, or none; `told`: people alone,
 * where the other names only tell of it, as words do.
 */
export type Strictness = 'pinned' | 'all' | 'none' | 'told';

/**
 * Records that have some of what was asked, best first: names and filters choose, words rank. Without a word to rank by, those that do
 * not even say a name come last, in the order of the catalog.
 */
export function candidates(
  context: Context,
  kinds: readonly Document['kind'][],
  strictness: Strictness = 'pinned',
): Candidate[] {
  const { knowledge, reading } = context;
  const { records, recall, sentences } = knowledge.documents;
  const must = reading.names.filter((named) => isHeld(reading, named, strictness));
  const chosen = chosenBy(context, kinds, must);
  const { telling, names, places, chatter } = rankedBy(context, must, strictness === 'told');
  const bare = (word: string): Term => ({ word, also: [] });
  const terms = [...telling.map((word) => termOf(knowledge, word)), ...names.map(bare), ...places.map(bare)];
  const sought = terms.length > 0 || reading.within?.length === 1 ? [...terms, ...chatter.map(bare)] : [];
  const found = recall.search(sought, chosen);
  const unknown = reading.words.length + reading.names.length > FEW ? UNKNOWN : 1;
  const every = [...telling, ...names];
  const share = sharesOf(found, { of: telling, unknown });
  const whole = sharesOf(found, { of: every, unknown });
  // That a record is of the company that was told of says nothing of the matter: some word beside has to be met.
  const isDescribed = reading.words.length > 0 && must.some(({ by }) => by === 'description');
  const matter = isDescribed ? sharesOf(found, { of: reading.words, unknown }) : undefined;
  const asked =
    reading.words.length > 0
      ? weighed(
          knowledge,
          reading.tokens.map(({ word }) => word),
        )
      : [];
  const ranked = found.hits.flatMap(({ at, score, met }, place) => {
    const document = records[at];
    if (!document) return [];
    const said = place < MOST_READ ? sentences[at] : undefined;
    const close = said && asked.length > 0 ? closeness(asked, said) : 0;
    return [
      {
        document,
        score: score * (LEAST + whole(met)) * (1 + CLOSE * close),
        share: matter?.(met) === 0 ? 0 : share(met),
        asked: telling.length,
        closeness: close,
      },
    ];
  });
  ranked.sort((a, b) => b.score - a.score);
  // Where names only rank, a record that says none of them is none.
  if (reading.words.length > 0 || (must.length === 0 && terms.length > 0)) return ranked;
  const seen = new Set(found.hits.map(({ at }) => at));
  const rest = chosen.list().filter((at) => !seen.has(at));
  return [
    ...ranked,
    ...rest
      .flatMap((at) => records[at] ?? [])
      .map((document) => ({ document, score: 0, share: 1, asked: 0, closeness: 0 })),
  ];
}

function isHeld(reading: Reading, named: Named, strictness: Strictness): boolean {
  switch (strictness) {
    case 'all':
      return true;
    case 'pinned':
      return pins(named);
    case 'told':
      return isSpeakerOrOwner(reading, named);
    case 'none':
      return false;
  }
}

/** What a score keeps where hardly anything was met: a record that has most words goes before one that has few of them often. */
const LEAST = 0.2;
/** Records whose sentences are read: one that has its words further down has too few of them. */
const MOST_READ = 60;
/** What a sentence with the whole question in it adds to a score, times. */
const CLOSE = 4;
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

export function isSure({ share, asked }: Candidate, reading: Reading): boolean {
  if (reading.words.length === 0) return true;
  // A number alone tells of nothing.
  if (reading.names.length === 0 && reading.words.every((word) => /^\d+$/.test(word))) return false;
  // A word right after a name may be the rest of a longer name that nobody knows: a synonym of it is not enough.
  // One word by a synonym alone is too little, unless a name or a conference says the rest.
  const isBare = reading.words.length === 1 && reading.names.length === 0 && !reading.held.named;
  // Among the statements of one talk a synonym is enough.
  if (reading.within?.length === 1)
    return share >= Math.min(OF_ONE_TALK, enough(Math.max(asked, reading.words.length)));
  return share >= (isBare || isRestOfName(reading) ? REST_OF_NAME : enough(Math.max(asked, reading.words.length)));
}

function isRestOfName({ words, names, tokens, intents, held }: Reading): boolean {
  if (words.length !== 1 || names.length > 1 || held.days.length > 0) return false;
  if (intents.has('lesson') || intents.has('number')) return false;
  const isTool = (named: Named): boolean => pins(named) && named.subjects.some(({ kind }) => kind === 'tool');
  return names.some((named) => isTool(named) && tokens[named.to]?.word === words[0] && !tokens[named.to]?.breaks);
}

const REST_OF_NAME = 0.8;
const OF_ONE_TALK = 0.5;

/** Whether people are named, or an organisation as theirs: `by Google`, `Google's`. */
function isSpeakerOrOwner({ tokens }: Reading, { subjects, from, to, by }: Named): boolean {
  if (subjects.some(({ kind }) => kind === 'speaker') || by === 'description') return true;
  const isTheirs = OF.has(tokens[from - 1]?.word ?? '') || tokens[to - 1]?.possessive === true;
  return isTheirs && subjects.some(({ kind }) => kind === 'organisation');
}

const OF = new Set(['by', 'from', 'of', 'at', 'with', 'did', 'does']);

export function talksOf(found: readonly Candidate[]): Talk[] {
  return found.flatMap(({ document }) => (document.kind === 'talk' ? [document.of] : []));
}

export function highlightsOf(found: readonly Candidate[]): Highlight[] {
  return found.flatMap(({ document }) => (document.kind === 'highlight' ? [document.of] : []));
}
