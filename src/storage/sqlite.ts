import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import { StoreRefused, StoreUnavailable } from '../core/errors.js';
import type { Backend } from './backend.js';
import { groupCommit } from './group-commit.js';
import type { Tables } from './tables.js';

type SqliteFile = InstanceType<typeof DatabaseSync>;

const FILE = 'hallway.sqlite';

/** How long a statement waits for another process that writes. */
const BUSY_MS = 5_000;

/** Result codes (https://sqlite.org/rescode.html) after which the same statement may work later, or once the operator has helped. */
const OUTAGES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  26: 'SQLITE_NOTADB',
};
const DAMAGED = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/**
 * Opens the file `hallway.sqlite` in `dataDir`, made with its folder where missing and readable by this user alone.
 *
 * @throws StoreRefused if the folder cannot be written or the file is damaged.
 */
export function openSqlite(dataDir: string, busyMs: number = BUSY_MS): Backend {
  const path = join(dataDir, FILE);
  make(dataDir, path);
  const file = openChecked(path, busyMs);
  const db = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: adapted(file) }),
    plugins: [new CamelCasePlugin()],
  });
  const together = groupCommit(db);
  return { db, rowLocks: false, together, write: together };
}

/** SQLite gives the files beside it, `-wal` and `-shm`, the permissions of this one. */
function make(dataDir: string, path: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StoreRefused(
      `${FILE} cannot be written (${code}): let HALLWAY_DATA_DIR name a folder that Hallway may write to.`,
    );
  }
}

/** Whether there is a file to open, which would be made otherwise. */
export function hasSqlite(dataDir: string): boolean {
  return existsSync(join(dataDir, FILE));
}

function openChecked(path: string, busyMs: number): SqliteFile {
  const damaged = `${FILE} is damaged: put a backup in its place, or move it away to begin without subscriptions.`;
  let file: SqliteFile | undefined;
  try {
    file = reachable(() => new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: true }));
    const opened = file;
    const verdict = reachable(() => {
      opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
      return opened.prepare('PRAGMA quick_check(1)').all();
    });
    if (verdict.length !== 1 || Object.values(verdict[0] ?? {})[0] !== 'ok') throw new StoreRefused(damaged);
    return opened;
  } catch (error) {
    file?.close();
    throw error instanceof StoreUnavailable && DAMAGED.includes(error.code) ? new StoreRefused(damaged) : error;
  }
}

/** What Kysely asks of a file. */
function adapted(file: SqliteFile): SqliteDatabase {
  return {
    close: () => {
      gather(file);
      file.close();
    },
    prepare: (sql) => {
      const statement = reachable(() => file.prepare(sql));
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => reachable(() => statement.all(...parameters)),
        run: (parameters) => reachable(() => statement.run(...parameters)),
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}

/** Statements not collected yet keep SQLite from doing so at the close: then a copy of the file alone would lack what is in `-wal`. */
function gather(file: SqliteFile): void {
  try {
    reachable(() => file.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all());
  } catch (error) {
    // Another process is at the file, and does it when it ends.
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

function reachable<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    // The low byte is the primary code, the rest says more.
    const code = error instanceof Error && 'errcode' in error ? OUTAGES[Number(error.errcode) & 0xff] : undefined;
    throw code === undefined ? error : new StoreUnavailable(code);
  }
}

/**
 * Transactions take the right to write as they begin: one that reads first and writes later fails at once, without waiting, when another
 * process wrote between. Migrations run in one as well, so that several processes cannot run the same.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
