import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** Something to do in a transaction; may be done again when the transaction came to nothing. */
export type Work<Result> = (db: Kysely<Tables>) => Promise<Result>;

/** A database, and what it can do beyond what the stores take for granted. */
export interface Backend {
  readonly db: Kysely<Tables>;
  /** Rows can be locked one by one, and those that others hold passed over; without, a writer has the whole database. */
  readonly rowLocks: boolean;
  /** Does several statements together or not at all. */
  readonly together: <Result>(work: Work<Result>) => Promise<Result>;
  /** Does one statement that writes. */
  readonly write: <Result>(work: Work<Result>) => Promise<Result>;
}
