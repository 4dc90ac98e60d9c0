import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';

/** What a `response_url` was given out for. */
export interface ResponseUrlAbout {
  readonly user: string;
  readonly channel: string;
  /** The message that carries the element used; missing for a command. */
  readonly messageTs?: string;
  readonly isEphemeral?: boolean;
  /** The thread in which the element was used. */
  readonly threadTs?: string;
}

interface Kept {
  readonly about: ResponseUrlAbout;
  readonly untilMs: number;
  usesLeft: number;
}

/** https://docs.slack.dev/interactivity/handling-user-interaction: five answers within thirty minutes. */
const USES = 5;
const LIFE_MS = 30 * 60_000;

/** The addresses given out for answers to commands and presses. */
export class ResponseUrls {
  readonly #clock: Clock;
  readonly #address: string;
  readonly #kept = new Map<string, Kept>();

  constructor(clock: Clock, address: string) {
    this.#clock = clock;
    this.#address = address;
  }

  /** Gives the whole address. */
  create(about: ResponseUrlAbout): string {
    const id = randomBytes(12).toString('hex');
    this.#kept.set(id, { about, untilMs: this.#clock.nowMs() + LIFE_MS, usesLeft: USES });
    return `${this.#address}/response/${id}`;
  }

  /** What an answer may be sent about, or Slack's word for why not. Uses nothing up. */
  about(id: string): ResponseUrlAbout | 'used_url' | 'expired_url' | 'invalid_url' {
    const kept = this.#kept.get(id);
    if (!kept) return 'invalid_url';
    if (this.#clock.nowMs() >= kept.untilMs) return 'expired_url';
    return kept.usesLeft === 0 ? 'used_url' : kept.about;
  }

  /** Counts an answer that was accepted. */
  spend(id: string): void {
    const kept = this.#kept.get(id);
    if (kept) kept.usesLeft -= 1;
  }
}
