import { setTimeout as delay } from 'node:timers/promises';
import { type ScheduledTask, schedule } from 'node-cron';
import { deliverDue } from './core/delivery/deliver-due.js';
import type { DeliveryWorld } from './core/delivery/world.js';
import { StoreUnavailable } from './core/errors.js';

/** Runs the delivery loop: on every tick, and between two ticks when something planned comes due. Knows nothing of what is due, or why. */
export interface Scheduler {
  start(): void;
  /** Begins nothing new and waits for the round under way: true when it ended within `limitMs`. */
  stop(limitMs: number): Promise<boolean>;
  isRunning(): boolean;
  /** When the last round began; undefined before the first. */
  lastRoundAtMs(): number | undefined;
  /** To be called when the clock was put forward or back: runs a round at once. */
  clockChanged(): void;
}

export interface SchedulerSettings {
  readonly world: DeliveryWorld;
  /** Cron pattern, with optional seconds, in UTC. */
  readonly tick: string;
  /** Told once when the database goes out of reach, and of every bug that ends a round. */
  readonly report: (error: unknown) => void;
}

/** A tick that the process was too busy for is taken up to so much later. */
const LATE_TICK_MS = 55_000;
/** What comes due later than this waits for a tick. */
const FARTHEST_MS = 60_000;
/** Rounds keep this distance, so that what comes due in between goes together. */
const NEAREST_MS = 250;
const AFTER_OUTAGE_MS = 5_000;

export function createScheduler(settings: SchedulerSettings): Scheduler {
  return new CronScheduler(settings);
}

class CronScheduler implements Scheduler {
  readonly #settings: SchedulerSettings;
  #task: ScheduledTask | undefined;
  #stopping = new AbortController();
  #round: Promise<void> | undefined;
  #wake: NodeJS.Timeout | undefined;
  #isAskedFor = false;
  #isOut = false;
  #lastRoundAtMs: number | undefined;

  constructor(settings: SchedulerSettings) {
    this.#settings = settings;
  }

  start(): void {
    if (this.#task) return;
    this.#stopping = new AbortController();
    // In a zone with daylight saving node-cron stalls for an hour when the clocks are put back.
    // The tick doesn't wait for its round: one during a round asks for another.
    this.#task = schedule(this.#settings.tick, () => void this.#run(), {
      timezone: 'UTC',
      missedExecutionTolerance: LATE_TICK_MS,
      suppressMissedWarning: true,
    });
    void this.#run();
  }

  async stop(limitMs: number): Promise<boolean> {
    await this.#task?.destroy();
    this.#task = undefined;
    this.#stopping.abort();
    clearTimeout(this.#wake);
    if (!this.#round) return true;
    const ended = this.#round.then(() => true);
    return Promise.race([ended, delay(limitMs, false, { ref: false })]);
  }

  isRunning(): boolean {
    return this.#task !== undefined;
  }

  lastRoundAtMs(): number | undefined {
    return this.#lastRoundAtMs;
  }

  clockChanged(): void {
    if (this.#task) void this.#run();
  }

  /** One round, or another one after the one under way; never rejects. */
  #run(): Promise<void> {
    this.#isAskedFor = true;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
    });
    return this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#isAskedFor && !this.#stopping.signal.aborted) {
      this.#isAskedFor = false;
      clearTimeout(this.#wake);
      const waitMs = await this.#once();
      if (waitMs !== undefined && !this.#stopping.signal.aborted) {
        this.#wake = setTimeout(() => void this.#run(), waitMs);
        this.#wake.unref();
      }
    }
  }

  /** How long to wait for the next round; undefined when a tick is soon enough. */
  async #once(): Promise<number | undefined> {
    const { world, report } = this.#settings;
    this.#lastRoundAtMs = world.nowMs();
    try {
      await deliverDue(world, this.#stopping.signal);
      const nextMs = await world.stores.deliveries.nextAtMs();
      this.#isOut = false;
      if (nextMs === undefined || nextMs - world.nowMs() > FARTHEST_MS) return undefined;
      return Math.max(NEAREST_MS, nextMs - world.nowMs());
    } catch (error) {
      const isOutage = error instanceof StoreUnavailable;
      if (!isOutage || !this.#isOut) report(error);
      this.#isOut = isOutage;
      return isOutage ? AFTER_OUTAGE_MS : undefined;
    }
  }
}
