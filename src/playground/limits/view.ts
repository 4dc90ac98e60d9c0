import type { Json } from '../page-api.js';
import { checkBlocks, checkFieldAt } from './block.js';
import { bytesOf } from './chars.js';
import { lengthFault } from './scalar.js';
import { entryOf, TABLE } from './table.js';
import { checkTotals } from './totals.js';
import { at, shown, type Walk } from './walk.js';

/** Of a view as JSON in UTF-8; `view_too_large` of https://docs.slack.dev/reference/methods/views.open. */
export const VIEW_MAX_BYTES = 250_000;

/** Checks a modal or a Home as an app sends it, without the ids that Slack adds. */
export function checkView(surface: 'modal' | 'home', view: Json, walk: Walk): void {
  const table = TABLE.surfaces[surface];
  const { type, blocks } = view;
  if (type !== surface) walk.report('/type', `must be "${surface}", is ${shown(type)}`);
  for (const key of table.required) if (view[key] === undefined) walk.report('', `must have ${key}`);
  for (const [key, value] of Object.entries(view)) {
    if (key === 'type' || key === 'blocks' || value === undefined) continue;
    const field = entryOf(table.fields, key);
    if (field) checkFieldAt(field, { value, path: at('', key) }, walk);
    else if (table.forbidden?.includes(key)) walk.report(at('', key), `must not be there: a ${surface} has no ${key}`);
    else walk.report(at('', key), 'is no key that Slack knows here');
  }
  checkViewBlocks(surface, blocks, walk);
  if (surface === 'modal' && view['submit'] === undefined && walk.blocks.some(({ type: met }) => met === 'input'))
    walk.report('', 'must have submit, as it has an input block');
  checkTotals(walk);
}

function checkViewBlocks(surface: 'modal' | 'home', blocks: unknown, walk: Walk): void {
  if (blocks === undefined) return;
  if (!Array.isArray(blocks)) {
    walk.report('/blocks', `must be a list, is ${shown(blocks)}`);
    return;
  }
  const { minBlocks: min, maxBlocks: max } = TABLE.surfaces[surface];
  const fault = lengthFault(blocks.length, 'block', { min, max });
  if (fault) walk.report('/blocks', fault);
  checkBlocks(blocks, '/blocks', walk);
}

/** Whether a view is larger than Slack takes at all. */
export function isTooLarge(view: Json): boolean {
  return bytesOf(view) > VIEW_MAX_BYTES;
}
