import { StoreUnavailable } from '../core/errors.js';

/** Calls in one group, which is one statement: its parameters stay far below what a database takes. */
const MOST = 200;

interface Waiting<Call, Result> {
  readonly call: Call;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Does what is asked for at the same moment, or while others are done, in one go. `act` gives a result for each call, in their order. With
 * `keyOf`, calls of the same key go one after another; no more than `most` go at once. One call that fails takes no other with it, unless the database is out of reach.
 */
export function gathering<Call, Result>(
  act: (calls: readonly Call[]) => Promise<readonly Result[]>,
  keyOf?: (call: Call) => string,
  most = MOST,
): (call: Call) => Promise<Result> {
  let waiting: Waiting<Call, Result>[] = [];
  let running = false;
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const { group, rest } = parted(waiting, most, keyOf);
      waiting = rest;
      await settle(group, act);
    }
    running = false;
  };
  return (call) =>
    new Promise<Result>((done, failed) => {
      waiting.push({ call, done, failed });
      if (running) return;
      running = true;
      // Whoever asks in this turn of the event loop comes along.
      setImmediate(() => void run());
    });
}

/** Those that go now, each key once, and those that wait for them. */
function parted<Call, Result>(waiting: readonly Waiting<Call, Result>[], most: number, keyOf?: (call: Call) => string) {
  const group: Waiting<Call, Result>[] = [];
  const rest: Waiting<Call, Result>[] = [];
  const keys = new Set<unknown>();
  for (const one of waiting) {
    const key = keyOf ? keyOf(one.call) : one;
    (group.length < most && !keys.has(key) ? group : rest).push(one);
    keys.add(key);
  }
  return { group, rest };
}

async function settle<Call, Result>(
  group: readonly Waiting<Call, Result>[],
  act: (calls: readonly Call[]) => Promise<readonly Result[]>,
): Promise<void> {
  let results: readonly Result[];
  try {
    results = await act(group.map(({ call }) => call));
  } catch (error) {
    if (group.length === 1 || error instanceof StoreUnavailable) for (const { failed } of group) failed(error);
    // Nothing was kept; which of them it was shows when each is done alone.
    else for (const one of group) await settle([one], act);
    return;
  }
  for (const [at, { done }] of group.entries()) done(results[at] as Result);
}
