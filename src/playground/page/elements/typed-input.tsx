import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { child, isJson, isOn, list, number, text, texts, wording } from '../json.js';
import { type ElementProps, useElement } from '../state/surface.js';

/** A field to type in: a line, or several with `multiline`. */
export function TypedInput(props: ElementProps): VNode {
  const { element, block, labelledBy } = props;
  const { held, change, edit, error, dispatches } = useElement(props);
  const type = text(element, 'type');
  const isRich = type === 'rich_text_input';
  const value = isRich ? plainOf(held) : typeof held === 'string' ? held : '';
  const asHeld = (typed: string): unknown => (isRich ? (typed === '' ? null : richOf(typed)) : typed || null);
  const triggers = texts(child(element, 'dispatch_action_config'), 'trigger_actions_on');
  const onEachCharacter = dispatches && triggers.includes('on_character_entered');
  const onEnter = dispatches && (triggers.length === 0 || triggers.includes('on_enter_pressed'));
  const isMultiline = isRich || isOn(element, 'multiline');
  const most = number(element, 'max_length');
  const shared = {
    class: 'field',
    value,
    placeholder: wording(element, 'placeholder'),
    'aria-labelledby': labelledBy ?? '',
    'aria-required': !isOn(block, 'optional'),
    ...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${labelledBy}-error` }),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      (onEachCharacter ? change : edit)(asHeld(currentTarget.value)),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && onEnter && (!isMultiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        change(asHeld(value));
      }
    },
  };
  return (
    <>
      {isMultiline && <textarea rows={4} {...shared} />}
      {!isMultiline && type === 'email_text_input' && <input type="email" {...shared} />}
      {!isMultiline && type === 'url_text_input' && <input type="url" {...shared} />}
      {type === 'number_input' && <input type="text" inputMode="decimal" {...shared} />}
      {!isMultiline && type === 'plain_text_input' && <input type="text" {...shared} />}
      {most !== undefined && value.length > most - 40 && (
        <span class="quiet count" aria-live="polite">
          {most - value.length}
        </span>
      )}
    </>
  );
}

/** The playground keeps no files of people: their names are all that a bot gets. */
export function FileInput(props: ElementProps): VNode {
  const { change } = useElement(props);
  const types = texts(props.element, 'filetypes').map((type) => `.${type}`);
  return (
    <input
      class="field"
      type="file"
      aria-labelledby={props.labelledBy ?? ''}
      multiple={(number(props.element, 'max_files') ?? 10) > 1}
      accept={types.join(',')}
      onChange={({ currentTarget: { files } }) =>
        change([...(files ?? [])].map(({ name, size }, index) => ({ id: `F0LOCAL${index}`, name, size })))
      }
    />
  );
}

/** What is typed becomes one section: the playground's field knows no styles. */
function richOf(typed: string): Json {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: typed }] }] };
}

function plainOf(held: unknown): string {
  if (!isJson(held)) return '';
  return list(held, 'elements')
    .flatMap((section) => list(section, 'elements').map((leaf) => text(leaf, 'text') || text(leaf, 'url')))
    .join('');
}
