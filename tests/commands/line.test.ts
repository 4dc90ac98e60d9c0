import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/commands/line.js';
import { ask, TODAY } from '../support/ask.js';
import { bundledKnowledge } from '../support/bundled.js';

const runner = {
  knowledge: bundledKnowledge(),
  today: () => TODAY,
  report: (error: unknown): string => {
    throw error;
  },
};

describe('answerLine', () => {
  it.each([
    ['tool contour', '/tool contour'],
    ['/talk etcd', '/talk etcd'],
    ['Highlights themes', '/highlights themes'],
    ['help', '/hallway help'],
    ['hallway tool contour', '/tool contour'],
    ['', '/hallway'],
    ['  keptn ', '/tool keptn'],
    ['talks by Szabo', '/talk talks by Szabo'],
  ])('%j: answers as %s does', (line, command) => {
    expect(answerLine(runner, line).text).toBe(ask(command).text);
  });

  it('nothing fits: says so and shows what can be asked', () => {
    expect(answerLine(runner, 'zzzzqq').text).toMatch(/^There is no command `zzzzqq`/);
  });
});
