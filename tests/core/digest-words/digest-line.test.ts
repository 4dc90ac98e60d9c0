import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDigestLine } from '../../../src/core/digest-words/digest-line.js';
import type { Settings } from '../../../src/core/digest-words/settings.js';
import { context, read, refusal } from './reading-lines.js';

type Changed = Partial<Omit<Settings, 'wish'>> & Partial<Settings['wish']>;

/** Settings of which only this is said. */
function settings({ days, time, timeZone, whenDone, ...wish }: Changed): Settings {
  const nothing = { topics: [], withoutTopics: [], editions: [], allTopics: false, allEditions: false };
  return { days, time, timeZone, whenDone, wish: { ...nothing, ...wish } };
}

describe('readDigestLine', () => {
  it.each([
    ['', 'show'],
    ['   ', 'show'],
    ['settings', 'show'],
    ['status', 'status'],
    ['STATUS!', 'status'],
    ['next', 'next'],
    ['when', 'next'],
    ['preview', 'preview'],
    ['now', 'now'],
    ['list', 'list'],
    ['help', 'help'],
    ['help snooze', 'help'],
    ['off', 'off'],
    ['stop', 'off'],
    ['turn off', 'off'],
    ['off daily', 'off'],
    ['resume', 'resume'],
    ['unsnooze', 'resume'],
    ['snooze off', 'resume'],
    ['off snooze', 'resume'],
  ])('“%s”: %s', (text, does) => {
    expect(read(text)).toEqual({ does, channel: undefined });
  });

  it.each<[string, Changed]>([
    ['on', {}],
    ['On Weekdays 9:30PM LISBON', { days: [1, 2, 3, 4, 5], time: '21:30', timeZone: 'Europe/Lisbon' }],
    [
      'on 09:00 mon-fri Europe/Lisbon topics +security -cost edition kubecon-eu-2021',
      {
        days: [1, 2, 3, 4, 5],
        time: '09:00',
        timeZone: 'Europe/Lisbon',
        topics: ['security'],
        withoutTopics: ['cost'],
        editions: ['kubecon-eu-2021'],
      },
    ],
    [
      'on edition kubecon-eu-2021 topics –cost ＋security europe/lisbon mon–fri 9',
      {
        days: [1, 2, 3, 4, 5],
        time: '09:00',
        timeZone: 'Europe/Lisbon',
        topics: ['security'],
        withoutTopics: ['cost'],
        editions: ['kubecon-eu-2021'],
      },
    ],
    ['on every weekday at 9 am, new york time', { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'America/New_York' }],
    ['on weekly on tuesdays', { days: [2] }],
    ['on weekly', { days: [1] }],
    ['on daily', { days: [1, 2, 3, 4, 5, 6, 7] }],
    ['on every day in asia/calcutta', { days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Asia/Kolkata' }],
    ['on thu,tue', { days: [2, 4] }],
    ['on tue & thu', { days: [2, 4] }],
    ['on tue&amp;thu', { days: [2, 4] }],
    ['on Monday, Wednesday and Friday', { days: [1, 3, 5] }],
    ['on mon — wed', { days: [1, 2, 3] }],
    ['on mon to wed and fri', { days: [1, 2, 3, 5] }],
    ['on fri-mon', { days: [1, 5, 6, 7] }],
    ['on weekends', { days: [6, 7] }],
    ['on security', { topics: ['security'] }],
    ['on “Service Mesh”', { topics: ['service-mesh'] }],
    [
      'on topics gitops, service mesh and ci/cd without cost',
      { topics: ['gitops', 'service-mesh', 'ci-cd'], withoutTopics: ['cost'] },
    ],
    ['on not serverless', { withoutTopics: ['serverless'] }],
    ['on + security - cost', { topics: ['security'], withoutTopics: ['cost'] }],
    ['on lisbon - cost', { timeZone: 'Europe/Lisbon', withoutTopics: ['cost'] }],
    ['on edition KubeCon + CloudNativeCon Europe 2021', { editions: ['kubecon-eu-2021'] }],
    ['on topics conference', { topics: ['conference'] }],
    ['on topics all -cost', { allTopics: true, withoutTopics: ['cost'] }],
    ['on all editions', { allEditions: true }],
    ['on everything', { allTopics: true }],
    ['on editions kubecon 2021', { editions: ['kubecon-eu-2021', 'kubecon-na-2021'] }],
    [
      'on editions +kubecon eu and kcd amsterdam 9am',
      { editions: ['kubecon-eu-2021', 'kcd-amsterdam-2023'], time: '09:00' },
    ],
    ['on edition kubecon eu Europe/Amsterdam', { editions: ['kubecon-eu-2021'], timeZone: 'Europe/Amsterdam' }],
    ['on when done stop', { whenDone: 'stop' }],
    ['on mon when done what changed 8am', { days: [1], time: '08:00', whenDone: 'changes' }],
  ])('“%s”: sets what it says', (text, changed) => {
    expect(read(text)).toEqual({ does: 'on', settings: settings(changed), channel: undefined });
  });

  it.each([
    ['9', '09:00'],
    ['09:00', '09:00'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['9h', '09:00'],
    ['0930', '09:30'],
    ['9am', '09:00'],
    ['9 AM', '09:00'],
    ['9 p.m.', '21:00'],
    ['9:30pm', '21:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ["9 o'clock", '09:00'],
    ['9 o’clock', '09:00'],
  ])('time “%s”: %s', (typed, time) => {
    expect(read(`on ${typed} fri`)).toEqual({
      does: 'on',
      settings: settings({ time, days: [5] }),
      channel: undefined,
    });
  });

  it.each<[string, readonly number[], Changed]>([
    ['off fri', [5], {}],
    ['off topics', [], { allTopics: true }],
    ['off editions', [], { allEditions: true }],
    ['off topics +security -cost', [], { topics: ['security'], withoutTopics: ['cost'] }],
    ['off topics security sat,sun', [6, 7], { topics: ['security'] }],
    ['unsubscribe edition kcd amsterdam', [], { editions: ['kcd-amsterdam-2023'] }],
  ])('“%s”: takes away what “on” adds', (text, days, wish) => {
    expect(read(text)).toEqual({ does: 'drop', days, wish: settings(wish).wish, channel: undefined });
  });

  it.each([
    ['snooze 3d', '2026-11-24'],
    ['snooze 2w', '2026-12-05'],
    ['snooze 1m', '2026-12-21'],
    ['snooze 1y', '2027-11-21'],
    ['snooze for two weeks', '2026-12-05'],
    ['pause a month', '2026-12-21'],
    ['snooze until 2027-01-10', '2027-01-10'],
    ['snooze till 2027-1-10', '2027-01-10'],
    ['snooze until monday', '2026-11-23'],
    ['snooze until saturday', '2026-11-28'],
    ['snooze until next week', '2026-11-23'],
    ['snooze until 10 jan', '2027-01-10'],
    ['snooze until Jan 10th', '2027-01-10'],
    ['snooze until 10 January 2027', '2027-01-10'],
    ['snooze until tomorrow', '2026-11-22'],
    ['snooze today', '2026-11-22'],
  ])('“%s”: until %s', (text, untilOn) => {
    expect(read(text)).toEqual({ does: 'snooze', untilOn, channel: undefined });
  });

  it('today: is the date of the zone of the context', () => {
    const there = { ...context, timeZone: 'America/New_York' };
    expect(readDigestLine('snooze until tomorrow', there)).toMatchObject({ untilOn: '2026-11-21' });
  });

  it.each([
    ['2026-12-24..2027-01-02', [['2026-12-24', '2027-01-02']]],
    ['2026-12-24…2027-01-02', [['2026-12-24', '2027-01-02']]],
    ['2026-12-24 – 2027-01-02', [['2026-12-24', '2027-01-02']]],
    ['2026-12-24–2027-01-02', [['2026-12-24', '2027-01-02']]],
    ['from 2026-12-24 to 2027-01-02', [['2026-12-24', '2027-01-02']]],
    ['24 dec until 2 jan', [['2026-12-24', '2027-01-02']]],
    ['2026-12-25', [['2026-12-25', '2026-12-25']]],
    [
      '2026-12-25, 2026-12-31 and 2027-01-01',
      [
        ['2026-12-25', '2026-12-25'],
        ['2026-12-31', '2026-12-31'],
        ['2027-01-01', '2027-01-01'],
      ],
    ],
    ['today', [['2026-11-21', '2026-11-21']]],
    ['friday', [['2026-11-27', '2026-11-27']]],
    ['29 feb', [['2028-02-29', '2028-02-29']]],
    ['2026-11-21..2027-11-21', [['2026-11-21', '2027-11-21']]],
  ])('skip and unskip “%s”: the same dates', (typed, ranges) => {
    const skips = ranges.map(([fromOn, toOn]) => ({ fromOn, toOn }));
    expect(read(`skip ${typed}`)).toEqual({ does: 'skip', skips, channel: undefined });
    expect(['unskip', 'skip off', 'off skip'].map((verb) => read(`${verb} ${typed}`))).toEqual(
      Array(3).fill({ does: 'unskip', skips, channel: undefined }),
    );
  });

  it('unskip: dates that have begun too, and every one without dates', () => {
    expect(read('unskip 2026-11-01..2026-12-01')).toEqual({
      does: 'unskip',
      skips: [{ fromOn: '2026-11-01', toOn: '2026-12-01' }],
      channel: undefined,
    });
    expect([read('unskip'), read('skip off all')]).toEqual(
      Array(2).fill({ does: 'unskip', skips: undefined, channel: undefined }),
    );
  });

  it.each([
    ['when done stop', 'stop'],
    ['when done changes', 'changes'],
    ['When-done weekly what changed', 'changes'],
    ['done off', 'stop'],
  ])('“%s”: ends with %s', (text, whenDone) => {
    expect(read(text)).toEqual({ does: 'when-done', whenDone, channel: undefined });
  });

  it.each([
    ['status #Dev-Ops', { kind: 'name', name: 'dev-ops' }],
    ['#dev-ops status', { kind: 'name', name: 'dev-ops' }],
    ['<#C012AB3|dev-ops> status', { kind: 'id', id: 'C012AB3' }],
    ['status <#G012AB3|>', { kind: 'id', id: 'G012AB3' }],
    ['status <#C012AB3> <#C012AB3|dev-ops>', { kind: 'id', id: 'C012AB3' }],
    ['status here', { kind: 'here' }],
  ])('“%s”: names its channel', (text, channel) => {
    expect(read(text)).toEqual({ does: 'status', channel });
  });

  it('anything typed: read or refused, never a bug', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...'on off snooze skip until topics editions all -  .. + 9 24 2w 2026-12-24 next 10 jan daily weekly tue mon-fri when done stop cet lisbon europe/ #x here kubecon 2021 0000-00-00 99999w'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (typed) => {
        expect(refusal(typed.join(' '))).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('settings: their order says nothing', () => {
    const parts = ['9:30', 'tue,thu', 'Europe/Lisbon', '+security', '-cost', 'when done stop', 'here'];
    const whole = read(`on ${parts.join(' ')}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
        expect(read(`on ${order.join(' ')}`)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('names: no topic is called like a day, a zone or another word of the line', () => {
    const names = context.topics.flatMap(({ slug, name, aliases = [] }) =>
      [slug, name, ...aliases].map((text) => ({ slug, text })),
    );
    const said = names.map(({ text }) => [text, read(`on ${text}`)]);
    expect(said).toEqual(
      names.map(({ slug, text }) => [text, { does: 'on', settings: settings({ topics: [slug] }), channel: undefined }]),
    );
  });
});
