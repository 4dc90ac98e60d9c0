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
    ['what consequence do many stakeholders have', 'kcd-amsterdam-2023/many-stakeholders-complex-architectures'],
    ['what was the downfall of helios', 'kcd-amsterdam-2023/helios-overtaken-by-kubernetes'],
    ['what did the payments company suffer from', 'kubecon-na-2021/razorpay-local-development-pain-points'],
    [
      'for which reason has the grocery firm abandoned its two own machine rooms',
      'kcd-amsterdam-2023/two-data-centre-rooms-complex',
    ],
    ['please, for what cause was Thanos taken and not one of the others', 'kubecon-eu-2021/d4-thanos-for-simplicity'],
    ['what snags had Picnic with the two rooms', 'kcd-amsterdam-2023/two-data-centre-rooms-complex'],
    ['which hiccups did Salesforce see', 'kubecon-eu-2021/d2-injection-ownership-and-visibility'],
    [
      'what must be decided before going to a managed cluster',
      'kcd-amsterdam-2023/long-term-strategy-before-managed-kubernetes',
    ],
    ['what do you lose if you switch the clusters off at night', 'kcd-amsterdam-2023/shut-down-clusters-at-night'],
  ])('%j: is answered with the statement that tells it', (text, expected) => {
    expect(lead(text)).toBe(`highlight:${expected}`);
  });

  it.each([
    'Why did Picnic choose Azure for the return?',
    'What made Spotify adopt Linkerd?',
    'what were the downsides of Rust for Firefly',
    'what benefits did CERN get from Cilium',
  ])('%j: takes for granted what nobody told, and is answered with nothing', (text) => {
    expect(lead(text)).toBeUndefined();
  });
});
