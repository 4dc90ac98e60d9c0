import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Asker, DigestDesk } from '../commands/digest/desk.js';
import { digestText } from '../commands/digest/digest-text.js';
import { isMark, pressMark } from '../commands/digest/press-mark.js';
import { runDigest } from '../commands/digest/run-digest.js';
import { openSettings } from '../commands/digest/settings.js';
import type { Logger } from '../logger.js';
import type { Action } from '../views/action.js';
import { digestFormAnswer } from '../views/digest-form.js';
import type { Message } from '../views/message.js';
import { IN_PLACE, TO_PERSON, threadOf } from './appearance.js';
import { listenToDigestForm } from './digest-form.js';
import type { InFlight } from './in-flight.js';
import type { Respond } from './respond.js';

export interface DigestListening {
  readonly desk: DigestDesk;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly respond: Respond;
}

/** A pressed button, and the client of its workspace. */
export interface Pressed {
  readonly client: WebClient;
  readonly body: BlockAction;
}

/** Answers `/digest`, and its settings form. */
export function listenForDigests(app: App, listening: DigestListening): void {
  const { desk, inFlight } = listening;
  app.command('/digest', async ({ ack, command }) => {
    // Counted before the ack: a stop that comes between the two must wait for the answer.
    await inFlight.run(async () => {
      await ack();
      const asker = askerIn(command.team_id, command.channel_id, command.user_id);
      const message = await runDigest(desk, asker, command.text ?? '');
      await send(listening, command.response_url, message, TO_PERSON);
    });
  });
  listenToDigestForm(app, listening);
}

/** The answer to a line such as `digest on`, or `digest …` after `/hallway`; undefined when it is for another command. */
export async function answerDigestLine(desk: DigestDesk, asker: Asker, line: string): Promise<Message | undefined> {
  const text = digestText(line);
  return text === undefined ? undefined : runDigest(desk, asker, text);
}

/** Answers a press of a button whose action is of the command `digest`, after it was acknowledged. */
export async function pressDigest(listening: DigestListening, asked: Action, pressed: Pressed): Promise<void> {
  const { desk } = listening;
  const asker = askerOf(pressed.body);
  if (asked.does === 'form') {
    const opened = await openSettings(desk, asker, asked.text);
    if ('refused' in opened) await show(listening, pressed, opened.refused, TO_PERSON);
    else await attempt(listening, () => openView(pressed, opened.form));
    return;
  }
  const message = isMark(asked)
    ? await pressMark(desk, asker, asked)
    : await runDigest(desk, asker, asked.text, asked.page);
  await show(listening, pressed, message, asked.does === 'page' ? IN_PLACE : TO_PERSON);
}

/** Who asks, in a conversation by its id. */
export function askerIn(workspace: string, channel: string, user: string): Asker {
  return { workspace, channel, user, isDirect: channel.startsWith('D') };
}

function askerOf({ team, user, channel }: BlockAction): Asker {
  return askerIn(team?.id ?? user.team_id ?? '', channel?.id ?? '', user.id);
}

/** Beside the message that was pressed or in its place; in a view, where there is no channel to answer in, as a view. */
async function show(
  listening: DigestListening,
  { body, client }: Pressed,
  message: Message,
  how: typeof TO_PERSON | typeof IN_PLACE,
): Promise<void> {
  if (body.view) {
    await attempt(listening, () => openView({ body, client }, digestFormAnswer(message)));
    return;
  }
  const there = how === TO_PERSON ? threadOf(body) : {};
  await send(listening, body.response_url, message, { ...how, ...there });
}

function openView({ client, body }: Pressed, view: ReturnType<typeof digestFormAnswer>): Promise<unknown> {
  const asked = { trigger_id: body.trigger_id, view };
  return body.view?.type === 'modal' ? client.views.push(asked) : client.views.open(asked);
}

async function send({ respond, logger }: DigestListening, url: string, message: Message, how: object): Promise<void> {
  const { text, blocks } = message;
  await attempt({ logger }, () => respond(url, { text, blocks, ...how }));
}

/** A refusal is logged, as there is no other way back to the person. */
async function attempt({ logger }: Pick<DigestListening, 'logger'>, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    logger.error({ err: error }, 'an answer of /digest was not taken');
  }
}
