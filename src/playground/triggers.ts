import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';

/** Who did what the trigger came with. */
export interface TriggerAbout {
  readonly user: string;
  /** The modal in which it was done. */
  readonly viewId?: string;
}

interface Kept {
  readonly about: TriggerAbout;
  readonly untilMs: number;
  isTaken: boolean;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction: a trigger lasts three seconds. */
const LIFE_MS = 3_000;

/** The `trigger_id`s given out: each opens one modal, within three seconds. */
export class Triggers {
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  create(about: TriggerAbout): string {
    const nowMs = this.#clock.nowMs();
    const id = `${nowMs}.${this.#kept.size + 1}.${randomBytes(16).toString('hex')}`;
    this.#kept.set(id, { about, untilMs: nowMs + LIFE_MS, isTaken: false });
    return id;
  }

  /** Takes a trigger, or says in Slack's word why it is worth nothing. */
  take(id: string): TriggerAbout | 'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id' {
    const kept = this.#kept.get(id);
    if (!kept) return 'invalid_trigger_id';
    if (kept.isTaken) return 'exchanged_trigger_id';
    if (this.#clock.nowMs() >= kept.untilMs) return 'expired_trigger_id';
    kept.isTaken = true;
    return kept.about;
  }
}
