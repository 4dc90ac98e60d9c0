import type { Button } from '@slack/types';
import { ACTION_PREFIX, encodeAction, MOST_IDS } from './action.js';
import { LIMITS } from './limits.js';
import type { Message } from './message.js';

/** Records that a form offers to choose among. */
const MOST_RECORDS = 10;

/**
 * An answer with a button last in its last row that opens the form for a correction of one of these records, by their ids. Without records,
 * or where there is no room, it stays as it is.
 */
export function withCorrection(message: Message, records: readonly string[]): Message {
  const ids = fitting(records.slice(0, MOST_RECORDS));
  if (ids === '') return message;
  const button: Button = {
    type: 'button',
    text: { type: 'plain_text', text: 'Wrong or outdated?', emoji: false },
    value: encodeAction({ does: 'correct', command: '', text: ids, page: 1 }),
    action_id: `${ACTION_PREFIX}correct`,
  };
  const { blocks } = message;
  const at = blocks.findLastIndex(({ type }) => type === 'actions');
  const row = blocks[at];
  if (row?.type === 'actions') {
    if (row.elements.length >= LIMITS.buttonsInBlock) return message;
    return { ...message, blocks: blocks.with(at, { ...row, elements: [...row.elements, button] }) };
  }
  if (blocks.length >= LIMITS.blocks) return message;
  return { ...message, blocks: [...blocks, { type: 'actions', elements: [button] }] };
}

/** As many of the ids as a button can hold, with a space between. */
function fitting(ids: readonly string[]): string {
  const kept: string[] = [];
  for (const id of ids) {
    if ([...kept, id].join(' ').length > MOST_IDS) break;
    kept.push(id);
  }
  return kept.join(' ');
}
