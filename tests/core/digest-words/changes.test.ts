import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chosen, withoutSettings, withSettings } from '../../../src/core/digest-words/changes.js';
import type { DigestLine } from '../../../src/core/digest-words/digest-line.js';
import { UserError } from '../../../src/core/errors.js';
import { read } from './reading-lines.js';

const CHOSEN: Chosen = {
  schedule: { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' },
  wish: {
    topics: ['security', 'gitops'],
    withoutTopics: ['cost'],
    editions: ['kubecon-eu-2021', 'kcd-amsterdam-2023'],
  },
  whenDone: 'changes',
};

function changed(before: Chosen, line: string): Chosen {
  const asked: DigestLine = read(line);
  if (asked.does === 'on') return withSettings(before, asked.settings);
  if (asked.does === 'drop') return withoutSettings(before, asked).chosen;
  throw new Error(`${line} changes nothing`);
}

describe('withSettings', () => {
  it.each<[string, Chosen]>([
    ['on', CHOSEN],
    ['on 10:00 tue new york', { ...CHOSEN, schedule: { days: [2], time: '10:00', timeZone: 'America/New_York' } }],
    ['on when done stop', { ...CHOSEN, whenDone: 'stop' }],
    ['on +tracing +security', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: ['security', 'gitops', 'tracing'] } }],
    ['on +cost', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: ['security', 'gitops', 'cost'], withoutTopics: [] } }],
    ['on -gitops', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: ['security'], withoutTopics: ['cost', 'gitops'] } }],
    ['on topics all', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: [], withoutTopics: [] } }],
    ['on all topics -tracing', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: [], withoutTopics: ['tracing'] } }],
    ['on all editions', { ...CHOSEN, wish: { ...CHOSEN.wish, editions: [] } }],
  ])('“%s”: changes what it speaks of alone', (line, expected) => {
    expect(changed(CHOSEN, line)).toEqual(expected);
  });
});

describe('withoutSettings', () => {
  it.each<[string, Chosen]>([
    ['off fri', { ...CHOSEN, schedule: { ...CHOSEN.schedule, days: [1, 2, 3, 4] } }],
    ['off topics security -cost', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: ['gitops'], withoutTopics: [] } }],
    ['off topics', { ...CHOSEN, wish: { ...CHOSEN.wish, topics: [], withoutTopics: [] } }],
    ['off edition kcd', { ...CHOSEN, wish: { ...CHOSEN.wish, editions: ['kubecon-eu-2021'] } }],
    ['off editions', { ...CHOSEN, wish: { ...CHOSEN.wish, editions: [] } }],
  ])('“%s”: takes that away alone', (line, expected) => {
    expect(changed(CHOSEN, line)).toEqual(expected);
  });

  it.each([
    ['off weekdays', /^That leaves no day/],
    [
      'off topics security gitops',
      /^Without “security”, “gitops” no topics are left\. For all topics type \/digest off topics;/,
    ],
    ['off editions kubecon kcd', /no editions are left/],
  ])('“%s”: is refused, for it would widen or end the digest', (line, message) => {
    expect(() => changed(CHOSEN, line)).toThrow(UserError);
    expect(() => changed(CHOSEN, line)).toThrow(message);
  });

  it('what was not there: is named', () => {
    const asked = read('off topics security tracing -gitops editions kubecon-na-2021');
    if (asked.does !== 'drop') throw new Error('not read as taking away');
    expect(withoutSettings(CHOSEN, asked).absent).toEqual(['tracing', 'gitops', 'kubecon-na-2021']);
  });

  it('any topics and editions that were not there: added by “on”, removed by the same words after “off”', () => {
    const words = fc.subarray(['+tracing', '-logging', 'edition kubecon-na-2021', '-metrics', '+ebpf'], {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (typed) => {
        const after = changed(CHOSEN, `on ${typed.join(' ')}`);
        expect(after).not.toEqual(CHOSEN);
        expect(changed(after, `off ${typed.join(' ')}`)).toEqual(CHOSEN);
      }),
    );
  });
});
