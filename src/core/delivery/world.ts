import type { DigestStock } from '../digest/stock.js';
import type { Stores } from '../ports.js';
import type { Holds } from './holds.js';
import type { DigestSender } from './sender.js';

/** What delivering needs of the world. */
export interface DeliveryWorld {
  readonly stores: Stores;
  readonly sender: DigestSender;
  readonly stock: DigestStock;
  readonly holds: Holds;
  /** `TIMING`, but where time is short. */
  readonly timing: Timing;
  /** Names this process in leases; no other one has the name, not even the same one after a start. */
  readonly owner: string;
  readonly nowMs: () => number;
  newId(): string;
  /** Resolves after so long. */
  wait(ms: number): Promise<void>;
  /** Tells the operator of a bug. */
  readonly report: (error: unknown, about: { readonly workspace: string; readonly channel: string }) => void;
}

/** How long the loop waits and how long it trusts. */
export interface Timing {
  /** Digests of one minute are spread over this much of it, so that Slack is not met with all of them at once. */
  readonly spreadMs: number;
  /** From the claim to the request: composing takes milliseconds, waiting for a database the rest. */
  readonly claimLeaseMs: number;
  /** From just before the request to its recorded end: longer than the longest request and the clocks of replicas differ. */
  readonly sendingLeaseMs: number;
  /** Slack takes one message a second for a channel. */
  readonly threadAfterMs: number;
  /** Slack shows a message it took after a moment; one that is not there by then never comes. */
  readonly settledAfterMs: number;
  /** Between two looks for one that is uncertain. */
  readonly lookAgainMs: number;
  /** For how long an uncertain one is looked for: what nobody could read by then stays unknown. */
  readonly lookedForMs: number;
}

export const TIMING: Timing = {
  spreadMs: 40_000,
  claimLeaseMs: 60_000,
  sendingLeaseMs: 120_000,
  threadAfterMs: 1_500,
  settledAfterMs: 60_000,
  lookAgainMs: 5 * 60_000,
  lookedForMs: 60 * 60_000,
};
