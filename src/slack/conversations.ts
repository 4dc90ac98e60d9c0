import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type {
  AllMessageEvents,
  FileShareMessageEvent,
  GenericMessageEvent,
  ThreadBroadcastMessageEvent,
} from '@slack/types';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { answerLine } from '../commands/line.js';
import type { Runner } from '../commands/run.js';
import type { Logger } from '../logger.js';
import type { Message } from '../views/message.js';
import { forEverybody, withoutShare } from '../views/shared.js';
import { trouble } from '../views/trouble.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';
import { readable } from './readable.js';

/** Longer than this nobody waits for an answer in a conversation. */
const LONGEST_PAUSE_S = 30;

interface Conversing {
  readonly runner: Runner;
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
  const { runner, inFlight } = conversing;
  // Slack delivers an event again when it has not heard of it in time, and the answer is there already.
  const events = firstTimes();

  app.message(async ({ message, client, body }) => {
    if (!isTyped(message) || message.channel_type !== 'im' || ('bot_id' in message && message.bot_id !== undefined))
      return;
    if (!events.isFirst(body.event_id)) return;
    const { channel, thread_ts } = message;
    const { text, blocks } = answerLine(runner, readable(message.text ?? ''));
    await inFlight.run(() => reply(conversing, client, { channel, thread_ts }, { text, blocks: withoutShare(blocks) }));
  });

  app.event('app_mention', async ({ event, client, body }) => {
    if (event.bot_id !== undefined || event.edited !== undefined || !events.isFirst(body.event_id)) return;
    const { text, blocks } = answerLine(runner, readable(event.text));
    // Everybody sees the answer: a press must not turn the page for all of them.
    const forAll = { text, blocks: forEverybody(blocks) };
    await inFlight.run(() =>
      reply(conversing, client, { channel: event.channel, thread_ts: event.thread_ts ?? event.ts }, forAll),
    );
  });
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
