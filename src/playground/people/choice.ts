import type { Json, Person, Values } from '../page-api.js';
import type { Slack } from '../slack.js';
import { readableChannel } from './channels.js';
import { type Element, elementsIn } from './elements.js';

/** Who chooses, and where: people and channels are chosen from those that the person can see. */
interface Chooser {
  readonly slack: Slack;
  readonly person: Person;
}

/** What Slack would hand on of a value from the page; undefined when it does not fit the element. */
type Read = (value: unknown, element: Json, chooser: Chooser) => unknown;

/** An element that holds something: under which key of its state, what it starts with, and how a choice is read. */
interface Holder {
  readonly field: string;
  readonly initial: string;
  readonly read: Read;
}

/** What an element holds before anything is entered: what the bot put there, or nothing. */
function startOf({ type, element }: Element): Json | undefined {
  const holder = HOLDERS[type];
  return holder && { [holder.field]: element[holder.initial] ?? nothing(holder) };
}

/**
 * What a person chose, as Slack hands it on beside the ids and the type; undefined when it cannot be chosen there. Nothing
 * from the page is handed on but what fits the element.
 */
export function readChoice(found: Element, chosen: Json, chooser: Chooser): Json | undefined {
  const { type, element } = found;
  if (type === 'button' || type === 'workflow_button' || type === 'icon_button') return {};
  if (type === 'feedback_buttons') return feedback(element, chosen);
  const holder = HOLDERS[type] ?? (type === 'overflow' ? OVERFLOW : undefined);
  if (!holder) return undefined;
  const value = chosen[holder.field] ?? nothing(holder);
  if (value === null || value === '') return type === 'overflow' ? undefined : { [holder.field]: null };
  const read = holder.read(value, element, chooser);
  return read === undefined ? undefined : { [holder.field]: read };
}

/** What every element of a message or a view holds, as `state.values`; what does not fit is as if nothing was entered. */
export function readValues(blocks: readonly Json[], entered: Values, chooser: Chooser): Values {
  const values: Record<string, Record<string, Json>> = {};
  for (const found of elementsIn(blocks)) {
    const { blockId, actionId, type } = found;
    const start = startOf(found);
    if (!start) continue;
    const given = entered[blockId]?.[actionId];
    const held = (given && readChoice(found, given, chooser)) ?? start;
    values[blockId] = { ...values[blockId], [actionId]: { type, ...held } };
  }
  return values;
}

function feedback(element: Json, chosen: Json): Json | undefined {
  const buttons = [element['positive_button'], element['negative_button']] as readonly (Json | undefined)[];
  const pressed = buttons.find((button) => button?.['value'] === chosen['value']);
  return pressed && { text: pressed['text'], value: pressed['value'] };
}

/** Several may be held under keys in the plural. */
function nothing({ field }: Holder): null | readonly never[] {
  return isMany(field) ? [] : null;
}

function isMany(field: string): boolean {
  return field.endsWith('s');
}

/** An option that the bot gave with the element, whole and as the bot gave it. */
const offered: Read = (value, element) => {
  const groups = Array.isArray(element['option_groups']) ? (element['option_groups'] as readonly Json[]) : [];
  const options = [element['options'], ...groups.map((group) => group['options'])].flat() as readonly unknown[];
  return options.find((one) => isObject(one) && isObject(value) && one['value'] === value['value']);
};

const option: Read = (value) =>
  isObject(value) && typeof value['value'] === 'string' && isObject(value['text']) ? value : undefined;

const matching =
  (pattern: RegExp): Read =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

const text = matching(/^/);
const date = matching(/^\d{4}-\d{2}-\d{2}$/);
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/);
const instant: Read = (value) => (Number.isInteger(value) ? value : undefined);
const richText: Read = (value) => (isObject(value) ? value : undefined);
const person: Read = (value, _, { slack }) => (typeof value === 'string' ? slack.state.person(value)?.id : undefined);
const channel: Read = (value, _, { slack, person: who }) =>
  typeof value === 'string' ? readableChannel(slack, who, value)?.id : undefined;

/** A list of what fits, no longer than the element allows; one that does not fit spoils all. */
const all =
  (read: Read): Read =>
  (value, element, chooser) => {
    const most = element['max_selected_items'];
    if (!Array.isArray(value) || (typeof most === 'number' && value.length > most)) return undefined;
    const each = value.map((one) => read(one, element, chooser));
    return each.includes(undefined) ? undefined : each;
  };

const OVERFLOW: Holder = { field: 'selected_option', initial: '', read: offered };

/** Type of an element → what it holds (docs.slack.dev/reference/views/#view-state). */
const HOLDERS: Readonly<Record<string, Holder>> = {
  static_select: { field: 'selected_option', initial: 'initial_option', read: offered },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', read: offered },
  external_select: { field: 'selected_option', initial: 'initial_option', read: option },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', read: all(offered) },
  checkboxes: { field: 'selected_options', initial: 'initial_options', read: all(offered) },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', read: all(option) },
  users_select: { field: 'selected_user', initial: 'initial_user', read: person },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', read: all(person) },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', read: channel },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', read: all(channel) },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', read: channel },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations', read: all(channel) },
  datepicker: { field: 'selected_date', initial: 'initial_date', read: date },
  timepicker: { field: 'selected_time', initial: 'initial_time', read: time },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', read: instant },
  plain_text_input: { field: 'value', initial: 'initial_value', read: text },
  email_text_input: { field: 'value', initial: 'initial_value', read: text },
  url_text_input: { field: 'value', initial: 'initial_value', read: text },
  number_input: { field: 'value', initial: 'initial_value', read: text },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', read: richText },
  file_input: { field: 'files', initial: '', read: all(richText) },
};

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
