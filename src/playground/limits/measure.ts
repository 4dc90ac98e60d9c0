import type { Json, Measure } from '../page-api.js';
import { isWithinBounds } from './bounds.js';
import { bytesOf, charsOf } from './chars.js';
import { TABLE } from './table.js';
import { CHARS_BY_TYPE } from './totals.js';
import { VIEW_MAX_BYTES } from './view.js';
import { isObject, type Surface } from './walk.js';

/**
 * How close a payload comes to what Slack takes of it, in the order to read it; only measures of what is there. The limits are
 * those to keep to, and lower than what is refused where Slack does not say when it refuses: 12,000 characters of block text,
 * 4,000 of `text`.
 */
export function measures(surface: Surface, payload: Json): Measure[] {
  if (!isObject(payload) || !isWithinBounds(payload)) return [];
  const blocks = Array.isArray(payload['blocks']) ? payload['blocks'] : [];
  return [
    { name: 'blocks', value: blocks.length, limit: TABLE.surfaces[surface].maxBlocks },
    ...(surface === 'message' ? messageMeasures(payload, blocks) : viewMeasures(payload)),
    ...longest('longest section', textsOf(blocks, 'section'), TABLE.blocks['section']?.fields?.['text']?.maxLen),
  ].filter(({ name, value }) => value > 0 || name === 'blocks');
}

function messageMeasures(payload: Json, blocks: readonly unknown[]): Measure[] {
  const { text, markdown_text: markdown, totals, attachments } = TABLE.surfaces.message;
  return [
    { name: 'block text', value: charsOf(blocks), limit: totals.allBlockText.safeBudget },
    { name: 'text', value: lengthOf(payload['text']), limit: text.recommendedMax },
    { name: 'markdown_text', value: lengthOf(payload['markdown_text']), limit: markdown.maxLen },
    { name: 'attachments', value: lengthOf(payload['attachments']), limit: attachments.max },
    ...Object.entries(CHARS_BY_TYPE).map(([type, limit]) => ({
      name: `${type} text`,
      value: charsOf(ofType(blocks, type)),
      limit,
    })),
  ];
}

function viewMeasures(view: Json): Measure[] {
  const { private_metadata: limit } = TABLE.surfaces.modal.fields;
  return [
    { name: 'JSON bytes', value: bytesOf(view), limit: VIEW_MAX_BYTES },
    { name: 'private_metadata', value: lengthOf(view['private_metadata']), limit: limit?.maxLen ?? 0 },
  ];
}

function longest(name: string, texts: readonly string[], limit = 0): Measure[] {
  return [{ name, value: texts.reduce((most, { length }) => Math.max(most, length), 0), limit }];
}

function textsOf(blocks: readonly unknown[], type: string): string[] {
  return ofType(blocks, type).flatMap(({ text }) =>
    isObject(text) && typeof text['text'] === 'string' ? [text['text']] : [],
  );
}

function ofType(blocks: readonly unknown[], type: string): Json[] {
  return blocks.filter(isObject).filter((block) => block['type'] === type);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}
