import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import type { Focus } from '../../../src/core/ask/focus.js';
import { focusText, readFocus } from '../../../src/core/ask/kept-focus.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const FOCUS: Focus = {
  leads: ['talk:kubecon-eu-2021/operating-etcd'],
  names: ['tool:etcd'],
  editions: ['kubecon-eu-2021'],
  days: [2],
  formats: ['keynote'],
  intents: ['who', 'talks'],
  page: 2,
};

describe('a kept focus', () => {
  it('read again: is the one that was written', () => {
    expect(readFocus(focusText(FOCUS))).toEqual(FOCUS);
  });

  it('of another version: is read as far as it is known here', () => {
    expect(readFocus(JSON.stringify({ ...FOCUS, intents: ['who', 'guess'], mood: 'odd' }))).toEqual({
      ...FOCUS,
      intents: ['who'],
    });
  });

  it.each([
    ['no JSON', '{"leads":["talk:'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no page', JSON.stringify({ ...FOCUS, page: undefined })],
    ['leads that are no texts', JSON.stringify({ ...FOCUS, leads: [1] })],
    ['days that are no numbers', JSON.stringify({ ...FOCUS, days: ['2'] })],
  ])('%s: is no focus', (_, text) => {
    expect(readFocus(text)).toBeUndefined();
  });

  it('records that are no more: leave what is still there', () => {
    const gone = ['talk:gone-2019/nothing', 'tool:gone', 'highlight:gone', 'speaker:gone', 'unheard:of', 'bare'];
    const focus = {
      ...FOCUS,
      leads: [...gone, ...FOCUS.leads],
      names: gone,
      editions: ['gone-2019'],
      formats: ['gone'],
    };
    const ask = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY, focus });
    expect(ask('who gave it?').leads).toContain('speaker:pierre-zemb');
    for (const text of ['more', 'only day 3', 'and in 2023?', 'the second one', 'and kui?', 'tell me more'])
      expect(() => ask(text)).not.toThrow();
  });
});
