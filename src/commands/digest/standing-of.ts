import type { Delivery, Shown, Subscription } from '../../core/ports.js';
import { freshChoice } from '../../core/subscriptions/change.js';
import { comingDues } from '../../core/subscriptions/coming.js';
import { progressOf } from '../../core/subscriptions/progress.js';
import type { DigestStanding } from '../../views/digest-status.js';
import type { DigestDesk, Place } from './desk.js';

/** Deliveries that `status` shows, and that are looked at for dates that have one already. */
export const RECENT = 5;

/** All that is stored of a channel's digest. */
export interface Stored {
  readonly subscription: Subscription | undefined;
  readonly recent: readonly Delivery[];
  readonly shown: readonly Shown[];
  readonly taste: ReadonlyMap<string, number>;
}

export async function storedOf({ stores }: Pick<DigestDesk, 'stores'>, { workspace, channel }: Place): Promise<Stored> {
  const [subscription, recent, shown, taste] = await Promise.all([
    stores.subscriptions.get(workspace, channel),
    stores.deliveries.recent(workspace, channel, RECENT),
    stores.shown.list(workspace, channel),
    stores.taste.list(workspace, channel),
  ]);
  return { subscription, recent, shown, taste };
}

/** Local dates that have a delivery already. */
export function takenBy(recent: readonly Delivery[]): string[] {
  return recent.map(({ localOn }) => localOn);
}

/** How the digest of a channel stands, as it is shown. */
export async function standingOf(desk: DigestDesk, place: Place): Promise<DigestStanding> {
  const { subscription, recent, shown, taste } = await storedOf(desk, place);
  const calendar = { nowMs: desk.nowMs(), taken: takenBy(recent) };
  const { wish } = subscription ?? freshChoice('UTC');
  return {
    channel: place.channel,
    subscription,
    dues: subscription ? comingDues(subscription, calendar, 2) : [],
    progress: progressOf(desk.stock, wish, { shown, taste }),
    recent,
    schedulerRuns: desk.schedulerRuns(),
  };
}
