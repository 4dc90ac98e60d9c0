import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/core/ask/answer-question.js';
import { PROMPTS } from '../../src/views/prompts.js';
import { TODAY } from '../support/ask.js';
import { bundledKnowledge } from '../support/bundled.js';

describe('prompts', () => {
  it('each: has the answer that its title promises', () => {
    const answers = PROMPTS.map(({ title, message }) => {
      const { kind, leads } = answerQuestion(bundledKnowledge(), { text: message, today: TODAY });
      return [title, kind, leads[0]];
    });
    expect(answers).toEqual([
      ['What became of a tool', 'tool', 'tool:cilium'],
      ['A talk by what it was about', 'talk', 'talk:kubecon-eu-2021/metrics-at-scale-gitlab'],
      ['Who spoke', 'speakers', 'speaker:jack-henschel'],
      ['Two tools side by side', 'comparison', 'tool:flux'],
    ]);
  });
});
