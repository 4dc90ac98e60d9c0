import { chanceOf } from '../digest/chance.js';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * When a refused post is tried again: after as long as Slack asked for, or else after a wait that doubles with each attempt, with up to a
 * quarter more so that many that were refused at once do not come back at once.
 */
export function retryAtMs(
  refused: { readonly waitMs?: number | undefined },
  { attempts, nowMs, id }: { readonly attempts: number; readonly nowMs: number; readonly id: string },
): number {
  const waitMs = refused.waitMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));
  return nowMs + Math.ceil(waitMs * (1 + chanceOf(`${id} ${attempts}`) / 4));
}
