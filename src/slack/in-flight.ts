/** Work that goes on after its request was acknowledged: counted, so that a shutdown can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<void>>();

  /** Runs work and remembers it until it ends; the promise ends when the work does, and fails when it fails. */
  async run(work: () => Promise<void>): Promise<void> {
    const running = work();
    const settled = running.catch(() => {});
    this.#running.add(settled);
    await settled;
    this.#running.delete(settled);
    await running;
  }

  /** Ends when no work is left, or after `limitMs`: true when nothing was left behind. */
  async drained(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), limitMs);
    });
    const done = (async () => {
      while (this.#running.size > 0) await Promise.all(this.#running);
      return true as const;
    })();
    try {
      return await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
