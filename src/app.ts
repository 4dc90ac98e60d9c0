import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from './catalog/catalog.js';
import { loadCompiledCatalog } from './catalog/compiled.js';
import type { Runner } from './commands/run.js';
import type { Config } from './config.js';
import { StoreUnavailable } from './core/errors.js';
import { buildKnowledge, warmUp } from './core/knowledge.js';
import { digests } from './digests.js';
import type { Logger } from './logger.js';
import { type SlackServer, slackServer } from './slack/server.js';
import { storesWhenOpen } from './storage/when-open.js';

/** Where `npm run build` puts the checked catalog, and where its records are without a build. */
const COMPILED = join(import.meta.dirname, 'catalog.json');
const DATA_DIR = join(import.meta.dirname, '../data');

/** The whole bot. */
export interface App extends SlackServer {
  /** To be called when the clock that was given was put forward. */
  clockChanged(): void;
}

/** Puts the whole bot together; nothing is started. Throws `DataError` when the bundled catalog cannot be used. */
export async function buildApp(config: Config, logger: Logger, nowMs: () => number = Date.now): Promise<App> {
  const catalog = await bundledCatalog();
  const report = (error: unknown): string => {
    const reference = randomUUID().slice(0, 8);
    logger.error({ err: error, reference }, 'a command failed');
    return reference;
  };
  const runner: Runner = {
    knowledge: buildKnowledge(catalog),
    today: () => new Date(nowMs()).toISOString().slice(0, 10),
    report,
  };
  const { tools, talks, highlights } = catalog;
  logger.info({ tools: tools.size, talks: talks.size, highlights: highlights.size }, 'catalog loaded');
  // Answers do without a database, so the start does too: its library is loaded when the first of them is on its way.
  const stores = storesWhenOpen(async () => (await import('./storage/open.js')).openStores(config.storage), nowMs);
  const digest = digests({ config, catalog, stores, logger, nowMs, report });
  const checks = [{ name: 'catalog', check: async () => ({ ready: true as const }) }, databaseCheck(stores.health)];
  const { desk, world } = digest;
  const removing = { stores, sender: world.sender, nowMs, report: world.report };
  const server = slackServer({ config, runner, desk, removing, focus: stores.focus, checks, logger, nowMs });
  return {
    async start() {
      const started = await server.start();
      try {
        await stores.open();
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) {
          await server.stop(0);
          throw error;
        }
        logger.error({ code: error.code }, 'the database is out of reach; digests wait for it');
      }
      digest.start();
      betweenRequests(warmUp(runner.knowledge));
      return started;
    },
    async stop(limitMs) {
      const [ended, drained] = await Promise.all([digest.stop(limitMs), server.stop(limitMs)]);
      await stores.close();
      return ended && drained;
    },
    clockChanged: () => digest.clockChanged(),
  };
}

function databaseCheck(health: () => Promise<void>) {
  return {
    name: 'database',
    check: async () => {
      try {
        await health();
        return { ready: true as const };
      } catch {
        return { ready: false as const, reason: 'the database is out of reach' };
      }
    },
  };
}

/** Takes the steps of some work one at a time, with whatever waits at the door in between. */
function betweenRequests(steps: Iterator<unknown>): void {
  setImmediate(() => {
    if (!steps.next().done) betweenRequests(steps);
  });
}

/** The catalog that comes with Hallway. */
async function bundledCatalog(): Promise<Catalog> {
  if (existsSync(COMPILED)) return loadCompiledCatalog(COMPILED);
  const { loadCatalog } = await import('./catalog/load.js');
  return loadCatalog(DATA_DIR);
}
