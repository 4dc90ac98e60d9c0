import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from './catalog/catalog.js';
import { loadCompiledCatalog } from './catalog/compiled.js';
import type { Runner } from './commands/run.js';
import type { Config } from './config.js';
import { buildKnowledge, warmUp } from './core/knowledge.js';
import type { Logger } from './logger.js';
import { type SlackServer, slackServer } from './slack/server.js';

/** Where `npm run build` puts the checked catalog, and where its records are without a build. */
const COMPILED = join(import.meta.dirname, 'catalog.json');
const DATA_DIR = join(import.meta.dirname, '../data');

/** Puts the whole bot together; nothing is started. Throws `DataError` when the bundled catalog cannot be used. */
export async function buildApp(config: Config, logger: Logger, nowMs: () => number = Date.now): Promise<SlackServer> {
  const catalog = await bundledCatalog();
  const runner: Runner = {
    knowledge: buildKnowledge(catalog),
    today: () => new Date(nowMs()).toISOString().slice(0, 10),
    report: (error) => {
      const reference = randomUUID().slice(0, 8);
      logger.error({ err: error, reference }, 'a command failed');
      return reference;
    },
  };
  const { tools, talks, highlights } = catalog;
  logger.info({ tools: tools.size, talks: talks.size, highlights: highlights.size }, 'catalog loaded');
  const catalogCheck = { name: 'catalog', check: async () => ({ ready: true as const }) };
  const server = slackServer({ config, runner, checks: [catalogCheck], logger, nowMs });
  return {
    ...server,
    async start() {
      const started = await server.start();
      betweenRequests(warmUp(runner.knowledge));
      return started;
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
