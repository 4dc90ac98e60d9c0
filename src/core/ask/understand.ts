import type { Talk } from '../../catalog/catalog.js';
import { TALK_FORMATS } from '../../catalog/formats.js';
import { GENERAL } from '../fillers.js';
import type { Knowledge } from '../knowledge.js';
import type { Status } from '../status.js';
import { excludedWords } from './exclusions.js';
import { type Intent, intentsOf } from './intents.js';
import { type Named, namesIn } from './names.js';
import { PADDING } from './padding.js';
import type { Term } from './recall.js';
import { stem } from './stem.js';
import { SYNONYM } from './synonyms.js';
import { type Token, tokensOf } from './tokens.js';
import { type WhenHeld, whenHeld } from './when-held.js';

/** A question as it was read: filters, names and intents as records, and the words left over. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Its words, folded, with single spaces. */
  readonly folded: string;
  readonly intents: ReadonlySet<Intent>;
  readonly held: WhenHeld;
  readonly names: readonly Named[];
  readonly not: readonly Named[];
  readonly formats: readonly Talk['format'][];
  readonly fates: readonly Status[];
  /** Telling words that are no name and no filter. */
  readonly words: readonly string[];
  /** Those of them that no record has, and no word like it. */
  readonly strangers: readonly string[];
  /** Strangers that stand where a name stands. */
  readonly strangeNames: readonly string[];
  /** The talks that a follow-up goes on from. */
  readonly within?: readonly Talk[] | undefined;
}

/** The same as plain data, to be shown. */
export interface Understood {
  readonly intents: readonly Intent[];
  readonly editions: readonly string[];
  readonly days: readonly number[];
  readonly names: readonly string[];
  readonly not: readonly string[];
  readonly formats: readonly string[];
  readonly fates: readonly string[];
  readonly words: readonly string[];
  readonly strangers: readonly string[];
  /** Whether it was read as going on from the answer before. */
  readonly followUp: boolean;
}

export function understand(knowledge: Knowledge, text: string): Reading {
  const tokens = tokensOf(text);
  const folded = tokens.map(({ word }) => word).join(' ');
  const marked = excludedWords(tokens);
  const { intents, asking } = intentsOf(folded);
  const held = whenHeld(knowledge, tokens, marked);
  const all = namesIn(knowledge, tokens, held.taken, marked);
  const taken = tokens.map((_, at) => (held.taken[at] ?? false) || all.some(({ from, to }) => at >= from && at < to));
  // Why not Istio is a question about Istio: only a list can be asked without something.
  const lists = !intents.has('lesson') && !intents.has('disagree');
  const formats = new Set<Talk['format']>();
  for (const [at, { word }] of tokens.entries()) {
    const format = TALK_FORMATS.find((one) => one !== 'talk' && (word === one || word === `${one}s`));
    if (!format || marked[at]) continue;
    formats.add(format);
    taken[at] = true;
  }
  const fates = fatesIn(knowledge, tokens);
  const isAway = all.some(({ excluded }) => excluded) || marked.some((away, at) => away && held.taken[at]);
  const left = tokens.filter((_, at) => !taken[at] && !(isAway && marked[at]));
  const telling = left.filter(
    ({ word }) => !PADDING.has(word) && !asking.has(word) && !GENERAL.has(word) && word.length > 1,
  );
  const words = [...new Set(telling.map(({ word }) => word))];
  const strange = telling.filter(({ word }) => isStranger(knowledge, word));
  const strangers = new Set(strange.map(({ word }) => word));
  const strangeNames = strange.filter((token) => standsAsName(tokens, tokens.indexOf(token), words.length));
  return {
    tokens,
    folded,
    intents,
    held,
    names: lists ? all.filter(({ excluded }) => !excluded) : all,
    not: lists ? all.filter(({ excluded }) => excluded) : [],
    formats: [...formats],
    fates,
    words,
    strangers: [...strangers],
    strangeNames: [...new Set(strangeNames.map(({ word }) => word))],
  };
}

/** A word asked with everything that stands for it. */
export function termOf(knowledge: Knowledge, word: string): Term {
  const also = (knowledge.synonyms.get(stem(word)) ?? []).map((one) => ({ stem: one, factor: SYNONYM }));
  return { word, also };
}

function fatesIn(knowledge: Knowledge, tokens: readonly Token[]): Status[] {
  const spotted = knowledge.groups.spot(tokens.map(({ word }) => word));
  const targets = spotted.flatMap(({ hits }) => hits.map(({ name }) => name.target));
  return [...new Set(targets.flatMap((one) => (one.kind === 'status' ? [one.of] : [])))];
}

function isStranger(knowledge: Knowledge, word: string): boolean {
  return !knowledge.documents.recall.meets(termOf(knowledge, word));
}

const BEFORE_NAMES = new Set([
  'from',
  'by',
  'did',
  'does',
  'has',
  'of',
  'about',
  'on',
  'is',
  'was',
  'with',
  'use',
  'prefer',
]);
const FEW_WORDS = 3;

function standsAsName(tokens: readonly Token[], at: number, telling: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.possessive) return true;
  if (token.capital) return (telling <= FEW_WORDS && at > 0) || BEFORE_NAMES.has(tokens[at - 1]?.word ?? '');
  return telling <= 2 && BEFORE_NAMES.has(tokens[at - 1]?.word ?? '');
}
