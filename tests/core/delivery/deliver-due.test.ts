import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverDue } from '../../../src/core/delivery/deliver-due.js';
import { StoreUnavailable } from '../../../src/core/errors.js';
import { DAY_MS, DUE_MS, HOUR_MS, MINUTE_MS, Play, passing, subscribed } from './play.js';

describe('deliverDue', () => {
  let play: Play;
  beforeAll(async () => {
    play = await Play.open();
  });
  beforeEach(() => play.clear());
  afterAll(() => play.close());

  describe('on time', () => {
    it('due: is posted once within its minute, its thread after it, and the next is planned', async () => {
      await play.subscribe(subscribed());
      await play.run(play.world());
      const [post] = play.slack.posts;
      expect(play.slack.posts).toHaveLength(1);
      expect(play.slack.threads).toEqual([
        { workspace: 'T1', channel: 'C1', messageTs: post?.messageTs, items: post?.items },
      ]);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'sent']]);
      expect((await play.row())?.id).toBe(post?.deliveryId);
      expect((await play.stores.shown.list('T1', 'C1')).map(({ item }) => item)).toEqual(post?.items);
      expect((await play.subscription())?.nextDueAtMs).toBe(DUE_MS + DAY_MS);
      await play.run(play.world());
      expect([play.slack.asked, play.slack.threads.length]).toEqual([1, 1]);
    });

    it('many: are spread over the minute', async () => {
      const channels = Array.from({ length: 60 }, (_, number) => subscribed({ channel: `C${number}` }));
      await play.subscribe(...channels);
      const arrivals: number[] = [];
      play.slack.arrived = () => arrivals.push(Math.floor((play.nowMs - DUE_MS) / 10_000));
      await play.run(play.world());
      const perTenSeconds = [0, 1, 2, 3, 4, 5].map((tens) => arrivals.filter((one) => one === tens).length);
      expect(perTenSeconds.slice(0, 4).every((count) => count >= 3)).toBe(true);
      expect(perTenSeconds.reduce((sum, one) => sum + one, 0)).toBe(60);
      expect(play.slack.threads).toHaveLength(60);
    }, 20_000);

    it.each([
      [5 * HOUR_MS, ['2026-11-23', 'sent', undefined, 'sent'], 1],
      [6 * HOUR_MS + 1, ['2026-11-23', 'skipped', 'too-late', 'none'], 0],
    ])('%i ms late: is %j', async (lateMs, row, posts) => {
      await play.subscribe(subscribed());
      play.nowMs = DUE_MS + lateMs;
      await play.run(play.world());
      expect(await play.ledger()).toEqual([row]);
      expect(play.slack.posts).toHaveLength(posts);
      expect((await play.subscription())?.nextDueAtMs).toBe(DUE_MS + DAY_MS);
    });

    it('outage of three days: only the last digest is sent, and the others are recorded as skipped', async () => {
      await play.subscribe(subscribed());
      play.nowMs = DUE_MS + 3 * DAY_MS + HOUR_MS;
      await play.run(play.world());
      expect(await play.ledger()).toEqual([
        ['2026-11-26', 'sent', undefined, 'sent'],
        ['2026-11-25', 'skipped', 'too-late', 'none'],
        ['2026-11-24', 'skipped', 'too-late', 'none'],
        ['2026-11-23', 'skipped', 'too-late', 'none'],
      ]);
      expect(play.slack.posts).toHaveLength(1);
      expect((await play.subscription())?.nextDueAtMs).toBe(DUE_MS + 4 * DAY_MS);
    });

    it('outage of a month: the last five missed dates are recorded, and the next one is to come', async () => {
      await play.subscribe(subscribed());
      play.nowMs = DUE_MS + 30 * DAY_MS + 7 * HOUR_MS;
      await play.run(play.world());
      const missed = ['2026-12-23', '2026-12-22', '2026-12-21', '2026-12-18', '2026-12-17'];
      expect(await play.ledger()).toEqual(missed.map((localOn) => [localOn, 'skipped', 'too-late', 'none']));
      expect(play.slack.asked).toBe(0);
      expect((await play.subscription())?.nextDueAtMs).toBe(DUE_MS + 31 * DAY_MS);
    });

    it('planned, then the process was away: what is too late by then is skipped', async () => {
      await play.subscribe(subscribed());
      await deliverDue(play.world());
      const sentAtOnce = play.slack.posts.length;
      play.nowMs = DUE_MS + 6 * HOUR_MS + 1;
      await play.run(play.world());
      expect(sentAtOnce).toBe(0);
      expect(await play.ledger()).toEqual([['2026-11-23', 'skipped', 'too-late', 'none']]);
    });

    it('snooze that is over: one digest, and the subscription is on again', async () => {
      await play.subscribe(subscribed({ state: { kind: 'snoozed', untilOn: '2026-11-25' } }));
      await play.run(play.world());
      expect(play.slack.asked).toBe(0);
      expect((await play.subscription())?.nextDueAtMs).toBe(DUE_MS + 2 * DAY_MS);
      play.nowMs = DUE_MS + 2 * DAY_MS;
      await play.run(play.world());
      expect(await play.ledger()).toEqual([['2026-11-25', 'sent', undefined, 'sent']]);
      expect((await play.subscription())?.state).toEqual({ kind: 'on' });
    });

    it.each([
      [{ state: { kind: 'off' } }, 'off'],
      [{ state: { kind: 'paused', reason: 'is_archived', ownerTold: true } }, 'paused'],
      [{ state: { kind: 'snoozed', untilOn: '2026-11-30' } }, 'snoozed'],
      [{ skips: [{ fromOn: '2026-11-23', toOn: '2026-11-24' }] }, 'skip-date'],
    ] as const)('changed after it was planned to %j: is skipped', async (change, reason) => {
      await play.subscribe(subscribed());
      const world = play.world();
      await deliverDue(world);
      const planned = await play.subscription();
      if (planned) await play.subscribe({ ...planned, ...change });
      await play.run(world);
      expect(await play.ledger()).toEqual([['2026-11-23', 'skipped', reason, 'none']]);
      expect(play.slack.asked).toBe(0);
    });
  });

  describe('refused', () => {
    it('asked to wait: is posted after as long', async () => {
      await play.subscribe(subscribed());
      play.slack.answers = [{ kind: 'refused', reason: 'ratelimited', waitMs: 30_000 }];
      const arrivals: number[] = [];
      play.slack.arrived = () => arrivals.push(play.nowMs);
      await play.run(play.world(), 2 * MINUTE_MS);
      const [first = 0, second = 0] = arrivals;
      expect(second - first).toBeGreaterThanOrEqual(30_000);
      expect(second - first).toBeLessThanOrEqual(37_501);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'sent']]);
    });

    it('again and again: waits longer each time, and ends with the last reason once it is too late', async () => {
      await play.subscribe(subscribed());
      play.slack.answers = Array.from({ length: 200 }, () => ({ kind: 'refused', reason: 'ECONNREFUSED' }));
      const arrivals: number[] = [];
      play.slack.arrived = () => arrivals.push(play.nowMs);
      await play.run(play.world(), 7 * HOUR_MS);
      const waits = arrivals.slice(1).map((atMs, at) => atMs - (arrivals[at] ?? 0));
      expect(waits.slice(0, 4).every((waitMs, at) => waitMs >= 5_000 * 2 ** at && waitMs <= 6_251 * 2 ** at)).toBe(
        true,
      );
      expect(Math.max(...waits)).toBeLessThan(19 * MINUTE_MS);
      expect(arrivals.length).toBeLessThan(40);
      expect(await play.ledger()).toEqual([['2026-11-23', 'failed', 'ECONNREFUSED', 'none']]);
      expect(await play.stores.shown.count('T1', 'C1')).toBe(0);
    });

    it('whole workspace asked to wait: its other channels wait too, then keep apart; other workspaces do not', async () => {
      const channels = Array.from({ length: 9 }, (_, number) => subscribed({ channel: `C${number}` }));
      await play.subscribe(...channels);
      play.nowMs = DUE_MS + 10 * MINUTE_MS;
      const world = play.world();
      await deliverDue(world);
      play.nowMs += MINUTE_MS;
      world.holds.hold('T1', play.nowMs + 20_000);
      const arrivals: number[] = [];
      const heldMs = play.nowMs;
      play.slack.arrived = () => arrivals.push(play.nowMs - heldMs);
      await play.run(world);
      expect(arrivals).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => 20_000 + at * 200));
    });

    it('thread: is tried again, and left out once it is too late', async () => {
      await play.subscribe(subscribed({ channel: 'C1' }));
      play.slack.threadAnswers = [{ kind: 'refused', reason: 'ratelimited', waitMs: 5_000 }];
      await play.run(play.world(), 2 * MINUTE_MS);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'sent']]);
      await play.clear();
      await play.subscribe(subscribed());
      play.slack.threadAnswers = Array.from({ length: 200 }, () => ({ kind: 'refused', reason: 'ECONNREFUSED' }));
      await play.run(play.world(), 8 * HOUR_MS);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'failed']]);
      expect(play.slack.threadAnswers.length).toBeGreaterThan(150);
    });
  });

  describe('over', () => {
    it('never to be posted: pauses the subscription, keeps why, and tells the owner once', async () => {
      await play.subscribe(subscribed());
      play.slack.answers = [{ kind: 'over', reason: 'is_archived' }];
      await play.run(play.world());
      await play.run(play.world(), 3 * DAY_MS);
      expect(play.slack.told).toEqual(['U1 is_archived']);
      expect(play.slack.asked).toBe(1);
      expect(await play.ledger()).toEqual([['2026-11-23', 'failed', 'is_archived', 'none']]);
      expect(await play.subscription()).toMatchObject({
        state: { kind: 'paused', reason: 'is_archived', ownerTold: true },
        nextDueAtMs: undefined,
      });
    });

    it('the owner cannot be told: the subscription says so', async () => {
      await play.subscribe(subscribed());
      play.slack.answers = [{ kind: 'over', reason: 'token_revoked' }];
      play.slack.reachable = false;
      await play.run(play.world());
      const state = { kind: 'paused', reason: 'token_revoked', ownerTold: false };
      expect((await play.subscription())?.state).toEqual(state);
    });

    it('thread: is left out', async () => {
      await play.subscribe(subscribed());
      play.slack.threadAnswers = [{ kind: 'over', reason: 'thread_not_found' }];
      await play.run(play.world());
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'failed']]);
      expect((await play.subscription())?.state).toEqual({ kind: 'on' });
    });
  });

  describe('uncertain', () => {
    it.each(['lost-after', 'lost-before'] as const)(
      '%s, unreadable: stays unknown and is never repeated',
      async (lost) => {
        await play.subscribe(subscribed());
        play.slack.answers = [lost];
        for (let round = 0; round < 20; round += 1) await play.run(play.world(), 10 * MINUTE_MS);
        expect(play.slack.asked).toBe(1);
        expect(play.slack.looked).toBeGreaterThan(3);
        expect(play.slack.looked).toBeLessThan(20);
        expect(await play.ledger()).toEqual([['2026-11-23', 'unknown', 'timeout', 'none']]);
        expect(await play.stores.shown.count('T1', 'C1')).toBeGreaterThan(2);
      },
    );

    it.each([
      ['lost-after', 1],
      ['lost-before', 2],
    ] as const)('%s, readable: is settled by what the channel shows, after %i requests', async (lost, requests) => {
      await play.subscribe(subscribed());
      play.slack.answers = [lost];
      play.slack.readable = true;
      for (let round = 0; round < 5; round += 1) await play.run(play.world());
      expect([play.slack.asked, play.slack.posts.length, play.slack.threads.length]).toEqual([requests, 1, 1]);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'sent']]);
      const items = (await play.stores.shown.list('T1', 'C1')).map(({ item }) => item);
      expect(items).toEqual(play.slack.posts[0]?.items);
    });

    it('the database goes after the post: what was posted is recorded once it is back', async () => {
      await play.subscribe(subscribed());
      let away = 0;
      const stores = passing(play.stores, async (name, act) => {
        if (name !== 'sent' || away === 3) return act();
        away += 1;
        throw new StoreUnavailable('57P01');
      });
      await play.run(play.world({ stores }));
      expect([away, play.slack.asked]).toEqual([3, 1]);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'sent']]);
    });

    it('the database stays away after the post: the round says so, and the row is unknown in the end', async () => {
      await play.subscribe(subscribed());
      const stores = passing(play.stores, async (name, act) => {
        if (name === 'sent') throw new StoreUnavailable('57P01');
        return act();
      });
      await expect(play.run(play.world({ stores }))).rejects.toThrow(StoreUnavailable);
      expect(play.reports).toEqual([]);
      play.nowMs += 10 * MINUTE_MS;
      await play.run(play.world());
      expect(play.slack.asked).toBe(1);
      expect(await play.ledger()).toEqual([['2026-11-23', 'unknown', 'interrupted', 'none']]);
    });

    it('the database is away before the post: nothing is posted, and all is once it is back', async () => {
      await play.subscribe(subscribed(), subscribed({ channel: 'C2' }));
      const stores = passing(play.stores, async (name, act) => {
        if (name === 'markSending') throw new StoreUnavailable('57P01');
        return act();
      });
      await expect(play.run(play.world({ stores }))).rejects.toThrow(StoreUnavailable);
      expect(play.slack.asked).toBe(0);
      play.nowMs += 2 * MINUTE_MS;
      await play.run(play.world());
      expect(play.slack.posts.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2']);
    });

    it('marking took most of the lease: nothing is posted then, but anew', async () => {
      await play.subscribe(subscribed());
      let slow = true;
      const stores = passing(play.stores, async (name, act) => {
        const result = await act();
        if (name !== 'markSending' || !slow) return result;
        slow = false;
        expect(play.slack.asked).toBe(0);
        play.nowMs += 2 * MINUTE_MS;
        return result;
      });
      await play.run(play.world({ stores }), 10 * MINUTE_MS);
      expect(play.slack.asked).toBe(1);
      expect(await play.ledger()).toEqual([['2026-11-23', 'sent', undefined, 'sent']]);
      expect((await play.row())?.attempts).toBe(2);
    });

    it('its claim went to another process while it composed: it does not post', async () => {
      await play.subscribe(subscribed());
      let other: Promise<void> | undefined;
      const stores = passing(play.stores, async (name, act) => {
        if (name === 'list' && !other) {
          play.nowMs += 2 * MINUTE_MS;
          other = deliverDue(play.world());
          await other;
        }
        return act();
      });
      await play.run(play.world({ stores }));
      expect(other).toBeDefined();
      expect([play.slack.asked, play.slack.posts.length]).toEqual([1, 1]);
    });

    it('a sender that throws: is reported, and the delivery is unknown', async () => {
      await play.subscribe(subscribed());
      const bug = new TypeError('bug');
      play.slack.arrived = () => {
        throw bug;
      };
      await play.run(play.world());
      expect(play.reports).toEqual([bug]);
      expect(await play.ledger()).toEqual([['2026-11-23', 'unknown', 'sender-failed', 'none']]);
    });
  });

  describe('bugs', () => {
    it('subscriptions that others plan at this moment: are left to them', async () => {
      const channels = Array.from({ length: 200 }, (_, number) => subscribed({ channel: `C${number}` }));
      await play.subscribe(...channels);
      let plans = 0;
      const held = passing(play.stores, async (name, act) => {
        if (name === 'plan') plans += 1;
        return name === 'plan' ? (false as Awaited<ReturnType<typeof act>>) : act();
      });
      await deliverDue(play.world({ stores: held }));
      expect([plans, play.slack.asked]).toEqual([200, 0]);
    });

    it('a subscription that cannot be planned: is reported and holds up no other', async () => {
      const schedule = { days: [1], time: '09:00', timeZone: 'Nowhere/Land' } as const;
      await play.subscribe(subscribed({ schedule }), subscribed({ channel: 'C2' }));
      await play.run(play.world());
      expect(play.slack.posts.map(({ channel }) => channel)).toEqual(['C2']);
      expect(play.reports[0]).toBeInstanceOf(RangeError);
    });

    it('a digest that cannot be composed: is reported, tried again and given up', async () => {
      await play.subscribe(subscribed(), subscribed({ channel: 'C2' }));
      const bug = new TypeError('bug');
      const { taste } = play.stores;
      const list = (workspace: string, channel: string) =>
        channel === 'C1' ? Promise.reject(bug) : taste.list(workspace, channel);
      await play.run(play.world({ stores: { ...play.stores, taste: { ...taste, list } } }), 7 * HOUR_MS);
      expect(play.slack.posts.map(({ channel }) => channel)).toEqual(['C2']);
      expect(await play.ledger()).toEqual([['2026-11-23', 'failed', 'not-composed', 'none']]);
      expect(new Set(play.reports)).toEqual(new Set([bug]));
      expect(play.reports.length).toBeLessThan(50);
    });
  });

  it('stop: begins nothing new', async () => {
    await play.subscribe(subscribed());
    await deliverDue(play.world(), AbortSignal.abort());
    expect(await play.ledger()).toEqual([]);
  });

  it('two loops at once: each digest and thread is posted by one', async () => {
    const channels = Array.from({ length: 40 }, (_, number) => subscribed({ channel: `C${number}` }));
    await play.subscribe(...channels);
    play.nowMs = DUE_MS + HOUR_MS;
    const worlds = [play.world(), play.world(), play.world()];
    for (let minute = 0; minute < 3; minute += 1) {
      await Promise.all(worlds.map((world) => deliverDue(world)));
      play.nowMs += MINUTE_MS;
    }
    const all = channels.map(({ channel }) => channel).sort();
    expect(play.slack.posts.map(({ channel }) => channel).sort()).toEqual(all);
    expect(play.slack.threads.map(({ channel }) => channel).sort()).toEqual(all);
  });
});
