import type { Clock } from '../clock.js';

interface Bucket {
  left: number;
  atMs: number;
}

export interface Pace {
  /** How many may come at once. */
  readonly burst: number;
  readonly perMinute: number;
}

/**
 * Slack's rate limits by the workspace's clock (https://docs.slack.dev/apis/web-api/rate-limits). Slack lets short bursts
 * pass: a bucket of tokens that fills at the pace of the limit says how short.
 */
export class Rates {
  readonly #clock: Clock;
  readonly #isOn: boolean;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, pace: 'slack' | 'none') {
    this.#clock = clock;
    this.#isOn = pace === 'slack';
  }

  /** Takes one call, or says after how many whole seconds it may be tried again. */
  take(key: string, { burst, perMinute }: Pace): 'taken' | number {
    if (!this.#isOn) return 'taken';
    const nowMs = this.#clock.nowMs();
    const before = this.#buckets.get(key) ?? { left: burst, atMs: nowMs };
    const left = Math.min(burst, before.left + ((nowMs - before.atMs) * perMinute) / 60_000);
    this.#buckets.set(key, { left: left >= 1 ? left - 1 : left, atMs: nowMs });
    return left >= 1 ? 'taken' : Math.ceil(((1 - left) * 60) / perMinute);
  }
}
