import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/views/message.js';
import { ANA, ANA_DIRECT, DESK_NOW_MS, type TestDesk, testDesk } from '../../support/digest-desk.js';

let test: TestDesk;
beforeEach(async () => {
  test = await testDesk();
});
afterEach(() => test.close());

const MEMBERS_ONLY = 'Only members of a channel see or change its digest';

describe('where a line is about', () => {
  it('a direct message: needs a channel', async () => {
    for (const line of ['on', '', 'status', 'off', 'now']) {
      expect((await test.ask(line, ANA_DIRECT)).text).toContain('Which channel? Name it');
    }
    expect(test.lines).toEqual([]);
  });

  it('a direct message with a channel: changes it for a member', async () => {
    const { text } = await test.ask('on <#C9|team> 08:00', ANA_DIRECT);
    expect(text).toContain('*A daily digest is set* in <#C9>.');
    expect(await test.subscription('C9')).toMatchObject({ schedule: { time: '08:00' } });
    expect(test.lines.map(({ channel, to }) => [channel, to])).toEqual([
      ['C9', 'UANA'],
      ['C9', undefined],
    ]);
  });

  it.each(['user_not_in_channel', 'not_in_channel', 'channel_not_found'])(
    'a channel where Slack says %s: nothing of it is told or changed, and all such refusals are one',
    async (reason) => {
      await test.ask('on topics +security', { ...ANA, channel: 'C9' });
      const before = [await test.subscription('C9'), [...test.lines]];
      test.refusals.set('whisper C9', reason);
      for (const line of ['status', 'off', 'on 11:00', 'next', 'preview', 'now', '']) {
        for (const asker of [ANA_DIRECT, ANA]) {
          const { text } = await test.ask(`${line} <#C9|secret>`, asker);
          expect(text).toContain(MEMBERS_ONLY);
          expect(text).not.toMatch(/security|Lisbon|secret/i);
        }
      }
      expect([await test.subscription('C9'), test.lines]).toEqual(before);
    },
  );

  it('its own channel, named: is not asked for', async () => {
    await test.ask('on <#C1|here>');
    expect(test.lines.map(({ to }) => to)).toEqual([undefined]);
  });

  it('a name that Slack did not make a link: asks to pick it', async () => {
    const { text } = await test.ask('status #general', ANA_DIRECT);
    expect(text).toContain('which channel #general is');
    expect(text).toContain("pick it from Slack's list");
  });
});

