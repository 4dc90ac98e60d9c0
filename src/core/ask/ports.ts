/** What follow-ups need of the world outside. Held by `storage/`. */

/** One conversation, which follow-ups stay within. */
export interface Conversation {
  readonly workspace: string;
  readonly channel: string;
  /** Timestamp of the thread's first message; empty for what is written outside threads. */
  readonly thread: string;
}

/** What a follow-up refers to in each conversation, for a while. */
export interface FocusStore {
  /** As it was put; undefined when there is none whose time is not over. */
  get(conversation: Conversation, nowMs: number): Promise<string | undefined>;
  /** Replaces what was there, and deletes all whose time is over, of every conversation. */
  put(
    conversation: Conversation,
    kept: { readonly focus: string; readonly untilMs: number; readonly nowMs: number },
  ): Promise<void>;
}
