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
