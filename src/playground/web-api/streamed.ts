import { withIdentifiers } from '../identifiers.js';
import type { Json } from '../page-api.js';
import type { StoredMessage, WorkspaceState } from '../state.js';
import { isJson, list } from './arguments.js';

type Content = Pick<StoredMessage, 'text' | 'blocks'>;

/** A streamed message with what one more call brings: text is joined to the text before it, a task changes in its place. */
export function streamed(
  before: Content,
  given: Json,
  state: WorkspaceState,
): { text: string; blocks: readonly Json[] } {
  const markdown = given['markdown_text'];
  const chunks = [
    ...(typeof markdown === 'string' ? [{ type: 'markdown_text', text: markdown }] : []),
    ...list(given, 'chunks'),
    ...(given['blocks'] === undefined ? [] : [{ type: 'blocks', blocks: given['blocks'] }]),
  ];
  return chunks.reduce<{ text: string; blocks: readonly Json[] }>(
    (content, chunk) => withChunk(content, chunk, state),
    { text: before.text, blocks: before.blocks },
  );
}

function withChunk(
  { text, blocks }: Content,
  chunk: Json,
  state: WorkspaceState,
): { text: string; blocks: readonly Json[] } {
  switch (chunk['type']) {
    case 'markdown_text':
      return { text: `${text}${String(chunk['text'])}`, blocks: withText(blocks, String(chunk['text'])) };
    case 'task_update':
      return { text, blocks: withTask(blocks, chunk, state) };
    case 'plan_update':
      return { text, blocks: withPlan(blocks, String(chunk['title']), state) };
    case 'blocks': {
      const more = Array.isArray(chunk['blocks']) ? chunk['blocks'].filter(isJson) : [];
      return { text, blocks: [...blocks, ...withIdentifiers(more, state)] };
    }
    default:
      return { text, blocks };
  }
}

function withText(blocks: readonly Json[], text: string): readonly Json[] {
  const last = blocks.at(-1);
  if (last?.['type'] !== 'markdown') return [...blocks, { type: 'markdown', text }];
  return [...blocks.slice(0, -1), { ...last, text: `${String(last['text'])}${text}` }];
}

function withTask(blocks: readonly Json[], chunk: Json, state: WorkspaceState): readonly Json[] {
  const { id, type: _, details, output, ...rest } = chunk;
  const task = {
    type: 'task_card',
    task_id: id,
    ...rest,
    ...(typeof details === 'string' ? { details: richText(details) } : {}),
    ...(typeof output === 'string' ? { output: richText(output) } : {}),
  };
  const isKnown = blocks.some((block) => block['task_id'] === id);
  if (isKnown) return blocks.map((block) => (block['task_id'] === id ? { ...block, ...task } : block));
  return [...blocks, ...withIdentifiers([task], state)];
}

function withPlan(blocks: readonly Json[], title: string, state: WorkspaceState): readonly Json[] {
  const isKnown = blocks.some((block) => block['type'] === 'plan');
  if (isKnown) return blocks.map((block) => (block['type'] === 'plan' ? { ...block, title } : block));
  return [...withIdentifiers([{ type: 'plan', title }], state), ...blocks];
}

function richText(text: string): Json {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}
