/** Keys that are remembered. */
const MOST_REMEMBERED = 1_000;

/** Tells whether a key comes for the first time, as far as the last ones are remembered; each process remembers its own. */
export function firstTimes(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    const [oldest] = seen;
    if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
