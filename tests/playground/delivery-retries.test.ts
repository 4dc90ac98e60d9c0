import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../src/playground/clock.js';
import { Retries } from '../../src/playground/delivery-retries.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What runs, in the order in which it does. */
function setUp() {
  const clock = new Clock();
  const retries = new Retries(clock);
  const ran: string[] = [];
  const later = (ms: number, name: string): void => retries.after(ms, () => void ran.push(name));
  return { clock, retries, ran, later };
}

describe('retries', () => {
  it('time passes: each runs when its time has come, and once', () => {
    const { ran, later, retries } = setUp();
    later(2_000, 'later');
    later(1_000, 'sooner');
    later(0, 'now');
    expect(ran).toEqual(['now']);
    vi.advanceTimersByTime(999);
    expect(ran).toEqual(['now']);
    vi.advanceTimersByTime(1);
    expect(ran).toEqual(['now', 'sooner']);
    vi.advanceTimersByTime(5_000);
    expect([ran, retries.waiting]).toEqual([['now', 'sooner', 'later'], 0]);
  });

  it('clock put forward: what is due by then runs, and the rest after what is left', () => {
    const { clock, ran, later } = setUp();
    later(1_000, 'sooner');
    later(5_000, 'later');
    clock.forwardTo(clock.nowMs() + 4_000);
    expect(ran).toEqual(['sooner']);
    vi.advanceTimersByTime(1_000);
    expect(ran).toEqual(['sooner', 'later']);
  });

  it('one that runs asks for another: it waits its own time', () => {
    const { ran, later, retries } = setUp();
    retries.after(1_000, () => later(1_000, 'again'));
    vi.advanceTimersByTime(1_000);
    expect([ran, retries.waiting]).toEqual([[], 1]);
    vi.advanceTimersByTime(1_000);
    expect(ran).toEqual(['again']);
  });

  it('closed: nothing runs, neither by time nor by the clock', () => {
    const { clock, ran, later, retries } = setUp();
    later(1_000, 'never');
    retries.close();
    vi.advanceTimersByTime(1_000);
    clock.forwardTo(clock.nowMs() + 1_000);
    expect([ran, retries.waiting, vi.getTimerCount()]).toEqual([[], 0, 0]);
  });
});
