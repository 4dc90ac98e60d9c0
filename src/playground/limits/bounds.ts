const DEEPEST = 32;
const MOST_VALUES = 200_000;

/**
 * Whether a payload is small and shallow enough to be read at all: no message or view that Slack takes comes near, and what
 * does may be meant to exhaust whoever walks through it. Itself it walks without recursion.
 */
export function isWithinBounds(payload: unknown): boolean {
  let level = [payload];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (depth > DEEPEST || values > MOST_VALUES) return false;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return true;
}
