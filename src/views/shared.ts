import type { KnownBlock } from '@slack/types';
import { ACTION_PREFIX, type Action, decodeAction } from './action.js';
import type { Message } from './message.js';

/**
 * An answer as the whole channel sees it: who shared it below, and without the buttons that turn its pages or share it, as
 * those would act on everybody's copy. Buttons that open something stay; they answer the person who presses them.
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

/** Blocks that many people see: without the buttons that would act on the copy of all of them. */
export function forEverybody(blocks: readonly KnownBlock[]): KnownBlock[] {
  return withButtons(blocks, (does) => does === 'open');
}

/** Blocks where there is no channel to share in: a direct message, a modal. */
export function withoutShare(blocks: readonly KnownBlock[]): KnownBlock[] {
  return withButtons(blocks, (does) => does !== 'share');
}

/** Blocks with those of our buttons in their rows that do what may be done; other elements stay. */
function withButtons(blocks: readonly KnownBlock[], may: (does: Action['does'] | undefined) => boolean): KnownBlock[] {
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.type !== 'actions') return [block];
    const elements = block.elements.filter(
      (element) =>
        element.type !== 'button' ||
        !element.action_id?.startsWith(ACTION_PREFIX) ||
        may(decodeAction(element.value ?? '')?.does),
    );
    return elements.length > 0 ? [{ ...block, elements }] : [];
  });
}
