import { App, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Runner } from '../commands/run.js';
import type { Config } from '../config.js';
import type { Logger } from '../logger.js';
import { boltLogger } from './bolt-logger.js';
import { type Check, healthRoutes, serveHealth } from './health.js';
import { httpReceiver } from './http-receiver.js';
import { InFlight } from './in-flight.js';
import { listen } from './listeners.js';
import { responder } from './respond.js';
import { startError } from './start-error.js';
import { tokenCheck } from './token-check.js';

/** The bot as it stands between Slack and the commands. */
export interface SlackServer {
  /** Listens, or connects; gives the port of the HTTP server. */
  start(): Promise<{ port: number }>;
  /** Takes nothing new and ends what is in flight, within `limitMs`: true when nothing was left behind. */
  stop(limitMs: number): Promise<boolean>;
}

/** One call of `auth.test` may take this long before the token counts as not checked. */
const CHECK_TIMEOUT_MS = 2_500;

export function slackServer(settings: {
  readonly config: Config;
  readonly runner: Runner;
  readonly checks: readonly Check[];
  readonly logger: Logger;
  readonly nowMs: () => number;
}): SlackServer {
  const { config, runner, logger, nowMs } = settings;
  const { slack, port } = config;
  const clientOptions = { slackApiUrl: slack.apiUrl };
  const checker = new WebClient(slack.botToken, {
    ...clientOptions,
    retryConfig: { retries: 0 },
    timeout: CHECK_TIMEOUT_MS,
    logger: boltLogger(logger),
  });
  const token = tokenCheck(checker, nowMs);
  const routes = healthRoutes([...settings.checks, token]);
  const receiver =
    slack.mode === 'http'
      ? httpReceiver({ signingSecret: slack.signingSecret, port, routes, logger, nowMs })
      : new SocketModeReceiver({
          appToken: slack.appToken,
          logger: boltLogger(logger),
          installerOptions: { clientOptions },
        });
  const inFlight = new InFlight();
  const app = new App({
    receiver,
    clientOptions,
    logger: boltLogger(logger),
    convoStore: false,
    // With `token` Bolt would call auth.test at once, and again for half an hour when Slack is away; /readyz checks it.
    authorize: async () => ({ botToken: slack.botToken }),
  });
  app.error(async (error) => {
    logger.error({ err: error }, 'a listener failed');
  });
  listen(app, { runner, logger, inFlight, respond: responder(slack.apiUrl) });

  let stopHealth = async (): Promise<void> => {};
  const begin = async (): Promise<number> => {
    if (slack.mode === 'http') return portOf(await app.start());
    const health = await serveHealth(routes, port);
    stopHealth = () => new Promise((resolve) => health.close(() => resolve()));
    await app.start();
    return portOf(health);
  };
  /** Commands are answered without the token, so a bad one would go unseen until somebody looks at /readyz. */
  const warnOfToken = async (): Promise<void> => {
    const checked = await token.check();
    if (!checked.ready) logger.warn({ reason: checked.reason }, 'the bot token could not be checked');
  };
  return {
    async start() {
      const listening = await begin().catch((error: unknown) => {
        throw startError(error, port);
      });
      void warnOfToken();
      return { port: listening };
    },
    async stop(limitMs) {
      const began = nowMs();
      const closed = Promise.all([app.stop(), stopHealth()]).catch(() => {});
      const drained = await inFlight.drained(limitMs);
      const left = Math.max(0, limitMs - (nowMs() - began));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, left).unref())]);
      return drained;
    },
  };
}

function portOf(server: unknown): number {
  const address =
    typeof server === 'object' && server !== null && 'address' in server && typeof server.address === 'function'
      ? (server.address() as unknown)
      : undefined;
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
}
