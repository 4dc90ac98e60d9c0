import { ConfigError, EXIT_CONFIG, storageFrom } from '../config.js';
import { StoreRefused, StoreUnavailable } from '../core/errors.js';
import { openStores } from '../storage/open.js';
import { hasSqlite } from '../storage/sqlite.js';
import { correctionsText, feedbackText } from './kept-text.js';

/** What is to be printed, and the exit code; on another than 0 it is what is wrong and the remedy. */
interface Printed {
  readonly code: number;
  readonly output: string;
}

/** The corrections or the counts of feedback in the database that the settings name, as text to read or as JSON. */
export async function keptForCurator(
  what: 'corrections' | 'feedback',
  form: 'text' | 'json',
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Printed> {
  try {
    const storage = storageFrom(environment);
    if (storage.databaseUrl === undefined && !hasSqlite(storage.dataDir))
      return { code: 1, output: none(storage.dataDir) };
    const stores = await openStores(storage);
    try {
      if (what === 'corrections') {
        const corrections = await stores.corrections.list();
        return { code: 0, output: form === 'json' ? json(corrections) : correctionsText(corrections) };
      }
      const totals = await stores.feedback.totals();
      return { code: 0, output: form === 'json' ? json(totals) : feedbackText(totals) };
    } finally {
      await stores.close();
    }
  } catch (error) {
    if (error instanceof ConfigError || error instanceof StoreRefused)
      return { code: EXIT_CONFIG, output: error.message };
    if (error instanceof StoreUnavailable)
      return {
        code: 1,
        output: `The database is out of reach (${error.code}). Check HALLWAY_DATA_DIR or DATABASE_URL, and that the database is up.`,
      };
    throw error;
  }
}

function none(dataDir: string): string {
  return `There is no database in ${dataDir} yet: the bot makes it when it starts. If it keeps it elsewhere, set HALLWAY_DATA_DIR or DATABASE_URL as for the bot.`;
}

function json(rows: readonly object[]): string {
  return JSON.stringify(rows, null, 2);
}
