import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../../src/core/errors.js';
import { ANA, DESK_NOW_MS, type TestDesk, testDesk } from '../../support/digest-desk.js';

let test: TestDesk;
beforeEach(async () => {
  test = await testDesk();
});
afterEach(() => test.close());

const LINE =
  '<@UANA> set a daily digest: Monday to Friday at 09:00, Europe/Lisbon · everything · next Mon 23 Nov 2026, 09:00, then Tue 24 Nov 2026, 09:00 · undo: `/digest off`';

describe('/digest on', () => {
  it('in a channel: keeps it, leaves one line there, and confirms it', async () => {
    const { text } = await test.ask('on');
    expect(await test.subscription()).toEqual({
      workspace: 'T1',
      channel: 'C1',
      owner: 'UANA',
      schedule: { days: [1, 2, 3, 4, 5], time: '09:00', timeZone: 'Europe/Lisbon' },
      wish: { topics: [], withoutTopics: [], editions: [] },
      whenDone: 'changes',
      skips: [],
      state: { kind: 'on' },
      nextDueAtMs: Date.UTC(2026, 10, 23, 9),
      createdAtMs: DESK_NOW_MS,
      changedAtMs: DESK_NOW_MS,
    });
    expect(test.lines).toEqual([{ ts: '1.0', channel: 'C1', text: LINE }]);
    expect(text).toBe(
      [
        '*A daily digest is set* in <#C1>.',
        'Monday to Friday at 09:00, Europe/Lisbon · everything',
        'Next: Mon 23 Nov 2026, 09:00, then Tue 24 Nov 2026, 09:00 (Europe/Lisbon)',
        'When everything has been shown: once a week what changed since.',
        'To undo this, in the channel: `/digest off`.',
        'Anyone in the channel may change it, and the channel sees who did. `/digest off` stops it.',
      ].join('\n'),
    );
  });

  it('where Hallway is not in the channel: keeps nothing and says how to invite it', async () => {
    test.refusals.set('announce C1', 'not_in_channel');
    const { text } = await test.ask('on');
    expect(text).toBe(
      '*Nothing was set* for <#C1>. Hallway is not in that channel: type `/invite @Hallway` there, then the line again.',
    );
    expect(await test.subscription()).toBeUndefined();
  });

  it.each([
    ['is_archived', 'archived'],
    ['restricted_action_read_only_channel', 'Only some people may post'],
    ['token_revoked', 'removed from this workspace'],
    ['ratelimited', 'slow down'],
    ['unreachable', 'did not answer'],
    ['some_new_error', '`some_new_error`'],
  ])('where Slack says %s: keeps nothing and says so in words', async (reason, words) => {
    test.refusals.set('announce C1', reason);
    expect((await test.ask('on')).text).toContain(words);
    expect(await test.subscription()).toBeUndefined();
  });

  it('while the scheduler does not run: refuses, and says nothing in the channel', async () => {
    test.schedulerRuns = false;
    expect((await test.ask('on')).text).toContain('the scheduler is not running');
    expect([await test.subscription(), test.lines]).toEqual([undefined, []]);
  });

  it('by somebody whose zone Slack does not tell: asks for it and guesses none', async () => {
    test.zones.clear();
    expect((await test.ask('on')).text).toContain('/digest on Europe/Lisbon');
    expect([await test.subscription(), test.lines]).toEqual([undefined, []]);
    await test.ask('on sao paulo');
    expect((await test.subscription())?.schedule.timeZone).toBe('America/Sao_Paulo');
  });

  it('with a zone that Slack made up: asks for one', async () => {
    test.zones.set('UANA', 'Mars/Base');
    expect((await test.ask('on')).text).toContain('In which time zone?');
    expect(await test.subscription()).toBeUndefined();
  });

  it('of topics and editions that the catalog has nothing of together: keeps nothing', async () => {
    const { topics, editions } = test.desk.stock.catalog;
    const lines = [...topics.keys()].flatMap((topic) =>
      [...editions.keys()].map((one) => `on topics +${topic} editions ${one}`),
    );
    for (const line of lines) {
      await test.ask('off topics');
      const { text } = await test.ask(line);
      if (text.includes('The catalog has nothing of the topics')) {
        expect(await test.subscription()).toBeUndefined();
        expect(test.lines).toEqual([]);
        return;
      }
      await test.stores.subscriptions.remove('T1', 'C1');
      test.lines.length = 0;
    }
    throw new Error('every topic is in every edition');
  });

  it('twice: says that nothing changed, and leaves no second line', async () => {
    await test.ask('on');
    const { text } = await test.ask('on');
    expect(text).toContain('*Nothing changed* in <#C1>: it is like that already.');
    expect(test.lines).toHaveLength(1);
  });

  it('while the database goes away after the line: takes the line back and says so', async () => {
    const { subscriptions } = test.desk.stores;
    const desk = {
      ...test.desk,
      stores: {
        ...test.stores,
        subscriptions: { ...subscriptions, put: () => Promise.reject(new StoreUnavailable('ECONNREFUSED')) },
      },
    };
    const { runDigest } = await import('../../../src/commands/digest/run-digest.js');
    const { text } = await runDigest(desk, ANA, 'on');
    expect(text).toContain("Hallway's memory is unreachable just now.");
    expect([test.lines, test.reported]).toEqual([[], []]);
  });
});

