import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Json } from '../../page-api.js';
import { child, text } from '../json.js';

/** An image by its address or its file; its words where it does not load, as for one on another host. */
export function Picture({ of, look }: { readonly of: Json; readonly look: string }): VNode {
  const [isBroken, setIsBroken] = useState(false);
  const alt = text(of, 'alt_text');
  const file = child(of, 'slack_file');
  const address = text(of, 'image_url') || text(file, 'url') || (file ? `/files/${text(file, 'id')}` : '');
  if (isBroken || !/^(?:https?:\/\/|\/files\/)/.test(address)) {
    return (
      <span class={`${look} broken-image`} role="img" aria-label={alt} title={address}>
        {alt || 'Image'}
      </span>
    );
  }
  return (
    <img
      class={look}
      src={address}
      alt={alt}
      loading="lazy"
      referrerpolicy="no-referrer"
      onError={() => setIsBroken(true)}
    />
  );
}
