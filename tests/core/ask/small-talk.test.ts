import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('small talk', () => {
  it.each([
    'Thank you very much for your help, this was most kind of you. Have a pleasant day!',
    'lovely, thank you, I shall share it with the team on Monday',
    'cool, I will forward this to my boss',
    'ok bye, need coffee',
    'thanks, that was exactly what I was looking for',
    'happy friday!',
    'hey, you awake?',
    'much obliged, that settles it',
    'fair enough',
    'that is not what I asked for',
    'my head hurts',
    'ok np',
    'guten Abend zusammen',
    'muchas gracias, hasta luego',
    'I find your answers rather poor.',
    'You are not much use, are you?',
    'my feet are killing me',
    'that is not really what I was after',
    'that saved us an hour',
    'have fun at kubecon!',
  ])('%j: is a civil line and no question', (text) => {
    expect(answered(text).kind).toBe('small-talk');
  });

  it.each([
    'my storage is full',
    'I broke my cluster',
    'any good?',
    'summary, please',
    'who failed',
    'I use Crossplane',
  ])('%j: has a word of the field or asks something, and is no civil line', (text) => {
    expect(answered(text).kind).not.toBe('small-talk');
  });

  it.each([
    ['not impressed', 'insult'],
    ['not bad', 'thanks'],
    ['bonjour', 'hello'],
    ['tot ziens', 'bye'],
    ['do you ever get tired?', 'human'],
  ])('%j: is %s', (text, of) => {
    expect(answered(text)).toMatchObject({ kind: 'small-talk', of });
  });

  it.each([
    ['thx. who gave the etcd talk?', 'speaker:pierre-zemb'],
    ['ok cool, when was kubecon eu 2021', 'edition:kubecon-eu-2021'],
    ['you there? which talk was on etcd', 'talk:kubecon-eu-2021/operating-etcd'],
    ['fair, and what about linkerd', 'tool:linkerd'],
    ['great! which talk was on etcd', 'talk:kubecon-eu-2021/operating-etcd'],
    ['good morning! which tools are archived?', 'tool:openmetrics'],
  ])('%j: is a question behind a civil word', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });
});

describe('what a tool is', () => {
  it.each([
    ['One of us proposed SchemaHero in the planning meeting. What does it do, please?', 'tool:schemahero'],
    ['we got a ticket about kubestr, no clue what that is', 'tool:kubestr'],
    ['purpose of kustomize', 'tool:kustomize'],
  ])('%j: is asked at the end of a story, or in a word', (text, lead) => {
    const answer = answered(text);
    expect([answer.kind, answer.leads[0]]).toEqual(['tool', lead]);
  });
});
