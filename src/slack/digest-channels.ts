import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { ChannelDesk, Told } from '../commands/digest/desk.js';
import type { Logger } from '../logger.js';
import { QUIET } from './appearance.js';

export interface Channels {
  /** A client with the workspace's token; undefined when there is none any more. */
  readonly clientFor: (workspace: string) => Promise<WebClient | undefined>;
  readonly logger: Logger;
}

/** The channels of every workspace, as `/digest` speaks in them. */
export function channelDesk({ clientFor, logger }: Channels): ChannelDesk {
  const tell = async (workspace: string, say: (client: WebClient) => Promise<string | undefined>): Promise<Told> => {
    const client = await clientFor(workspace);
    if (!client) return { ok: false, reason: 'account_inactive' };
    try {
      const ts = await say(client);
      return ts === undefined ? { ok: false, reason: 'unreachable' } : { ok: true, ts };
    } catch (error) {
      const reason = saidBy(error);
      if (reason === 'unreachable') logger.warn({ err: error }, 'a channel could not be told');
      return { ok: false, reason };
    }
  };
  return {
    announce: ({ workspace, channel }, { text, blocks }) =>
      tell(workspace, async (client) => (await client.chat.postMessage({ channel, text, blocks, ...QUIET })).ts),
    whisper: ({ workspace, channel }, user, { text, blocks }) =>
      tell(workspace, async (client) => {
        const { message_ts } = await client.chat.postEphemeral({ channel, user, text, blocks });
        return message_ts;
      }),
    remove: async ({ workspace, channel }, ts) => {
      const removed = await tell(workspace, async (client) => (await client.chat.delete({ channel, ts })).ts);
      if (!removed.ok) logger.warn({ workspace, channel, reason: removed.reason }, 'a line could not be taken back');
    },
    timeZoneOf: async (workspace, user) => {
      try {
        return (await (await clientFor(workspace))?.users.info({ user }))?.user?.tz;
      } catch (error) {
        // Most often the scope is missing, which is allowed: the person is asked then.
        logger.debug({ workspace, reason: saidBy(error) }, 'a time zone was not told');
        return undefined;
      }
    },
  };
}

/** Slack's word for what it refused; `unreachable` for everything else. A word that is none may be the page of some proxy. */
function saidBy(error: unknown): string {
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited';
  if (!(error instanceof WebAPIPlatformError)) return 'unreachable';
  return /^[a-z_]{1,60}$/.test(error.data.error) ? error.data.error : 'unreachable';
}
