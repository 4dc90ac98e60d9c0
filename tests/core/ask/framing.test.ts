import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const lead = (text: string): string | undefined => answerQuestion(bundledKnowledge(), { text, today: TODAY }).leads[0];

describe('words that only frame a question', () => {
  it.each([
    ['every session in which Thanos plays a part', 'talk:kubecon-eu-2021/prometheus-under-load'],
    ['was Intel represented?', 'talk:kubecon-eu-2021/labels-node-profile-discovery'],
    ['what the heck is a KRM', 'tool:krm'],
    ['could you tell a beginner what envoy is', 'tool:envoy'],
    ['what sets containerd apart from docker', 'tool:containerd'],
    ['istio, linkerd: what distinguishes them?', 'tool:istio'],
    ['for whom does Tom Kerkhove work?', 'organisation:codit'],
    ['to whom do we owe the talk on high traffic websites', 'speaker:salman-iqbal'],
    ['Can you name the lecturer of "Cloud to on-prem and back again"?', 'speaker:gijs-van-der-voort'],
    ['gitops sessions, but not those from KubeCon', 'talk:kcd-amsterdam-2023/gitops-patterns'],
  ])('%j: are not missed in a record', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  it.each([
    'what is the logo of Falco',
    "whats Linkerd's mascot",
    'was Intel represented in Amsterdam?',
    'sessions involving WebAssembly',
  ])('%j: leave what is asked for, and nothing answers it', (text) => {
    expect(lead(text)).toBeUndefined();
  });
});
