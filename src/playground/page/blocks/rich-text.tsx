import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { child, isOn, list, number, text } from '../json.js';
import { Inlines } from '../text/draw.js';
import { emojiCharacter } from '../text/emoji.js';
import type { Inline } from '../text/passage.js';
import { readLeaf } from './rich-text-leaf.js';

/** Draws a rich_text block or cell. */
export function RichText({ block }: { readonly block: Json }): VNode {
  const parts = list(block, 'elements');
  return (
    <div class="rich-text">
      {parts.map((part, index) => (
        <Part key={index} part={part} number={numberBefore(parts, index)} />
      ))}
    </div>
  );
}

function Part({ part, number: before }: { readonly part: Json; readonly number: number }): VNode {
  switch (text(part, 'type')) {
    case 'rich_text_list':
      return <List part={part} before={before} />;
    case 'rich_text_quote':
      return (
        <blockquote>
          <Leaves of={part} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre tabIndex={0}>
          <code>
            {list(part, 'elements')
              .map((leaf) => text(leaf, 'text') || text(leaf, 'url'))
              .join('')}
          </code>
        </pre>
      );
    default:
      return (
        <div class="lines">
          <Leaves of={part} />
        </div>
      );
  }
}

/** Slack numbers by indent: 1, a, i, and over again; a list goes on where one of its indent left off. */
function List({ part, before }: { readonly part: Json; readonly before: number }): VNode {
  const indent = number(part, 'indent') ?? 0;
  const look = `rich-list indent-${indent % 3}${number(part, 'border') === 1 ? ' bordered' : ''}`;
  const items = list(part, 'elements').map((item, index) => (
    <li key={index}>
      <Leaves of={item} />
    </li>
  ));
  const style = { marginLeft: `${indent * 26}px` };
  if (text(part, 'style') !== 'ordered')
    return (
      <ul class={look} style={style}>
        {items}
      </ul>
    );
  return (
    <ol class={look} style={style} start={before + (number(part, 'offset') ?? 0) + 1}>
      {items}
    </ol>
  );
}

function numberBefore(parts: readonly Json[], index: number): number {
  const indent = number(parts[index], 'indent') ?? 0;
  let total = 0;
  for (const part of parts.slice(0, index).reverse()) {
    const other = number(part, 'indent') ?? 0;
    if (text(part, 'type') !== 'rich_text_list' || other < indent) break;
    if (other === indent) total += list(part, 'elements').length;
  }
  return total;
}

function Leaves({ of }: { readonly of: Json }): VNode {
  return (
    <>
      {list(of, 'elements').map((leaf, index) => (
        <Leaf key={index} leaf={leaf} />
      ))}
    </>
  );
}

function Leaf({ leaf }: { readonly leaf: Json }): VNode {
  if (text(leaf, 'type') === 'color') {
    const value = text(leaf, 'value');
    return (
      <span>
        <span class="swatch" style={{ background: value }} aria-hidden="true" />
        {value}
      </span>
    );
  }
  const unicode = text(leaf, 'unicode');
  if (text(leaf, 'type') === 'emoji' && unicode !== '' && emojiCharacter(text(leaf, 'name')).startsWith(':')) {
    const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16));
    if (points.every((point) => point > 0 && point <= 0x10_ff_ff))
      return <span class="emoji">{String.fromCodePoint(...points)}</span>;
  }
  const inline: Inline[] = readLeaf(leaf, child(leaf, 'style'));
  return (
    <span class={isOn(leaf, 'unsafe') ? 'unsafe' : undefined}>
      <Inlines inlines={inline} />
    </span>
  );
}
