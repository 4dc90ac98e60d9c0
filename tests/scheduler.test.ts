import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreUnavailable } from '../src/core/errors.js';
import { createScheduler, type Scheduler } from '../src/scheduler.js';
import { DUE_MS, MINUTE_MS, Play, passing, subscribed } from './core/delivery/play.js';

describe('scheduler', () => {
  let play: Play;
  let scheduler: Scheduler | undefined;
  const reports: unknown[] = [];
  beforeEach(async () => {
    play = await Play.open();
    reports.length = 0;
    vi.useFakeTimers({
      now: DUE_MS - 5_000,
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    });
  });
  afterEach(async () => {
    await scheduler?.stop(0);
    vi.useRealTimers();
    await play.close();
  });

  /** The real store works in turns of the event loop, which faked timers leave alone. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 1_000) {
      await vi.advanceTimersByTimeAsync(Math.min(left, 1_000));
      await settle();
    }
  };
  const begin = (change: Parameters<Play['world']>[0] = {}): Scheduler => {
    const world = play.world({ nowMs: () => Date.now(), ...change });
    scheduler = createScheduler({ world, tick: '* * * * *', report: (error) => reports.push(error) });
    scheduler.start();
    return scheduler;
  };

  it('due: is delivered within its minute, with its thread, by a tick and what wakes after it', async () => {
    await play.subscribe(subscribed());
    const arrivals: number[] = [];
    play.slack.arrived = () => arrivals.push(Date.now() - DUE_MS);
    begin();
    await settle();
    expect(play.slack.asked).toBe(0);
    await pass(5_000 + MINUTE_MS);
    expect(arrivals).toHaveLength(1);
    expect(arrivals[0]).toBeGreaterThanOrEqual(0);
    expect(arrivals[0]).toBeLessThan(42_000);
    expect(play.slack.threads).toHaveLength(1);
    expect(reports).toEqual([]);
  });

  it('clock put forward: a round runs at once', async () => {
    await play.subscribe(subscribed());
    let nowMs = DUE_MS - 10 * MINUTE_MS;
    const running = begin({ nowMs: () => nowMs });
    await settle();
    expect(running.lastRoundAtMs()).toBe(nowMs);
    nowMs = DUE_MS + 2 * MINUTE_MS;
    running.clockChanged();
    await settle();
    expect((await play.row())?.status).toBe('planned');
    expect(running.lastRoundAtMs()).toBe(nowMs);
  });

  it('rounds: never two at once', async () => {
    let [inside, most] = [0, 0];
    const stores = passing(play.stores, async (name, act) => {
      if (name === 'dueBefore') most = Math.max(most, ++inside);
      const result = await act();
      if (name === 'nextAtMs') inside -= 1;
      return result;
    });
    const running = begin({ stores });
    for (let times = 0; times < 5; times += 1) running.clockChanged();
    await settle();
    await pass(MINUTE_MS);
    expect(most).toBe(1);
  });

  it('database out of reach: is reported once an outage, and deliveries go on once it is back', async () => {
    await play.subscribe(subscribed());
    let isOut = true;
    const outage = new StoreUnavailable('ECONNREFUSED');
    const stores = passing(play.stores, async (_, act) => {
      if (isOut) throw outage;
      return act();
    });
    begin({ stores });
    await pass(2 * MINUTE_MS);
    expect(reports).toEqual([outage]);
    isOut = false;
    await pass(MINUTE_MS);
    expect(play.slack.posts).toHaveLength(1);
    isOut = true;
    await pass(MINUTE_MS + 5_000);
    expect(reports).toEqual([outage, outage]);
  });

  it('stop: waits for the round under way and begins none', async () => {
    await play.subscribe(subscribed());
    let answer = (): void => {};
    let isAsked = false;
    const post = play.slack.post.bind(play.slack);
    play.slack.post = async (...given) => {
      isAsked = true;
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return post(...given);
    };
    const running = begin();
    await pass(5_000 + 42_000);
    expect([isAsked, running.isRunning()]).toEqual([true, true]);
    const tooSoon = running.stop(1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([await tooSoon, running.isRunning()]).toEqual([false, false]);
    const stopped = running.stop(9_000);
    answer();
    await settle();
    expect(await stopped).toBe(true);
    expect((await play.row())?.status).toBe('sent');
    await pass(MINUTE_MS);
    expect(play.slack.threads).toEqual([]);
  });
});
