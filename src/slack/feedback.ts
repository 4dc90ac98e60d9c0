import { setTimeout as delay } from 'node:timers/promises';
import type { App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { notKept, openCorrection, type Sent, sendCorrection } from '../commands/feedback/correct.js';
import type { FeedbackDesk } from '../commands/feedback/desk.js';
import { takeOpinion } from '../commands/feedback/take-opinion.js';
import type { Logger } from '../logger.js';
import type { Action } from '../views/action.js';
import { CORRECTION, filledCorrection } from '../views/correction-form.js';
import { opinionNoted, opinionNotedModal } from '../views/feedback-noted.js';
import type { Message } from '../views/message.js';
import { refused } from '../views/trouble.js';
import { decodeOpinion, FEEDBACK } from '../views/vote.js';
import { IN_PLACE, TO_PERSON, threadOf } from './appearance.js';
import { firstTimes } from './first-times.js';
import type { InFlight } from './in-flight.js';
import type { Respond } from './respond.js';
import { type PressedAt, showView } from './views.js';

export interface FeedbackListening {
  readonly desk: FeedbackDesk;
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly respond: Respond;
  /** How long a submitted form waits for the database; Slack gives up after three seconds. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 2_000;
const UNKNOWN = 'This button is from an older version of Hallway. Ask again, and judge the new answer.';

/** Counts what is pressed below answers, and keeps the corrections that are sent. */
export function listenForFeedback(app: App, listening: FeedbackListening): void {
  const { desk, logger, inFlight, patienceMs = PATIENCE_MS } = listening;
  const presses = firstTimes();

  const ours = { type: 'block_actions', action_id: new RegExp(`^${FEEDBACK}(?::|$)`) } as const;
  app.action(ours, async ({ ack, action, body, client }) => {
    await inFlight.run(async () => {
      await ack();
      const opinion = decodeOpinion(heldBy(action));
      if (!opinion) {
        logger.warn({ actionType: action.type }, 'feedback held nothing we know');
        await tell(listening, { client, body }, refused(UNKNOWN));
        return;
      }
      // Who pressed is remembered for a while by this process alone, so that a second press counts nothing.
      const press = `${body.user.id} ${placeOf(body)} ${heldBy(action)}`;
      const { isCounted, message } = presses.isFirst(press)
        ? await takeOpinion(desk, workspaceOf(body), opinion)
        : { isCounted: true, message: opinionNoted(opinion) };
      if (!isCounted) presses.forget(press);
      // A reason takes the place of the question for it.
      const where = isCounted && opinion.reason !== undefined ? 'in-place' : 'on-top';
      await tell(listening, { client, body }, message, where);
    });
  });

  app.view({ callback_id: CORRECTION, type: 'view_submission' }, async ({ ack, view, body }) => {
    await inFlight.run(async () => {
      const by = { workspace: body.team?.id ?? body.user.team_id ?? '', user: body.user.id, form: view.id };
      const sent = await within(patienceMs, sendCorrection(desk, filledCorrection(view), by));
      if (sent.ok) await ack({ response_action: 'update', view: sent.view });
      else await ack({ response_action: 'errors', errors: { ...sent.errors } });
    });
  });
}

/** Opens the form for a correction: a press of a button whose action is `correct`, after it was acknowledged. */
export async function pressCorrect(listening: FeedbackListening, asked: Action, pressed: PressedAt): Promise<void> {
  const opened = openCorrection(listening.desk, asked.text);
  if ('form' in opened) await showView(listening, pressed, () => opened.form);
  else await tell(listening, pressed, opened.refused);
}

/** What came of it in time. What comes too late is kept all the same, and once, however often the form is sent. */
async function within(patienceMs: number, sending: Promise<Sent>): Promise<Sent> {
  const patience = new AbortController();
  const tooLate = delay(patienceMs, notKept(), { signal: patience.signal }).catch(notKept);
  try {
    return await Promise.race([sending, tooLate]);
  } finally {
    patience.abort();
  }
}

/** Answers the person who pressed, and nobody else. */
async function tell(
  listening: FeedbackListening,
  pressed: PressedAt,
  { text, blocks }: Message,
  where: 'on-top' | 'in-place' = 'on-top',
): Promise<void> {
  const { respond, logger } = listening;
  const { body } = pressed;
  if (body.view) {
    await showView(listening, pressed, (depth) => opinionNotedModal({ text, blocks }, depth), where);
    return;
  }
  const how = where === 'in-place' ? IN_PLACE : { ...TO_PERSON, ...threadOf(body) };
  try {
    await respond(body.response_url, { text, blocks, ...how });
  } catch (error) {
    logger.error({ err: error }, 'an answer to feedback was not taken');
  }
}

function heldBy(action: SlackActionMiddlewareArgs<BlockAction>['action']): string {
  return 'value' in action && typeof action.value === 'string' ? action.value : '';
}

/** The message or view that was pressed. */
function placeOf({ container, view }: BlockAction): string {
  return view?.id ?? `${container?.['channel_id']} ${container?.['message_ts']}`;
}

function workspaceOf({ team, user }: BlockAction): string {
  return team?.id ?? user.team_id ?? '';
}
