import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

const MESH_TALK = 'talk:kcd-amsterdam-2023/service-mesh-without-mess';
const GRPC = 'talk:kcd-amsterdam-2023/grpc-proxyless-service';
const ATTACK = 'talk:kubecon-eu-2021/uncovering-kubernetes-attack';
const BEGINNERS = 'talk:kubecon-eu-2021/hacking-kubernetes-for-beginners';
const NETFLIX = 'talk:kubecon-eu-2021/sidecars-at-netflix';
const HIDING = 'talk:kubecon-eu-2021/art-of-hiding-yourself';
const DAY_3 = 'security talks on day 3 in Europe';

describe('going on', () => {
  it.each([
    ['one of a list by what it tells of', [DAY_3, 'which one is for newcomers?'], [BEGINNERS]],
    ['one of a list by a word', ["list Isovalent's talks", 'the one with the attack'], [ATTACK]],
    ['a list less one told by a word', [DAY_3, 'without the hiding one'], [BEGINNERS, ATTACK]],
    ['their own tool', ['what did netflix tell', 'their own platform, is it maintained?'], ['tool:titus']],
    [
      'who made a claim of two tools',
      ['linkerd faster than istio?', 'who claimed it'],
      ['highlight:kubecon-na-2021/linkerd-called-faster-than-istio'],
    ],
    ['who made a claim that was none', ['what is thanos', 'who claimed that'], []],
    ['the last of a list, politely', [DAY_3, 'the last one please'], [ATTACK]],
    ['a list counted', [DAY_3, 'how many of them?'], [HIDING, BEGINNERS, ATTACK]],
    [
      'a company of a talk, then its talks',
      ['cern drupal talk', 'their employer?', 'other talks of that company?'],
      ['talk:kcd-amsterdam-2023/cern-kubernetes-openshift'],
    ],
    [
      'the tools of a talk, then its people',
      ['razorpay talk', 'tools?', 'who were the speakers?'],
      ['speaker:srinidhi-s', 'speaker:venkatesan-vaidyanathan', 'talk:kubecon-na-2021/razorpay-dev-stack'],
    ],
    [
      'those of a list who are of a company',
      ['who spoke about gateway api', 'which of them is from Datadog?'],
      ['speaker:ara-pulido', 'talk:kcd-amsterdam-2023/gateway-api-north-south'],
    ],
    [
      'two tools asked for one by one, then set side by side',
      ['what is Thanos', 'and Cortex?', 'what is the difference?'],
      ['tool:thanos', 'tool:cortex'],
    ],
    ['another of a list', [DAY_3, 'no, another one'], [BEGINNERS, ATTACK]],
    ['one of a list by whom it is of', ['service mesh talks', 'the Isovalent one'], [MESH_TALK]],
    ['one of a list by its title', ['security talks', 'the one with the attack'], [ATTACK]],
    ['the talk of a place', ['Spotify', 'no I mean the Amsterdam talk'], [GRPC]],
    [
      'the question again of another matter, after a no',
      ['which talks were on nuclear fusion', 'and on etcd?'],
      ['talk:kubecon-eu-2021/operating-etcd'],
    ],
    [
      'who compared two tools, by the talk',
      ['thanos or m3', 'where was that discussed?', 'by whom?'],
      ['speaker:liron-cohen', 'talk:kubecon-eu-2021/prometheus-under-load'],
    ],
    ['a line that says nothing leaves what was spoken of', ['Netflix talk', 'whatnot', 'which day?'], [NETFLIX]],
    [
      'the peak of a trend is told by the trend',
      ['gitops trend', 'which year had most talks'],
      answered('gitops trend').leads,
    ],
  ])('%s: is found, %j', (_, turns, leads) => {
    expect(answered(...turns).leads).toEqual(leads);
  });

  it('the level of a tool in its foundation: is a question about the tool', () => {
    expect(answered("what's Carvel", 'did it join the cncf?').leads).toEqual(['tool:carvel']);
  });

  it('a matter that is said in the one talk spoken of: is looked for there', () => {
    const { leads } = answered(
      'which talk did the people of Netflix?',
      'which problems with the sidecars did they name?',
    );
    expect(leads.length).toBeGreaterThan(0);
    for (const lead of leads) expect(lead).toMatch(/^highlight:kubecon-eu-2021\/d3-sidecars/);
  });

  it('one asked where an answer is from: shows the same statements again, with their sources', () => {
    const turns = ['what did Picnic learn from going on-premise?'];
    expect(answered(...turns, 'where did you read that?').leads).toEqual(answered(...turns).leads);
  });

  it.each([
    [['what is Flux', 'does it run on Windows?']],
    [['what is Envoy', 'does it use eBPF?']],
    [['who is Liav Yona', 'his company', 'does that company still exist?']],
  ])('%j: is refused where nothing says it of what was spoken of', (turns) => {
    expect(answered(...turns).kind).toBe('no');
  });

  it('what a tool has to do with another: is told by a statement about it', () => {
    expect(answered('what is the argocd-vault-plugin', 'does it work with AWS too?').leads[0]).toBe(
      'highlight:kubecon-na-2021/vault-plugin-supports-cloud-secret-managers',
    );
  });

  it('a figure that the talk does not give: is refused', () => {
    expect(answered('firefly migration talk', 'how long did it take?').kind).toBe('no');
  });

  it('choosing between tools compared before: sets them side by side again', () => {
    expect(answered('jaeger or zipkin?', 'which one would you take?').kind).toBe('comparison');
  });
});

describe('a list of talks', () => {
  it.each([
    ['talks about service mesh after 2021', [MESH_TALK, GRPC]],
    ['list security sessions of day 3 in Europe, but leave out the one on hiding', [BEGINNERS, ATTACK]],
  ])('%j: takes the time and what is left out into account', (text, leads) => {
    expect(answered(text).leads).toEqual(leads);
  });
});
