import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseQuestions, readQuestions } from '../../../../src/scripts/bench/questions/question-set.js';

describe('question set', () => {
  it('entries: become turns and what is expected of the last', () => {
    const text = [
      '- ask: talk on etcd?',
      "  first: ['talk:kubecon-eu-2021/operating-etcd']",
      "  answer: 'day 2'",
      '  why: line 23',
      '- turns: [talk on etcd?, who gave it]',
      "  first: ['speaker:pierre-zemb']",
      "  reply: ['speaker:pierre-zemb']",
      "  never: ['speaker:sarah-polan']",
      '  why: line 23',
      "- {ask: the price?, 'no': true, nearest: ['tool:etcd'], why: not there}",
    ].join('\n');
    const [etcd, zemb] = ['talk:kubecon-eu-2021/operating-etcd', 'speaker:pierre-zemb'];
    expect(parseQuestions('mixed', text)).toEqual([
      {
        kind: 'mixed',
        turns: ['talk on etcd?'],
        expected: { kind: 'records', first: [etcd], reply: [], never: [], answer: 'day 2' },
      },
      {
        kind: 'mixed',
        turns: ['talk on etcd?', 'who gave it'],
        expected: { kind: 'records', first: [zemb], reply: [zemb], never: ['speaker:sarah-polan'], answer: undefined },
      },
      { kind: 'mixed', turns: ['the price?'], expected: { kind: 'none', never: [], nearest: ['tool:etcd'] } },
    ]);
  });

  it('small talk: expects a civil line', () => {
    expect(parseQuestions('small-talk', '- {ask: hello, why: greeting}')).toEqual([
      { kind: 'small-talk', turns: ['hello'], expected: { kind: 'small-talk' } },
    ]);
  });

  it.each([
    ['an unknown key', '- {ask: a, frist: [], why: b}'],
    ['neither ask nor turns', "- {first: ['tool:etcd'], why: b}"],
    ['both ask and turns', "- {ask: a, turns: [a, b], first: ['tool:etcd'], why: b}"],
    ['an id of no kind', "- {ask: a, first: ['etcd'], why: b}"],
    ['a no with an answer', "- {ask: a, 'no': true, first: ['tool:etcd'], why: b}"],
    ['nothing expected', '- {ask: a, why: b}'],
  ])('form: %s is refused with the file', (_, text) => {
    expect(() => parseQuestions('list', text)).toThrow(/^list\.yml: /);
  });

  it('half: one that is not there is no error', () => {
    expect(readQuestions(join(import.meta.dirname, 'nowhere'), 'aside')).toBeUndefined();
  });
});
