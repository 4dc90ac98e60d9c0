import { ApiError } from '../api-error.js';
import type { Json, OpenView, Outcome, Person, Values } from '../page-api.js';
import type { Slack } from '../slack.js';
import { closeView, openView, updateView } from '../views.js';
import { wrongAnswers } from './answers.js';
import { readValues } from './choice.js';
import { elementsIn } from './elements.js';
import { interaction } from './interaction.js';
import { type ActTo, DONE, refused } from './outcome.js';
import { blocksOf, viewWith } from './place.js';

/** Slack says no more than this when it cannot make sense of an answer, or gets none. */
const TROUBLE = 'We had some trouble connecting. Try again?';

/** A modal submitted: `view_submission`, and what the answer does with the modal. */
export async function submit(slack: Slack, person: Person, done: ActTo<'submit'>): Promise<Outcome> {
  const open = slack.state.view(done.view);
  if (open?.owner !== person.id || open.kind !== 'modal') return refused('That is no longer open.');
  const blocks = blocksOf(open.view);
  const values = readValues(blocks, done.values, { slack, person });
  const errors = wrongAnswers(blocks, values);
  slack.state.putView({ ...open, errors });
  if (Object.keys(errors).length > 0) return refused('Some answers are missing or do not fit.');

  const delivered = await slack.delivery.send('interactive', {
    ...interaction(slack, person, 'view_submission'),
    trigger_id: slack.triggers.create({ user: person.id, viewId: open.id }),
    view: viewWith(open, values),
    response_urls: responseUrls(slack, person, { blocks, values }),
  });
  if (delivered.how !== 'answered') return refused(TROUBLE);
  try {
    return follow(slack, open.id, delivered.body) ? DONE : refused(TROUBLE);
  } catch (error) {
    // A view that Slack would refuse from views.update, it refuses here too.
    if (error instanceof ApiError) return refused(TROUBLE);
    throw error;
  }
}

/** Does what the answer says; false when it makes no sense (docs.slack.dev/surfaces/modals, "Updating modal views"). */
function follow(slack: Slack, id: string, answer: unknown): boolean {
  if (answer === undefined || answer === null) {
    closeView(slack, id);
    return true;
  }
  if (typeof answer !== 'object') return false;
  const { response_action: action, view, errors } = answer as Json;
  const open = slack.state.view(id);
  if (!open) return true;
  switch (action) {
    case 'clear':
      closeView(slack, id, { all: true });
      return true;
    case 'update':
      if (!isObject(view)) return false;
      updateView(slack, id, view);
      return true;
    case 'push':
      if (!isObject(view)) return false;
      openView(slack, { user: open.owner, view, kind: 'modal', onto: id });
      return true;
    case 'errors':
      return isObject(errors) && showErrors(slack, open, errors);
    default:
      return false;
  }
}

/** Errors are shown beside inputs only, and are words. */
function showErrors({ state }: Slack, open: OpenView, errors: Json): boolean {
  const inputs = blocksOf(open.view).flatMap((block) => (block['type'] === 'input' ? [block['block_id']] : []));
  const entries = Object.entries(errors).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && inputs.includes(entry[0]),
  );
  if (entries.length === 0 || entries.length < Object.keys(errors).length) return false;
  state.putView({ ...open, errors: Object.fromEntries(entries) });
  return true;
}

/** A response address for each channel chosen where the bot asked for one. */
function responseUrls(
  slack: Slack,
  person: Person,
  { blocks, values }: { readonly blocks: readonly Json[]; readonly values: Values },
): Json[] {
  return elementsIn(blocks).flatMap(({ blockId, actionId, element }) => {
    if (element['response_url_enabled'] !== true) return [];
    const held = values[blockId]?.[actionId];
    const channel = held?.['selected_conversation'] ?? held?.['selected_channel'];
    if (typeof channel !== 'string') return [];
    return [
      {
        block_id: blockId,
        action_id: actionId,
        channel_id: channel,
        response_url: slack.responseUrls.create({ user: person.id, channel }),
      },
    ];
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
