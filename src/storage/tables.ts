import type { DeliveryStatus, ThreadStatus } from '../core/ports.js';

/**
 * The rows as both databases hand them out: instants as milliseconds, dates and JSON as text, null for what is not there. Columns are
 * `snake_case` in the database; Kysely's plugin translates.
 */
export interface Tables {
  readonly subscriptions: SubscriptionRow;
  readonly deliveries: DeliveryRow;
  readonly shown: ShownRow;
  readonly taste: TasteRow;
  readonly saved: SavedRow;
  readonly focus: FocusRow;
  readonly feedback: FeedbackRow;
  readonly corrections: CorrectionRow;
}

export interface SubscriptionRow {
  readonly workspace: string;
  readonly channel: string;
  readonly owner: string;
  /** JSON. */
  readonly schedule: string;
  /** JSON. */
  readonly wish: string;
  readonly whenDone: 'changes' | 'stop';
  /** JSON. */
  readonly skips: string;
  /** JSON; `stateKind` is its kind, for queries. */
  readonly state: string;
  readonly stateKind: 'on' | 'off' | 'snoozed' | 'paused';
  readonly nextDueAtMs: number | null;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
}

export interface DeliveryRow {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  readonly localOn: string;
  readonly dueAtMs: number;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly notBeforeMs: number;
  readonly leaseOwner: string | null;
  readonly leaseUntilMs: number | null;
  /** JSON. */
  readonly items: string;
  readonly messageTs: string | null;
  readonly reason: string | null;
  readonly threadStatus: ThreadStatus;
  readonly threadReason: string | null;
  readonly changedAtMs: number;
}

interface ShownRow {
  readonly workspace: string;
  readonly channel: string;
  readonly item: string;
  readonly shownOn: string;
  /** Place within its digest. */
  readonly place: number;
  readonly deliveryId: string;
}

interface TasteRow {
  readonly workspace: string;
  readonly channel: string;
  readonly key: string;
  readonly userId: string;
  readonly direction: number;
  readonly atMs: number;
}

interface SavedRow {
  readonly workspace: string;
  readonly userId: string;
  readonly item: string;
  readonly savedAtMs: number;
}

interface FocusRow {
  readonly workspace: string;
  readonly channel: string;
  readonly thread: string;
  /** JSON. */
  readonly focus: string;
  readonly untilMs: number;
}

interface FeedbackRow {
  readonly workspace: string;
  readonly kind: string;
  /** Empty for none, as it is part of the key. */
  readonly record: string;
  readonly verdict: 'up' | 'down';
  /** Empty for none, as it is part of the key. */
  readonly reason: string;
  readonly count: number;
}

interface CorrectionRow {
  readonly workspace: string;
  readonly id: string;
  readonly userId: string;
  readonly record: string;
  readonly wrong: string;
  readonly right: string;
  readonly source: string;
  readonly sentAtMs: number;
}
