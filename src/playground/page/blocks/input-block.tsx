import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Json } from '../../page-api.js';
import { Element } from '../elements/element.js';
import { child, isOn } from '../json.js';
import { useElement } from '../state/surface.js';
import { TextObject } from '../text/text-object.js';

/** A labelled element of a form, with its hint, and what is wrong with it. */
export function InputBlock({ block }: { readonly block: Json }): VNode | null {
  const element = child(block, 'element');
  return element ? <Labelled block={block} element={element} /> : null;
}

function Labelled({ block, element }: { readonly block: Json; readonly element: Json }): VNode {
  const id = useId();
  const { error } = useElement({ element, block });
  return (
    <div class={error === undefined ? 'input-block' : 'input-block wrong'}>
      <div class="input-label" id={id}>
        <TextObject of={block['label']} />
        {isOn(block, 'optional') && <span class="quiet"> (optional)</span>}
      </div>
      <Element element={element} block={block} labelledBy={id} />
      {error !== undefined && (
        <div class="input-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
      {child(block, 'hint') && (
        <div class="input-hint">
          <TextObject of={block['hint']} />
        </div>
      )}
    </div>
  );
}
