import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { asksWhichTalk } from '../../../src/core/ask/asks-talk.js';
import { understand } from '../../../src/core/ask/understand.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const asked = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY });
const lead = (text: string): string | undefined => asked(text).leads[0];

describe('which talk', () => {
  it.each([
    ['which session was it where they hunted the slow web shop', true],
    ['name of the talk on the French key-value store graphs', true],
    ['find me the presentation that dealt with helpers', true],
    ['there was one about a burglar, what was it called', true],
    ['who gave the talk about the mesh', false],
    ['why did the talk about the mesh pass on sidecars', false],
    ['how many sites did the session on Drupal speak of', false],
    ['talks on security', false],
  ])('%j: asks which talk: %s', (text, asks) => {
    expect(asksWhichTalk(understand(bundledKnowledge(), text))).toBe(asks);
  });

  it.each([
    [
      'a word of reporting as in a claim',
      'which session argued that detractors should be listened to',
      'kubecon-na-2021/cloud-native-journey-support',
    ],
    [
      'a company by what it sells',
      'was there some session about sneakers & traffic going nuts',
      'kubecon-eu-2021/autoscaling-stockx',
    ],
    [
      'everyday words',
      'prom box falls over, 3 replacements weighed, which talk',
      'kubecon-eu-2021/prometheus-under-load',
    ],
    [
      'an excuse and a title with its point',
      'I have missed the speech of Mr. Newdigate because my daughter was ill; would you tell me what he was explaining?',
      'kubecon-eu-2021/metrics-at-scale-gitlab',
    ],
    [
      'a word of missing',
      'which presentation was like a burglar explaining how he stays unseen',
      'kubecon-eu-2021/art-of-hiding-yourself',
    ],
    [
      'a reason beside it',
      'why should a company have a plan for contributing upstream, which speech was that',
      'kcd-amsterdam-2023/leading-open-source',
    ],
    ['a word that scolds', 'talk against flapping and useless alerts', 'kubecon-eu-2021/metrics-at-scale-gitlab'],
    [
      'a format that it had not',
      'which keynote warned that its own data centre rooms had power failures, at Picnic',
      'kcd-amsterdam-2023/cloud-to-on-prem-and-back',
    ],
    [
      'things that no talk has together',
      'the talk about TLS between pods and for the kubelet as well',
      'kubecon-eu-2021/cert-manager-beyond-ingress',
    ],
    [
      'words of asking mistyped',
      'prom falling over at scale, 3 alternatives compared. name of tlak?',
      'kubecon-eu-2021/prometheus-under-load',
    ],
    [
      'another talk that is not meant',
      'not the Backstage overview, the other one, about keeping manuals next to source',
      'kubecon-eu-2021/spotify-techdocs',
    ],
    [
      'another talk and its format that are not meant',
      'not the keynote about many clusters, the demo where an operator spread workloads over clusters',
      'kubecon-eu-2021/kubecarrier-multi-cluster',
    ],
    [
      'clouds that stand for any provider',
      'which session said you can trust Microsoft or Google with the control plane and get on with features',
      'kubecon-eu-2021/why-managed-kubernetes',
    ],
    [
      'a word for what became of something',
      'which talk presented the successor of ingress at the European conference',
      'kubecon-eu-2021/gateway-api-traffic-routing',
    ],
    [
      'a move from one thing to another',
      'which one was about moving off serverless to batch jobs',
      'kcd-amsterdam-2023/lambda-to-kubernetes-jobs',
    ],
    [
      'most of one sentence in other words',
      'k8s kv store ops war stories - which session',
      'kubecon-eu-2021/operating-etcd',
    ],
  ])('a description with %s: finds the talk', (_, text, slug) => {
    expect(lead(text)).toBe(`talk:${slug}`);
  });

  it.each([
    'second keynote of the conference in LA',
    'last session on day 4 of kubecon eu',
    'any panels on security',
    'which session was about cooking recipes with helm charts',
  ])('%j: has no talk', (text) => {
    expect(lead(text)).toBeUndefined();
  });

  it('the opening of a conference: is told where the notes tell it', () => {
    expect(lead('opening keynote at KCD Amsterdam')).toBe(
      'talk:kcd-amsterdam-2023/scaling-fourth-industrial-revolution',
    );
  });

  it('what somebody did, without a word for a talk: is no list of tools', () => {
    expect(asked('company that had built its own orchestrator before kubernetes and dropped it').kind).not.toBe(
      'tools',
    );
  });

  it.each([
    'the session about Istio ambient mode, title?',
    'the talk where Uber described its migration to Kubernetes',
    'find the session where they ran Kubernetes on mainframes',
    'session of the Indian payment company on card fraud',
  ])('%j: is no talk of the notes', (text) => {
    expect(asked(text).kind).toBe('no');
  });
});

describe('what a company brought', () => {
  it.each([
    ['Was GitLab there and with what', ['talk:kubecon-eu-2021/metrics-at-scale-gitlab']],
    ['has Expedia had something for tell?', ['talk:kubecon-na-2021/cloud-native-journey-support']],
    ['what did the hosting firm from France bring along', ['talk:kubecon-eu-2021/operating-etcd']],
    [
      'What did Spotify bring to these conferences, over all three of them?',
      [
        'talk:kubecon-eu-2021/spotify-techdocs',
        'talk:kubecon-na-2021/spotify-backstage',
        'talk:kcd-amsterdam-2023/grpc-proxyless-service',
      ],
    ],
  ])('%j: is its talks', (text, talks) => {
    expect(asked(text).leads).toEqual(talks);
  });

  it('beside a tool that is asked for: is no list of talks', () => {
    expect(asked('which tool did Netflix build before Kubernetes').kind).not.toBe('talks');
  });
});

describe('slips', () => {
  it.each([
    ['anything frm cern?', 'anything from cern?'],
    ['kubermatic tlk', 'kubermatic talk'],
  ])('%j: is read as %j', (typed, meant) => {
    expect(asked(typed).leads).toEqual(asked(meant).leads);
  });

  it('a word that the records or English have: is kept', () => {
    const words = (text: string): string[] => understand(bundledKnowledge(), text).tokens.map(({ word }) => word);
    expect(words('thanos form nerds')).toEqual(['thanos', 'form', 'nerds']);
  });
});
