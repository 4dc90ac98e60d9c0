import type { Json } from '../page-api.js';
import { checkBlocks } from './block.js';
import { lengthFault } from './scalar.js';
import { TABLE } from './table.js';
import { checkTotals } from './totals.js';
import { at, isObject, oneOf, shown, type Walk } from './walk.js';

const { stream } = TABLE.surfaces;

type Report = (path: string, message: string, error: string) => void;

/** Checks what `chat.startStream`, `chat.appendStream` and `chat.stopStream` are given to show: text, chunks and blocks. */
export function checkStream(payload: Json, walk: Walk, report: Report): void {
  const { markdown_text: markdown, chunks, blocks } = payload;
  if (markdown !== undefined) checkMarkdown(markdown, '/markdown_text', report);
  if (Array.isArray(chunks)) {
    for (const [index, chunk] of chunks.entries()) checkChunk(chunk, at('/chunks', index), { walk, report });
    const most = stream.maxBlocksViaChunks;
    if (blocksOf(chunks).length > most)
      report('/chunks', `must be at most ${most} blocks, has ${blocksOf(chunks).length}`, 'invalid_blocks');
  } else if (chunks !== undefined) report('/chunks', `must be a list, is ${shown(chunks)}`, 'invalid_chunks');
  if (Array.isArray(blocks)) {
    const fault = lengthFault(blocks.length, 'block', { max: stream.maxBlocksViaStopStream });
    if (fault) walk.report('/blocks', fault);
    checkBlocks(blocks, '/blocks', walk);
  } else if (blocks !== undefined) report('/blocks', `must be a list, is ${shown(blocks)}`, 'invalid_blocks_format');
  checkTotals(walk);
}

function checkMarkdown(markdown: unknown, path: string, report: Report): void {
  if (typeof markdown !== 'string') {
    report(path, `must be a string, is ${shown(markdown)}`, 'invalid_arguments');
    return;
  }
  const fault = lengthFault(markdown.length, 'character', { max: stream.markdown_text.maxLen });
  if (fault) report(path, fault, 'msg_too_long');
}

function checkChunk(chunk: unknown, path: string, { walk, report }: { walk: Walk; report: Report }): void {
  const type = isObject(chunk) ? chunk['type'] : undefined;
  if (!isObject(chunk) || typeof type !== 'string' || !stream.chunkTypes.includes(type)) {
    report(path, `must be of type ${oneOf(stream.chunkTypes)}, is ${shown(type)}`, 'invalid_chunks');
    return;
  }
  if (type === 'markdown_text') checkMarkdown(chunk['text'], at(path, 'text'), report);
  if (type !== 'blocks') return;
  if (Array.isArray(chunk['blocks'])) checkBlocks(chunk['blocks'], at(path, 'blocks'), walk);
  else report(at(path, 'blocks'), `must be a list, is ${shown(chunk['blocks'])}`, 'invalid_chunks');
}

function blocksOf(chunks: readonly unknown[]): unknown[] {
  return chunks.flatMap((chunk) => (isObject(chunk) && Array.isArray(chunk['blocks']) ? chunk['blocks'] : []));
}
