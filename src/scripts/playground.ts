/**
 * `npm run playground [-- --port 4155] [--socket]`: a Slack workspace on this machine alone, the real bot connected to it over the
 * real wire, and a page to use both. With `--socket` the bot connects by Socket Mode instead of HTTP.
 */
import { parseArgs } from 'node:util';
import { readEnvironment } from '../config.js';
import { createLogger } from '../logger.js';
import type { Workspace } from '../playground/workspace.js';
import { connectBot, HOST } from './connect-bot.js';
import { hallwayWorkspace } from './hallway-workspace.js';

const PORT = 4155;
const STOP_LIMIT_MS = 2_000;

const { values } = parseArgs({ options: { port: { type: 'string' }, socket: { type: 'boolean', default: false } } });

try {
  const workspace = await workspaceOn(values.port);
  const bot = await connectBot(workspace, values.socket ? 'socket' : 'http', createLogger('warn'));
  console.log(`Hallway's playground is at ${workspace.address}`);
  console.log(
    `A Slack workspace on this machine alone (it listens on ${HOST}), the bot connected over ${values.socket ? 'Socket Mode' : 'HTTP'}. Ctrl+C ends it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.all([bot.stop(STOP_LIMIT_MS), workspace.close()]).finally(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(`The playground could not start. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** The workspace on the port asked for; without one, on the usual port or, where that is taken, on any free one. */
async function workspaceOn(asked: string | undefined): Promise<Workspace> {
  const nodeEnv = readEnvironment()['NODE_ENV'];
  if (asked !== undefined) {
    if (!/^\d{1,5}$/.test(asked) || Number(asked) > 65_535) throw new Error('--port takes a number from 0 to 65535.');
    return await hallwayWorkspace({ port: Number(asked), nodeEnv });
  }
  try {
    return await hallwayWorkspace({ port: PORT, nodeEnv });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return await hallwayWorkspace({ port: 0, nodeEnv });
    }
    throw error;
  }
}
