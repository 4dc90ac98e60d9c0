import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../page-api.js';
import { at, isObject, type Walk } from './walk.js';

interface Chooser {
  readonly type: string;
  readonly value: Json;
  readonly path: string;
}

interface OptionAt {
  readonly option: Json;
  readonly path: string;
}

/** What an option may have depends on where it is offered: mrkdwn beside boxes that are seen whole, a URL in an overflow menu. */
export function checkOptions(chooser: Chooser, { report }: Walk): void {
  const { type } = chooser;
  for (const { option, path } of [...offered(chooser), ...initial(chooser)]) {
    if (option['url'] !== undefined && type !== 'overflow')
      report(at(path, 'url'), 'must not be there outside an overflow menu');
    if (type === 'checkboxes' || type === 'radio_buttons') continue;
    for (const key of ['text', 'description']) {
      const text = option[key];
      if (isObject(text) && text['type'] === 'mrkdwn')
        report(at(at(path, key), 'type'), `must be plain_text in a ${type}, is "mrkdwn"`);
    }
  }
}

/** What is chosen from the start is offered, whole and as it stands, and not more than may be chosen. */
export function checkInitial(chooser: Chooser, { report }: Walk): void {
  const { value, path } = chooser;
  const most = value['max_selected_items'];
  for (const key of Object.keys(value)) {
    const chosen = value[key];
    if (key.startsWith('initial_') && Array.isArray(chosen) && typeof most === 'number' && chosen.length > most)
      report(at(path, key), `must be at most max_selected_items, ${most}, has ${chosen.length}`);
  }
  // What an external select offers is not known before it is asked.
  if (value['options'] === undefined && value['option_groups'] === undefined) return;
  const options = offered(chooser);
  for (const one of initial(chooser)) {
    if (!options.some(({ option }) => isDeepStrictEqual(option, one.option)))
      report(one.path, 'must equal one of the options');
  }
}

function offered({ value, path }: Chooser): OptionAt[] {
  const groups = Array.isArray(value['option_groups']) ? value['option_groups'] : [];
  return [
    ...listed(value['options'], at(path, 'options')),
    ...groups.flatMap((group: unknown, index) =>
      isObject(group) ? listed(group['options'], at(at(at(path, 'option_groups'), index), 'options')) : [],
    ),
  ];
}

function initial({ value, path }: Chooser): OptionAt[] {
  const one = value['initial_option'];
  return [
    ...(isObject(one) ? [{ option: one, path: at(path, 'initial_option') }] : []),
    ...listed(value['initial_options'], at(path, 'initial_options')),
  ];
}

function listed(list: unknown, path: string): OptionAt[] {
  return Array.isArray(list)
    ? list.flatMap((option: unknown, index) => (isObject(option) ? [{ option, path: at(path, index) }] : []))
    : [];
}
