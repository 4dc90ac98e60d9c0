import type { ChatPostMessageArguments, WebClient, WebClientOptions } from '@slack/web-api';
import type { Destination, DigestSender, Posting } from '../core/delivery/sender.js';
import { OPERATOR } from '../core/subscriptions/operator.js';
import { digestPaused } from '../views/digest-paused.js';
import { postedDigest } from '../views/digest-posted.js';
import { digestThread } from '../views/digest-thread.js';
import type { Message } from '../views/message.js';
import { isOurBug, type Unposted, unposted } from './digest-endings.js';
import { DIGEST_EVENT } from './digest-event.js';
import { type History, historyReader } from './digest-history.js';

/**
 * How a client that posts digests has to be made, beside its token and address: the ledger decides about another try, never the client, whose
 * own tries after a dropped connection would post twice. Headers are never set: they would go along with every workspace's calls.
 */
export const POSTING_CLIENT = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
} as const satisfies WebClientOptions;

export interface Sending {
  /** A client of `POSTING_CLIENT` with the workspace's token; undefined when there is none any more. */
  readonly clientFor: (workspace: string) => Promise<WebClient | undefined>;
  readonly nowMs: () => number;
  /** Tells the operator of a message that Slack refused because of us. */
  report(error: unknown, about: Destination): void;
}

/** Posts digests by Slack's Web API, one request for each call. */
export function digestSender(sending: Sending): DigestSender {
  const history: History = historyReader(sending.nowMs);
  const post = async (to: Destination, message: Message, more: Partial<ChatPostMessageArguments>): Promise<Posting> => {
    const client = await sending.clientFor(to.workspace);
    if (!client) return { kind: 'over', reason: 'account_inactive' };
    return postWith(client, { channel: to.channel, message, more }, (error) => sending.report(error, to));
  };
  return {
    post: (to, content, { deliveryId }) =>
      post(to, postedDigest(content), {
        metadata: { event_type: DIGEST_EVENT, event_payload: { id: deliveryId } },
      }),
    postThread: (to, details, { messageTs }) =>
      post(to, digestThread(details), { thread_ts: messageTs, reply_broadcast: false }),
    find: async (to, sought) => {
      const client = await sending.clientFor(to.workspace);
      return client ? history.find(client, to, sought) : { kind: 'unreadable' };
    },
    tellPaused: async ({ workspace, channel, owner }, reason) => {
      // A digest that the operator set has nobody to tell.
      if (owner === OPERATOR) return true;
      const told = await post({ workspace, channel: owner }, digestPaused(channel, reason), {});
      // An uncertain one may have arrived: once is promised, not twice.
      return told.kind === 'posted' || told.kind === 'uncertain';
    },
  };
}

async function postWith(
  client: WebClient,
  { channel, message: { text, blocks }, more }: { channel: string; message: Message; more: object },
  report: (error: unknown) => void,
): Promise<Posting> {
  let ts: string | undefined;
  try {
    const answer = await client.chat.postMessage({
      channel,
      text,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
      ...more,
    });
    ts = answer.ts;
  } catch (error) {
    if (isOurBug(error)) report(error);
    return unposted(error);
  }
  const missing: Unposted = { kind: 'uncertain', reason: 'malformed-answer' };
  return ts === undefined ? missing : { kind: 'posted', messageTs: ts };
}
