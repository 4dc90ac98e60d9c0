import type { Button, ContextActionsBlock, KnownBlock } from '@slack/types';
import type { AnswerKind, Opinion } from '../core/feedback/vote.js';
import { withCorrection } from './correction-button.js';
import { LIMITS } from './limits.js';
import type { Message } from './message.js';
import { encodeOpinion, FEEDBACK } from './vote.js';

const LABELS = { up: 'Good answer', down: 'Bad answer' } as const;

/**
 * An answer with what lets people judge it below: whether it was good, and what in the records that it leads with is wrong. `leads` are ids,
 * best first; where there are none there is nothing to correct. A message that is full already stays as it is.
 */
export function withFeedback(
  message: Message,
  { kind, leads }: { readonly kind: AnswerKind; readonly leads: readonly string[] },
): Message {
  const corrected = withCorrection(message, leads);
  if (corrected.blocks.length >= LIMITS.blocks) return corrected;
  const opinion = (verdict: Opinion['verdict']): Opinion => ({ verdict, kind, record: leads[0], reason: undefined });
  const button = (verdict: Opinion['verdict']) => ({
    text: { type: 'plain_text' as const, text: LABELS[verdict], emoji: false },
    value: encodeOpinion(opinion(verdict)),
  });
  const block: ContextActionsBlock = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK,
        positive_button: button('up'),
        negative_button: button('down'),
      },
    ],
  };
  return { ...corrected, blocks: [...corrected.blocks, block] };
}

/** The same as two plain buttons where Slack takes no such block, which is everywhere but in messages; other blocks stay. */
export function plainFeedback(block: KnownBlock): KnownBlock {
  if (block.type !== 'context_actions') return block;
  const elements = block.elements.flatMap((element): Button[] =>
    element.type !== 'feedback_buttons'
      ? []
      : [
          { type: 'button', action_id: `${FEEDBACK}:up`, ...element.positive_button },
          { type: 'button', action_id: `${FEEDBACK}:down`, ...element.negative_button },
        ],
  );
  return { type: 'actions', elements };
}
