/** Posts of a workspace that come back after a hold keep this distance: three hundred a minute. */
const APART_MS = 200;

interface Hold {
  readonly untilMs: number;
  /** The next post that is put off gets this instant. */
  readonly nextMs: number;
}

/** Workspaces that Slack asked to wait with: what one post was told holds for all of the workspace's. */
export class Holds {
  readonly #holds = new Map<string, Hold>();

  hold(workspace: string, untilMs: number): void {
    const known = this.#holds.get(workspace);
    if (known && known.untilMs >= untilMs) return;
    this.#holds.set(workspace, { untilMs, nextMs: untilMs });
  }

  /** Until when a post waits, each one asked for a little longer than the one before; undefined when it need not. */
  putOff(workspace: string, nowMs: number): number | undefined {
    const hold = this.#holds.get(workspace);
    if (!hold) return undefined;
    if (hold.untilMs <= nowMs) {
      this.#holds.delete(workspace);
      return undefined;
    }
    this.#holds.set(workspace, { ...hold, nextMs: hold.nextMs + APART_MS });
    return hold.nextMs;
  }
}
