import { buildApp } from '../app.js';
import { configFrom } from '../config.js';
import type { Logger } from '../logger.js';
import type { Workspace } from '../playground/workspace.js';
import { SLACK_PATH } from '../slack/http-receiver.js';
import type { SlackServer } from '../slack/server.js';

/** The machine alone: neither the workspace nor the bot beside it is for anybody else. */
export const HOST = '127.0.0.1';

/** Starts the whole bot beside a workspace, by the workspace's clock, connected as a real one is: over HTTP or Socket Mode. */
export async function connectBot(workspace: Workspace, mode: 'http' | 'socket', logger: Logger): Promise<SlackServer> {
  const { botToken, signingSecret, appToken } = workspace.credentials;
  const config = configFrom({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    PORT: '0',
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : {}),
  });
  const bot = await buildApp({ ...config, host: HOST }, logger, workspace.clock.nowMs);
  const { port } = await bot.start();
  if (mode === 'http') workspace.connect(`http://${HOST}:${port}${SLACK_PATH}`);
  return bot;
}
