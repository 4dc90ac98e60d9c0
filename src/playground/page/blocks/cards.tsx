import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Json } from '../../page-api.js';
import { Element } from '../elements/element.js';
import { child, isOn, list, text } from '../json.js';
import { Icon } from '../shell/icon.js';
import { TextObject } from '../text/text-object.js';
import { Picture } from './picture.js';
import { RichText } from './rich-text.js';

const LEVELS = ['info', 'warning', 'error', 'success'];

/** A line that stands out. */
export function Alert({ block }: { readonly block: Json }): VNode {
  const level = LEVELS.includes(text(block, 'level')) ? text(block, 'level') : 'default';
  return (
    <div class={`alert alert-${level}`} role="note">
      <Icon name={level === 'success' ? 'check' : level === 'default' || level === 'info' ? 'info' : 'warning'} />
      <div>
        <TextObject of={block['text']} />
      </div>
    </div>
  );
}

/** A picture, a title, a text and buttons in a frame. */
export function Card({ block }: { readonly block: Json }): VNode {
  const [hero, icon] = [child(block, 'hero_image'), child(block, 'icon')];
  const actions = list(block, 'actions');
  return (
    <div class="card">
      {hero && <Picture of={hero} look="card-hero" />}
      <div class="card-head">
        {icon && <Picture of={icon} look="card-icon" />}
        <div>
          <div class="card-title">
            <TextObject of={block['title']} />
          </div>
          <div class="quiet">
            <TextObject of={block['subtitle']} />
          </div>
        </div>
      </div>
      <div>
        <TextObject of={block['body']} />
      </div>
      <div class="quiet">
        <TextObject of={block['subtext']} />
      </div>
      {actions.length > 0 && (
        <div class="actions">
          {actions.map((element, index) => (
            <Element key={index} element={element} block={block} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Cards side by side, to scroll through. */
export function Carousel({ block }: { readonly block: Json }): VNode {
  return (
    <div class="carousel" tabIndex={0} role="region" aria-label="Cards">
      {list(block, 'elements').map((card, index) => (
        <Card key={index} block={{ block_id: block['block_id'], ...card }} />
      ))}
    </div>
  );
}

/** Blocks in a frame, which folds where the bot says so. */
export function Container({ block, children }: { readonly block: Json; readonly children: ComponentChildren }): VNode {
  const [isFolded, setIsFolded] = useState(isOn(block, 'default_collapsed'));
  const title = child(block, 'rich_text_title');
  const head = (
    <>
      <span class="card-title">{title ? <RichText block={title} /> : <TextObject of={block['title']} />}</span>
      <span class="quiet">
        <TextObject of={block['subtitle']} />
      </span>
    </>
  );
  return (
    <div class={`container width-${text(block, 'width') || 'standard'}`}>
      {isOn(block, 'is_collapsible') ? (
        <button type="button" class="container-head" aria-expanded={!isFolded} onClick={() => setIsFolded(!isFolded)}>
          <Icon name={isFolded ? 'right' : 'down'} />
          {head}
        </button>
      ) : (
        <div class="container-head">{head}</div>
      )}
      {isOn(block, 'has_header_divider') && <hr class="divider" />}
      {!isFolded && children}
    </div>
  );
}

/** A file that the bot only names. */
export function FileBlock({ name }: { readonly name: string }): VNode {
  return (
    <div class="file">
      <Icon name="file" /> {name || 'File'}
    </div>
  );
}
