import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { withoutCourtesies } from '../../../src/core/ask/courtesy.js';
import { tokensOf } from '../../../src/core/ask/tokens.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const lead = (text: string): string | undefined => answerQuestion(bundledKnowledge(), { text, today: TODAY }).leads[0];
const civil = (text: string): string =>
  withoutCourtesies(tokensOf(text))
    .map(({ word }) => word)
    .join(' ');

describe('courtesies', () => {
  it.each([
    ['Would you be so friendly to list for me the keynotes?', 'please list for me the keynotes'],
    ['Have the kindness to name the keynotes', 'please name the keynotes'],
    ['I would appreciate very much to receive the list of keynotes', 'please the list of keynotes'],
    ['Excuse my bad English, who spoke of Contour?', 'who spoke of contour'],
    ['Many thanks in advance for the list of keynotes', 'for the list of keynotes'],
  ])('%j: leave what is asked for', (text, expected) => {
    expect(civil(text)).toBe(expected);
  });

  it('a line of nothing else: is kept whole', () => {
    expect(civil('Excuse the disturbance')).toBe('excuse the disturbance');
  });
});

describe('circumstances of whoever asks', () => {
  it.each([
    [
      'I have missed the speech of Mr. Newdigate because my daughter was ill; would you tell me what he was explaining?',
      'talk:kubecon-eu-2021/metrics-at-scale-gitlab',
    ],
    ['My flight was cancelled and I could not attend; who gave the talk about Contour?', 'speaker:steve-sloka'],
    [
      'Unfortunately I fell asleep at my desk and lost the session on CoreDNS; could you tell me what it was about?',
      'talk:kubecon-eu-2021/coredns-custom-plugins',
    ],
    [
      'My colleague Hans claims that somebody compared the kernel with the browser. Who was that?',
      'speaker:raymond-de-jong',
    ],
  ])('%j: are not missed in a record', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  it('a trouble told before the question: is what is asked about', () => {
    expect(lead('Our on-call gets senseless pages all night. Which session handled this?')).toBe(
      'talk:kubecon-eu-2021/metrics-at-scale-gitlab',
    );
  });
});

describe('orders of words of other languages', () => {
  it.each([
    ['What said the lady Fields in her keynote?', 'talk:kubecon-na-2021/road-to-multicluster'],
    ['For what is used Telepresence?', 'tool:telepresence'],
    ['Who has held the talk on cert-manager?', 'speaker:matthew-bates'],
  ])('%j: ask what they would ask in the usual one', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  it('what somebody recommended in a talk that is only named: has no answer', () => {
    expect(lead('What recommended Mr. Kerkhove in detail in his session?')).toBeUndefined();
  });
});

describe('notes of a few words', () => {
  it.each([
    ['containerd 101 eu – both names pls', 'speaker:kohei-tokunaga'],
    ['falco ppl, both confs – names', 'speaker:lorenzo-fontana'],
    [
      'talk: fns hit max runtime, went to aws containers, ended on k8s',
      'talk:kcd-amsterdam-2023/lambda-to-kubernetes-jobs',
    ],
    ['gitops – up or down over the 3 confs', 'topic:gitops'],
    ['svc-to-svc ids w/o shared pw', 'tool:spiffe'],
    ['fluentd / fluent bit – which when', 'tool:fluentd'],
  ])('%j: are answered as a question', (text, expected) => {
    expect(answerQuestion(bundledKnowledge(), { text, today: TODAY }).leads).toContain(expected);
  });

  it('names of tools: are no names of people', () => {
    expect(lead('chaos tools – names')).toBe('tool:litmus');
  });
});

describe('names of people', () => {
  it.each([
    ['dr. vasques, which session', 'talk:kubecon-eu-2021/isolate-users-user-namespaces'],
    ['who presented that porter stuff, carolin something??', 'speaker:carolyn-van-slyck'],
    ['kostantinos from cern, which session', 'talk:kubecon-eu-2021/cern-drupal-operators'],
  ])('%j: are known with a typing error', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  it.each(['what did Mr. Fielding say about mesh', 'what did Bob Kowall talk about'])(
    '%j: nobody of the name spoke, and nobody else answers',
    (text) => {
      expect(lead(text)).toBeUndefined();
    },
  );
});
