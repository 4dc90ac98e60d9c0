import { buildApp } from '../../src/app.js';
import type { Config } from '../../src/config.js';
import { createLogger } from '../../src/logger.js';
import type { SlackServer } from '../../src/slack/server.js';
import { BOT_TOKEN, SIGNING_SECRET, type SlackSide } from './slack-wire.js';

export interface RunningBot {
  readonly server: SlackServer;
  readonly port: number;
  /** Everything that was logged, as lines of JSON. */
  readonly logged: string[];
  post(body: string, headers: Record<string, string>): Promise<{ status: number; body: string }>;
}

/** The whole bot, as `main` starts it, over HTTP on a free port, with its logs kept at every level. */
export async function startBot(slack: SlackSide, change: Partial<Config['slack']> = {}): Promise<RunningBot> {
  const config = {
    slack: { mode: 'http', botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET, apiUrl: slack.apiUrl, ...change },
    port: 0,
    logLevel: 'trace',
  } as Config;
  const logged: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void logged.push(line) });
  const server = await buildApp(config, logger);
  const { port } = await server.start();
  return {
    server,
    port,
    logged,
    async post(body, headers) {
      const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
      return { status: response.status, body: await response.text() };
    },
  };
}
