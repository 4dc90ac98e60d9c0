/** What is kept of what people think of answers: counts, and the corrections that they send. Held by `storage/`. */

/** One press under an answer; who pressed is not part of it. */
export interface Vote {
  /** Kind of the answer, such as `tool` or `no`. */
  readonly kind: string;
  /** Id of the record that the answer led with, such as `tool:keptn`; undefined when it led with none. */
  readonly record: string | undefined;
  readonly verdict: 'up' | 'down';
  /** Why it was a bad answer, which is counted beside the verdict; undefined for the verdict itself. */
  readonly reason: string | undefined;
}

/** How often a vote came. */
export interface VoteCount extends Vote {
  readonly count: number;
}

/** What somebody sent in to have a record mended. */
export interface Correction {
  /** Unique in its workspace: the form it was sent with. */
  readonly id: string;
  /** Slack's team id. */
  readonly workspace: string;
  /** User id of who sent it. */
  readonly user: string;
  /** Id of the record, such as `tool:keptn`. */
  readonly record: string;
  readonly wrong: string;
  readonly right: string;
  /** Address that shows it, http or https. */
  readonly source: string;
  readonly sentAtMs: number;
}

/** Every call rejects with `StoreUnavailable` while the database is out of reach. */
export interface FeedbackStore {
  /** Adds one. */
  count(workspace: string, vote: Vote): Promise<void>;
  /** Of all workspaces together, in the order of their kinds and records. */
  totals(): Promise<readonly VoteCount[]>;
}

/** Every call rejects with `StoreUnavailable` while the database is out of reach. */
export interface CorrectionStore {
  /** Inserts, or replaces the one of the same id unless that was sent later. */
  put(correction: Correction): Promise<void>;
  /** Of all workspaces, the newest last. */
  list(): Promise<readonly Correction[]>;
}

export interface FeedbackStores {
  readonly feedback: FeedbackStore;
  readonly corrections: CorrectionStore;
}
