import { setTimeout } from 'node:timers/promises';
import { StoreRefused, StoreUnavailable } from '../core/errors.js';
import type { Stores } from '../core/ports.js';
import type { Backend } from './backend.js';
import { correctionStore } from './correction-store.js';
import { deliveryStore } from './delivery-store.js';
import { feedbackStore } from './feedback-store.js';
import { focusStore } from './focus-store.js';
import { migrate } from './migrations.js';
import { openPostgres } from './postgres.js';
import { savedStore } from './saved-store.js';
import { shownStore } from './shown-store.js';
import { openSqlite } from './sqlite.js';
import { subscriptionStore } from './subscription-store.js';
import { tasteStore } from './taste-store.js';
import { threadLedger } from './thread-ledger.js';

/** SQLSTATE classes of credentials and of a database that doesn't exist, and the state of a missing privilege. */
const REFUSALS = /^(?:28|3D|42501)/;

const OPEN_TRIES = 20;
const OPEN_PAUSE_MS = 50;

export interface OpenStores extends Stores {
  /** Nothing may be asked of the stores afterwards. */
  close(): Promise<void>;
}

export interface Where {
  /** The SQLite file lies here. */
  readonly dataDir: string;
  /** PostgreSQL instead, `postgres://…`. */
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the database and brings it to the present schema.
 *
 * @throws StoreRefused if it cannot be used as it is: damaged, newer, not to be written, credentials refused.
 * @throws StoreUnavailable if it is out of reach.
 */
export async function openStores({ dataDir, databaseUrl }: Where): Promise<OpenStores> {
  const backend = databaseUrl === undefined ? await openFile(dataDir) : openPostgres(databaseUrl);
  try {
    await migrate(backend.db);
  } catch (error) {
    await backend.db.destroy();
    throw refusal(error) ?? error;
  }
  return storesOn(backend);
}

/** SQLite doesn't wait for its turn while the first of several processes turns a new file to WAL, or the last one leaves it. */
async function openFile(dataDir: string): Promise<Backend> {
  for (let tries = 1; ; tries += 1) {
    try {
      return openSqlite(dataDir);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || error.code !== 'SQLITE_BUSY' || tries === OPEN_TRIES) throw error;
      await setTimeout(OPEN_PAUSE_MS);
    }
  }
}

/** The stores on a database that has the present schema. */
export function storesOn(backend: Backend): OpenStores {
  const { db } = backend;
  return {
    subscriptions: subscriptionStore(backend),
    deliveries: { ...deliveryStore(backend), ...threadLedger(backend) },
    shown: shownStore(db),
    taste: tasteStore(db),
    saved: savedStore(db),
    focus: focusStore(backend),
    feedback: feedbackStore(db),
    corrections: correctionStore(db),
    health: async () => {
      await db.selectFrom('subscriptions').select('workspace').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}

function refusal(error: unknown): StoreRefused | undefined {
  const code =
    error instanceof StoreUnavailable || (error instanceof Error && 'code' in error) ? String(error.code) : '';
  if (!REFUSALS.test(code)) return undefined;
  return new StoreRefused(
    `PostgreSQL refuses DATABASE_URL (${code}): check its user, password and database, and that the user may create tables there.`,
  );
}
