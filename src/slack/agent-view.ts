import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Logger } from '../logger.js';
import { PROMPTS, PROMPTS_TITLE, WORKING } from '../views/prompts.js';

/** What Slack shows of an app that is an agent. Where it is none, as without a paid plan, everything else works as ever. */
export interface AgentView {
  /** Puts prompts to press before a person who opened the direct message. */
  suggest(client: WebClient, channel: string): Promise<void>;
  /** Does some work, with a status in sight until it is done; the work does not wait for the status, and no stop should. */
  whileWorking(client: WebClient, thread: Thread, work: () => Promise<void>): Promise<void>;
}

interface Thread {
  readonly channel: string;
  /** Timestamp of the first message; of a message outside threads its own. */
  readonly ts: string;
}

export function agentView(logger: Logger): AgentView {
  const heard = new Set<string>();
  /** True when Slack took it. A refusal is nothing that anybody has to do something about: each kind is logged once. */
  const attempt = async (method: string, call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      const said = error instanceof WebAPIPlatformError ? error.data.error : 'no answer';
      if (!heard.has(`${method} ${said}`)) logger.debug({ err: error, method, said }, 'Slack shows no agent view here');
      heard.add(`${method} ${said}`);
      return false;
    }
  };
  const status = (client: WebClient, { channel, ts }: Thread, text: string): Promise<boolean> =>
    attempt('assistant.threads.setStatus', () =>
      client.assistant.threads.setStatus({ channel_id: channel, thread_ts: ts, status: text }),
    );
  return {
    async suggest(client, channel) {
      // Without a thread: with one the call does nothing for an agent
      // (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts).
      await attempt('assistant.threads.setSuggestedPrompts', () =>
        client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          title: PROMPTS_TITLE,
          prompts: [...PROMPTS],
        }),
      );
    },
    async whileWorking(client, thread, work) {
      const shown = status(client, thread, WORKING);
      try {
        await work();
      } finally {
        // An answer takes the status away, but only in its own thread, and the two requests may overtake each other.
        if (await shown) await status(client, thread, '');
      }
    },
  };
}
