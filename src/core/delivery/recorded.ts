import { StoreUnavailable } from '../errors.js';
import type { DeliveryWorld } from './world.js';

/** Waits between tries to record how a request ended; all together well within the lease. */
const WAITS_MS = [200, 1_000, 4_000, 10_000];

/**
 * Records how a request ended, again when the database is away for a moment: what isn't recorded before the lease runs out is unknown
 * forever. Rejects with `StoreUnavailable` in the end.
 */
export async function recorded<Result>(
  { wait }: Pick<DeliveryWorld, 'wait'>,
  record: () => Promise<Result>,
): Promise<Result> {
  for (const waitMs of WAITS_MS) {
    try {
      return await record();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
    await wait(waitMs);
  }
  return record();
}
