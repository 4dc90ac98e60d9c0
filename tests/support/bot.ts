import { buildApp } from '../../src/app.js';
import { configFrom } from '../../src/config.js';
import { createLogger } from '../../src/logger.js';
import type { Workspace } from '../../src/playground/workspace.js';
import { temporaryFolder } from '../../src/scripts/temporary-folder.js';
import type { SlackServer } from '../../src/slack/server.js';

export interface RunningBot {
  readonly server: SlackServer;
  readonly port: number;
  /** Where it takes Slack's requests; a workspace sends them after `connect`. */
  readonly url: string;
  /** Everything that was logged, as lines of JSON. */
  readonly logged: string[];
  post(body: string, headers: Record<string, string>): Promise<{ status: number; body: string }>;
}

/** The whole bot, as `main` starts it, on a free port, with its logs kept at every level and the workspace's clock. */
export async function startBot(
  { apiUrl, credentials, clock }: Pick<Workspace, 'apiUrl' | 'credentials' | 'clock'>,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const folder = temporaryFolder();
  const config = configFrom({
    SLACK_BOT_TOKEN: credentials.botToken,
    SLACK_SIGNING_SECRET: credentials.signingSecret,
    SLACK_API_URL: apiUrl,
    PORT: '0',
    HALLWAY_DATA_DIR: folder.path,
    ...settings,
  });
  const logged: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void logged.push(line) });
  const server = await buildApp(config, logger, clock.nowMs);
  const { port } = await server.start();
  const url = `http://127.0.0.1:${port}/slack/events`;
  return {
    server: {
      ...server,
      async stop(limitMs) {
        const drained = await server.stop(limitMs);
        folder.remove();
        return drained;
      },
    },
    port,
    url,
    logged,
    async post(body, headers) {
      const response = await fetch(url, { method: 'POST', body, headers });
      return { status: response.status, body: await response.text() };
    },
  };
}
