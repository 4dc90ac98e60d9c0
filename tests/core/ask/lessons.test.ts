import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const lead = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY }).leads[0];

describe('lessons', () => {
  it.each([
    ['why did Firefly say goodbye to Lambda?', 'kcd-amsterdam-2023/firefly-left-lambda-for-ecs'],
    ['why would AWS drag its feet on cilium?', 'kcd-amsterdam-2023/why-aws-slow-on-cilium'],
    ['is a namespace enough to separate customers?', 'kcd-amsterdam-2023/namespaces-are-not-tenants'],
    ['any words of caution about operators?', 'kcd-amsterdam-2023/operators-powerful-but-sharp'],
    ['how do I deal with colleagues who badmouth our platform', 'kubecon-na-2021/spend-time-listening-to-detractors'],
  ])('%j: is answered with the statement that tells it', (text, expected) => {
    expect(lead(text)).toBe(`highlight:${expected}`);
  });

  it.each(['Why did Picnic choose Azure for the return?', 'What made Spotify adopt Linkerd?'])(
    '%j: takes for granted what nobody told, and is answered with nothing',
    (text) => {
      expect(lead(text)).toBeUndefined();
    },
  );
});
