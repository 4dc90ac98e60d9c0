import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/core/ask/answer-question.js';
import { answerMessage } from '../../src/views/answer.js';
import type { Message } from '../../src/views/message.js';
import { TODAY } from '../support/ask.js';
import { bundledKnowledge } from '../support/bundled.js';

const said = (text: string, page = 1): Message =>
  answerMessage(answerQuestion(bundledKnowledge(), { text, today: TODAY, page }), {
    command: 'ask',
    text,
    page,
    today: TODAY,
  });

/** Most characters of an answer that is no list. */
const MOST = 1200;

describe('answerMessage', () => {
  it('a talk: its title, people, conference and age come first', () => {
    const { text, nothing } = said('which talk was about etcd?');
    expect(text.split('\n').slice(0, 3)).toEqual([
      '*Lessons Learned from Operating ETCD*',
      'Pierre Zemb (OVHcloud)',
      expect.stringMatching(/^KubeCon EU 2021, in the notes of day 2 · 5 years ago/),
    ]);
    expect(nothing).toBeUndefined();
  });

  it('a no: says so in one sentence, and that the nearest is not the answer', () => {
    const { text, nothing } = said('who from Netflix spoke in Amsterdam?');
    expect(nothing).toBe('No record has all of this together: Netflix and KCD Amsterdam 2023.');
    expect(text).toContain('which is not the answer');
  });

  it('a fate that was to come when it was checked: is said to have passed only after its day', () => {
    const on = (today: string): string => {
      const answer = answerQuestion(bundledKnowledge(), { text: 'is app mesh still supported', today });
      return answerMessage(answer, { command: 'ask', text: '', page: 1, today }).text;
    };
    const passed = 'That day, 2026-09-30, has passed since this was checked.';
    expect([on('2026-09-30').includes(passed), on('2026-10-01').includes(passed)]).toEqual([false, true]);
  });

  it('a list: is paged, and its pages differ', () => {
    const text = 'all talks of kubecon eu 2021';
    expect(said(text, 2).text).not.toBe(said(text).text);
  });

  it.each([
    'which talk was about etcd?',
    'what is falco?',
    'did cilium graduate?',
    'flux vs argo cd',
    'thanos or cortex or m3?',
    'is gitops growing over the years?',
    'what was hot in amsterdam',
    'what did cern learn?',
    'who gave the etcd talk?',
    'when was kubecon eu 2021?',
    'thanks!',
    'talks of kubecon paris 2024',
  ])('%j: stays within 1,200 characters', (text) => {
    expect(said(text).text.length).toBeLessThanOrEqual(MOST);
  });

  it('what a person typed: cannot mention or link', () => {
    expect(said('<!channel> zzqq <https://evil.example|x> frobnicator').text).not.toMatch(/<[!@#]|<https/);
  });
});
