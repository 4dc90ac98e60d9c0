import type { Json } from './page-api.js';
import type { WorkspaceState } from './state.js';

const INTERACTIVE =
  /^(?:button|workflow_button|feedback_buttons|icon_button|checkboxes|radio_buttons|overflow|(?:multi_)?(?:static|external|users|conversations|channels)_select|datepicker|timepicker|datetimepicker|(?:plain|email|url|rich)_text_input|number_input|file_input)$/;

/** Where blocks hold elements, and containers hold blocks. */
const HOLDERS = ['elements', 'accessory', 'element', 'actions', 'child_blocks'];

/** Gives every block and element that lacks an id one, as Slack does on receipt. */
export function withIdentifiers(blocks: readonly Json[], state: WorkspaceState): Json[] {
  return blocks.map((block) => ({ ...filled(block, state), ...blockId(block, state) }));
}

function blockId(block: Json, state: WorkspaceState): Json {
  return typeof block['block_id'] === 'string' || block['type'] === 'markdown' ? {} : { block_id: state.nextId('b') };
}

function filled(holder: Json, state: WorkspaceState): Json {
  const entries = Object.entries(holder).map(([key, value]) => {
    if (!HOLDERS.includes(key)) return [key, value];
    if (key === 'child_blocks' && Array.isArray(value)) return [key, withIdentifiers(value.filter(isJson), state)];
    if (Array.isArray(value)) return [key, value.map((one) => (isJson(one) ? element(one, state) : one))];
    return [key, isJson(value) ? element(value, state) : value];
  });
  return Object.fromEntries(entries);
}

function element(one: Json, state: WorkspaceState): Json {
  const isUnnamed = INTERACTIVE.test(String(one['type'])) && typeof one['action_id'] !== 'string';
  return { ...filled(one, state), ...(isUnnamed ? { action_id: state.nextId('a') } : {}) };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
