import { WebClient } from '@slack/web-api';
import type { ChannelDesk } from '../commands/digest/desk.js';
import type { Config } from '../config.js';
import type { DigestSender } from '../core/delivery/sender.js';
import type { Logger } from '../logger.js';
import { boltLogger } from './bolt-logger.js';
import { channelDesk } from './digest-channels.js';
import { digestSender, POSTING_CLIENT } from './digest-sender.js';

/** What digests ask of Slack. */
export interface DigestEdge {
  readonly channels: ChannelDesk;
  readonly sender: DigestSender;
  /** Team id of the workspace that the token is of. Rejects when Slack cannot be asked. */
  workspace(): Promise<string>;
}

/** One client that repeats nothing, for everything that digests post; with one token it serves the one workspace there is. */
export function digestEdge(slack: Config['slack'], logger: Logger, nowMs: () => number): DigestEdge {
  const client = new WebClient(slack.botToken, {
    ...POSTING_CLIENT,
    slackApiUrl: slack.apiUrl,
    logger: boltLogger(logger),
  });
  const clientFor = async (): Promise<WebClient> => client;
  return {
    channels: channelDesk({ clientFor, logger }),
    sender: digestSender({
      clientFor,
      nowMs,
      report: (error, about) => logger.error({ err: error, ...about }, 'Slack refused a digest for what is in it'),
    }),
    async workspace() {
      const { team_id: id } = await client.auth.test();
      if (id === undefined) throw new Error('auth.test named no team');
      return id;
    },
  };
}
