import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Vote } from '../../src/core/feedback/ports.js';
import type { Delivery, Plan, Subscription } from '../../src/core/ports.js';
import { type OpenStores, openStores, type Where } from '../../src/storage/open.js';
import type { Racer, Won } from './racer.js';
import { NOW_MS, subscriptionOf } from './records.js';

const LEASE_MS = 60_000;
const CHANNELS = 200;
const RACERS = 4;
/** Databases that only get their tables: one race for them is too short to meet. */
const OTHERS = 8;

/** What every database has to keep of the stores' promises; `empty` makes one without tables. */
export function storeContract(name: string, empty: () => Promise<Where>): void {
  describe(`stores on ${name}`, () => {
    let stores: OpenStores;
    beforeAll(async () => {
      stores = await openStores(await empty());
    });
    beforeEach(async () => {
      for (const workspace of ['T1', 'T2']) await stores.subscriptions.removeWorkspace(workspace);
    });
    afterAll(() => stores.close());

    const plan = (id: string, change: Partial<Plan> = {}): Promise<boolean> =>
      stores.deliveries.plan({
        id,
        subscription: subscriptionOf(),
        localOn: '2026-11-23',
        dueAtMs: NOW_MS,
        notBeforeMs: NOW_MS,
        nextDueAtMs: NOW_MS + 86_400_000,
        nowMs: NOW_MS,
        ...change,
      });
    const claim = (owner: string, nowMs = NOW_MS, limit = 10): Promise<readonly Delivery[]> =>
      stores.deliveries.claim({ owner, nowMs, leaseMs: LEASE_MS, limit });
    const recent = (): Promise<readonly Delivery[]> => stores.deliveries.recent('T1', 'C1', 10);
    const ledger = async (): Promise<unknown> =>
      (await recent()).map(({ status, reason, messageTs }) => ({ status, reason, messageTs }));
    const shown = (): Promise<unknown> => stores.shown.list('T1', 'C1');
    const mark = (nowMs = NOW_MS, owner = 'a/1', items: readonly string[] = ['talk:x', 'tool:b']): Promise<boolean> =>
      stores.deliveries.markSending('d1', owner, { nowMs, leaseUntilMs: nowMs + LEASE_MS, items });
    const sent = (nowMs = NOW_MS, owner = 'a/1'): Promise<boolean> =>
      stores.deliveries.sent('d1', owner, { messageTs: '1.1', thread: 'planned', nowMs });
    const due = async (): Promise<Subscription> => {
      await stores.subscriptions.put(subscriptionOf());
      return subscriptionOf();
    };
    const claimed = async (): Promise<void> => {
      await due();
      await plan('d1');
      await claim('a');
    };
    const sending = async (): Promise<void> => {
      await claimed();
      await mark();
    };
    const SHOWN = [
      { item: 'talk:x', shownOn: '2026-11-23' },
      { item: 'tool:b', shownOn: '2026-11-23' },
    ];

    describe('subscriptions', () => {
      it('put: keeps every field, one for each channel of a workspace', async () => {
        const first = subscriptionOf();
        const second = subscriptionOf({
          channel: 'C2',
          nextDueAtMs: undefined,
          state: { kind: 'paused', reason: 'is_archived', ownerTold: true },
        });
        const elsewhere = subscriptionOf({ workspace: 'T2' });
        const replaced = subscriptionOf({ owner: 'U2', whenDone: 'stop' });
        for (const subscription of [first, second, elsewhere, replaced])
          expect(await stores.subscriptions.put(subscription)).toBe(true);
        expect(await stores.subscriptions.listOf('T1')).toEqual([replaced, second]);
        expect(await stores.subscriptions.get('T2', 'C1')).toEqual(elsewhere);
        expect(await stores.subscriptions.get('T2', 'C2')).toBeUndefined();
      });

      it('put: expecting what was read keeps the first change of two, even in one millisecond', async () => {
        const read = await due();
        const change = (owner: string): Promise<boolean> =>
          stores.subscriptions.put({ ...read, owner }, read.changedAtMs);
        expect(await change('U2')).toBe(true);
        expect(await change('U3')).toBe(false);
        expect(await stores.subscriptions.get('T1', 'C1')).toEqual({
          ...read,
          owner: 'U2',
          changedAtMs: read.changedAtMs + 1,
        });
      });

      it('put: expecting none keeps the one that is there', async () => {
        const subscription = subscriptionOf();
        expect(await stores.subscriptions.put(subscription, 'absent')).toBe(true);
        expect(await stores.subscriptions.put({ ...subscription, owner: 'U2' }, 'absent')).toBe(false);
        expect(await stores.subscriptions.get('T1', 'C1')).toEqual(subscription);
      });

      it('dueBefore: gives the ones that are on or snoozed, the longest due first, up to the limit', async () => {
        const subscriptions = [
          subscriptionOf({ channel: 'now' }),
          subscriptionOf({ channel: 'later', nextDueAtMs: NOW_MS + 1 }),
          subscriptionOf({ channel: 'off', state: { kind: 'off' } }),
          subscriptionOf({ channel: 'never', nextDueAtMs: undefined }),
          subscriptionOf({ channel: 'long', nextDueAtMs: 1, state: { kind: 'snoozed', untilOn: '2026-11-20' } }),
          subscriptionOf({ channel: 'before', nextDueAtMs: NOW_MS - 1, workspace: 'T2' }),
        ];
        for (const subscription of subscriptions) await stores.subscriptions.put(subscription);
        const channels = async (limit: number): Promise<string[]> =>
          (await stores.subscriptions.dueBefore(NOW_MS, limit)).map(({ channel }) => channel);
        expect(await channels(10)).toEqual(['long', 'before', 'now']);
        expect(await channels(2)).toEqual(['long', 'before']);
      });

      it('remove and removeWorkspace: leave nothing of theirs and all of the others', async () => {
        const places = [
          { workspace: 'T1', channel: 'C1' },
          { workspace: 'T1', channel: 'C2' },
          { workspace: 'T2', channel: 'C1' },
        ];
        for (const [number, place] of places.entries()) {
          const subscription = subscriptionOf(place);
          await stores.subscriptions.put(subscription);
          await plan(`d${number}`, { subscription });
          await stores.taste.put({ ...place, user: 'U1', key: 'tool:b', direction: 1, atMs: 1 });
          await stores.saved.put(place.workspace, 'U1', { item: 'talk:x', savedAtMs: 1 });
          await stores.focus.put({ ...place, thread: '1.1' }, { focus: 'x', untilMs: NOW_MS + 1, nowMs: NOW_MS });
        }
        for (const { id, leaseOwner = '' } of await claim('a')) {
          await stores.deliveries.markSending(id, leaseOwner, {
            nowMs: NOW_MS,
            leaseUntilMs: NOW_MS + 1,
            items: ['talk:x'],
          });
          await stores.deliveries.sent(id, leaseOwner, { messageTs: '1.1', thread: 'none', nowMs: NOW_MS });
        }
        const kept = async (): Promise<unknown> =>
          Promise.all(
            places.map(async ({ workspace, channel }) => [
              (await stores.subscriptions.get(workspace, channel)) !== undefined,
              (await stores.deliveries.recent(workspace, channel, 9)).length,
              await stores.shown.count(workspace, channel),
              (await stores.taste.list(workspace, channel)).size,
              (await stores.saved.list(workspace, 'U1')).length,
              await stores.focus.get({ workspace, channel, thread: '1.1' }, NOW_MS),
            ]),
          );
        const all = [true, 1, 1, 1, 1, 'x'];
        expect(await kept()).toEqual([all, all, all]);
        await stores.subscriptions.remove('T1', 'C1');
        expect(await kept()).toEqual([[false, 0, 0, 0, 1, undefined], all, all]);
        await stores.subscriptions.removeWorkspace('T1');
        const none = [false, 0, 0, 0, 0, undefined];
        expect(await kept()).toEqual([none, none, all]);
      });
    });

    describe('deliveries', () => {
      it('plan: records the delivery and moves the subscription on, once', async () => {
        const read = await due();
        expect(await plan('d1', { state: { kind: 'off' } })).toBe(true);
        expect(await plan('d2')).toBe(false);
        expect(await recent()).toEqual([
          {
            id: 'd1',
            workspace: 'T1',
            channel: 'C1',
            localOn: '2026-11-23',
            dueAtMs: NOW_MS,
            status: 'planned',
            attempts: 0,
            notBeforeMs: NOW_MS,
            leaseOwner: undefined,
            leaseUntilMs: undefined,
            items: [],
            messageTs: undefined,
            reason: undefined,
            threadStatus: 'none',
            threadReason: undefined,
            changedAtMs: NOW_MS,
          },
        ]);
        const moved = { ...read, state: { kind: 'off' }, nextDueAtMs: NOW_MS + 86_400_000, changedAtMs: NOW_MS };
        expect(await stores.subscriptions.get('T1', 'C1')).toEqual(moved);
        expect(await stores.subscriptions.put(read, read.changedAtMs)).toBe(false);
      });

      it('plan: at once by many is recorded by one', async () => {
        await due();
        const tries = await Promise.all(Array.from({ length: 8 }, (_, number) => plan(`d${number}`)));
        expect(tries.filter(Boolean)).toHaveLength(1);
        expect(await recent()).toHaveLength(1);
      });

      it('plan: a date that has its delivery moves the subscription on without a second', async () => {
        await due();
        await plan('d1');
        await due();
        expect(await plan('d2')).toBe(false);
        expect((await recent()).map(({ id }) => id)).toEqual(['d1']);
        expect((await stores.subscriptions.get('T1', 'C1'))?.nextDueAtMs).toBe(NOW_MS + 86_400_000);
      });

      it('plan: a subscription that was changed meanwhile stays, and nothing is recorded', async () => {
        const read = await due();
        const changed = { ...read, state: { kind: 'off' }, changedAtMs: NOW_MS } as const;
        await stores.subscriptions.put(changed, read.changedAtMs);
        expect(await plan('d1')).toBe(false);
        expect(await recent()).toEqual([]);
        expect(await stores.subscriptions.get('T1', 'C1')).toEqual(changed);
      });

      it('plan: an ending is recorded at once and never claimed', async () => {
        await due();
        expect(await plan('d1', { ending: { status: 'skipped', reason: 'late' } })).toBe(true);
        expect(await ledger()).toEqual([{ status: 'skipped', reason: 'late', messageTs: undefined }]);
        expect(await claim('a')).toEqual([]);
      });

      it('claim: gives what is due to one alone, in order, up to the limit', async () => {
        for (const [channel, delayMs] of [
          ['late', 2],
          ['first', 0],
          ['second', 1],
          ['third', 2],
        ] as const) {
          const subscription = subscriptionOf({ channel });
          await stores.subscriptions.put(subscription);
          await plan(channel, { subscription, notBeforeMs: NOW_MS + delayMs + (channel === 'late' ? 1 : 0) });
        }
        const first = await claim('a', NOW_MS + 2, 2);
        expect(
          first.map(({ id, status, attempts, leaseOwner, leaseUntilMs }) => [
            id,
            status,
            attempts,
            leaseOwner,
            leaseUntilMs,
          ]),
        ).toEqual([
          ['first', 'claimed', 1, 'a/1', NOW_MS + 2 + LEASE_MS],
          ['second', 'claimed', 1, 'a/1', NOW_MS + 2 + LEASE_MS],
        ]);
        expect((await claim('b', NOW_MS + 2)).map(({ id }) => id)).toEqual(['third']);
        expect(await claim('c', NOW_MS + 2)).toEqual([]);
      });

      it('claim: a lease that ran out goes to another, and the first one can do nothing any more', async () => {
        await claimed();
        expect(await claim('b', NOW_MS + LEASE_MS - 1)).toEqual([]);
        expect((await claim('a', NOW_MS + LEASE_MS)).map(({ leaseOwner }) => leaseOwner)).toEqual(['a/2']);
        expect(await mark(NOW_MS + LEASE_MS + 1)).toBe(false);
        expect(await mark(NOW_MS + LEASE_MS + 1, 'a/2')).toBe(true);
        const nowMs = NOW_MS + LEASE_MS + 2;
        expect(await sent(nowMs)).toBe(false);
        expect(await stores.deliveries.retry('d1', 'a/1', { notBeforeMs: nowMs, reason: 'x', nowMs })).toBe(false);
        expect(await stores.deliveries.end('d1', 'a/1', { status: 'failed', reason: 'x', nowMs })).toBe(false);
        expect(await ledger()).toEqual([{ status: 'sending', reason: undefined, messageTs: undefined }]);
      });

      it('markSending: is refused once the lease is over', async () => {
        await claimed();
        expect(await mark(NOW_MS + LEASE_MS)).toBe(false);
        expect(await mark(NOW_MS + LEASE_MS - 1)).toBe(true);
        expect(await mark(NOW_MS + LEASE_MS - 1)).toBe(false);
      });

      it('sent: ends it, shows its items, and may be said again', async () => {
        await sending();
        expect(await claim('b', NOW_MS + 10 * LEASE_MS)).toEqual([]);
        expect([await sent(), await sent()]).toEqual([true, true]);
        expect(await stores.deliveries.sent('d1', 'a/1', { messageTs: '2.2', thread: 'none', nowMs: NOW_MS })).toBe(
          false,
        );
        expect(await ledger()).toEqual([{ status: 'sent', reason: undefined, messageTs: '1.1' }]);
        expect(await shown()).toEqual(SHOWN);
        expect(await stores.shown.count('T1', 'C1')).toBe(2);
      });

      it('retry: waits until its time, with nothing shown', async () => {
        await sending();
        const retry = { notBeforeMs: NOW_MS + 5, reason: 'ratelimited', nowMs: NOW_MS };
        expect(await stores.deliveries.retry('d1', 'a/1', retry)).toBe(true);
        expect(await claim('a', NOW_MS + 4)).toEqual([]);
        const [again] = await claim('a', NOW_MS + 5);
        expect(again).toMatchObject({ attempts: 2, leaseOwner: 'a/2', items: [], reason: 'ratelimited' });
        expect(await shown()).toEqual([]);
      });

      it('end: failed and skipped show nothing, unknown counts as shown', async () => {
        for (const status of ['failed', 'skipped', 'unknown'] as const) {
          await stores.subscriptions.removeWorkspace('T1');
          await sending();
          expect(await stores.deliveries.end('d1', 'a/1', { status, reason: 'why', nowMs: NOW_MS })).toBe(true);
          expect(await ledger()).toEqual([{ status, reason: 'why', messageTs: undefined }]);
          expect(await shown()).toEqual(status === 'unknown' ? SHOWN : []);
          expect(await claim('b', NOW_MS + 10 * LEASE_MS)).toEqual([]);
        }
      });

      it('expireSending: a crash while sending is unknown, shown, and never claimed', async () => {
        await sending();
        expect(await stores.deliveries.expireSending(NOW_MS + LEASE_MS - 1)).toEqual([]);
        const expired = await stores.deliveries.expireSending(NOW_MS + LEASE_MS);
        expect(expired.map(({ id, status, reason }) => ({ id, status, reason }))).toEqual([
          { id: 'd1', status: 'unknown', reason: 'interrupted' },
        ]);
        expect(await stores.deliveries.expireSending(NOW_MS + LEASE_MS)).toEqual([]);
        expect(await shown()).toEqual(SHOWN);
        expect(await claim('b', NOW_MS + 10 * LEASE_MS)).toEqual([]);
      });

      it('sent: an answer after the lease settles the unknown', async () => {
        await sending();
        await stores.deliveries.expireSending(NOW_MS + LEASE_MS);
        expect(await sent(NOW_MS + LEASE_MS, 'b/1')).toBe(false);
        expect(await sent(NOW_MS + LEASE_MS)).toBe(true);
        expect(await ledger()).toEqual([{ status: 'sent', reason: undefined, messageTs: '1.1' }]);
        expect(await shown()).toEqual(SHOWN);
      });

      it('settleUnknown: settles either way, once, and unshows what was not posted', async () => {
        const settlements = [
          { status: 'sent', messageTs: '1.1', thread: 'planned' },
          { status: 'failed', reason: 'absent' },
          { status: 'planned', notBeforeMs: NOW_MS, reason: 'absent' },
        ] as const;
        for (const settlement of settlements) {
          await stores.subscriptions.removeWorkspace('T1');
          await sending();
          expect(await stores.deliveries.settleUnknown('d1', settlement, NOW_MS)).toBe(false);
          await stores.deliveries.end('d1', 'a/1', { status: 'unknown', reason: 'timeout', nowMs: NOW_MS });
          expect(await stores.deliveries.settleUnknown('d1', settlement, NOW_MS)).toBe(true);
          expect(await stores.deliveries.settleUnknown('d1', settlement, NOW_MS)).toBe(false);
          expect(await shown()).toEqual(settlement.status === 'sent' ? SHOWN : []);
          expect((await recent()).map(({ status }) => status)).toEqual([settlement.status]);
          expect(await claim('b')).toHaveLength(settlement.status === 'planned' ? 1 : 0);
        }
      });

      it('claimUnknowns: gives each to one until its next time, as long as it ended in the stretch asked for', async () => {
        await sending();
        const look = async (nowMs: number): Promise<readonly string[]> => {
          const stretch = { endedAfterMs: nowMs - 100, endedBeforeMs: nowMs - 10, againAtMs: nowMs + 50, limit: 10 };
          return (await stores.deliveries.claimUnknowns({ nowMs, ...stretch })).map(({ id }) => id);
        };
        expect(await look(NOW_MS + 10)).toEqual([]);
        await stores.deliveries.end('d1', 'a/1', { status: 'unknown', reason: 'timeout', nowMs: NOW_MS });
        expect(await look(NOW_MS + 9)).toEqual([]);
        const tries = await Promise.all([look(NOW_MS + 10), look(NOW_MS + 10), look(NOW_MS + 10)]);
        expect(tries.flat()).toEqual(['d1']);
        expect(await look(NOW_MS + 59)).toEqual([]);
        expect(await look(NOW_MS + 60)).toEqual(['d1']);
        expect(await look(NOW_MS + 111)).toEqual([]);
        expect(await ledger()).toEqual([{ status: 'unknown', reason: 'timeout', messageTs: undefined }]);
      });

      it('nextAtMs: is the earliest of what is planned, messages and threads', async () => {
        const next = (): Promise<number | undefined> => stores.deliveries.nextAtMs();
        expect(await next()).toBeUndefined();
        await due();
        await plan('d1', { notBeforeMs: NOW_MS + 7 });
        const elsewhere = subscriptionOf({ channel: 'C2' });
        await stores.subscriptions.put(elsewhere);
        await plan('d2', { subscription: elsewhere, notBeforeMs: NOW_MS + 9 });
        expect(await next()).toBe(NOW_MS + 7);
        await claim('a', NOW_MS + 7);
        expect(await next()).toBe(NOW_MS + 9);
        await mark(NOW_MS + 7);
        await stores.deliveries.sent('d1', 'a/1', {
          messageTs: '1.1',
          thread: 'planned',
          threadNotBeforeMs: NOW_MS + 8,
          nowMs: NOW_MS + 7,
        });
        expect(await next()).toBe(NOW_MS + 8);
        await stores.deliveries.claimThread('d1', 'a', { nowMs: NOW_MS + 8, leaseUntilMs: NOW_MS + 9 });
        expect(await next()).toBe(NOW_MS + 9);
        await claim('a', NOW_MS + 9);
        expect(await next()).toBeUndefined();
      });

      it('at once: many changes keep apart what they do', async () => {
        const channels = Array.from({ length: 40 }, (_, number) => `C${number}`);
        const subscriptions = channels.map((channel) => subscriptionOf({ channel }));
        await Promise.all(subscriptions.map((subscription) => stores.subscriptions.put(subscription)));
        const planned = await Promise.all(
          // Every tenth is planned as of a state that is past.
          subscriptions.map((subscription, at) =>
            plan(`d${at}`, { subscription: at % 10 === 0 ? { ...subscription, changedAtMs: 1 } : subscription }),
          ),
        );
        expect(planned).toEqual(channels.map((_, at) => at % 10 !== 0));
        const rows = await claim('a', NOW_MS, 100);
        const marked = await Promise.all(
          rows.map(({ id, leaseOwner = '' }, at) =>
            stores.deliveries.markSending(id, at === 3 ? 'nobody' : leaseOwner, {
              nowMs: NOW_MS,
              leaseUntilMs: NOW_MS + 1,
              items: [`tool:${id}`],
            }),
          ),
        );
        expect(marked).toEqual(rows.map((_, at) => at !== 3));
        const sentAll = await Promise.all(
          rows.map(({ id, leaseOwner = '' }) =>
            stores.deliveries.sent(id, leaseOwner, { messageTs: id, thread: 'none', nowMs: NOW_MS }),
          ),
        );
        expect(sentAll).toEqual(marked);
        const counts = await Promise.all(rows.map(({ channel }) => stores.shown.list('T1', channel)));
        expect(counts).toEqual(
          rows.map(({ id }, at) => (at === 3 ? [] : [{ item: `tool:${id}`, shownOn: '2026-11-23' }])),
        );
      });

      it('at once: a change that the database refuses takes no other with it', async () => {
        await due();
        await plan('d1');
        const others = ['C2', 'C3'].map((channel) => subscriptionOf({ channel }));
        for (const other of others) await stores.subscriptions.put(other);
        const results = await Promise.allSettled([
          plan('d2', { subscription: others[0] as Subscription }),
          // Its id is taken.
          plan('d1', { subscription: others[1] as Subscription }),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
        expect((await stores.deliveries.recent('T1', 'C2', 9)).map(({ id }) => id)).toEqual(['d2']);
        expect((await stores.subscriptions.get('T1', 'C3'))?.nextDueAtMs).toBe(NOW_MS);
      });

      it('at once: the same said twice is done once and answered as one after the other', async () => {
        await claimed();
        expect(await Promise.all([mark(), mark()])).toEqual([true, false]);
        const other = stores.deliveries.sent('d1', 'a/1', { messageTs: '2.2', thread: 'none', nowMs: NOW_MS });
        expect(await Promise.all([other, sent(), sent(NOW_MS, 'b/1')])).toEqual([true, false, false]);
        expect(await ledger()).toEqual([{ status: 'sent', reason: undefined, messageTs: '2.2' }]);
        expect(await shown()).toEqual(SHOWN);
      });

      it('at once: two plans of one subscription are one, whatever their dates', async () => {
        await due();
        expect(await Promise.all([plan('d1'), plan('d2', { localOn: '2026-11-24' })])).toEqual([true, false]);
        expect((await recent()).map(({ id }) => id)).toEqual(['d1']);
      });

      it('at once: what is read of many channels is each one\u2019s own', async () => {
        const places = ['C1', 'C2', 'C1', 'C9'].map((channel) => ({ workspace: 'T1', channel }));
        places.push({ workspace: 'T2', channel: 'C1' });
        await sending();
        await sent();
        await stores.subscriptions.put(subscriptionOf({ channel: 'C2' }));
        await stores.subscriptions.put(subscriptionOf({ workspace: 'T2', owner: 'U2' }));
        await stores.taste.put({ workspace: 'T1', channel: 'C2', user: 'U1', key: 'tool:b', direction: -1, atMs: 1 });
        await stores.taste.put({ workspace: 'T2', channel: 'C1', user: 'U1', key: 'tool:b', direction: 1, atMs: 1 });
        const owners = places.map(
          async ({ workspace, channel }) => (await stores.subscriptions.get(workspace, channel))?.owner,
        );
        const lists = places.map(({ workspace, channel }) => stores.shown.list(workspace, channel));
        const tastes = places.map(async ({ workspace, channel }) => [...(await stores.taste.list(workspace, channel))]);
        const { owner } = subscriptionOf();
        expect(await Promise.all(owners)).toEqual([owner, owner, owner, undefined, 'U2']);
        expect(await Promise.all(lists)).toEqual([SHOWN, [], SHOWN, [], []]);
        expect(await Promise.all(tastes)).toEqual([[], [['tool:b', -1]], [], [], [['tool:b', 1]]]);
      });

      it('recent: gives the latest dates first, up to the limit', async () => {
        for (const localOn of ['2026-11-24', '2026-11-23', '2026-11-25']) {
          await due();
          await plan(localOn, { localOn });
        }
        const ids = (await stores.deliveries.recent('T1', 'C1', 2)).map(({ id }) => id);
        expect(ids).toEqual(['2026-11-25', '2026-11-24']);
      });
    });

    describe('threads', () => {
      const threads = async (): Promise<unknown> =>
        (await recent()).map(({ status, threadStatus, threadReason }) => [status, threadStatus, threadReason]);
      const take = (owner: string, nowMs = NOW_MS): Promise<Delivery | undefined> =>
        stores.deliveries.claimThread('d1', owner, { nowMs, leaseUntilMs: nowMs + LEASE_MS });

      it('thread: is posted once, after its message, and may be said again', async () => {
        await sending();
        expect(await take('a')).toBeUndefined();
        await sent();
        expect((await stores.deliveries.threadsDue(NOW_MS, 10)).map(({ id }) => id)).toEqual(['d1']);
        const tries = await Promise.all(['a', 'b', 'c'].map((owner) => take(owner)));
        const owners = tries.flatMap((delivery) => delivery?.leaseOwner ?? []);
        expect(owners).toHaveLength(1);
        expect(await stores.deliveries.threadSent('d1', 'nobody', NOW_MS)).toBe(false);
        expect(await stores.deliveries.threadSent('d1', owners[0] ?? '', NOW_MS)).toBe(true);
        expect(await stores.deliveries.threadSent('d1', owners[0] ?? '', NOW_MS)).toBe(true);
        expect(await threads()).toEqual([['sent', 'sent', undefined]]);
        expect(await stores.deliveries.threadsDue(NOW_MS, 10)).toEqual([]);
      });

      it('thread: many at once keep apart what they do', async () => {
        const ids = ['d1', 'd2', 'd3'];
        for (const [at, id] of ids.entries()) {
          const subscription = subscriptionOf({ channel: `C${at}` });
          await stores.subscriptions.put(subscription);
          await plan(id, { subscription });
        }
        for (const { id, leaseOwner = '' } of await claim('a')) {
          const items = [`tool:${id}`];
          await stores.deliveries.markSending(id, leaseOwner, { nowMs: NOW_MS, leaseUntilMs: NOW_MS + 1, items });
          await stores.deliveries.sent(id, leaseOwner, { messageTs: id, thread: 'planned', nowMs: NOW_MS });
        }
        const takes = ids.map((id, at) =>
          // The first one's clock is behind.
          stores.deliveries.claimThread(id, `p${at}`, {
            nowMs: at === 0 ? NOW_MS - 1 : NOW_MS,
            leaseUntilMs: NOW_MS + at,
          }),
        );
        expect(
          (await Promise.all(takes)).map(
            (taken) => taken && [taken.id, taken.leaseOwner, taken.leaseUntilMs, taken.messageTs, taken.items],
          ),
        ).toEqual([
          undefined,
          ['d2', 'p1', NOW_MS + 1, 'd2', ['tool:d2']],
          ['d3', 'p2', NOW_MS + 2, 'd3', ['tool:d3']],
        ]);
        const ends = ids.map((id) => stores.deliveries.threadSent(id, 'p2', NOW_MS));
        expect(await Promise.all(ends)).toEqual([false, false, true]);
      });

      it('thread: a crash while sending leaves it out, recorded, and never doubles it', async () => {
        await sending();
        await sent();
        await take('a');
        expect(await stores.deliveries.expireThreads(NOW_MS + LEASE_MS - 1)).toEqual([]);
        expect((await stores.deliveries.expireThreads(NOW_MS + LEASE_MS)).map(({ id }) => id)).toEqual(['d1']);
        expect(await threads()).toEqual([['sent', 'unknown', 'interrupted']]);
        expect(await take('b', NOW_MS + LEASE_MS)).toBeUndefined();
        expect(await stores.deliveries.expireSending(NOW_MS + 10 * LEASE_MS)).toEqual([]);
      });

      it('thread: certainly not posted is tried again at its time, or given up', async () => {
        await sending();
        await sent();
        await take('a');
        const retry = { notBeforeMs: NOW_MS + 5, reason: 'ratelimited', nowMs: NOW_MS };
        expect(await stores.deliveries.retryThread('d1', 'b', retry)).toBe(false);
        expect(await stores.deliveries.retryThread('d1', 'a', retry)).toBe(true);
        expect(await take('a', NOW_MS + 4)).toBeUndefined();
        expect((await take('a', NOW_MS + 5))?.threadStatus).toBe('sending');
        const ending = { status: 'failed', reason: 'is_archived', nowMs: NOW_MS } as const;
        expect(await stores.deliveries.endThread('d1', 'a', ending)).toBe(true);
        expect(await threads()).toEqual([['sent', 'failed', 'is_archived']]);
      });
    });

    it('shown: a cycle that starts has shown nothing', async () => {
      await sending();
      await sent();
      await stores.shown.startCycle('T1', 'C2');
      expect(await shown()).toEqual(SHOWN);
      await stores.shown.startCycle('T1', 'C1');
      expect([await shown(), await stores.shown.count('T1', 'C1')]).toEqual([[], 0]);
    });

    it('taste: sums what each user said last', async () => {
      const say = (user: string, key: string, direction: 1 | -1, channel = 'C1'): Promise<void> =>
        stores.taste.put({ workspace: 'T1', channel, user, key, direction, atMs: NOW_MS });
      await say('U1', 'topic:gpu', 1);
      await say('U1', 'topic:gpu', -1);
      await say('U2', 'topic:gpu', -1);
      await say('U2', 'tool:b', 1);
      await say('U2', 'tool:b', 1, 'C2');
      expect(await stores.taste.list('T1', 'C1')).toEqual(
        new Map([
          ['tool:b', 1],
          ['topic:gpu', -2],
        ]),
      );
    });

    it('saved: keeps an item once for each person, the latest first', async () => {
      const put = (user: string, item: string, savedAtMs: number): Promise<boolean> =>
        stores.saved.put('T1', user, { item, savedAtMs });
      expect([await put('U1', 'talk:x', 1), await put('U1', 'talk:x', 9), await put('U1', 'tool:b', 2)]).toEqual([
        true,
        false,
        true,
      ]);
      await put('U2', 'talk:x', 3);
      expect(await stores.saved.list('T1', 'U1')).toEqual([
        { item: 'tool:b', savedAtMs: 2 },
        { item: 'talk:x', savedAtMs: 1 },
      ]);
      const remove = (): Promise<boolean> => stores.saved.remove('T1', 'U1', 'tool:b');
      expect([await remove(), await remove()]).toEqual([true, false]);
      expect(await stores.saved.list('T1', 'U1')).toEqual([{ item: 'talk:x', savedAtMs: 1 }]);
    });

    describe('focus', () => {
      const here = { workspace: 'T1', channel: 'C1', thread: '1.1' };
      const DAY_MS = 86_400_000;
      const put = (focus: string, place: Partial<typeof here> = {}, nowMs = NOW_MS): Promise<void> =>
        stores.focus.put({ ...here, ...place }, { focus, untilMs: nowMs + DAY_MS, nowMs });
      const get = (place: Partial<typeof here> = {}, nowMs = NOW_MS): Promise<string | undefined> =>
        stores.focus.get({ ...here, ...place }, nowMs);

      it('put: keeps the last of each conversation, apart by workspace, channel and thread', async () => {
        await put('{"leads":["first"]}');
        await put('{"leads":["tool:etcd — é"]}');
        await put('root', { thread: '' });
        await put('channel', { channel: 'C2' });
        await put('workspace', { workspace: 'T2' });
        expect([
          await get(),
          await get({ thread: '' }),
          await get({ channel: 'C2' }),
          await get({ workspace: 'T2' }),
          await get({ thread: '1.2' }),
        ]).toEqual(['{"leads":["tool:etcd — é"]}', 'root', 'channel', 'workspace', undefined]);
      });

      it('time: is over after as long as was said, and begins anew with each answer', async () => {
        await put('x');
        expect([await get({}, NOW_MS + DAY_MS - 1), await get({}, NOW_MS + DAY_MS)]).toEqual(['x', undefined]);
        await put('y', {}, NOW_MS + 5);
        expect(await get({}, NOW_MS + DAY_MS)).toBe('y');
      });

      it('put: deletes all whose time is over, and no other', async () => {
        await put('old');
        await put('elsewhere', { workspace: 'T2' });
        await put('later', { channel: 'C2' }, NOW_MS + 1);
        await put('now', { channel: 'C3' }, NOW_MS + DAY_MS);
        // Asked as of a time when each was still good: what was deleted is gone for every clock.
        expect([
          await get(),
          await get({ workspace: 'T2' }),
          await get({ channel: 'C2' }),
          await get({ channel: 'C3' }),
        ]).toEqual([undefined, undefined, 'later', 'now']);
      });

      it('put: many at once in one conversation keep one of them', async () => {
        const all = ['a', 'b', 'c', 'd'];
        await Promise.all(all.map((one) => put(one)));
        expect(all).toContain(await get());
      });
    });

    it('feedback: adds up, for all workspaces together, a reason beside the verdict', async () => {
      const vote = { kind: 'tool', record: 'tool:b', verdict: 'down', reason: undefined } as const;
      const no = { kind: 'no', record: undefined, verdict: 'up', reason: undefined } as const;
      const count = (workspace: string, one: Vote): Promise<void> => stores.feedback.count(workspace, one);
      await Promise.all([count('T1', vote), count('T1', vote), count('T2', vote), count('T1', no)]);
      await count('T1', { ...vote, reason: 'outdated' });
      expect(await stores.feedback.totals()).toEqual([
        { ...no, count: 1 },
        { ...vote, count: 3 },
        { ...vote, reason: 'outdated', count: 1 },
      ]);
      await stores.subscriptions.removeWorkspace('T1');
      expect(await stores.feedback.totals()).toEqual([{ ...vote, count: 1 }]);
    });

    it('corrections: keep every field, one for each form, the newest last; they go with their workspace', async () => {
      const first = {
        id: 'V1',
        workspace: 'T1',
        user: 'U1',
        record: 'tool:b',
        wrong: 'It isn\u2019t archived.\n“Really”',
        right: 'It graduated.',
        source: 'https://example.org/b',
        sentAtMs: NOW_MS,
      };
      const other = { ...first, workspace: 'T2', sentAtMs: NOW_MS - 1 };
      await stores.corrections.put({ ...first, right: 'It grew.' });
      await stores.corrections.put(other);
      await stores.corrections.put(first);
      await stores.corrections.put({ ...first, right: 'It was late.', sentAtMs: NOW_MS - 2 });
      expect(await stores.corrections.list()).toEqual([other, first]);
      await stores.subscriptions.removeWorkspace('T2');
      expect(await stores.corrections.list()).toEqual([first]);
    });

    it('health: is silent while the database answers', async () => {
      expect(await stores.health()).toBeUndefined();
    });

    it(`processes: ${RACERS} at once make the tables, plan and claim ${CHANNELS} deliveries once each`, async () => {
      const others: Where[] = [];
      for (let number = 0; number < OTHERS; number += 1) others.push(await empty());
      const places = [await empty(), ...others] as const;
      const racers = Array.from({ length: RACERS }, (_, number) => start(`r${number}`));
      await Promise.all(racers.map(({ ready }) => ready));
      const won = await Promise.all(racers.map(({ go }) => go({ places, channels: CHANNELS })));
      const all = Array.from({ length: CHANNELS }, (_, number) => `C${number}`).sort();
      expect(won.flatMap(({ planned }) => planned).sort()).toEqual(all);
      expect(won.flatMap(({ claimed }) => claimed).sort()).toEqual(all);
    }, 60_000);
  });
}

function start(name: string) {
  const child = fork(join(import.meta.dirname, 'racer.ts'), { execArgv: ['--import', 'tsx'] });
  const message = async (): Promise<unknown> => {
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`${name} ended with ${code}`);
    });
    const [first] = await Promise.race([once(child, 'message'), ended]);
    return first;
  };
  return {
    ready: message(),
    go: (course: Omit<Racer, 'name'>): Promise<Won> => {
      child.send({ ...course, name });
      return message() as Promise<Won>;
    },
  };
}
