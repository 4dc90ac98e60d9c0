// Before anything reads the clock: node-cron stalls for an hour when the process's zone puts its clocks back.
import './utc.js';
import { buildApp } from './app.js';
import { DataError } from './catalog/data-error.js';
import { ConfigError, configFrom, EXIT_CONFIG, readEnvironment } from './config.js';
import { StoreRefused } from './core/errors.js';
import { createLogger, type Logger } from './logger.js';
import type { SlackServer } from './slack/server.js';
import { StartError } from './slack/start-error.js';

/** Longest that a stop may take, in milliseconds; orchestrators kill at ten seconds. */
const STOP_LIMIT_MS = 9_000;

try {
  const config = configFrom(readEnvironment());
  const logger = createLogger(config.logLevel);
  const server = await buildApp(config, logger);
  const { port } = await server.start();
  logger.info({ port, mode: config.slack.mode }, 'Hallway is up');
  stopOnSignals(server, logger);
} catch (error) {
  const isForOperator = error instanceof ConfigError || error instanceof StartError || error instanceof StoreRefused;
  if (isForOperator) console.error(error.message);
  else if (error instanceof DataError)
    console.error(
      `${error.message}\n${error.problems.map(({ file, line, message }) => `data/${file}:${line}  ${message}`).join('\n')}`,
    );
  else console.error('Hallway could not start:', error instanceof Error ? error.stack : error);
  process.exit(isForOperator ? EXIT_CONFIG : 1);
}

function stopOnSignals(server: SlackServer, logger: Logger): void {
  let stopping = false;
  // Without a reader of the logs the bot goes on, and can be stopped.
  process.stdout.on('error', () => {});
  process.on('unhandledRejection', (error) => {
    logger.fatal({ err: error }, 'something failed that nobody waited for');
    const end = (): never => process.exit(1);
    server.stop(STOP_LIMIT_MS).then(end, end);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'stopping');
      server.stop(STOP_LIMIT_MS).then(
        (drained) => {
          logger.info({ drained }, 'stopped');
          process.exit(drained ? 0 : 1);
        },
        (error: unknown) => {
          logger.error({ err: error }, 'the stop failed');
          process.exit(1);
        },
      );
    });
  }
}
