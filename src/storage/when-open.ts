import { StoreUnavailable } from '../core/errors.js';
import type { Stores } from '../core/ports.js';
import type { OpenStores } from './open.js';

/** After a failed attempt the database is left alone for so long. */
const PAUSE_MS = 5_000;

/** Stores that can be asked before their database is open, and while it is out of reach at the start. */
export interface StoresWhenOpen extends Stores {
  /** Opens the database. Rejects with `StoreRefused` or `StoreUnavailable`; after the latter every later call tries again. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database at the first call, so that nothing waits for it that does not need it. While it is out of reach every call
 * rejects with `StoreUnavailable`, and one every few seconds tries again.
 */
export function storesWhenOpen(open: () => Promise<OpenStores>, nowMs: () => number): StoresWhenOpen {
  let opening: Promise<OpenStores> | undefined;
  let failed: { readonly error: unknown; readonly atMs: number } | undefined;
  let isClosed = false;
  const opened = (): Promise<OpenStores> => {
    if (isClosed) return Promise.reject(new StoreUnavailable('closed'));
    if (failed && Math.abs(nowMs() - failed.atMs) < PAUSE_MS) return Promise.reject(failed.error);
    opening ??= open().catch((error: unknown) => {
      failed = { error, atMs: nowMs() };
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const late = <Name extends Exclude<keyof Stores, 'health'>>(name: Name): Stores[Name] =>
    new Proxy({} as Stores[Name], {
      get:
        (_, method) =>
        async (...given: unknown[]) => {
          const store = (await opened())[name] as unknown as Record<PropertyKey, (...all: unknown[]) => unknown>;
          return await store[method]?.(...given);
        },
    });
  return {
    subscriptions: late('subscriptions'),
    deliveries: late('deliveries'),
    shown: late('shown'),
    taste: late('taste'),
    saved: late('saved'),
    focus: late('focus'),
    feedback: late('feedback'),
    corrections: late('corrections'),
    health: async () => (await opened()).health(),
    open: async () => {
      await opened();
    },
    close: async () => {
      isClosed = true;
      await (await opening?.catch(() => undefined))?.close();
    },
  };
}
