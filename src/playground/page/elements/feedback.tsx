import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { child, maybeText, text, texts, wording } from '../json.js';
import { Icon } from '../shell/icon.js';
import { usePage } from '../state/page-context.js';
import { type ElementProps, useElement } from '../state/surface.js';

/** A thumb up and a thumb down. */
export function FeedbackButtons(props: ElementProps): VNode {
  const { press, isBusy } = useElement(props);
  const [given, setGiven] = useState<string>();
  return (
    <span class="feedback" role="group" aria-label="Feedback">
      {(['positive_button', 'negative_button'] as const).map((field) => {
        const button = child(props.element, field);
        const label = maybeText(button, 'accessibility_label') ?? wording(button, 'text');
        return (
          <button
            key={field}
            type="button"
            class="icon-button"
            aria-label={label}
            title={label}
            aria-pressed={given === field}
            disabled={isBusy}
            onClick={() => {
              setGiven(field);
              press({ value: text(button, 'value') });
            }}
          >
            <Icon name={field === 'positive_button' ? 'thumb-up' : 'thumb-down'} />
          </button>
        );
      })}
    </span>
  );
}

/** A button with a picture on it; nothing for people whom it is not for. */
export function IconButton(props: ElementProps): VNode | null {
  const { me } = usePage();
  const { press, isBusy } = useElement(props);
  const { element } = props;
  const readers = texts(element, 'visible_to_user_ids');
  if (readers.length > 0 && !readers.includes(me.id)) return null;
  const label = maybeText(element, 'accessibility_label') ?? wording(element, 'text');
  const value = maybeText(element, 'value');
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={isBusy}
      onClick={() => press(value === undefined ? {} : { value })}
    >
      <Icon name="trash" />
    </button>
  );
}
