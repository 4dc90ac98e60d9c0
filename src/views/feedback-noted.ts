import type { ActionsBlock, ModalView } from '@slack/types';
import { type Opinion, REASONS, type Reason } from '../core/feedback/vote.js';
import { withCorrection } from './correction-button.js';
import { type Message, message } from './message.js';
import { encodeOpinion, FEEDBACK } from './vote.js';

const REASON_LABELS: Readonly<Record<Reason, string>> = {
  wrong: 'Wrong',
  outdated: 'Outdated',
  'off-topic': 'Not what I asked',
  'too-long': 'Too long',
  missing: 'Something is missing',
};

/** What the person who pressed is told; after a bad answer with reasons to choose from, which may be left alone. */
export function opinionNoted(opinion: Opinion): Message {
  if (opinion.verdict === 'up') return said('Thanks, counted as a good answer.');
  const { reason } = opinion;
  if (reason !== undefined) return reasonNoted(opinion, reason);
  const asked = said('Thanks, counted as a bad answer. If you like, say why:');
  return {
    text: `${asked.text} ${REASONS.map((one) => REASON_LABELS[one]).join(', ')}.`,
    blocks: [...asked.blocks, reasonButtons(opinion)],
  };
}

/** The same where there is no channel to answer in. `depth`: modals under it, counted from 1 with its own. */
export function opinionNotedModal({ blocks }: Message, depth: number): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Feedback', emoji: false },
    close: { type: 'plain_text', text: depth > 1 ? 'Back' : 'Close', emoji: false },
    private_metadata: `${depth}`,
    blocks,
  };
}

function reasonNoted({ record }: Opinion, reason: Reason): Message {
  const noted = `Thanks, counted: ${REASON_LABELS[reason].toLowerCase()}.`;
  const canBeMended = record !== undefined && (reason === 'wrong' || reason === 'outdated' || reason === 'missing');
  return canBeMended ? withCorrection(said(`${noted} You can send what is right:`), [record]) : said(noted);
}

function reasonButtons(opinion: Opinion): ActionsBlock {
  return {
    type: 'actions',
    elements: REASONS.map((reason) => ({
      type: 'button',
      text: { type: 'plain_text', text: REASON_LABELS[reason], emoji: false },
      value: encodeOpinion({ ...opinion, reason }),
      action_id: `${FEEDBACK}:${reason}`,
    })),
  };
}

function said(text: string): Message {
  return message([{ kind: 'text', text }]);
}
