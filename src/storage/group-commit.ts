import type { Kysely } from 'kysely';
import { StoreUnavailable } from '../core/errors.js';
import type { Work } from './backend.js';
import type { Tables } from './tables.js';

interface Waiting {
  readonly work: Work<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Does what is asked for at the same moment in one transaction: a file has one writer, who waits for the disk once each commit. Every caller
 * learns its own result, after the commit. One that fails takes no other with it.
 */
export function groupCommit(db: Kysely<Tables>): <Result>(work: Work<Result>) => Promise<Result> {
  let waiting: Waiting[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await commit(db, group);
    }
    running = false;
  };
  return <Result>(work: Work<Result>) =>
    new Promise<Result>((done, failed) => {
      waiting.push({ work, done: done as Waiting['done'], failed });
      // Whoever asks in this turn of the event loop comes along.
      if (!running) {
        running = true;
        setImmediate(() => void run());
      }
    });
}

async function commit(db: Kysely<Tables>, group: readonly Waiting[]): Promise<void> {
  const results: unknown[] = [];
  try {
    await db.transaction().execute(async (transaction) => {
      for (const { work } of group) results.push(await work(transaction));
    });
  } catch (error) {
    if (group.length === 1 || error instanceof StoreUnavailable) for (const { failed } of group) failed(error);
    // Nothing was kept; which of them it was shows when each has a transaction of its own.
    else for (const one of group) await commit(db, [one]);
    return;
  }
  for (const [at, { done }] of group.entries()) done(results[at]);
}
