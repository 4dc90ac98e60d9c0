import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const asked = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY });
const people = (text: string): string[] => asked(text).leads.filter((id) => id.startsWith('speaker:'));

describe('who', () => {
  it.each([
    ['who demoed contour', ['steve-sloka']],
    ['who warned about running your own etcd', ['seth-mccombs']],
    ['could you kindly tell me who walked us through the fluentbit session', ['eduardo-silva']],
    ['which two said that security has to become more like sre?', ['jed-salazar', 'natalia-reka-ivanko']],
    ['what was the name of the lady from VMware who spoke in Amsterdam?', ['dawn-foster']],
    ['whose line was "RBAC is not made of stars"', ['ellen-korbes', 'tabitha-sable']],
    ['who from red hat showed argo for many clusters', ['jonathan-west']],
    ['who stated that scanning images is not enough', ['marcel-claassen']],
    ['who recommended litmus?', ['jasmine-james']],
    ['who does not want to operate etcd himself', ['seth-mccombs']],
    ['which person held the lecture on etcd headaches', ['pierre-zemb']],
    ['who spoke on behalf of GitLab', ['andrew-newdigate']],
    ['who were the people from Netflix, both names please', ['rodrigo-campos-catelin', 'manas-alekar']],
    ['falco, both conferences: names', ['lorenzo-fontana', 'marcel-claassen']],
    ['who spoke besides Morgan McLean', ['jaana-dogan']],
    ['who warned about curl in bash', ['carolyn-van-slyck']],
    ['Which Gijs talked about conveyor belts, and which company sent him?', ['gijs-van-der-voort']],
    ['who was it that told us not to blindly run installers straight from the web?', ['carolyn-van-slyck']],
    ['who from red hat showed argo for many clusters, and who was with him', ['jonathan-west', 'kshama-jain']],
    ['who was it that did not want to run etcd himself', ['seth-mccombs']],
    ['who were the netflix sidecar folks, both names please', ['rodrigo-campos-catelin', 'manas-alekar']],
    ['which of the Isovalent people spoke in Amsterdam', ['raymond-de-jong']],
    ['name both speakers of the black friday session', ['mario-loria', 'kyle-schrade']],
  ])('%j: is answered with people', (text, expected) => {
    expect(people(text)).toEqual(expected.map((slug) => `speaker:${slug}`));
  });

  it.each([
    'which tool shows who talks to whom in the cluster',
    'who is behind linkerd',
    'who wrote the notes of amsterdam',
    'who spoke right after Constance Caramanolis',
  ])('%j: asks for nobody on a stage', (text) => {
    expect(people(text)).toEqual([]);
  });

  it('a presenter told of in passing: leaves the question a question for the talk', () => {
    const { kind, leads } = asked(
      'A colleague told of a presentation in which a speaker played an attacker who hides. Which one was it?',
    );
    expect({ kind, lead: leads[0] }).toEqual({ kind: 'talk', lead: 'talk:kubecon-eu-2021/art-of-hiding-yourself' });
  });

  it('a statement: is named beside those who made it', () => {
    expect(asked('who said "build cool stuff, in whatever way works for you"?').named).toContain(
      'highlight:kubecon-eu-2021/d3-build-cool-stuff-quote',
    );
  });

  it.each([
    'who said serverless is dead',
    'who argued that kubernetes is too complex for small companies?',
    'who warned against using helm?',
    'who recommended using Terraform for everything',
  ])('%j: has no teller, whoever spoke of the thing', (text) => {
    expect(asked(text).kind).toBe('no');
  });

  it('a quote that nobody said: has no teller', () => {
    expect(asked('whose quote is "the cloud is just someone else\'s computer"').kind).toBe('no');
  });
});
