/** What Hallway needs of the world outside: stores that keep, and a sender that posts. Held by `storage/` and `slack/`. */
import type { FocusStore } from './ask/ports.js';
import type { FeedbackStores } from './feedback/ports.js';

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a digest is wished for. */
export interface Schedule {
  /** In ascending order, at least one. */
  readonly days: readonly Weekday[];
  /** Local time of day, `HH:MM`. */
  readonly time: string;
  /** IANA zone, such as `Europe/Lisbon`. */
  readonly timeZone: string;
}

/** What a digest is to be made of; empty lists mean everything. Slugs of topics and editions. */
export interface Wish {
  readonly topics: readonly string[];
  readonly withoutTopics: readonly string[];
  readonly editions: readonly string[];
}

/** Local dates `YYYY-MM-DD`, both included, on which nothing is sent. */
export interface Skip {
  readonly fromOn: string;
  readonly toOn: string;
}

type SubscriptionState =
  | { readonly kind: 'on' }
  | { readonly kind: 'off' }
  /** Until the start of a local date. */
  | { readonly kind: 'snoozed'; readonly untilOn: string }
  /** Slack said that nothing can be posted; `reason` is its error. */
  | { readonly kind: 'paused'; readonly reason: string; readonly ownerTold: boolean };

/** A channel's standing wish: at most one for each channel of a workspace. */
export interface Subscription {
  /** Slack's team id. */
  readonly workspace: string;
  readonly channel: string;
  /** User id of the person who set it last. */
  readonly owner: string;
  readonly schedule: Schedule;
  readonly wish: Wish;
  /** When everything has been shown: a weekly digest of what changed, or nothing more. */
  readonly whenDone: 'changes' | 'stop';
  readonly skips: readonly Skip[];
  readonly state: SubscriptionState;
  /** Instant of the next digest, in milliseconds; undefined when none is due, as when it is off. */
  readonly nextDueAtMs: number | undefined;
  readonly createdAtMs: number;
  /** Moves with every change, of a person or of the plan; `put` compares it. */
  readonly changedAtMs: number;
}

/**
 * `planned`: due, nobody sends it yet, or waits for a retry; `claimed`: somebody composes it; `sending`: the request is about to be, or has
 * been, made; `sent`; `skipped`: too late, or nothing to say; `failed`: certainly not posted and given up; `unknown`: perhaps posted, never to be repeated.
 */
export type DeliveryStatus = 'planned' | 'claimed' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';

/**
 * The details under a sent message. `none`: there are none, or the message isn't posted; `planned`: to be posted; `sending`: the request is
 * about to be, or has been, made; `sent`; `failed`: certainly not posted and given up; `unknown`: perhaps posted, never to be repeated.
 */
export type ThreadStatus = 'none' | 'planned' | 'sending' | 'sent' | 'failed' | 'unknown';

/** The ledger: one row for each subscription and local date. */
export interface Delivery {
  /** Unique; stands in the metadata of the message. */
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  /** Local date of the subscription's zone, `YYYY-MM-DD`. */
  readonly localOn: string;
  readonly dueAtMs: number;
  readonly status: DeliveryStatus;
  /** Attempts that were begun. */
  readonly attempts: number;
  /** Not to be sent before this instant: the message, and once that is sent its thread. */
  readonly notBeforeMs: number;
  /** Who holds the row: the name given to `claim` and the attempt, so that a holder from before never passes for the present one. */
  readonly leaseOwner: string | undefined;
  readonly leaseUntilMs: number | undefined;
  /** Ids of what the digest shows, such as `tool:keptn`; empty until it is composed. */
  readonly items: readonly string[];
  /** Slack's id of the posted message. */
  readonly messageTs: string | undefined;
  /** Why it ended as it did: Slack's error, or a word of ours. */
  readonly reason: string | undefined;
  readonly threadStatus: ThreadStatus;
  /** Why the thread ended as it did. */
  readonly threadReason: string | undefined;
  readonly changedAtMs: number;
}

