import type { Button, KnownBlock } from '@slack/types';
import { ACTION_PREFIX, decodeAction } from './action.js';
import type { Message } from './message.js';

/**
 * An answer as the whole channel sees it: who shared it below, and without the buttons that turn its pages or share it, as
 * those would act on everybody's copy. Buttons that open something stay; they answer the person who presses them.
 */
export function sharedMessage({ text, blocks }: Message, userId: string): Message {
  const by = `shared by <@${userId}>`;
  return {
    text: `${text}\n${by}`,
    blocks: [...withOpenersOnly(blocks), { type: 'context', elements: [{ type: 'mrkdwn', text: by }] }],
  };
}

/** The same answer to the person who shared it: it can be read on, but not shared twice by a second press. */
export function afterSharing({ text, blocks }: Message): Message {
  const done = 'You shared this in the channel.';
  return {
    text: `${text}\n${done}`,
    blocks: [...withOpenersOnly(blocks), { type: 'context', elements: [{ type: 'mrkdwn', text: done }] }],
  };
}

function withOpenersOnly(blocks: readonly KnownBlock[]): KnownBlock[] {
  const kept: KnownBlock[] = [];
  for (const block of blocks) {
    if (block.type !== 'actions') {
      kept.push(block);
      continue;
    }
    const elements = block.elements.filter((element) => element.type !== 'button' || opensOrLinks(element));
    if (elements.length > 0) kept.push({ ...block, elements });
  }
  return kept;
}

function opensOrLinks({ action_id: id, value }: Button): boolean {
  return !id?.startsWith(ACTION_PREFIX) || decodeAction(value ?? '')?.does === 'open';
}
