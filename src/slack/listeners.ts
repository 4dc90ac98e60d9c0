import type { AllMiddlewareArgs, App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { type Runner, runCommand } from '../commands/run.js';
import { COMMANDS, UMBRELLA } from '../commands/table.js';
import type { Logger } from '../logger.js';
import { ACTION_PREFIX, type Action, decodeAction, LINK_PREFIX } from '../views/action.js';
import type { Message } from '../views/message.js';
import { afterSharing, sharedMessage } from '../views/shared.js';
import { refused } from '../views/trouble.js';
import { listenInConversations } from './conversations.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';
import { type Respond, RespondError } from './respond.js';
import { listenInViews, show } from './views.js';

export interface Listening {
  readonly runner: Runner;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly respond: Respond;
}

/** What keeps Slack from unfurling the links of an answer. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

const OLD_BUTTON = 'This button is from an older version of Hallway. Type the command again, such as /tool contour.';

/** How an answer appears: beside what is there, to one or to all, or in the place of it. */
const TO_PERSON = { ...QUIET, response_type: 'ephemeral', replace_original: false } as const;
const TO_CHANNEL = { ...QUIET, response_type: 'in_channel', replace_original: false } as const;
const IN_PLACE = { ...QUIET, replace_original: true } as const;

/** Answers every command and every button of ours. Each is acknowledged before anything else is done. */
export function listen(app: App, listening: Listening): void {
  const { runner, logger, inFlight } = listening;
  const once = firstTimes();
  for (const name of [...COMMANDS.map((command) => command.name), UMBRELLA]) {
    app.command(`/${name}`, async ({ ack, command }) => {
      // Counted before the ack: a stop that comes between the two must wait for the answer.
      await inFlight.run(async () => {
        await ack();
        const message = runCommand(runner, { command: name, text: command.text ?? '', page: 1 });
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
        if (body.view) {
          await show(listening, { client, body }, asked);
          return;
        }
        // A second press before the first has taken the button away would post twice.
        const press = `${body.user.id} ${body.container?.['message_ts']} ${asked.command} ${asked.text} ${asked.page}`;
        if (asked.does === 'share' && !once(press)) return;
        await answerPress(listening, asked, {
          responseUrl: body.response_url,
          userId: body.user.id,
          thread: threadOf(body),
        });
      });
    },
  );

  listenInViews(app, listening);
  listenInConversations(app, listening);

  // Slack tells of a pressed link too, and shows a warning when nobody acknowledges it.
  app.action(new RegExp(`^${LINK_PREFIX}`), async ({ ack }) => {
    await ack();
  });
}

/** The one answer to a pressed button; what it needs stands in the button. */
async function answerPress(
  listening: Listening,
  asked: Action,
  by: { readonly responseUrl: string; readonly userId: string; readonly thread: object },
): Promise<void> {
  const message = runCommand(listening.runner, { command: asked.command, text: asked.text, page: asked.page });
  switch (asked.does) {
    case 'open':
      await send(listening, by.responseUrl, message, { ...TO_PERSON, ...by.thread });
      break;
    case 'page':
      await send(listening, by.responseUrl, message, IN_PLACE);
      break;
    case 'share': {
      const posted = await send(listening, by.responseUrl, sharedMessage(message, by.userId), {
        ...TO_CHANNEL,
        ...by.thread,
      });
      if (posted) await send(listening, by.responseUrl, afterSharing(message), IN_PLACE);
      break;
    }
    case 'form':
      // The form opens from Home and its modals alone, where `show` answers.
      break;
  }
}

/** What puts an answer into the thread of the message that was pressed; Slack would put it below, in the channel. */
function threadOf({ container, message }: BlockAction): { thread_ts?: string } {
  const ts: unknown = container?.['thread_ts'] ?? message?.['thread_ts'];
  return typeof ts === 'string' ? { thread_ts: ts } : {};
}

/** Sends an answer; a failure is logged, as there is no other way back to the person. */
async function send(
  { respond, logger }: Listening,
  responseUrl: string,
  { text, blocks }: Message,
  how: typeof TO_PERSON | typeof TO_CHANNEL | typeof IN_PLACE,
): Promise<boolean> {
  try {
    await respond(responseUrl, { text, blocks, ...how });
    return true;
  } catch (error) {
    logger.error(
      { err: error, status: error instanceof RespondError ? error.status : undefined },
      'an answer was not taken',
    );
    return false;
  }
}