/** Every call of a store rejects with `StoreUnavailable` while the database is out of reach, and works again once it is back. */
export interface SubscriptionStore {
  get(workspace: string, channel: string): Promise<Subscription | undefined>;
  /** In the order of their channels. */
  listOf(workspace: string): Promise<readonly Subscription[]>;
  /**
   * Inserts or replaces. With `expected`, the `changedAtMs` that was read, only if nothing changed since; with `absent` only if there is
   * none yet: false says that nothing was kept. What is kept then has a `changedAtMs` above the expected one.
   */
  put(subscription: Subscription, expected?: number | 'absent'): Promise<boolean>;
  /** On or snoozed and due at or before `nowMs`, the longest due first. */
  dueBefore(nowMs: number, limit: number): Promise<readonly Subscription[]>;
  /** Forgets the channel: its subscription, ledger, shown items, reactions and conversations. */
  remove(workspace: string, channel: string): Promise<void>;
  /** Forgets everything of a workspace, in every table. */
  removeWorkspace(workspace: string): Promise<void>;
}

export interface Plan {
  readonly id: string;
  /** As it was read. */
  readonly subscription: Subscription;
  readonly localOn: string;
  readonly dueAtMs: number;
  readonly notBeforeMs: number;
  /** When the one after it is due. */
  readonly nextDueAtMs: number | undefined;
  /** Recorded as ended at once, such as one that is too late. */
  readonly ending?: { readonly status: 'skipped'; readonly reason: string };
  /** The subscription's state from now on, as when a snooze is over. */
  readonly state?: SubscriptionState;
  readonly nowMs: number;
}

export interface Claim {
  /** Names the process. */
  readonly owner: string;
  /** Of one clock, or with a lease far longer than clocks differ. */
  readonly nowMs: number;
  readonly leaseMs: number;
  readonly limit: number;
}

/** An `unknown` delivery about which the channel was read. */
export type Settlement =
  | { readonly status: 'sent'; readonly messageTs: string; readonly thread: 'planned' | 'none' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'planned'; readonly notBeforeMs: number; readonly reason: string };

/**
 * The ledger. `owner` is the `leaseOwner` of the delivery that `claim` returned; a call of anybody else changes nothing and returns false.
 */
export interface DeliveryStore {
  /**
   * In one transaction: moves the subscription on, if it is still as it was read, and records the delivery, if its local date has none.
   * True if it was recorded. Of several planners one alone gets it.
   */
  plan(plan: Plan): Promise<boolean>;
  /** `planned` ones whose time has come, and `claimed` ones whose lease ran out; each to one caller alone, in the order of their time. */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /**
   * To be called just before the request; only with true may it be made. After a rejection nothing is to be sent, and `retry` frees the row.
   */
  markSending(
    id: string,
    owner: string,
    sending: { readonly nowMs: number; readonly leaseUntilMs: number; readonly items: readonly string[] },
  ): Promise<boolean>;
  /**
   * Posted: its items count as shown. True also if that was recorded before, so that it can be repeated after a rejection, and when the
   * lease ran out meanwhile.
   */
  sent(
    id: string,
    owner: string,
    sent: {
      readonly messageTs: string;
      readonly thread: 'planned' | 'none';
      /** The thread is not to be posted before; at once if left out. */
      readonly threadNotBeforeMs?: number;
      readonly nowMs: number;
    },
  ): Promise<boolean>;
  /** Certainly not posted, to be tried again. */
  retry(
    id: string,
    owner: string,
    retry: { readonly notBeforeMs: number; readonly reason: string; readonly nowMs: number },
  ): Promise<boolean>;
  /** Items of an `unknown` one count as shown. */
  end(
    id: string,
    owner: string,
    ending: { readonly status: 'failed' | 'skipped' | 'unknown'; readonly reason: string; readonly nowMs: number },
  ): Promise<boolean>;
  /** `sending` ones whose lease ran out are `unknown` from now on, with the reason `interrupted`; those are returned. */
  expireSending(nowMs: number): Promise<readonly Delivery[]>;
  /** Ends an `unknown` one. What was certainly not posted doesn't count as shown any more. */
  settleUnknown(id: string, settlement: Settlement, nowMs: number): Promise<boolean>;
  /** The latest local date first. */
  recent(workspace: string, channel: string, limit: number): Promise<readonly Delivery[]>;
  /**
   * `unknown` ones that ended in a stretch of time and are to be looked for again, each to one caller alone until `againAtMs`; the longest
   * not looked for first.
   */
  claimUnknowns(claim: {
    readonly nowMs: number;
    readonly endedAfterMs: number;
    readonly endedBeforeMs: number;
    readonly againAtMs: number;
    readonly limit: number;
  }): Promise<readonly Delivery[]>;
  /** The earliest instant at which a planned message or thread may be sent, past ones included; undefined when none is planned. */
  nextAtMs(): Promise<number | undefined>;

