import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { type Runner, runCommand } from '../commands/run.js';
import { ALL_COMMANDS, COMMANDS } from '../commands/table.js';
import { suggest } from '../core/suggest.js';
import type { Logger } from '../logger.js';
import type { Action } from '../views/action.js';
import { home } from '../views/home.js';
import { filledIn, LOOK_UP, lookUpForm, WORDS } from '../views/look-up.js';
import { answerModal, depthOf, MOST_MODALS } from '../views/modal.js';
import { commandOf, FIND, nameSuggestions } from '../views/suggestions.js';
import type { InFlight } from './in-flight.js';

export interface Viewing {
  readonly runner: Runner;
  readonly logger: Logger;
  readonly inFlight: InFlight;
}

type View = NonNullable<BlockAction['view']>;

/** Names of each kind that are offered for what was typed. */
const MOST_SUGGESTED = 20;

/** Home, the field that completes names, and the form that looks something up. */
export function listenInViews(app: App, viewing: Viewing): void {
  const { runner, inFlight } = viewing;

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const view = home(runner.knowledge.catalog, ALL_COMMANDS);
    await inFlight.run(() =>
      attempt(viewing, 'views.publish', () => client.views.publish({ user_id: event.user, view })),
    );
  });

  app.options(FIND, async ({ ack, options }) => {
    await ack({ option_groups: nameSuggestions(suggest(runner.knowledge, options.value, MOST_SUGGESTED)) });
  });

  app.action({ type: 'block_actions', action_id: FIND }, async ({ ack, action, body, client }) => {
    await inFlight.run(async () => {
      await ack();
      const choice = action.type === 'external_select' ? action.selected_option?.value : undefined;
      const asked = commandOf(choice ?? '', runner.knowledge.catalog);
      if (asked) await show(viewing, { client, body }, { does: 'open', ...asked, page: 1 });
    });
  });

  app.view(LOOK_UP, async ({ ack, view }) => {
    const asked = filledIn(view.state.values);
    const message = runCommand(runner, { ...asked, page: 1 });
    // What has no answer is mended where it was typed; an answer stands on the form, so that Back leads to the next try.
    if (message.nothing !== undefined) await ack({ response_action: 'errors', errors: { [WORDS]: message.nothing } });
    else await ack({ response_action: 'push', view: answerModal(asked, message, depthOf(view) + 1) });
  });
}

/** Answers a press in Home or in a modal: there is no channel to answer in, so a modal opens, or the one there is changes. */
export async function show(viewing: Viewing, pressed: PressedAt, asked: Action): Promise<void> {
  await showView(
    viewing,
    pressed,
    (depth) => modal(viewing.runner, asked, depth),
    asked.does === 'page' ? 'in-place' : 'on-top',
  );
}

/** A pressed button, and the client of its workspace. */
export interface PressedAt {
  readonly client: WebClient;
  readonly body: BlockAction;
}

/** Opens a modal, or puts it on the one that was pressed; in its place when that is asked for or the stack is full. */
export async function showView(
  viewing: Pick<Viewing, 'logger'>,
  { client, body }: PressedAt,
  viewAt: (depth: number) => ModalView,
  where: 'on-top' | 'in-place' = 'on-top',
): Promise<void> {
  const { view, trigger_id: trigger } = body;
  const under = view?.type === 'modal' ? view : undefined;
  const depth = under ? depthOf(under) : 0;
  const stays = under !== undefined && (where === 'in-place' || depth === MOST_MODALS);
  const next = viewAt(stays ? depth : depth + 1);
  if (stays) await attempt(viewing, 'views.update', () => client.views.update(replacing(under, next)));
  else if (under) await attempt(viewing, 'views.push', () => client.views.push({ trigger_id: trigger, view: next }));
  else await attempt(viewing, 'views.open', () => client.views.open({ trigger_id: trigger, view: next }));
}

function modal(runner: Runner, { does, command, text, page }: Action, depth: number): ModalView {
  if (does === 'form') return lookUpForm(COMMANDS, command);
  return answerModal({ command, text }, runCommand(runner, { command, text, page }), depth);
}

/** The hash keeps a slow press from putting an older page over a newer one. */
function replacing({ id, hash }: View, view: ModalView) {
  return { view_id: id, hash, view };
}

/** Calls Slack; a refusal is logged, as there is no other way back to the person. */
async function attempt(
  { logger }: Pick<Viewing, 'logger'>,
  method: string,
  call: () => Promise<unknown>,
): Promise<void> {
  try {
    await call();
  } catch (error) {
    const said = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    logger.error({ err: error, method, said }, 'a view was not taken');
  }
}
