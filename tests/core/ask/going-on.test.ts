import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

const MESH_TALK = 'talk:kcd-amsterdam-2023/service-mesh-without-mess';
const GRPC = 'talk:kcd-amsterdam-2023/grpc-proxyless-service';
const ATTACK = 'talk:kubecon-eu-2021/uncovering-kubernetes-attack';
const BEGINNERS = 'talk:kubecon-eu-2021/hacking-kubernetes-for-beginners';
const HIDING = 'talk:kubecon-eu-2021/art-of-hiding-yourself';
const DAY_3 = 'security talks on day 3 in Europe';

describe('going on', () => {
  it.each([
    ['one of a list by what it tells of', [DAY_3, 'which one is for newcomers?'], [BEGINNERS]],
    ['one of a list by a word', ["list Isovalent's talks", 'the one with the attack'], [ATTACK]],
    ['a list less one told by a word', [DAY_3, 'without the hiding one'], [BEGINNERS, ATTACK]],
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
