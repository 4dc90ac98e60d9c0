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
    expect(answerLine(runner, line).message.text).toBe(ask(command).text);
  });

  it('more than anybody asks: says so', () => {
    expect(answerLine(runner, 'kubernetes '.repeat(100)).message.text).toMatch(/^That is 1,099 characters long/);
  });

  it('the same word for longer than any message: is read in one go', () => {
    expect(answerLine(runner, 'hallway '.repeat(30_000)).message.text).toBe(ask('/hallway').text);
  });

  it.each([
    ['tool cilium', ['tool:cilium']],
    ['talk szabo', [expect.stringMatching(/^talk:/)]],
    ['which talk was about etcd?', ['talk:kubecon-eu-2021/operating-etcd']],
    ['flux vs argo cd', ['tool:flux', 'tool:argo-cd']],
    ['help', undefined],
    ['tool help', undefined],
    ['tool zzzzqq', undefined],
    ['zzzzqq', undefined],
    ['thanks!', undefined],
  ])('%j: leaves %j to go on from', (line, leads) => {
    expect(answerLine(runner, line).focus?.leads).toEqual(leads);
  });

  it.each([
    ['tool cilium', 'who spoke of it?', 'Jed Salazar'],
    ['talk operating etcd', 'who gave it?', 'Pierre Zemb'],
    ['talk cern', 'the second one', '1500 Drupal Websites'],
    ['highlights kcd amsterdam lessons', 'who said that?', 'KCD Amsterdam 2023'],
  ])('%j, then %j: goes on from it', (first, next, says) => {
    const { focus } = answerLine(runner, first);
    expect(answerLine(runner, next, focus).message.text).toContain(says);
    expect(answerLine(runner, next).message.text).not.toContain(says);
  });

  it('a list that goes on from the answer before: has no button that asks it again, and says what does', () => {
    const { focus } = answerLine(runner, 'all talks of kubecon eu 2021');
    const { message } = answerLine(runner, 'who gave them?', focus);
    const labels = [...JSON.stringify(message.blocks).matchAll(/"text":"(Next|Previous|Share)/g)];
    expect(labels).toEqual([]);
    expect(message.text).toMatch(/\nThere is more: answer `more`\.$/);
    expect(JSON.stringify(message.blocks)).toContain('There is more: answer `more`.');
  });

  it('nothing fits: is an honest no', () => {
    expect(answerLine(runner, 'zzzzqq').message.nothing).toMatch(/`?zzzzqq`?/);
  });
});
