import { describe, expect, it } from 'vitest';
import { firstTimes } from '../../src/slack/first-times.js';

describe('firstTimes', () => {
  it('a key: is first once, and again when it was forgotten', () => {
    const times = firstTimes();
    expect([times.isFirst('a'), times.isFirst('b'), times.isFirst('a')]).toEqual([true, true, false]);
    times.forget('a');
    expect([times.isFirst('a'), times.isFirst('b')]).toEqual([true, false]);
  });

  it('more than a thousand keys: the oldest is remembered no longer', () => {
    const times = firstTimes();
    for (let at = 0; at <= 1_000; at += 1) times.isFirst(`${at}`);
    expect([times.isFirst('1'), times.isFirst('1000'), times.isFirst('0')]).toEqual([false, false, true]);
  });
});
