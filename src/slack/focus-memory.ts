import { setTimeout as delay } from 'node:timers/promises';
import type { FocusMemory } from '../commands/answer-in-conversation.js';
import { FOCUS_MS, focusText, readFocus } from '../core/ask/kept-focus.js';
import type { FocusStore } from '../core/ask/ports.js';
import type { Logger } from '../logger.js';

/** An answer waits no longer than this for the database, each way. */
const LONGEST_WAIT_MS = 500;

/** Remembers in the store. While that is out of reach questions stand by themselves; of each outage the log hears once. */
export function focusMemory(about: {
  readonly store: FocusStore;
  readonly nowMs: () => number;
  readonly logger: Logger;
  readonly longestWaitMs?: number;
}): FocusMemory {
  const { store, nowMs, logger, longestWaitMs = LONGEST_WAIT_MS } = about;
  let isAway = false;
  const inTime = async <Result>(work: Promise<Result>): Promise<Result | undefined> => {
    const waiting = new AbortController();
    const { signal } = waiting;
    const late = delay(longestWaitMs, undefined, { signal }).then(() => {
      throw new Error(`no answer within ${longestWaitMs} ms`);
    });
    try {
      const done = await Promise.race([work, late]);
      isAway = false;
      return done;
    } catch (error) {
      if (!isAway) logger.warn({ err: error }, 'the database is out of reach; follow-ups stand by themselves');
      isAway = true;
      return undefined;
    } finally {
      waiting.abort();
    }
  };
  return {
    async recall(conversation) {
      const text = await inTime(store.get(conversation, nowMs()));
      return text === undefined ? undefined : readFocus(text);
    },
    async keep(conversation, focus) {
      const now = nowMs();
      await inTime(store.put(conversation, { focus: focusText(focus), untilMs: now + FOCUS_MS, nowMs: now }));
    },
  };
}
