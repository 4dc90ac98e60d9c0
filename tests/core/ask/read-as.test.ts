import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { answerMessage } from '../../../src/views/answer.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const readAs = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY }).understood.readAs;

describe('readAs', () => {
  it.each([
    ['what is promeheus', [{ typed: 'promeheus', name: 'Prometheus' }]],
    ['what did shopify present?', [{ typed: 'shopify', name: 'Spotify' }]],
    ['tell me about kaslien fields', [{ typed: 'kaslien fields', name: 'Kaslin Fields' }]],
  ])('%j: a name typed otherwise is told with what it was taken for', (text, expected) => {
    expect(readAs(text)).toEqual(expected);
  });

  it.each(['what is prometheus', 'is k8s a theme?', 'who from googlers spoke', 'argocd sessions'])(
    '%j: a name as it is written, or by a short form, is not told',
    (text) => {
      expect(readAs(text)).toEqual([]);
    },
  );

  it('answer: says it first, in the text too', () => {
    const text = 'what did shopify present?';
    const answer = answerQuestion(bundledKnowledge(), { text, today: TODAY });
    const message = answerMessage(answer, { command: 'ask', text, page: 1, today: TODAY });
    expect(message.text.split('\n')[0]).toBe('Taking shopify for Spotify:');
    expect(message.blocks[0]).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: 'Taking `shopify` for Spotify:' }],
    });
  });
});
