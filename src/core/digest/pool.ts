import type { Wish } from '../ports.js';
import type { Taste } from './asked.js';
import { type DigestItem, editionsOf, subjectsOf, tasteKeys } from './item.js';
import type { DigestStock, Weighed } from './stock.js';

/** An item that may be shown, and where it stands among those of its kind: 0 is worth the least, 1 the most. */
export interface Candidate {
  readonly item: DigestItem;
  /** The edition it counts for. */
  readonly edition: string;
  readonly standing: number;
}

/** Statements of one talk that are shown beside the one it is recommended for; the rest are in the talk's card. */
const MOST_OF_A_TALK = 4;
/** An item whose topics and tools are all liked less than this is no longer part of what the channel wishes. */
const LEAST_TASTE = -2;

/**
 * All that is worth showing to a channel, each thing once: what a talk is recommended for stands in no item of its own, and
 * of statements that say the same, or share the later fact beside them, the best is kept.
 */
export function poolOf(stock: DigestStock, wish: Wish, taste: Taste): Candidate[] {
  const wanted = ({ item }: Weighed): boolean => isWished(item, wish) && tasteOf(item, taste) > LEAST_TASTE;
  const talks = stock.talks.filter(wanted);
  const highlights = withoutRepeats(stock.highlights.filter(wanted), talks);
  return [...ranked(talks), ...ranked(stock.tools.filter(wanted)), ...ranked(highlights)];
}

/** How much a channel likes what an item is about: the mean over its topics and tools; 0 when it never said. */
export function tasteOf(item: DigestItem, taste: Taste): number {
  if (taste.size === 0) return 0;
  const keys = tasteKeys(item);
  return keys.reduce((sum, key) => sum + (taste.get(key) ?? 0), 0) / Math.max(1, keys.length);
}

/** Whether an item is of the topics and editions that a channel asked for. */
export function isWished(item: DigestItem, { topics, withoutTopics, editions }: Wish): boolean {
  const about = subjectsOf(item).topics.map(({ slug }) => slug);
  return (
    (topics.length === 0 || about.some((slug) => topics.includes(slug))) &&
    !about.some((slug) => withoutTopics.includes(slug)) &&
    (editions.length === 0 || editionsOf(item).some(({ slug }) => editions.includes(slug)))
  );
}

/** The best statements, as long as they repeat nothing; they come in the best first. */
function withoutRepeats(highlights: DigestStock['highlights'], talks: DigestStock['talks']): Weighed[] {
  const reasons = new Set(talks.flatMap(({ item: { why } }) => (why.kind === 'highlight' ? [why.highlight] : [])));
  const kept = new Set(talks.map(({ item }) => item.id));
  const later = new Set<string>();
  const ofTalk = new Map<string, number>();
  return highlights.filter(({ item: { id, highlight }, sameAs }) => {
    const { since, talk } = highlight;
    const number = talk ? (ofTalk.get(talk.slug) ?? 0) : 0;
    if (reasons.has(highlight) || number >= MOST_OF_A_TALK || (since && later.has(since.what))) return false;
    if (sameAs.some((other) => kept.has(other))) return false;
    kept.add(id);
    if (since) later.add(since.what);
    if (talk) ofTalk.set(talk.slug, number + 1);
    return true;
  });
}

/** The candidates of one kind from the least to the most worth, each with its standing between 0 and 1. */
function ranked(weighed: readonly Weighed[]): Candidate[] {
  const order = weighed.toSorted((a, b) => a.worth - b.worth || (a.item.id < b.item.id ? -1 : 1));
  return order.map(({ item, edition }, at) => ({ item, edition, standing: (at + 0.5) / order.length }));
}
