import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type {
  AllMessageEvents,
  FileShareMessageEvent,
  GenericMessageEvent,
  ThreadBroadcastMessageEvent,
} from '@slack/types';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { DigestDesk } from '../commands/digest/desk.js';
import { answerLine } from '../commands/line.js';
import type { Runner } from '../commands/run.js';
import type { Logger } from '../logger.js';
import type { Message } from '../views/message.js';
import { forEverybody, withoutShare } from '../views/shared.js';
import { trouble } from '../views/trouble.js';
import { answerDigestLine, askerIn } from './digest-door.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';
import { readable } from './readable.js';

/** Longer than this nobody waits for an answer in a conversation. */
const LONGEST_PAUSE_S = 30;

interface Conversing {
  readonly runner: Runner;
  readonly desk: DigestDesk;
  readonly logger: Logger;
  readonly inFlight: InFlight;
}

/** Where an answer goes: into the thread that it was asked in, or hangs from the question. */
interface Place {
  readonly channel: string;
  readonly thread_ts?: string | undefined;
}

/** Answers what is written to the bot: in its direct message, and in a channel after its name. It speaks nowhere else. */
export function listenInConversations(app: App, conversing: Conversing): void {
  const { runner, desk, inFlight } = conversing;
  // Slack delivers an event again when it has not heard of it in time, and the answer is there already.
  const events = firstTimes();

  app.message(async ({ message, client, body }) => {
    if (!isTyped(message) || message.channel_type !== 'im' || ('bot_id' in message && message.bot_id !== undefined))
      return;
    if (!events.isFirst(body.event_id)) return;
    const { channel, thread_ts, text: typed = '' } = message;
    await inFlight.run(async () => {
      const digest = await answerDigestLine(desk, askerIn(body.team_id, channel, message.user), typed);
      const { text, blocks } = digest ?? answerLine(runner, readable(typed));
      await reply(conversing, client, { channel, thread_ts }, { text, blocks: withoutShare(blocks) });
    });
  });

  app.event('app_mention', async ({ event, client, body }) => {
    if (event.bot_id !== undefined || event.edited !== undefined || !events.isFirst(body.event_id)) return;
    const { channel, user = '' } = event;
    const place = { channel, thread_ts: event.thread_ts ?? event.ts };
    await inFlight.run(async () => {
      const digest = await answerDigestLine(desk, askerIn(body.team_id, channel, user), event.text);
      if (digest) {
        // What is said of a digest, and what somebody saved, is for who asked.
        await whisper(conversing, client, { ...place, user }, digest);
        return;
      }
      const { text, blocks } = answerLine(runner, readable(event.text));
      // Everybody sees the answer: a press must not turn the page for all of them.
      await reply(conversing, client, place, { text, blocks: forEverybody(blocks) });
    });
  });
}

/** Shows an answer in a thread to one person alone. */
async function whisper(
  { logger }: Conversing,
  client: WebClient,
  to: Place & { readonly user: string },
  { text, blocks }: Message,
): Promise<void> {
  const { channel, user, thread_ts } = to;
  const thread = thread_ts === undefined ? {} : { thread_ts };
  try {
    await client.chat.postEphemeral({ channel, user, ...thread, text, blocks });
  } catch (error) {
    logger.error({ err: error }, 'a reply was not taken');
  }
}

/** Whether a person typed it: edits, joins and the like have other subtypes, and a file alone asks nothing. */
function isTyped(message: AllMessageEvents): message is TypedMessage {
  return (
    message.subtype === undefined ||
    message.subtype === 'thread_broadcast' ||
    (message.subtype === 'file_share' && message.text.trim() !== '')
  );
}

type TypedMessage = GenericMessageEvent | ThreadBroadcastMessageEvent | FileShareMessageEvent;

async function reply(
  { runner, logger }: Conversing,
  client: WebClient,
  { channel, thread_ts }: Place,
  { text, blocks }: Message,
): Promise<void> {
  const thread = thread_ts === undefined ? {} : { thread_ts };
  const post = (message: Pick<Message, 'text' | 'blocks'>): Promise<unknown> =>
    client.chat.postMessage({ channel, ...thread, ...message, unfurl_links: false, unfurl_media: false });
  const answer = { text, blocks };
  try {
    await post(answer).catch((error: unknown) => afterPause(error, () => post(answer)));
  } catch (error) {
    const said = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    logger.error({ err: error, said }, 'a reply was not taken');
    // Refused, so nothing was posted: the person hears of it, unless it is the conversation that takes nothing.
    if (said !== undefined) {
      await post(trouble(runner.report(error))).catch((again: unknown) =>
        logger.error({ err: again }, 'not even an apology was taken'),
      );
    }
  }
}

/** A call that came too fast did nothing: it is made once more, after as long as Slack asks for. */
async function afterPause(error: unknown, call: () => Promise<unknown>): Promise<unknown> {
  if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > LONGEST_PAUSE_S) throw error;
  await delay(error.retryAfter * 1_000);
  return await call();
}
