import type { Json, Values } from '../../page-api.js';
import { child, isJson, list, text } from '../json.js';

/** Element type → the field of `state.values` that it fills → the field that it begins with. */
const FIELDS: Readonly<Record<string, readonly [value: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  checkboxes: ['selected_options', 'initial_options'],
  radio_buttons: ['selected_option', 'initial_option'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  users_select: ['selected_user', 'initial_user'],
  multi_users_select: ['selected_users', 'initial_users'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  channels_select: ['selected_channel', 'initial_channel'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  file_input: ['files', 'initial_files'],
};

/** The field that an element's value stands in, such as `selected_option`; none for buttons and the like. */
export const valueField = (type: string): string | undefined => FIELDS[type]?.[0];

/** What an element holds: what was entered, or else what it begins with; `null` or an empty list when that is nothing. */
export function heldBy(element: Json, entered: Json | undefined): unknown {
  const [field, initial] = FIELDS[text(element, 'type')] ?? [];
  if (field === undefined || initial === undefined) return undefined;
  if (entered) return entered[field];
  return element[initial] ?? (field.endsWith('s') && !field.startsWith('value') ? [] : null);
}

/** All that a view's or a message's elements hold, in the form of Slack's `state.values`. */
export function allValues(blocks: readonly Json[], entered: Values): Values {
  const values: Record<string, Record<string, Json>> = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    const type = text(element, 'type');
    const field = valueField(type);
    if (field === undefined) continue;
    const actionId = text(element, 'action_id');
    const held = { type, [field]: heldBy(element, entered[blockId]?.[actionId]) };
    values[blockId] = { ...values[blockId], [actionId]: held };
  }
  return values;
}

/** Every element of some blocks, with the id of its block, in reading order. */
function elementsOf(
  blocks: readonly Json[],
): { readonly blockId: string; readonly element: Json; readonly block: Json }[] {
  return blocks.flatMap((block) => {
    const blockId = text(block, 'block_id');
    const own = [child(block, 'accessory'), child(block, 'element'), ...list(block, 'elements')].filter(isJson);
    return [
      ...own
        .filter((element) => typeof element['action_id'] === 'string')
        .map((element) => ({ blockId, element, block })),
      ...elementsOf(list(block, 'child_blocks')),
    ];
  });
}
