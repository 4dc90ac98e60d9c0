import type { App, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { type Runner, runCommand } from '../commands/run.js';
import { COMMANDS, UMBRELLA } from '../commands/table.js';
import type { Logger } from '../logger.js';
import { ACTION_PREFIX, type Action, decodeAction, LINK_PREFIX } from '../views/action.js';
import { afterSharing, sharedMessage } from '../views/shared.js';
import type { InFlight } from './in-flight.js';
import { type Respond, RespondError } from './respond.js';

export interface Listening {
  readonly runner: Runner;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly respond: Respond;
}

/** What keeps Slack from unfurling the links of an answer. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** How an answer appears: beside what is there, to one or to all, or in the place of it. */
const TO_PERSON = { ...QUIET, response_type: 'ephemeral', replace_original: false } as const;
const TO_CHANNEL = { ...QUIET, response_type: 'in_channel', replace_original: false } as const;
const IN_PLACE = { ...QUIET, replace_original: true } as const;

/** Answers every command and every button of ours. Each is acknowledged before anything else is done. */
export function listen(app: App, listening: Listening): void {
  const { runner, logger, inFlight } = listening;
  for (const name of [...COMMANDS.map((command) => command.name), UMBRELLA]) {
    app.command(`/${name}`, async ({ ack, command }) => {
      await ack();
      await inFlight.run(async () => {
        const message = runCommand(runner, { command: name, text: command.text ?? '', page: 1 });
        await send(listening, command.response_url, { ...message, ...TO_PERSON });
      });
    });
  }

  const ours = { type: 'block_actions', action_id: new RegExp(`^${ACTION_PREFIX}`) } as const;
  app.action(ours, async ({ ack, action, body }: SlackActionMiddlewareArgs<BlockAction>) => {
    await ack();
    await inFlight.run(async () => {
      const asked = action.type === 'button' ? decodeAction((action as ButtonAction).value ?? '') : undefined;
      if (asked) await press(listening, asked, { responseUrl: body.response_url, userId: body.user.id });
      else logger.warn({ actionType: action.type }, 'a button held nothing we know');
    });
  });

  // Slack tells of a pressed link too, and shows a warning when nobody acknowledges it.
  app.action(new RegExp(`^${LINK_PREFIX}`), async ({ ack }) => {
    await ack();
  });
}

/** The one answer to a pressed button; what it needs stands in the button. */
async function press(
  listening: Listening,
  asked: Action,
  by: { readonly responseUrl: string; readonly userId: string },
): Promise<void> {
  const message = runCommand(listening.runner, { command: asked.command, text: asked.text, page: asked.page });
  switch (asked.does) {
    case 'open':
      await send(listening, by.responseUrl, { ...message, ...TO_PERSON });
      break;
    case 'page':
      await send(listening, by.responseUrl, { ...message, ...IN_PLACE });
      break;
    case 'share': {
      const posted = await send(listening, by.responseUrl, { ...sharedMessage(message, by.userId), ...TO_CHANNEL });
      if (posted) await send(listening, by.responseUrl, { ...afterSharing(message), ...IN_PLACE });
      break;
    }
  }
}

/** Sends an answer; a failure is logged, as there is no other way back to the person. */
async function send({ respond, logger }: Listening, responseUrl: string, message: object): Promise<boolean> {
  try {
    await respond(responseUrl, message);
    return true;
  } catch (error) {
    logger.error(
      { err: error, status: error instanceof RespondError ? error.status : undefined },
      'an answer was not taken',
    );
    return false;
  }
}
