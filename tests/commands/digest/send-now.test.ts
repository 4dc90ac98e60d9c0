import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DESK_NOW_MS, type TestDesk, testDesk } from '../../support/digest-desk.js';

let test: TestDesk;
beforeEach(async () => {
  test = await testDesk();
});
afterEach(() => test.close());

const HOUR_MS = 3_600_000;

describe('/digest now', () => {
  it('before today’s: puts today’s in the ledger for now, and the next one is tomorrow’s', async () => {
    test.nowMs = Date.UTC(2026, 10, 23, 8);
    await test.ask('on');
    const { text } = await test.ask('now');
    expect(text).toBe(
      '*On its way* to <#C1>: it comes within a minute. It is today’s; the one after it: Tue 24 Nov 2026, 09:00 (Europe/Lisbon).',
    );
    const [delivery, ...others] = await test.stores.deliveries.recent('T1', 'C1', 5);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({
      localOn: '2026-11-23',
      status: 'planned',
      dueAtMs: test.nowMs,
      notBeforeMs: test.nowMs,
    });
    expect((await test.subscription())?.nextDueAtMs).toBe(Date.UTC(2026, 10, 24, 9));
  });

  it('on a day without a digest: leaves the next one where it was', async () => {
    await test.ask('on');
    await test.ask('now');
    expect((await test.subscription())?.nextDueAtMs).toBe(Date.UTC(2026, 10, 23, 9));
  });

  it('twice: says that it is on its way, and plans no second one', async () => {
    await test.ask('on');
    await test.ask('now');
    expect((await test.ask('now')).text).toContain('on its way already');
    expect(await test.stores.deliveries.recent('T1', 'C1', 5)).toHaveLength(1);
  });

  it('after today’s was posted: says so', async () => {
    await test.ask('on');
    await test.ask('now');
    const [claimed] = await test.stores.deliveries.claim({
      owner: 'p',
      nowMs: DESK_NOW_MS,
      leaseMs: HOUR_MS,
      limit: 1,
    });
    const { id = '', leaseOwner: owner = '' } = claimed ?? {};
    await test.stores.deliveries.markSending(id, owner, {
      nowMs: DESK_NOW_MS,
      leaseUntilMs: DESK_NOW_MS + HOUR_MS,
      items: [],
    });
    await test.stores.deliveries.sent(id, owner, { messageTs: '1.2', thread: 'none', nowMs: DESK_NOW_MS });
    expect((await test.ask('now')).text).toContain("Today's digest was posted already.");
  });

  it.each([
    [[], '/digest on'],
    [['on', 'off'], 'The digest is off here. Type /digest on, then /digest now.'],
    [['on', 'snooze 1w'], 'snoozed until Sat 28 Nov 2026. Type /digest resume'],
    [['on', 'skip today'], '/digest unskip 2026-11-21'],
  ])('after %j: plans none and says what to type', async (lines, expected) => {
    for (const line of lines) await test.ask(line);
    expect((await test.ask('now')).text).toContain(expected);
    expect(await test.stores.deliveries.recent('T1', 'C1', 5)).toEqual([]);
  });

  it('while the scheduler does not run: plans none', async () => {
    await test.ask('on');
    test.schedulerRuns = false;
    expect((await test.ask('now')).text).toContain('The scheduler is not running here');
    expect(await test.stores.deliveries.recent('T1', 'C1', 5)).toEqual([]);
  });
});
