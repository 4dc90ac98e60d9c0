import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { Element } from '../elements/element.js';
import { child, list, text } from '../json.js';
import { TextObject } from '../text/text-object.js';

/** A text, fields in two columns, and something at the side. */
export function Section({ block }: { readonly block: Json }): VNode {
  const accessory = child(block, 'accessory');
  const fields = list(block, 'fields');
  const isImage = text(accessory, 'type') === 'image';
  return (
    <div class={isImage ? 'section section-image' : 'section'}>
      <div class="section-text">
        <TextObject of={block['text']} />
        {fields.length > 0 && (
          <div class="section-fields">
            {fields.map((field, index) => (
              <div key={index}>
                <TextObject of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div class="section-accessory">
          <Element element={accessory} block={block} />
        </div>
      )}
    </div>
  );
}
