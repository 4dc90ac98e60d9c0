import { buildApp } from '../app.js';
import { configFrom } from '../config.js';
import type { Logger } from '../logger.js';
import type { Workspace } from '../playground/workspace.js';
import { SLACK_PATH } from '../slack/http-receiver.js';
import type { SlackServer } from '../slack/server.js';

/** The machine alone: neither the workspace nor the bot beside it is for anybody else. */
export const HOST = '127.0.0.1';

/** Starts the whole bot beside a workspace, by the workspace's clock, connected as a real one is: over HTTP or Socket Mode. */
export async function connectBot(
  workspace: Workspace,
  about: {
    readonly mode: 'http' | 'socket';
    readonly dataDir: string;
    readonly logger: Logger;
    /** Settings beside those that connect it. */
    readonly settings?: Readonly<Record<string, string>>;
  },
): Promise<SlackServer> {
  const { mode, dataDir, logger } = about;
  const { botToken, signingSecret, appToken } = workspace.credentials;
  const config = configFrom({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    PORT: '0',
    HALLWAY_DATA_DIR: dataDir,
    ...about.settings,
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : {}),
  });
  const playground = { ...config, host: HOST, digest: { ...config.digest, spreadMs: 0 } };
  const bot = await buildApp(playground, logger, workspace.clock.nowMs);
  const { port } = await bot.start();
  if (mode === 'http') workspace.connect(`http://${HOST}:${port}${SLACK_PATH}`);
  const unheard = workspace.clock.listen(() => bot.clockChanged());
  return {
    ...bot,
    stop(limitMs) {
      unheard();
      return bot.stop(limitMs);
    },
  };
}
