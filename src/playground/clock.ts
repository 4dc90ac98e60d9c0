/** The workspace's clock: the real one, put forward by as much as somebody asked for. */
export class Clock {
  #aheadMs = 0;
  readonly #realMs: () => number;
  readonly #listeners = new Set<() => void>();

  constructor(realMs: () => number = Date.now) {
    this.#realMs = realMs;
  }

  get aheadMs(): number {
    return this.#aheadMs;
  }

  readonly nowMs = (): number => this.#realMs() + this.#aheadMs;

  /** Throws `RangeError` for an instant that is past: what was posted since would come to lie in the future. */
  forwardTo(instantMs: number): void {
    const ahead = instantMs - this.nowMs();
    if (ahead < 0) throw new RangeError('the clock only goes forward');
    this.#aheadMs += ahead;
    for (const hear of this.#listeners) hear();
  }

  /** Hears of each time that it is put forward; gives the way to stop. */
  listen(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }
}
