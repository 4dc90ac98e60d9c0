import type { ActionsBlockElement, Button, KnownBlock } from '@slack/types';
import { type Action, decodeAction, encodeAction } from './action.js';
import type { Message } from './message.js';

/**
 * An answer as the whole channel sees it, with who shared it below. Its buttons answer the person who presses them, and none
 * acts on everybody's copy.
 */
export function sharedMessage({ text, blocks }: Message, userId: string): Message {
  const by = `shared by <@${userId}>`;
  return {
    text: `${text}\n${by}`,
    blocks: [...forEverybody(blocks), { type: 'context', elements: [{ type: 'mrkdwn', text: by }] }],
  };
}

/** The same answer to the person who shared it: it can be read on, but not shared twice by a second press. */
export function afterSharing({ text, blocks }: Message): Message {
  const done = 'You shared this in the channel.';
  return {
    text: `${text}\n${done}`,
    blocks: [...forEverybody(blocks), { type: 'context', elements: [{ type: 'mrkdwn', text: done }] }],
  };
}

/**
 * Blocks that many people see: nothing in them may act on the copy of all of them. Turning the page opens the other page for
 * the person who presses, and sharing is done already.
 */
export function forEverybody(blocks: readonly KnownBlock[]): KnownBlock[] {
  return withButtons(blocks, (button, action) => {
    if (action.does === 'open' || action.does === 'correct') return [button];
    return action.does === 'page' ? [openingPage(button, action)] : [];
  });
}

/** Blocks where there is no channel to share in: a direct message, a modal. */
export function withoutShare(blocks: readonly KnownBlock[]): KnownBlock[] {
  return withButtons(blocks, (button, { does }) => (does === 'share' ? [] : [button]));
}

function openingPage(button: Button, action: Action): Button {
  const text = { type: 'plain_text', text: `Page ${action.page}`, emoji: false } as const;
  return { ...button, text, value: encodeAction({ ...action, does: 'open' }) };
}

/** Blocks with each of our buttons in their rows replaced; other elements stay. */
function withButtons(
  blocks: readonly KnownBlock[],
  replaced: (button: Button, action: Action) => readonly Button[],
): KnownBlock[] {
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.type !== 'actions') return [block];
    const elements = block.elements.flatMap((element): ActionsBlockElement[] => {
      const action = element.type === 'button' ? decodeAction(element.value ?? '') : undefined;
      return element.type === 'button' && action ? [...replaced(element, action)] : [element];
    });
    return elements.length > 0 ? [{ ...block, elements }] : [];
  });
}
