import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { FocusMemory } from '../commands/answer-in-conversation.js';
import type { DigestDesk } from '../commands/digest/desk.js';
import { DIGEST } from '../commands/digest/digest-command.js';
import { type Runner, runCommand } from '../commands/run.js';
import { COMMANDS, UMBRELLA } from '../commands/table.js';
import type { Logger } from '../logger.js';
import { ACTION_PREFIX, type Action, decodeAction } from '../views/action.js';
import { plainFeedback } from '../views/feedback.js';
import type { Message } from '../views/message.js';
import { afterSharing, sharedMessage, withoutShare } from '../views/shared.js';
import { refused, trouble } from '../views/trouble.js';
import { IN_PLACE, TO_CHANNEL, TO_PERSON, threadOf } from './appearance.js';
import { listenInConversations } from './conversations.js';
import { answerDigestLine, askerIn, listenForDigests, pressDigest } from './digest-door.js';
import { type FeedbackListening, listenForFeedback, pressCorrect } from './feedback.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';
import { readable } from './readable.js';
import { type Respond, RespondError } from './respond.js';
import { listenInViews, show } from './views.js';

export interface Listening {
  readonly runner: Runner;
  readonly memory: FocusMemory;
  readonly desk: DigestDesk;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly respond: Respond;
}

const OLD_BUTTON = 'This button is from an older version of Hallway. Type the command again, such as /tool contour.';

/** Answers every command and every button of ours. Each is acknowledged before anything else is done. */
export function listen(app: App, listening: Listening): void {
  const { runner, desk, logger, inFlight } = listening;
  const shares = firstTimes();
  const feedback: FeedbackListening = {
    ...listening,
    desk: {
      stores: desk.stores,
      catalog: runner.knowledge.catalog,
      nowMs: () => desk.nowMs(),
      report: (error) => runner.report(error),
    },
  };
  for (const name of [...COMMANDS.map((command) => command.name), UMBRELLA]) {
    app.command(`/${name}`, async ({ ack, command }) => {
      // Counted before the ack: a stop that comes between the two must wait for the answer.
      await inFlight.run(async () => {
        await ack();
        const { text, team_id: workspace, channel_id: channel, user_id: user } = command;
        const digest =
          name === UMBRELLA ? await answerDigestLine(desk, askerIn(workspace, channel, user), text) : undefined;
        const message = digest ?? runCommand(runner, { command: name, text: readable(text), page: 1 });
        await send(listening, command.response_url, message, TO_PERSON);
      });
    });
  }

  const ours = { type: 'block_actions', action_id: new RegExp(`^${ACTION_PREFIX}`) } as const;
  app.action(
    ours,
    async ({ ack, action, body, client }: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs) => {
      await inFlight.run(async () => {
        await ack();
        const asked = action.type === 'button' ? decodeAction((action as ButtonAction).value ?? '') : undefined;
        if (!asked) {
          logger.warn({ actionType: action.type }, 'a button held nothing we know');
          if (body.response_url) await send(listening, body.response_url, refused(OLD_BUTTON), TO_PERSON);
          return;
        }
        if (asked.does === 'correct') {
          await pressCorrect(feedback, asked, { client, body });
          return;
        }
        if (asked.command === DIGEST.name) {
          await pressDigest(listening, asked, { client, body });
          return;
        }
        if (body.view) {
          await show(listening, { client, body }, asked);
          return;
        }
        // A second press before the first has taken the button away would post twice.
        const press = `${body.user.id} ${body.container?.['message_ts']} ${asked.command} ${asked.text} ${asked.page}`;
        if (asked.does === 'share' && !shares.isFirst(press)) return;
        const isTaken = await answerPress(listening, asked, {
          responseUrl: body.response_url,
          userId: body.user.id,
          thread: threadOf(body),
          isEphemeral: body.container?.['is_ephemeral'] === true,
        });
        // The button is still there, and may be pressed again.
        if (!isTaken) shares.forget(press);
      });
    },
  );

  listenForDigests(app, listening);
  listenForFeedback(app, feedback);
  listenInViews(app, listening);
  listenInConversations(app, listening);
}

/** The one answer to a pressed button; what it needs stands in the button. False when Slack did not take it. */
async function answerPress(
  listening: Listening,
  asked: Action,
  by: {
    readonly responseUrl: string;
    readonly userId: string;
    readonly thread: object;
    readonly isEphemeral: boolean;
  },
): Promise<boolean> {
  const message = runCommand(listening.runner, { command: asked.command, text: asked.text, page: asked.page });
  switch (asked.does) {
    case 'open':
      return await send(listening, by.responseUrl, message, { ...TO_PERSON, ...by.thread });
    case 'page': {
      // Pages that are no ephemeral answer are turned in a direct message alone.
      const page = by.isEphemeral ? message : { ...message, blocks: withoutShare(message.blocks) };
      return await send(listening, by.responseUrl, page, IN_PLACE);
    }
    case 'share': {
      const posted = await send(listening, by.responseUrl, sharedMessage(message, by.userId), {
        ...TO_CHANNEL,
        ...by.thread,
      });
      if (posted) await send(listening, by.responseUrl, afterSharing(message), IN_PLACE);
      return posted;
    }
    case 'form':
    case 'save':
    case 'more':
    case 'less':
    case 'correct':
      // The form opens from Home and its modals alone, where `show` answers; the rest are of digests and of feedback.
      return true;
  }
}

/** Sends an answer; true when it was taken. */
async function send(
  listening: Listening,
  responseUrl: string,
  { text, blocks }: Message,
  how: typeof TO_PERSON | typeof TO_CHANNEL | typeof IN_PLACE,
): Promise<boolean> {
  const { runner, respond, logger } = listening;
  try {
    await respond(responseUrl, { text, blocks, ...how });
    return true;
  } catch (error) {
    const status = error instanceof RespondError ? error.status : undefined;
    logger.error({ err: error, status }, 'an answer was not taken');
    // Slack's pages name messages as the place for the block of feedback, and not whether answers of this way are such.
    if (status === 400 && blocks.some(({ type }) => type === 'context_actions'))
      return await send(listening, responseUrl, { text, blocks: blocks.map(plainFeedback) }, how);
    // Refused for what it was, so nothing was shown: the person hears that something went wrong.
    if (status === 400) {
      const { text, blocks } = trouble(runner.report(error));
      await respond(responseUrl, { text, blocks, ...TO_PERSON }).catch((again: unknown) =>
        logger.error({ err: again }, 'not even an apology was taken'),
      );
    }
    return false;
  }
}
