import type { Wish } from '../ports.js';

/** What a digest is composed from. */
export interface DigestAsked {
  readonly wish: Wish;
  /** All that the channel was shown, in the order of its digests, the oldest first. */
  readonly shown: readonly ShownItem[];
  readonly taste: Taste;
  /** Date of the digest, `YYYY-MM-DD`. */
  readonly localOn: string;
  /** What makes this channel's digests differ from another's: workspace and channel. */
  readonly seed: string;
}

/** Something that was shown to a channel: its id, and the local date of the digest it stood in. */
export interface ShownItem {
  readonly item: string;
  /** Local date `YYYY-MM-DD`. */
  readonly shownOn: string;
}

/** Likes and dislikes by `topic:<slug>` and `tool:<slug>`; each press of More or Less is one up or down. */
export type Taste = ReadonlyMap<string, number>;
