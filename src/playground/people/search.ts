import { checkPayload } from '../limits/check.js';
import type { Json, Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { elementsIn } from './elements.js';
import { interaction } from './interaction.js';
import { type ActTo, refused, troubleWith } from './outcome.js';
import { seenAt, whereDone } from './place.js';

/** Characters that have to be typed before Slack asks, unless the element says otherwise (docs.slack.dev/reference/block-kit/block-elements). */
const MIN_QUERY_LENGTH = 3;

const NOT_SHOWN = 'The options could not be shown.';

/** What an external select offers for what was typed: `block_suggestion`. */
export async function search(slack: Slack, person: Person, done: ActTo<'search'>): Promise<Outcome> {
  const seen = seenAt(slack, person, done.place);
  const found =
    seen &&
    elementsIn(seen.blocks).find(({ blockId, actionId }) => blockId === done.blockId && actionId === done.actionId);
  if (!found || !/^(?:multi_)?external_select$/.test(found.type)) return refused('That is no longer there.');
  const least = found.element['min_query_length'] ?? MIN_QUERY_LENGTH;
  if (done.query.length < Number(least)) return { ok: true, options: [] };

  const { state: _, ...where } = whereDone(slack, seen, {});
  const delivered = await slack.delivery.send('options', {
    ...interaction(slack, person, 'block_suggestion'),
    ...where,
    block_id: found.blockId,
    action_id: found.actionId,
    value: done.query,
  });
  if (delivered.how !== 'answered') return troubleWith(slack, delivered);
  return offer(delivered.body);
}

function offer(body: unknown): Outcome {
  const { options, option_groups: groups } = (typeof body === 'object' && body !== null ? body : {}) as Json;
  if (Array.isArray(options) && !groups) {
    return options.length === 0 || isFit({ options }) ? { ok: true, options: options as Json[] } : refused(NOT_SHOWN);
  }
  if (Array.isArray(groups) && !options) {
    return groups.length === 0 || isFit({ option_groups: groups })
      ? { ok: true, groups: groups as Json[] }
      : refused(NOT_SHOWN);
  }
  return refused(NOT_SHOWN);
}

/** Options keep to the same limits whether they come with a menu or later. */
function isFit(offered: Json): boolean {
  const menu = { type: 'static_select', action_id: 'menu', placeholder: { type: 'plain_text', text: '…' }, ...offered };
  return checkPayload('message', { text: '…', blocks: [{ type: 'actions', elements: [menu] }] }).length === 0;
}
