import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Json } from '../../page-api.js';
import { isJson, list, text } from '../json.js';
import { type ElementProps, useElement } from '../state/surface.js';
import { TextObject } from '../text/text-object.js';

/** Boxes to tick, or with `radio_buttons` one to pick. */
export function Choices(props: ElementProps): VNode {
  const { element, labelledBy } = props;
  const { held, change, error } = useElement(props);
  const id = useId();
  const isMany = text(element, 'type') === 'checkboxes';
  const chosen = Array.isArray(held) ? held.filter(isJson) : isJson(held) ? [held] : [];
  const isChosen = (option: Json): boolean => chosen.some((one) => one['value'] === option['value']);
  const pick = (option: Json): void => {
    if (!isMany) change(option);
    else change(list(element, 'options').filter((one) => (one === option ? !isChosen(one) : isChosen(one))));
  };
  return (
    <div
      class="choices"
      role={isMany ? 'group' : 'radiogroup'}
      {...(labelledBy === undefined
        ? { 'aria-label': isMany ? 'Choices' : 'Choice' }
        : { 'aria-labelledby': labelledBy })}
      {...(error === undefined ? {} : { 'aria-invalid': true })}
    >
      {list(element, 'options').map((option, index) => (
        <label key={index} class="choice">
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={id}
            checked={isChosen(option)}
            onChange={() => pick(option)}
          />
          <span>
            <TextObject of={option['text']} />
            {isJson(option['description']) && (
              <span class="choice-more">
                <TextObject of={option['description']} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
