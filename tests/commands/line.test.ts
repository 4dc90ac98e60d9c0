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
    ['Help!', '/hallway help'],
    ['Tool: contour', '/tool contour'],
    ['? keptn', '/ask ? keptn'],
    ['hallway /hallway tool contour', '/tool contour'],
    ['hallway tool contour', '/tool contour'],
    ['', '/hallway'],
    ['  keptn ', '/ask keptn'],
    ['talks by Szabo', '/ask talks by Szabo'],
    ['who spoke about etcd?', '/ask who spoke about etcd?'],
    ['/ask did Cilium graduate?', '/ask did Cilium graduate?'],
  ])('%j: answers as %s does', (line, command) => {
    expect(answerLine(runner, line).text).toBe(ask(command).text);
  });

  it('more than anybody asks: says so', () => {
    expect(answerLine(runner, 'kubernetes '.repeat(100)).text).toMatch(/^That is 1,099 characters long/);
  });

  it('the same word for longer than any message: is read in one go', () => {
    expect(answerLine(runner, 'hallway '.repeat(30_000)).text).toBe(ask('/hallway').text);
  });

  it('nothing fits: is an honest no', () => {
    expect(answerLine(runner, 'zzzzqq').nothing).toMatch(/`?zzzzqq`?/);
  });
});
