import { afterEach, beforeEach } from 'vitest';
import type { AppManifest } from '../../src/playground/manifest.js';
import type { Outcome } from '../../src/playground/page-api.js';
import { act } from '../../src/playground/people/act.js';
import type { Slack } from '../../src/playground/slack.js';
import { type AskedBot, askedBot } from './asked-bot.js';
import { noticesOf, workspaceParts } from './playground.js';

/** Types a line as Ana in #general, unless it says otherwise. */
export const say = (
  slack: Slack,
  text: string,
  more: { as?: string; channel?: string; threadTs?: string } = {},
): Promise<Outcome> => act(slack, { as: 'U0ANA', do: 'say', channel: 'C0GENERAL', text, ...more });

/** Slack's own lines on a person's screen, each with its channel. */
export const lines = (slack: Slack, person = 'U0ANA'): string[][] =>
  noticesOf(slack, person).map(({ channel, text }) => [channel, text]);

/** What was said in a channel, and by whom. */
export const said = (slack: Slack, channel = 'C0GENERAL'): string[][] =>
  slack.state.messages(channel).map(({ user, text }) => [user, text]);

/** For the tests of one file: a bot's address for each, and workspaces that send to it, closed after each. */
export function connectedWorkspaces(): {
  readonly bot: AskedBot;
  workspace(manifest?: Partial<AppManifest> & { readonly limitMs?: number }): Slack;
} {
  let bot: AskedBot;
  const open: Slack[] = [];
  beforeEach(async () => {
    bot = await askedBot();
  });
  afterEach(async () => {
    for (const slack of open.splice(0)) await slack.delivery.close();
    await bot.close();
  });
  return {
    get bot() {
      return bot;
    },
    workspace(manifest = {}) {
      const slack = workspaceParts(manifest);
      open.push(slack);
      slack.delivery.connect(bot.url);
      return slack;
    },
  };
}
