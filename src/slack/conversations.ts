import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import type {
  AllMessageEvents,
  FileShareMessageEvent,
  GenericMessageEvent,
  ThreadBroadcastMessageEvent,
} from '@slack/types';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { answerInConversation, type FocusMemory } from '../commands/answer-in-conversation.js';
import type { DigestDesk } from '../commands/digest/desk.js';
import type { Runner } from '../commands/run.js';
import type { Logger } from '../logger.js';
import type { Message } from '../views/message.js';
import { forEverybody, withoutShare } from '../views/shared.js';
import { trouble } from '../views/trouble.js';
import { agentView } from './agent-view.js';
import { answerDigestLine, askerIn } from './digest-door.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';
import { readable } from './readable.js';

/** Longer than this nobody waits for an answer in a conversation. */
const LONGEST_PAUSE_S = 30;

interface Conversing {
  readonly runner: Runner;
  readonly memory: FocusMemory;
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
  const { desk, memory, logger, inFlight } = conversing;
  const agent = agentView(logger);
  // Slack delivers an event again when it has not heard of it in time, and the answer is there already.
  const events = firstTimes();

  app.message(async ({ message: asked, client, body }) => {
    if (!isTyped(asked) || asked.channel_type !== 'im' || ('bot_id' in asked && asked.bot_id !== undefined)) return;
    if (!events.isFirst(body.event_id)) return;
    const { channel, thread_ts, ts, user, text: typed = '' } = asked;
    const conversation = { workspace: body.team_id, channel, thread: thread_ts ?? '' };
    const answer = async (): Promise<void> => {
      const digest = await answerDigestLine(desk, askerIn(body.team_id, channel, user), typed);
      const { message, focus } = digest
        ? { message: digest }
        : await answerInConversation(conversing, conversation, readable(typed));
      const { text, blocks } = message;
      const answered = await reply(conversing, client, { channel, thread_ts }, { text, blocks: withoutShare(blocks) });
      if (focus === undefined || thread_ts !== undefined) return;
      // A thread below the question or its answer begins with what was answered, whatever is said outside it meanwhile.
      for (const thread of [ts, answered]) {
        if (thread !== undefined) await memory.keep({ ...conversation, thread }, focus);
      }
    };
    await agent.whileWorking(client, { channel, ts: thread_ts ?? ts }, () => inFlight.run(answer));
  });

  app.event('app_mention', async ({ event, client, body }) => {
    if (event.bot_id !== undefined || event.edited !== undefined || !events.isFirst(body.event_id)) return;
    const { channel, user = '' } = event;
    // What is written to the bot directly comes as a message, its name in it or not.
    if (channel.startsWith('D')) return;
    const thread = event.thread_ts ?? event.ts;
    const place = { channel, thread_ts: thread };
    const answer = async (): Promise<void> => {
      const digest = await answerDigestLine(desk, askerIn(body.team_id, channel, user), event.text);
      if (digest) {
        // What is said of a digest, and what somebody saved, is for who asked.
        await whisper(conversing, client, { ...place, user }, digest);
        return;
      }
      const conversation = { workspace: body.team_id, channel, thread };
      const { message } = await answerInConversation(conversing, conversation, readable(event.text));
      const { text, blocks } = message;
      // Everybody sees the answer: a press must not turn the page for all of them.
      await reply(conversing, client, place, { text, blocks: forEverybody(blocks) });
    };
    await agent.whileWorking(client, { channel, ts: thread }, () => inFlight.run(answer));
  });

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'messages') await agent.suggest(client, event.channel);
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

/** Posts an answer; gives its timestamp, undefined when nobody knows that it was posted. */
async function reply(
  { runner, logger }: Conversing,
  client: WebClient,
  { channel, thread_ts }: Place,
  { text, blocks }: Message,
): Promise<string | undefined> {
  const thread = thread_ts === undefined ? {} : { thread_ts };
  const post = (message: Pick<Message, 'text' | 'blocks'>): Promise<{ ts?: string }> =>
    client.chat.postMessage({ channel, ...thread, ...message, unfurl_links: false, unfurl_media: false });
  const answer = { text, blocks };
  try {
    const posted = await post(answer).catch((error: unknown) => afterPause(error, () => post(answer)));
    return posted.ts;
  } catch (error) {
    const said = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    logger.error({ err: error, said }, 'a reply was not taken');
    // Refused, so nothing was posted: the person hears of it, unless it is the conversation that takes nothing.
    if (said !== undefined) {
      await post(trouble(runner.report(error))).catch((again: unknown) =>
        logger.error({ err: again }, 'not even an apology was taken'),
      );
    }
    return undefined;
  }
}

/** A call that came too fast did nothing: it is made once more, after as long as Slack asks for. */
async function afterPause<Result>(error: unknown, call: () => Promise<Result>): Promise<Result> {
  if (!(error instanceof WebAPIRateLimitedError) || error.retryAfter > LONGEST_PAUSE_S) throw error;
  await delay(error.retryAfter * 1_000);
  return await call();
}
