import type { Json, Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { readChoice, readValues } from './choice.js';
import { type Element, elementsIn } from './elements.js';
import { interaction } from './interaction.js';
import { type ActTo, DONE, refused, troubleWith } from './outcome.js';
import { type Seen, seenAt, whereDone } from './place.js';

/** A button pressed, or something chosen: `block_actions`, with what the message or view holds by then. */
export async function use(slack: Slack, person: Person, done: ActTo<'use'>): Promise<Outcome> {
  const seen = seenAt(slack, person, done.place);
  if (!seen) return refused('That is no longer there.');
  // What it is, and what it carries, is read from the blocks that the bot sent and not from the page.
  const found = elementsIn(seen.blocks).find(
    ({ blockId, actionId }) => blockId === done.blockId && actionId === done.actionId,
  );
  if (!found) return refused('That is no longer there.');
  const chooser = { slack, person };
  const choice = readChoice(found, done.chosen, chooser);
  if (!choice) return refused('That cannot be chosen here.');
  // What is entered in an input waits for the submission, unless the bot asks to hear at once.
  if (found.block['type'] === 'input' && found.block['dispatch_action'] !== true) return DONE;

  const entered = { ...done.values, [found.blockId]: { ...done.values[found.blockId], [found.actionId]: choice } };
  const values = readValues(seen.blocks, entered, chooser);
  const delivered = await slack.delivery.send('interactive', {
    ...interaction(slack, person, 'block_actions'),
    ...whereDone(slack, seen, values),
    ...answerable(slack, person, seen),
    actions: [{ ...carried(found), ...choice, action_ts: slack.state.nextTs() }],
  });
  return delivered.how === 'answered' ? DONE : troubleWith(slack, delivered);
}

/** How the bot can answer: with a modal, and from a message at a response address. */
function answerable(slack: Slack, person: Person, seen: Seen): Json {
  if (seen.in === 'view') {
    const { id, kind } = seen.view;
    return { trigger_id: slack.triggers.create({ user: person.id, ...(kind === 'modal' && { viewId: id }) }) };
  }
  const { message, channel } = seen;
  return {
    trigger_id: slack.triggers.create({ user: person.id }),
    response_url: slack.responseUrls.create({
      user: person.id,
      channel: channel.id,
      messageTs: message.ts,
      isEphemeral: message.visibleTo !== undefined,
      ...(message.threadTs !== undefined && { threadTs: message.threadTs }),
    }),
  };
}

/** What an action says of its element, beside what was chosen. */
const TOLD = ['text', 'value', 'url', 'style', 'icon', 'placeholder', 'confirm', 'min_query_length'];

function carried({ actionId, blockId, type, element }: Element): Json {
  const told = Object.entries(element).filter(([key]) => TOLD.includes(key) || key.startsWith('initial_'));
  return { type, action_id: actionId, block_id: blockId, ...Object.fromEntries(told) };
}
