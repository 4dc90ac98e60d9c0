import { openStores, type Where } from '../../src/storage/open.js';
import { NOW_MS, subscriptionOf } from './records.js';

/** A process that plans and claims against others, when told to go; says what it got. */
export interface Racer {
  readonly name: string;
  /** Databases without tables; all get them, the first one is played for. */
  readonly places: readonly [Where, ...Where[]];
  readonly channels: number;
}

export interface Won {
  readonly planned: readonly string[];
  readonly claimed: readonly string[];
}

process.once('message', (racer: Racer) => {
  race(racer).then(
    (won) => process.send?.(won, () => process.disconnect()),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function race({ name, channels, places: [place, ...others] }: Racer): Promise<Won> {
  for (const other of others) await (await openStores(other)).close();
  const stores = await openStores(place);
  const planned: string[] = [];
  const claimed: string[] = [];
  for (let number = 0; number < channels; number += 1) {
    const subscription = subscriptionOf({ channel: `C${number}` });
    await stores.subscriptions.put(subscription, 'absent');
    const plan = {
      localOn: '2026-11-23',
      dueAtMs: NOW_MS,
      notBeforeMs: NOW_MS,
      nextDueAtMs: NOW_MS + 1,
      nowMs: NOW_MS,
    };
    if (await stores.deliveries.plan({ id: `${name}:C${number}`, subscription, ...plan })) planned.push(`C${number}`);
    const won = await stores.deliveries.claim({ owner: name, nowMs: NOW_MS, leaseMs: 60_000, limit: 3 });
    claimed.push(...won.map(({ channel }) => channel));
  }
  await stores.close();
  return { planned, claimed };
}
