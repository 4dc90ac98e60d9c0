import type { Kysely } from 'kysely';
import type { Work } from './backend.js';
import { gathering } from './gathering.js';
import type { Tables } from './tables.js';

/**
 * Does what is asked for at the same moment in one transaction: a file has one writer, who waits for the disk once each commit. Every caller
 * learns its own result, after the commit. One that fails takes no other with it.
 */
export function groupCommit(db: Kysely<Tables>): <Result>(work: Work<Result>) => Promise<Result> {
  const commit = gathering<Work<unknown>, unknown>((works) =>
    db.transaction().execute(async (transaction) => {
      const results: unknown[] = [];
      for (const work of works) results.push(await work(transaction));
      return results;
    }),
  );
  return <Result>(work: Work<Result>) => commit(work) as Promise<Result>;
}