  /** Sent ones whose thread is `planned` and whose time has come. */
  threadsDue(nowMs: number, limit: number): Promise<readonly Delivery[]>;
  /** The thread is `sending` from now on; to be called just before the request. Undefined if somebody else has it, or there is none to post. */
  claimThread(
    id: string,
    owner: string,
    claim: { readonly nowMs: number; readonly leaseUntilMs: number },
  ): Promise<Delivery | undefined>;
  /** True also if that was recorded before, and when the lease ran out meanwhile. */
  threadSent(id: string, owner: string, nowMs: number): Promise<boolean>;
  /** Certainly not posted, to be tried again. */
  retryThread(
    id: string,
    owner: string,
    retry: { readonly notBeforeMs: number; readonly reason: string; readonly nowMs: number },
  ): Promise<boolean>;
  endThread(
    id: string,
    owner: string,
    ending: { readonly status: 'failed' | 'unknown'; readonly reason: string; readonly nowMs: number },
  ): Promise<boolean>;
  /** Threads `sending` whose lease ran out are `unknown` from now on, with the reason `interrupted`; their deliveries are returned. */
  expireThreads(nowMs: number): Promise<readonly Delivery[]>;
}

/** An item and the local date on which a channel was shown it. */
export interface Shown {
  readonly item: string;
  readonly shownOn: string;
}

/** What a channel was shown in its present cycle. */
export interface ShownStore {
  /** In the order in which it was shown. */
  list(workspace: string, channel: string): Promise<readonly Shown[]>;
  count(workspace: string, channel: string): Promise<number>;
  /** Nothing counts as shown any more. */
  startCycle(workspace: string, channel: string): Promise<void>;
}

/** Somebody asked for more (1) or less (-1) of a topic or tool, such as `topic:security`. */
interface Taste {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  readonly key: string;
  readonly direction: 1 | -1;
  readonly atMs: number;
}

export interface TasteStore {
  /** Replaces what the same user said of the key before. */
  put(taste: Taste): Promise<void>;
  /** Key → sum over the users. */
  list(workspace: string, channel: string): Promise<ReadonlyMap<string, number>>;
}

interface Saved {
  readonly item: string;
  readonly savedAtMs: number;
}

/** What a person keeps for later. */
export interface SavedStore {
  /** False if it was kept already. */
  put(workspace: string, user: string, saved: Saved): Promise<boolean>;
  /** False if it wasn't kept. */
  remove(workspace: string, user: string, item: string): Promise<boolean>;
  /** The latest first. */
  list(workspace: string, user: string): Promise<readonly Saved[]>;
}

export interface Stores extends FeedbackStores {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly shown: ShownStore;
  readonly taste: TasteStore;
  readonly saved: SavedStore;
  readonly focus: FocusStore;
  /** Rejects with `StoreUnavailable` while the database is out of reach. */
  readonly health: () => Promise<void>;
}
