/**
 * What all of them give, once every one is over: what comes after a failure meets none that still goes on.
 * @throws what the first of them threw
 */
export async function allOver<Result>(work: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
