import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { decodeAction } from '../../../src/views/action.js';
import { answerMessage } from '../../../src/views/answer.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const answered = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY });

describe('a name that several go by', () => {
  it('first name: is asked back, and each choice asks again with the whole name', () => {
    const text = 'what did gijs talk about?';
    const message = answerMessage(answered(text), { command: 'ask', text, page: 1, today: TODAY });
    const values = [...JSON.stringify(message.blocks).matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, value = '']) => decodeAction(JSON.parse(`"${value}"`) as string)?.text,
    );
    expect(values).toEqual(
      expect.arrayContaining(['what did Gijs Molenaar talk about?', 'what did Gijs van der Voort talk about?']),
    );
    expect(answered('what did Gijs van der Voort talk about?').leads).toEqual([
      'talk:kcd-amsterdam-2023/cloud-to-on-prem-and-back',
    ]);
  });

  it('first name beside the conference or company of one of them: is no question back', () => {
    expect(answered('what did gijs of picnic talk about?').leads).toEqual([
      'talk:kcd-amsterdam-2023/cloud-to-on-prem-and-back',
    ]);
  });
});
