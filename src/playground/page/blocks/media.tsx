import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { isJson, text, wording } from '../json.js';
import { isSafeUrl } from '../text/passage.js';
import { TextObject } from '../text/text-object.js';
import { Picture } from './picture.js';

/** An image under its title. */
export function ImageBlock({ block }: { readonly block: Json }): VNode {
  return (
    <figure class="image-block">
      {isJson(block['title']) && (
        <figcaption>
          <TextObject of={block['title']} />
        </figcaption>
      )}
      <Picture of={block} look="block-image" />
    </figure>
  );
}

/** A video, which the page does not play: what it is called, and where it is. */
export function Video({ block }: { readonly block: Json }): VNode {
  const address = text(block, 'title_url') || text(block, 'video_url');
  const title = <TextObject of={block['title']} />;
  return (
    <div class="video">
      <div class="quiet">{[text(block, 'provider_name'), text(block, 'author_name')].filter(Boolean).join(' · ')}</div>
      <div class="video-title">
        {isSafeUrl(address) ? (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </div>
      {wording(block, 'description') !== '' && (
        <div>
          <TextObject of={block['description']} />
        </div>
      )}
      <Picture of={{ image_url: block['thumbnail_url'], alt_text: block['alt_text'] }} look="block-image" />
    </div>
  );
}
