import {
  CamelCasePlugin,
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import { StoreRefused, StoreUnavailable } from '../core/errors.js';
import type { Backend } from './backend.js';
import type { Tables } from './tables.js';

const CONNECT_MS = 5_000;
const STATEMENT_MS = 10_000;
/** Longer than the server's own limit: for a server that has vanished without a word. */
const ANSWER_MS = 12_000;

/** Object id of BIGINT; pg would hand it out as text. Instants and counts are far below 2^53. */
const BIGINT = 20;

/**
 * SQLSTATE classes (https://www.postgresql.org/docs/current/errcodes-appendix.html) after which the same call may work later: connection,
 * credentials, catalog name, read-only transaction, rollback, resources, not in prerequisite state (locks), operator intervention, system.
 */
const OUTAGES = ['08', '28', '3D', '25', '40', '53', '55', '57', '58'];

/** Opens a pool; nothing is connected yet. An outage rejects the call that meets it and nothing else. */
export function openPostgres(databaseUrl: string, answerMs: number = ANSWER_MS): Backend {
  if (!URL.canParse(databaseUrl) || !/^postgres(?:ql)?:$/.test(new URL(databaseUrl).protocol))
    throw new StoreRefused(
      'DATABASE_URL is no address of a PostgreSQL database: write postgres://user:password@host:5432/database.',
    );
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'hallway',
    max: 10,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: answerMs,
    idle_in_transaction_session_timeout: ANSWER_MS,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === BIGINT && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // An idle connection that breaks is an error of the pool, one that breaks between two statements of a transaction an error of the client:
  // unheard, either would end the process. The next statement rejects all the same.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: watched(pool) }),
    plugins: [new CamelCasePlugin()],
  });
  return {
    db,
    rowLocks: true,
    together: (work) => db.transaction().execute(work),
    write: (work) => work(db),
  };
}

/** What Kysely asks of a pool. */
function watched(pool: pg.Pool): PostgresPool {
  return {
    connect: () => pool.connect().then((client) => new WatchedClient(client), unreachable),
    end: () => pool.end(),
  };
}

class WatchedClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  /** It may still wait for an answer, or be gone: not to be used again. */
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(
    sql: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof sql !== 'string') throw new TypeError('Nothing is streamed.');
    return this.#answer<Row>(sql, parameters);
  }

  release(): void {
    this.#client.release(this.#broken);
  }

  async #answer<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>> {
    try {
      const { command, rowCount, rows } = await this.#client.query(sql, [...parameters]);
      return { command: command as PostgresQueryResult<Row>['command'], rowCount: rowCount ?? 0, rows: rows as Row[] };
    } catch (error) {
      this.#broken ||= !(error instanceof pg.DatabaseError);
      return unreachable(error);
    }
  }
}

/** An answer of the server is told by its code; anything else that pg rejects with, but a misuse of it, is a connection that failed. */
function unreachable(error: unknown): never {
  if (error instanceof pg.DatabaseError) {
    throw OUTAGES.includes(error.code?.slice(0, 2) ?? '') ? new StoreUnavailable(error.code ?? 'unknown') : error;
  }
  if (error instanceof TypeError) throw error;
  throw new StoreUnavailable(error instanceof Error && 'code' in error ? String(error.code) : 'disconnected');
}
