import { weekdayOf } from '../cadence/calendar.js';
import type { DigestAsked } from '../digest/asked.js';
import { type ChangesDigest, composeChanges } from '../digest/compose-changes.js';
import { composeDigest, type Digest } from '../digest/compose-digest.js';
import { endedOn, endingId } from '../digest/ending.js';
import type { DigestStock } from '../digest/stock.js';
import type { Shown, Subscription } from '../ports.js';

/** What is to be posted for a subscription on a date. */
export type DigestContent = { readonly subscription: Subscription } & (
  | Extract<Digest, { kind: 'items' | 'done' }>
  | Extract<ChangesDigest, { kind: 'changes' }>
);

/** What there is for a date: something to post with the ids that count as shown then, or nothing and why. */
export type Composed =
  | { readonly kind: 'content'; readonly content: DigestContent; readonly items: readonly string[] }
  | { readonly kind: 'nothing'; readonly reason: 'all-shown' | 'nothing-changed' | 'nothing-wished' };

/**
 * Composes for one subscription and date. When all has been shown that is said once; from then on there is nothing, or once a week
 * what changed since, as was chosen, until the catalog or the wish grows.
 */
export function composeFor(
  stock: DigestStock,
  subscription: Subscription,
  given: { readonly shown: readonly Shown[]; readonly taste: ReadonlyMap<string, number>; readonly localOn: string },
): Composed {
  const { workspace, channel, wish } = subscription;
  const asked = { ...given, wish, seed: `${workspace} ${channel}` };
  const digest = composeDigest(stock, asked);
  switch (digest.kind) {
    case 'items':
      return { kind: 'content', content: { ...digest, subscription }, items: digest.items.map(({ id }) => id) };
    case 'empty':
      return { kind: 'nothing', reason: 'nothing-wished' };
    case 'done': {
      if (endedOn(given.shown) !== undefined) return afterwards(stock, subscription, asked);
      const items = [endingId(digest.total, given.localOn)];
      return { kind: 'content', content: { ...digest, subscription }, items };
    }
  }
}

/** What comes once the end was told: on the first of the subscription's days what changed, if that was chosen. */
function afterwards(stock: DigestStock, subscription: Subscription, asked: DigestAsked): Composed {
  const { whenDone, schedule } = subscription;
  if (whenDone === 'stop' || weekdayOf(asked.localOn) !== schedule.days[0]) {
    return { kind: 'nothing', reason: 'all-shown' };
  }
  const digest = composeChanges(stock, asked);
  if (digest.kind === 'nothing') return { kind: 'nothing', reason: 'nothing-changed' };
  return { kind: 'content', content: { ...digest, subscription }, items: digest.items.map(({ id }) => id) };
}