describe('two people at once', () => {
  it('a lost race: is tried again on what the other left, with one line each', async () => {
    await test.ask('on');
    test.meanwhile = () => test.ask('on topics +security', { ...ANA, user: 'UBO' });
    await test.ask('on 10:00');
    expect(await test.subscription()).toMatchObject({
      schedule: { time: '10:00' },
      wish: { topics: ['security'] },
      owner: 'UANA',
    });
    expect(test.lines.map(({ text }) => text.slice(0, 20))).toEqual([
      '<@UANA> set a daily ',
      '<@UBO> set the diges',
      '<@UANA> set the dige',
    ]);
  });

  it('the same first line at once: sets one digest and tells one of it', async () => {
    test.meanwhile = () => test.ask('on', { ...ANA, user: 'UBO', timeZone: 'Europe/Lisbon' });
    expect((await test.ask('on')).text).toContain('Nothing changed');
    expect(await test.subscription()).toMatchObject({ owner: 'UBO' });
    expect(test.lines).toHaveLength(1);
  });

  it('a race lost twice: changes nothing and says what to do', async () => {
    await test.ask('on');
    const again = async (time: string): Promise<void> => {
      await test.ask(`on ${time}`, { ...ANA, user: 'UBO' });
      test.meanwhile = time === '11:00' ? () => again('12:00') : undefined;
    };
    test.meanwhile = () => again('11:00');
    expect((await test.ask('on 10:00')).text).toContain('at the same moment');
    expect(await test.subscription()).toMatchObject({ schedule: { time: '12:00' } });
  });
});

describe('other changes', () => {
  it.each([
    ['off', '<@UANA> turned the digest off · undo: `/digest on`', 'The digest is off'],
    [
      'snooze 2w',
      '<@UANA> snoozed the digest until Sat 5 Dec 2026 · next Mon 7 Dec 2026, 09:00, then Tue 8 Dec 2026, 09:00 · undo: `/digest resume`',
      'The digest is snoozed until Sat 5 Dec 2026',
    ],
    [
      'skip 2026-11-23..2026-11-25',
      '<@UANA> set the dates that the digest skips: 2026-11-23 to 2026-11-25 · next Thu 26 Nov 2026, 09:00, then Fri 27 Nov 2026, 09:00 · undo: `/digest unskip 2026-11-23..2026-11-25`',
      'The dates are skipped',
    ],
    [
      'off tue wed',
      '<@UANA> changed the digest: Monday, Thursday and Friday at 09:00, Europe/Lisbon · everything · next Mon 23 Nov 2026, 09:00, then Thu 26 Nov 2026, 09:00 · undo: `/digest on mon-fri`',
      'The digest is changed',
    ],
    [
      'when done stop',
      '<@UANA> chose what comes when everything has been shown: nothing more · next Mon 23 Nov 2026, 09:00, then Tue 24 Nov 2026, 09:00 · undo: `/digest on when done changes`',
      'The ending is set',
    ],
  ])('%s: is kept, told in one line with its undo, and confirmed', async (line, told, head) => {
    await test.ask('on');
    const { text } = await test.ask(line);
    expect(test.lines.slice(1).map((one) => one.text)).toEqual([told]);
    expect(text).toContain(`*${head}* in <#C1>.`);
    const before = test.lines.length;
    expect((await test.ask(line)).text).toMatch(/Nothing changed|so nothing comes anyway/);
    expect(test.lines).toHaveLength(before);
  });

  it('off where Hallway was taken out of the channel: works, and says that the channel was not told', async () => {
    await test.ask('on');
    test.refusals.set('announce C1', 'not_in_channel');
    expect((await test.ask('off')).text).toContain('The channel was not told: Hallway is not in that channel.');
    expect(await test.subscription()).toMatchObject({ state: { kind: 'off' }, nextDueAtMs: undefined });
  });

  it('resume of a paused one: tries the channel first', async () => {
    await test.ask('on');
    const on = await test.subscription();
    if (!on) throw new Error('no digest');
    const paused = {
      ...on,
      state: { kind: 'paused', reason: 'not_in_channel', ownerTold: true },
      nextDueAtMs: undefined,
    } as const;
    await test.stores.subscriptions.put(paused);
    test.refusals.set('announce C1', 'not_in_channel');
    expect((await test.ask('resume')).text).toContain('/invite @Hallway');
    expect(await test.subscription()).toMatchObject({ state: { kind: 'paused' } });
    test.refusals.clear();
    expect((await test.ask('resume')).text).toContain('*The digest goes on* in <#C1>.');
    expect(await test.subscription()).toMatchObject({ state: { kind: 'on' }, nextDueAtMs: Date.UTC(2026, 10, 23, 9) });
  });
});