describe('/digest', () => {
  it('bare where none is set: says how to set one', async () => {
    const { text } = await test.ask('');
    expect(text).toContain('*No digest is set* in <#C1>. `/digest on` sets one');
  });

  it('status: tells the state, the next two, how far it is and how the last ones ended', async () => {
    await test.ask('on topics +security');
    const subscription = await test.subscription();
    if (!subscription) throw new Error('no digest');
    const { deliveries, subscriptions } = test.stores;
    const ended = async (localOn: string, end: (id: string, owner: string) => Promise<unknown>): Promise<void> => {
      const now = await subscriptions.get('T1', 'C1');
      if (!now) throw new Error('no digest');
      const atMs = Date.parse(`${localOn}T09:00Z`);
      await deliveries.plan({
        id: localOn,
        subscription: now,
        localOn,
        dueAtMs: atMs,
        notBeforeMs: atMs,
        nextDueAtMs: now.nextDueAtMs,
        nowMs: atMs,
      });
      const [claimed] = await deliveries.claim({ owner: 'p', nowMs: atMs, leaseMs: 1_000, limit: 1 });
      const owner = claimed?.leaseOwner ?? '';
      await deliveries.markSending(localOn, owner, {
        nowMs: atMs,
        leaseUntilMs: atMs + 1_000,
        items: [`tool:${localOn}`],
      });
      await end(localOn, owner);
    };
    const nowMs = DESK_NOW_MS;
    await ended('2026-11-16', (id, owner) =>
      deliveries.end(id, owner, { status: 'failed', reason: 'is_archived', nowMs }),
    );
    await ended('2026-11-17', (id, owner) => deliveries.sent(id, owner, { messageTs: '1', thread: 'none', nowMs }));
    await ended('2026-11-18', (id, owner) =>
      deliveries.end(id, owner, { status: 'skipped', reason: 'too-late', nowMs }),
    );
    await ended('2026-11-20', (id, owner) =>
      deliveries.end(id, owner, { status: 'unknown', reason: 'timeout', nowMs }),
    );
    const lines = (await test.ask('status')).text.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '*The digest is on* in <#C1>',
      'Monday to Friday at 09:00, Europe/Lisbon · Security · set by <@UANA>',
      'Next: Mon 23 Nov 2026, 09:00, then Tue 24 Nov 2026, 09:00 (Europe/Lisbon)',
    ]);
    expect(lines[3]).toMatch(/^Shown so far: 0 of \d+\. When everything/);
    expect(lines.slice(4)).toEqual([
      '*The last ones*',
      '• Fri 20 Nov 2026: it is not known whether the digest was posted; it was not repeated.',
      '• Wed 18 Nov 2026: left out, because it was more than six hours late.',
      '• Tue 17 Nov 2026: posted.',
      '• Mon 16 Nov 2026: not posted. The channel is archived.',
      'The scheduler is running and its memory can be reached.',
    ]);
  });

  it('status of a paused one: says why and what to do', async () => {
    await test.ask('on');
    const on = await test.subscription();
    if (!on) throw new Error('no digest');
    await test.stores.subscriptions.put({
      ...on,
      state: { kind: 'paused', reason: 'not_in_channel', ownerTold: true },
      nextDueAtMs: undefined,
    });
    test.schedulerRuns = false;
    const { text } = await test.ask('status');
    expect(text).toContain(
      '*The digest is paused* in <#C1>: Hallway is not in that channel. To go on: type `/invite @Hallway`',
    );
    expect(text).toContain('The scheduler is not running, so nothing is sent.');
  });

  it('next and preview: show the same digest, and nothing counts as shown', async () => {
    await test.ask('on topics +security');
    const next = (await test.ask('next')).text.split('\n');
    const preview = (await test.ask('preview')).text.split('\n');
    expect(next[0]).toBe('*Next: Mon 23 Nov 2026, 09:00* (Europe/Lisbon) in <#C1>');
    expect(next.slice(1, -1)).toEqual(preview.slice(0, -1));
    expect(preview.length).toBeGreaterThan(3);
    expect(preview.at(-1)).toContain('A preview for 2026-11-23, seen by you alone');
    expect(await test.stores.shown.count('T1', 'C1')).toBe(0);
  });

  it('preview where none is set: shows one, and how to get it', async () => {
    expect((await test.ask('preview')).text).toContain('not set here yet, /digest on sets it');
    expect((await test.ask('next')).text).toContain('No digest is to come');
  });

  it('list: has every digest of the workspace and of no other, with a stop, and nothing that a channel chose', async () => {
    await test.ask('on topics +security');
    await test.ask('on 10:00', { ...ANA, channel: 'C2' });
    await test.ask('snooze 1w', { ...ANA, channel: 'C2' });
    await test.ask('on', { ...ANA, channel: 'C3' });
    await test.ask('off', { ...ANA, channel: 'C3' });
    await test.ask('on', { ...ANA, workspace: 'T2', channel: 'C7' });
    const message = await test.ask('list', ANA_DIRECT);
    expect(message.text.split('\n').slice(0, 5)).toEqual([
      '*2 digests in this workspace*',
      '<#C1> · Monday to Friday at 09:00, Europe/Lisbon',
      'Next: Mon 23 Nov 2026, 09:00',
      '<#C2> · Monday to Friday at 10:00, Europe/Lisbon',
      'Snoozed until Sat 28 Nov 2026',
    ]);
    expect(JSON.stringify(message)).not.toMatch(/security|C3|C7|UANA/i);
    expect(valuesOf(message)).toEqual(['["open","digest","off <#C1>",1]', '["open","digest","off <#C2>",1]']);
  });

  it('a stop of the list: stops that channel’s digest, for its members', async () => {
    await test.ask('on', { ...ANA, channel: 'C2' });
    expect((await test.ask('off <#C2>')).text).toContain('*The digest is off* in <#C2>.');
  });

  it.each(['help', '?', 'help me'])('%s: explains every word, anywhere', async (line) => {
    expect((await test.ask(line, ANA_DIRECT)).text).toContain('`/digest snooze 2w`');
  });

  it('a typing error: is answered with what was meant', async () => {
    expect((await test.ask('statsu')).text).toContain('“status”');
    expect((await test.ask('x'.repeat(600))).text).toContain('characters or fewer');
  });

  it('a bug: is answered with its reference', async () => {
    const bug = new Error('a bug');
    const subscriptions = { ...test.stores.subscriptions, get: () => Promise.reject(bug) };
    const { runDigest } = await import('../../../src/commands/digest/run-digest.js');
    const { text } = await runDigest({ ...test.desk, stores: { ...test.stores, subscriptions } }, ANA, 'status');
    expect(text).toContain('`ref-1`');
    expect(test.reported).toEqual([bug]);
  });
});

function valuesOf(message: Message): string[] {
  const values: string[] = [];
  JSON.stringify(message.blocks, (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') values.push(value);
    return value;
  });
  return values;
}
