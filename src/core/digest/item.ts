import type { Edition, Highlight, Talk, Tool, Topic } from '../../catalog/catalog.js';

/** The statement for which a talk is worth the time: a highlight of it, or else a takeaway that its write-up gives. */
export type Why = { readonly kind: 'highlight'; readonly highlight: Highlight } | TakeawayWhy;
interface TakeawayWhy {
  readonly kind: 'takeaway';
  readonly text: string;
}

/** A day that comes round: a day of an edition, or the day on which a tool reached a level in the CNCF. */
export type Anniversary =
  | { readonly kind: 'edition'; readonly edition: Edition; readonly day: number; readonly on: string }
  | {
      readonly kind: 'tool';
      readonly tool: Tool;
      readonly step: CncfStep;
      /** The item of the CNCF landscape it stands in, when that is not the tool itself. */
      readonly of?: string | undefined;
      readonly on: string;
    };

export type CncfStep = 'accepted' | 'incubating' | 'graduated' | 'archived';

/** The newest dated thing that became of a tool after the notes that name it. `what` is missing for a step in the CNCF. */
export interface Change {
  readonly tool: Tool;
  readonly on: string;
  readonly step?: CncfStep | undefined;
  readonly what?: string | undefined;
  readonly origin?: string | undefined;
}

/** One piece of a digest; `id` is what is kept of it. */
export type DigestItem =
  | { readonly kind: 'talk'; readonly id: string; readonly talk: Talk; readonly why: Why }
  | { readonly kind: 'tool'; readonly id: string; readonly tool: Tool }
  | { readonly kind: 'highlight'; readonly id: string; readonly highlight: Highlight }
  | {
      readonly kind: 'anniversary';
      readonly id: string;
      readonly anniversary: Anniversary;
      /** At least one. */
      readonly years: number;
    }
  | { readonly kind: 'change'; readonly id: string; readonly change: Change };

/** How much of what a channel wished for it has been shown, counting what is in this digest. */
export interface Progress {
  readonly shown: number;
  readonly total: number;
}

/** The most items of a digest. */
export const MOST_ITEMS = 5;

/** Items of a usual digest, without an anniversary. */
export const USUAL_ITEMS = 4;

/** The most lines of a digest's items; with the line below them it is eight. */
export const MOST_LINES = 7;

/** Lines that an item takes in the message. */
export function linesOf(item: DigestItem): number {
  switch (item.kind) {
    case 'talk':
    case 'tool':
      return 2;
    case 'highlight':
      return item.highlight.since ? 2 : 1;
    case 'anniversary':
    case 'change':
      return 1;
  }
}

/** What an item is about, as keys of the taste: `topic:<slug>` and `tool:<slug>`, each once. */
export function tasteKeys(item: DigestItem): string[] {
  const { topics, tools } = subjectsOf(item);
  return [...new Set([...topics.map(({ slug }) => `topic:${slug}`), ...tools.map(({ slug }) => `tool:${slug}`)])];
}

/** The topics and tools an item is about; a statement without topics of its own is about those of its talk. */
export function subjectsOf(item: DigestItem): { topics: readonly Topic[]; tools: readonly Tool[] } {
  switch (item.kind) {
    case 'talk':
      return item.talk;
    case 'tool':
      return { topics: item.tool.topics, tools: [item.tool] };
    case 'highlight': {
      const { topics, tools, talk } = item.highlight;
      return { topics: topics.length > 0 ? topics : (talk?.topics ?? []), tools };
    }
    case 'anniversary':
      if (item.anniversary.kind === 'edition') return { topics: [], tools: [] };
      return { topics: item.anniversary.tool.topics, tools: [item.anniversary.tool] };
    case 'change':
      return { topics: item.change.tool.topics, tools: [item.change.tool] };
  }
}

/** The editions whose notes an item stands in, oldest first. */
export function editionsOf(item: DigestItem): readonly Edition[] {
  switch (item.kind) {
    case 'talk':
      return [item.talk.edition];
    case 'highlight':
      return [item.highlight.edition];
    case 'tool':
      return editionsNaming(item.tool);
    case 'change':
      return editionsNaming(item.change.tool);
    case 'anniversary':
      return item.anniversary.kind === 'edition' ? [item.anniversary.edition] : editionsNaming(item.anniversary.tool);
  }
}

/** Slug of the edition that an item counts for: the oldest that has it. */
export function editionOf(item: DigestItem): string {
  return editionsOf(item)[0]?.slug ?? '';
}

/** The talk an item is, or comes from. */
export function talkOf(item: DigestItem): Talk | undefined {
  if (item.kind === 'talk') return item.talk;
  return item.kind === 'highlight' ? item.highlight.talk : undefined;
}

function editionsNaming(tool: Tool): Edition[] {
  const naming = [
    ...tool.passages.map(({ source }) => source.edition),
    ...tool.talks.map(({ edition }) => edition),
    ...tool.highlights.map(({ edition }) => edition),
  ];
  return [...new Set(naming)].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}
