/**
 * A query that a build asks once, however many pages need its answer. While somebody edits (`npm run dev`) texts change,
 * so there it is asked each time. Nobody may change what it answers: all pages share it.
 */
export function onceInABuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    if (!import.meta.env.PROD) return ask();
    answer ??= ask();
    return answer;
  };
}
