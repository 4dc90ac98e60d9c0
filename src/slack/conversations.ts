import type { App } from '@slack/bolt';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { answerLine } from '../commands/line.js';
import type { Runner } from '../commands/run.js';
import type { Logger } from '../logger.js';
import type { Message } from '../views/message.js';
import { forEverybody, withoutShare } from '../views/shared.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';

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
  const once = firstTimes();

  app.message(async ({ message, client, body }) => {
    // Edits, joins and files have a subtype; other bots a bot id.
    if (message.subtype !== undefined || message.channel_type !== 'im' || message.bot_id !== undefined) return;
    if (!once(body.event_id)) return;
    const { channel, thread_ts } = message;
    const { text, blocks } = answerLine(runner, readable(message.text ?? ''));
    await inFlight.run(() => reply(conversing, client, { channel, thread_ts }, { text, blocks: withoutShare(blocks) }));
  });

  app.event('app_mention', async ({ event, client, body }) => {
    if (event.bot_id !== undefined || event.edited !== undefined || !once(body.event_id)) return;
    const { text, blocks } = answerLine(runner, readable(event.text));
    // Everybody sees the answer: a press must not turn the page for all of them.
    const forAll = { text, blocks: forEverybody(blocks) };
    await inFlight.run(() =>
      reply(conversing, client, { channel: event.channel, thread_ts: event.thread_ts ?? event.ts }, forAll),
    );
  });
}

/** Text of a message as it was typed: without mentions, links as their labels, entities as their characters. */
function readable(text: string): string {
  return text
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

async function reply(
  { logger }: Conversing,
  client: WebClient,
  { channel, thread_ts }: Place,
  { text, blocks }: Message,
): Promise<void> {
  try {
    const thread = thread_ts === undefined ? {} : { thread_ts };
    await client.chat.postMessage({ channel, ...thread, text, blocks, unfurl_links: false, unfurl_media: false });
  } catch (error) {
    const said = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    logger.error({ err: error, said }, 'a reply was not taken');
  }
}
