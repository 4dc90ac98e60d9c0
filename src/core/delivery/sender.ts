import type { DigestContent } from './content.js';
import type { DigestDetails } from './details.js';

/** Where a digest goes. */
export interface Destination {
  readonly workspace: string;
  readonly channel: string;
}

/**
 * How an attempt to post ended. `refused`: certainly not posted, and worth another try after `waitMs` where Slack said so, for the
 * whole workspace when it is the workspace's pace that was too fast; `over`: certainly not posted, and no later try will be;
 * `uncertain`: perhaps posted.
 */
export type Posting =
  | { readonly kind: 'posted'; readonly messageTs: string }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly waitMs?: number | undefined;
      readonly wholeWorkspace?: boolean;
    }
  | { readonly kind: 'over'; readonly reason: string }
  | { readonly kind: 'uncertain'; readonly reason: string };

/** What reading a channel for a delivery found; `unreadable` where no history scope was granted, or Slack cannot be asked. */
export type Sighting =
  | { readonly kind: 'there'; readonly messageTs: string }
  | { readonly kind: 'not-there' }
  | { readonly kind: 'unreadable' };

/** Posts digests. Makes one request for each call, repeats none, and ends each within half a minute. */
export interface DigestSender {
  readonly post: (to: Destination, content: DigestContent, about: { readonly deliveryId: string }) => Promise<Posting>;
  /** The details, as a reply under a posted digest. */
  readonly postThread: (
    to: Destination,
    details: DigestDetails,
    under: { readonly messageTs: string },
  ) => Promise<Posting>;
  /** Looks for the message of a delivery in what was posted since an instant. */
  readonly find: (
    to: Destination,
    sought: { readonly deliveryId: string; readonly sinceMs: number },
  ) => Promise<Sighting>;
  /** Tells the person who set a digest that it was paused, and why; false when it could not be told now. */
  readonly tellPaused: (to: Destination & { readonly owner: string }, reason: string) => Promise<boolean>;
}
