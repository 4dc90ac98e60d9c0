import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { ask, TODAY } from '../support/ask.js';
import { type RunningBot, startBot } from '../support/bot.js';
import { emptyWorkspace, player } from '../support/playing.js';

const CHANNEL = 'C0GENERAL';
let workspace: Workspace;
let bot: RunningBot | undefined;

beforeEach(async () => {
  workspace = await emptyWorkspace({ realMs: () => Date.parse(TODAY) + performance.now() });
});

afterEach(async () => {
  await bot?.server.stop(1_000);
  bot = undefined;
  await workspace.close();
});

describe('Socket Mode', () => {
  it('app token that Slack refuses: ends the start with the setting and the remedy', async () => {
    const started = startBot(workspace, { SLACK_APP_TOKEN: 'xapp-1-of-another-app' });
    await expect(started).rejects.toThrow(/^Slack refuses SLACK_APP_TOKEN \(invalid_auth\)\. .*connections:write/);
  });

  it('command on the socket: acknowledged there, answered at its response address, no port for Slack open', async () => {
    const { appToken } = workspace.credentials;
    bot = await startBot(workspace, { SLACK_APP_TOKEN: appToken });
    expect(workspace.state.scene.connection).toBe('socket');

    const ana = player(workspace, 'ana');
    const card = await ana.ask(CHANNEL, '/tool ketpn');
    const answers = workspace.calls.filter(({ method }) => method === 'response_url');
    expect(answers.map(({ args }) => args['blocks'])).toEqual([ask('/tool ketpn').blocks]);
    // Slack would show what an acknowledgement says, and a line of its own for one that is missing.
    expect([ana.messages(CHANNEL), ana.notices()]).toEqual([[card], []]);
    // Slack gives a socket to the app's own token alone.
    const opened = workspace.calls.filter(({ method }) => method === 'apps.connections.open');
    expect(opened).toMatchObject([{ answer: { ok: true } }]);

    const health = await fetch(`http://127.0.0.1:${bot.port}/healthz`);
    expect(health.status).toBe(200);
    expect((await fetch(bot.url, { method: 'POST' })).status).toBe(404);
    expect(bot.logged.join('')).not.toContain(appToken);
  });
});
