import { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { App, SocketModeReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { DigestDesk } from '../commands/digest/desk.js';
import type { Runner } from '../commands/run.js';
import type { Config } from '../config.js';
import type { FocusStore } from '../core/ask/ports.js';
import type { Logger } from '../logger.js';
import { boltLogger } from './bolt-logger.js';
import { listenForRemovals, type Removing } from './digest-removal.js';
import { focusMemory } from './focus-memory.js';
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

/** How often a stop looks for connections that have turned idle. */
const SWEEP_MS = 100;
/** One call of `auth.test` may take this long before the token counts as not checked. */
const CHECK_TIMEOUT_MS = 2_500;
/** Any other call of the Web API may take this long. */
const CALL_TIMEOUT_MS = 10_000;

export function slackServer(settings: {
  readonly config: Config;
  readonly runner: Runner;
  readonly desk: DigestDesk;
  readonly removing: Omit<Removing, 'inFlight'>;
  readonly focus: FocusStore;
  readonly checks: readonly Check[];
  readonly logger: Logger;
  readonly nowMs: () => number;
}): SlackServer {
  const { config, runner, logger, nowMs } = settings;
  const { slack, port } = config;
  const address = config.host === undefined ? { port } : { port, host: config.host };
  // A view has to be opened within seconds, and a post must not be made twice: nothing is tried again by itself.
  const api = { slackApiUrl: slack.apiUrl };
  const clientOptions = {
    ...api,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
  };
  const checker = new WebClient(slack.botToken, {
    ...clientOptions,
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
          installerOptions: { clientOptions: api },
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
  const memory = focusMemory({ store: settings.focus, nowMs, logger });
  listen(app, { runner, memory, desk: settings.desk, logger, inFlight, respond: responder(slack.apiUrl) });
  listenForRemovals(app, { ...settings.removing, inFlight });

  let server: Server | undefined;
  let stopHealth = async (): Promise<void> => {};
  const begin = async (): Promise<number> => {
    if (slack.mode === 'http') {
      server = serverOf(await app.start(address));
      return portOf(server);
    }
    const health = await serveHealth(routes, address);
    server = health;
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
      const left = (): number => Math.max(0, limitMs - (nowMs() - began));
      const closed = Promise.all([app.stop(), stopHealth()]).catch((error: unknown) => {
        logger.error({ err: error }, 'the server did not close cleanly');
      });
      // Connections that were busy when the stop began are not closed by themselves when they turn idle.
      const sweep = setInterval(() => server?.closeIdleConnections(), SWEEP_MS);
      // First the door, then the work: a request still being read becomes work when it is.
      await Promise.race([closed, delay(left(), undefined, { ref: false })]);
      clearInterval(sweep);
      const drained = await inFlight.drained(left());
      server?.closeAllConnections();
      return drained;
    },
  };
}

function serverOf(started: unknown): Server | undefined {
  return started instanceof Server ? started : undefined;
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
