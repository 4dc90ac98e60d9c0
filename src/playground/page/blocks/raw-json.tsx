import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { text } from '../json.js';

/** A block or element that the page does not know, as its JSON. */
export function RawJson({ of }: { readonly of: Json }): VNode {
  return (
    <div class="raw-block">
      <div class="raw-block-title">The playground does not draw “{text(of, 'type') || 'a block without a type'}”</div>
      <pre tabIndex={0}>{JSON.stringify(of, null, 2)}</pre>
    </div>
  );
}
