import type { Taste } from './asked.js';
import { type DigestItem, subjectsOf, talkOf } from './item.js';
import { type Candidate, tasteOf } from './pool.js';

/** What has been shown of a pool, for weighing what comes next. */
export interface Past {
  readonly pool: readonly Candidate[];
  readonly taste: Taste;
  /** What was shown last first, today's items before all. */
  readonly recent: readonly DigestItem[];
  /** How many of the pool have been shown, by edition. */
  readonly byEdition: ReadonlyMap<string, number>;
  /** How many the pool has, by edition. */
  readonly ofEdition: ReadonlyMap<string, number>;
  /** How many of the pool have been shown in all. */
  readonly shown: number;
}

/** Items that are remembered: about three days of digests. */
export const MEMORY = 12;
const WEIGHT = { edition: 0.2, topics: 0.8, tools: 0.5, talk: 0.8, taste: 0.5 } as const;

/**
 * How much a candidate suits what was shown before it: more when its edition is behind its share of the pool and when it
 * is liked, less when topic, tool or talk were there lately. Of the order of 1.
 */
export function suitOf({ item, edition }: Candidate, past: Past): number {
  return (
    WEIGHT.taste * clamp(tasteOf(item, past.taste), 2) - WEIGHT.edition * leadOf(edition, past) - fatigueOf(item, past)
  );
}

/** Whether two items of one digest would be about the same thing. */
export function isAlike(a: DigestItem, b: DigestItem): boolean {
  const talk = talkOf(a);
  if (talk && talk === talkOf(b)) return true;
  const tools = subjectsOf(b).tools;
  return (
    (a.kind === 'tool' || b.kind === 'tool' || b.kind === 'anniversary') &&
    subjectsOf(a).tools.some((tool) => tools.includes(tool))
  );
}

/** By how many items its edition would be ahead of its share, were it shown now. */
function leadOf(edition: string, { pool, byEdition, ofEdition, shown }: Past): number {
  const share = (ofEdition.get(edition) ?? 0) / Math.max(1, pool.length);
  return clamp((byEdition.get(edition) ?? 0) + 1 - share * (shown + 1), 4);
}

function fatigueOf(item: DigestItem, { recent }: Past): number {
  const { topics, tools } = subjectsOf(item);
  let most = 0;
  for (const [at, other] of recent.slice(0, MEMORY).entries()) {
    const fresh = 1 - at / MEMORY;
    const about = subjectsOf(other);
    const common = topics.filter((topic) => about.topics.includes(topic)).length / Math.max(1, topics.length);
    const sameTool = tools.some((tool) => about.tools.includes(tool));
    const talk = talkOf(item);
    const sameTalk = talk !== undefined && talk === talkOf(other);
    const tired = WEIGHT.topics * common + (sameTool ? WEIGHT.tools : 0) + (sameTalk ? WEIGHT.talk : 0);
    most = Math.max(most, tired * fresh);
  }
  return most;
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
