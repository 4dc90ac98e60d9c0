import type { KnownBlock, ModalView } from '@slack/types';
import { plainFeedback } from './feedback.js';
import { LIMITS } from './limits.js';
import { type Message, tableText } from './message.js';
import { clip } from './mrkdwn.js';
import { withoutShare } from './shared.js';

/** Modals that Slack lets stand on each other. */
export const MOST_MODALS = 3;

/** An answer as a modal, where there is no channel to answer in. `depth`: modals under it, counted from 1 with its own. */
export function answerModal(
  asked: { readonly command: string; readonly text: string },
  { blocks }: Message,
  depth: number,
): ModalView {
  return {
    type: 'modal',
    title: {
      type: 'plain_text',
      text: clip(`/${asked.command} ${asked.text}`.trim(), LIMITS.modalTitle),
      emoji: false,
    },
    close: { type: 'plain_text', text: depth > 1 ? 'Back' : 'Close', emoji: false },
    private_metadata: `${depth}`,
    blocks: withoutShare(blocks).map(plainFeedback).flatMap(withoutTable),
  };
}

/** How deep an answer modal stands, as it says itself. */
export function depthOf({ private_metadata: depth }: { readonly private_metadata?: string }): number {
  return Math.max(1, Math.min(MOST_MODALS, Number(depth) || 1));
}

/** Slack takes no table in a modal: each column becomes a text of its own. */
function withoutTable(block: KnownBlock): KnownBlock[] {
  if (block.type !== 'table') return [block];
  const rows = block.rows.map((row) => row.map((cell) => (cell.type === 'raw_text' ? cell.text : '')));
  const columns = (rows[0] ?? []).slice(1).map((_, at) => rows.map((row) => [row[0] ?? '', row[at + 1] ?? '']));
  return columns.map((column) => {
    const text = clip(tableText(column).join('\n'), LIMITS.sectionText);
    return { type: 'section', text: { type: 'mrkdwn', text } };
  });
}
