/** Waits until all have ended, then gives their results or throws the first error: nothing goes on behind the caller's back. */
export async function allEnded<Result>(promises: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
