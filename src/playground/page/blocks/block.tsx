import type { VNode } from 'preact';
import type { Json } from '../../page-api.js';
import { Element } from '../elements/element.js';
import { child, isJson, list, text, wording } from '../json.js';
import { Passages } from '../text/draw.js';
import { readMarkdown } from '../text/markdown.js';
import { TextObject } from '../text/text-object.js';
import { Alert, Card, Carousel, Container, FileBlock } from './cards.js';
import { InputBlock } from './input-block.js';
import { ImageBlock, Video } from './media.js';
import { Picture } from './picture.js';
import { RawJson } from './raw-json.js';
import { RichText } from './rich-text.js';
import { Section } from './section.js';
import { Table } from './table.js';
import { Plan, TaskCard } from './tasks.js';

/** Draws a list of blocks. */
export function Blocks({ blocks }: { readonly blocks: readonly Json[] }): VNode {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={text(block, 'block_id') || index} block={block} />
      ))}
    </div>
  );
}

/** Draws a block of whatever kind. */
function Block({ block }: { readonly block: Json }): VNode {
  switch (text(block, 'type')) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return (
        <div class="header-block" role="heading" aria-level={3}>
          <TextObject of={block['text']} />
        </div>
      );
    case 'divider':
      return <hr class="divider" />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
    case 'context_actions':
      return (
        <div class="actions">
          {list(block, 'elements').map((element, index) => (
            <Element key={text(element, 'action_id') || index} element={element} block={block} />
          ))}
        </div>
      );
    case 'input':
      return <InputBlock block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'video':
      return <Video block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'markdown':
      return (
        <div class="markdown">
          <Passages passages={readMarkdown(text(block, 'text'))} />
        </div>
      );
    case 'table':
      return <Table block={block} />;
    case 'data_table':
      return <Table block={block} caption={text(block, 'caption')} />;
    case 'alert':
      return <Alert block={block} />;
    case 'card':
      return <Card block={block} />;
    case 'carousel':
      return <Carousel block={block} />;
    case 'container':
      return (
        <Container block={block}>
          <Blocks blocks={list(block, 'child_blocks')} />
        </Container>
      );
    case 'task_card':
      return <TaskCard block={block} />;
    case 'plan':
      return <Plan block={block} />;
    case 'file':
      return (
        <FileBlock name={text(child(block, 'file'), 'name') || wording(block, 'title') || text(block, 'external_id')} />
      );
    default:
      return <RawJson of={block} />;
  }
}

function Context({ block }: { readonly block: Json }): VNode {
  return (
    <div class="context">
      {list(block, 'elements').map((element, index) =>
        text(element, 'type') === 'image' ? (
          <Picture key={index} of={element} look="context-image" />
        ) : (
          <span key={index} class="context-text">
            {isJson(element) && <TextObject of={element} />}
          </span>
        ),
      )}
    </div>
  );
}
