/** Index of the first item of a rising list that is not below `wanted`; the length of the list when all are. */
export function firstAtLeast<T extends string | number>(rising: readonly T[], wanted: T): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = rising[middle];
    if (item !== undefined && item < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, of the items from an index on, in steps that double: quick where the wanted item is near. */
export function firstFrom(rising: readonly number[], from: number, wanted: number): number {
  let step = 1;
  let low = from;
  while ((rising[low + step - 1] ?? Number.POSITIVE_INFINITY) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, rising.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
