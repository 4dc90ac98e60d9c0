import type { Json } from '../page-api.js';
import { isWithinBounds } from './bounds.js';
import { checkMessage } from './message.js';
import { checkStream } from './stream.js';
import { checkView, isTooLarge, VIEW_MAX_BYTES } from './view.js';
import { isObject, type Problem, type Surface, type Walk } from './walk.js';

export type { Problem } from './walk.js';

/** Nobody reads more, and a payload made to fail everywhere would cost memory without end. */
const MOST_PROBLEMS = 100;

/**
 * Everything that Slack would refuse in a payload, by the table in slack-limits.json, in the order it is met; empty when Slack
 * would take it, and a hundred at most. Takes any JSON and throws at none. A `message` is what `chat.postMessage` is given or
 * what goes to a `response_url`, with blocks as a list and not yet as a string; a `stream` what one call of the chat streaming
 * methods is given; a view what `views.open` or `views.publish` is given as `view`.
 */
export function checkPayload(surface: Surface | 'stream', payload: Json): Problem[] {
  const found: Problem[] = [];
  const report = (path: string, message: string, error: string): void => {
    if (found.length < MOST_PROBLEMS) found.push({ path, message, error });
  };
  const isView = surface === 'modal' || surface === 'home';
  const blocksError = isView ? 'invalid_arguments' : 'invalid_blocks';
  if (!isObject(payload)) report('', 'must be an object', 'invalid_arguments');
  else if (!isWithinBounds(payload)) report('', 'must be smaller, or nested less deeply', blocksError);
  else {
    const walk: Walk = {
      surface: surface === 'stream' ? 'message' : surface,
      report: (path, message) => report(path, message, blocksError),
      blocks: [],
      blockIds: new Set(),
      actionIds: new Set(),
      focused: [],
    };
    if (surface === 'message') checkMessage(payload, walk, report);
    else if (surface === 'stream') checkStream(payload, walk, report);
    else if (isTooLarge(payload)) report('', `must be at most ${VIEW_MAX_BYTES} bytes`, 'view_too_large');
    else checkView(surface, payload, walk);
  }
  return found;
}
