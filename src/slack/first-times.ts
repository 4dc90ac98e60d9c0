/** Keys that are remembered. */
const MOST_REMEMBERED = 1_000;

/** The last keys that came; each process remembers its own. */
export interface FirstTimes {
  /** Whether a key comes for the first time, as far as is remembered. */
  isFirst(key: string): boolean;
  /** Takes a key for one that never came. */
  forget(key: string): void;
}

export function firstTimes(): FirstTimes {
  const seen = new Set<string>();
  return {
    isFirst(key) {
      if (seen.has(key)) return false;
      seen.add(key);
      const [oldest] = seen;
      if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
      return true;
    },
    forget(key) {
      seen.delete(key);
    },
  };
}
