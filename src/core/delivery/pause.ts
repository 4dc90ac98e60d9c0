import type { Subscription } from '../ports.js';
import type { DeliveryWorld } from './world.js';

/** Changes of others that are waited for; each is a person's or a plan's, so there are not many. */
const MOST_TRIES = 5;

/**
 * Stops a subscription that Slack will take nothing for, keeps why, and tells the person who set it, once, whoever else finds out at the
 * same time. One that a person turned off or that is paused already stays as it is.
 */
export async function pause(
  { stores, sender, nowMs, report }: Pick<DeliveryWorld, 'stores' | 'sender' | 'nowMs' | 'report'>,
  place: { readonly workspace: string; readonly channel: string },
  reason: string,
): Promise<void> {
  // Told of before it is told: a crash between the two leaves a person untold, which `/digest status` mends, and nobody told twice.
  const paused = await change(stores, place, (subscription) => {
    if (subscription.state.kind === 'off' || subscription.state.kind === 'paused') return undefined;
    const state = { kind: 'paused', reason, ownerTold: true } as const;
    return { ...subscription, state, nextDueAtMs: undefined, changedAtMs: nowMs() };
  });
  if (!paused) return;
  const told = await sender.tellPaused(paused, reason).catch((error: unknown) => {
    report(error, place);
    return false;
  });
  if (told) return;
  await change(stores, place, (subscription) =>
    subscription.state.kind === 'paused'
      ? { ...subscription, state: { ...subscription.state, ownerTold: false }, changedAtMs: nowMs() }
      : undefined,
  );
}

/** Changes what is there now, also when others change it too; undefined when there was nothing to change. */
async function change(
  { subscriptions }: DeliveryWorld['stores'],
  { workspace, channel }: { readonly workspace: string; readonly channel: string },
  changed: (subscription: Subscription) => Subscription | undefined,
): Promise<Subscription | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await subscriptions.get(workspace, channel);
    const after = before && changed(before);
    if (!after) return undefined;
    if (await subscriptions.put(after, before.changedAtMs)) return after;
  }
  return undefined;
}
