import { checkPayload } from '../../src/playground/limits/check.js';
import { measures } from '../../src/playground/limits/measure.js';
import type { Message } from '../../src/views/message.js';

/**
 * What Slack would refuse in a message, and what is past the limits to keep to though Slack may still take it. An action id
 * stands once in a message of ours, where Slack asks for that in each block alone.
 */
export function refusals(message: Message): string[] {
  const payload = { ...message };
  return [
    ...checkPayload('message', payload).map(({ path, message: what }) => `${path}: ${what}`),
    ...measures('message', payload).flatMap(({ name, value, limit }) =>
      value > limit ? [`${name}: ${value} of ${limit}`] : [],
    ),
    ...repeated([...JSON.stringify(payload).matchAll(/"action_id":"([^"]*)"/g)].map(([, id]) => `${id}: stands twice`)),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index);
}
