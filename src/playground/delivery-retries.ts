import type { Clock } from './clock.js';

/** What is to be done again later by the workspace's clock: when its time comes, or when the clock is put past it. */
export class Retries {
  readonly #clock: Clock;
  readonly #stopListening: () => void;
  readonly #waiting = new Set<{ readonly dueAtMs: number; readonly run: () => void }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#stopListening = clock.listen(() => this.#runDue());
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs at once, before it returns, when there is nothing to wait for. */
  after(ms: number, run: () => void): void {
    this.#waiting.add({ dueAtMs: this.#clock.nowMs() + ms, run });
    this.#runDue();
  }

  close(): void {
    this.#stopListening();
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #runDue(): void {
    const due = [...this.#waiting].filter(({ dueAtMs }) => dueAtMs <= this.#clock.nowMs());
    // Out of the list before any runs: what runs may add to it and come back here.
    for (const one of due) this.#waiting.delete(one);
    for (const { run } of due) run();
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) return;
    const next = Math.min(...[...this.#waiting].map(({ dueAtMs }) => dueAtMs));
    this.#timer = setTimeout(() => this.#runDue(), Math.max(1, next - this.#clock.nowMs()));
    // A retry that waits is no reason for the process to stay.
    this.#timer.unref();
  }
}
