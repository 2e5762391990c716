/** Does something once, however often it is asked for, at the same time too; what failed is done anew by who asks next. */
export function onceItWorks<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () =>
    (done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    }));
}
