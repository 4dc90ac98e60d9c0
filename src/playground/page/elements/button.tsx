import type { VNode } from 'preact';
import { maybeText, text, wording } from '../json.js';
import { type ElementProps, useElement } from '../state/surface.js';
import { isSafeUrl } from '../text/passage.js';
import { TextObject } from '../text/text-object.js';

/** A button; one with an address opens it in a new tab, and the bot hears of that too. */
export function Button(props: ElementProps): VNode {
  const { element } = props;
  const { press, isBusy } = useElement(props);
  const style = text(element, 'style');
  const look = `slack-button ${style === 'primary' || style === 'danger' ? style : ''}`;
  const label = maybeText(element, 'accessibility_label');
  const naming = label === undefined ? {} : { 'aria-label': label };
  // A button that is disabled would lose the focus.
  const waiting = isBusy ? { 'aria-busy': true, 'aria-disabled': true } : {};
  const value = maybeText(element, 'value');
  const chosen = value === undefined ? {} : { value };
  const url = text(element, 'url');
  if (isSafeUrl(url)) {
    return (
      <a class={look} href={url} target="_blank" rel="noopener noreferrer" {...naming} onClick={() => press(chosen)}>
        <TextObject of={element['text']} />
      </a>
    );
  }
  return (
    <button type="button" class={look} {...naming} {...waiting} onClick={() => !isBusy && press(chosen)}>
      <TextObject of={element['text']} />
      {isBusy && <span class="spinner" aria-hidden="true" />}
    </button>
  );
}

/** A button that starts a workflow, of which the playground has none. */
export function WorkflowButton({ element }: ElementProps): VNode {
  return (
    <button type="button" class="slack-button" disabled title="Workflows do not run in the playground">
      {wording(element, 'text')}
    </button>
  );
}
