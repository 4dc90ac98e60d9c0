/** What some words at the beginning of others mean, and how many words it took to say so. */
export interface Reading<T> {
  readonly value: T;
  readonly length: number;
}

/**
 * The reading of as many words as possible, up to `most`; undefined when not even the first means anything. A word with a sign
 * before it begins something else, and a sign alone ends nothing.
 */
export function longestReading<T>(
  tokens: readonly string[],
  most: number,
  find: (text: string) => T | undefined,
): Reading<T> | undefined {
  const signed = tokens.findIndex((token, at) => at > 0 && /^[+-]./.test(token));
  for (let length = Math.min(most, signed < 0 ? tokens.length : signed); length > 0; length -= 1) {
    if (!/[\p{L}\p{N}]/u.test(tokens[length - 1] ?? '')) continue;
    const value = find(tokens.slice(0, length).join(' '));
    if (value !== undefined) return { value, length };
  }
  return undefined;
}
