/**
 * `npm run playground [-- --port 4155] [--socket]`: a Slack workspace on this machine alone, the real bot connected to it over the
 * real wire, and a page to use both. With `--socket` the bot connects by Socket Mode instead of HTTP.
 */
import '../utc.js';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../config.js';
import { createLogger } from '../logger.js';
import type { Workspace } from '../playground/workspace.js';
import { connectBot, HOST } from './connect-bot.js';
import { hallwayWorkspace } from './hallway-workspace.js';
import { temporaryFolder } from './temporary-folder.js';

const PORT = 4155;
const STOP_LIMIT_MS = 2_000;

/** Ports that Node's own `fetch` refuses to call (fetch.spec.whatwg.org/#port-blocking), above the privileged ones. */
const BLOCKED = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

// What is kept while it runs: subscriptions, and what was shown.
const folder = temporaryFolder();

try {
  const { values } = parseArgs({ options: { port: { type: 'string' }, socket: { type: 'boolean', default: false } } });
  const workspace = await workspaceOn(values.port);
  const bot = await connectBot(workspace, {
    mode: values.socket ? 'socket' : 'http',
    dataDir: folder.path,
    logger: createLogger('warn'),
  });
  console.log(`Hallway's playground is at ${workspace.address}`);
  console.log(
    `A Slack workspace on this machine alone (it listens on ${HOST}), the bot connected over ${values.socket ? 'Socket Mode' : 'HTTP'}. Ctrl+C ends it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.all([bot.stop(STOP_LIMIT_MS), workspace.close()]).finally(() => {
        folder.remove();
        process.exit(0);
      });
    });
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  const remedy = isTaken(error) ? ' Another program has the port: take another with --port.' : '';
  console.error(
    `The playground could not start. ${reason}${remedy}\nUsage: npm run playground [-- --port 4155] [--socket]`,
  );
  folder.remove();
  process.exit(1);
}

/** The workspace on the port asked for; without one, on the usual port or, where that is taken, on any free one. */
async function workspaceOn(asked: string | undefined): Promise<Workspace> {
  const nodeEnv = readEnvironment()['NODE_ENV'];
  if (asked !== undefined) {
    const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
    if (!(port <= 65_535)) throw new Error('--port takes a number from 0 to 65535.');
    if (BLOCKED.includes(port)) throw new Error(`Port ${port} is one that fetch refuses to call: take another.`);
    return await hallwayWorkspace({ port, nodeEnv });
  }
  try {
    return await hallwayWorkspace({ port: PORT, nodeEnv });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return await hallwayWorkspace({ port: 0, nodeEnv });
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
