import { expect, test } from 'vitest';
import { onceItWorks } from './once-it-works.ts';

/** Something that fails so often, and then gives how often it was done. */
function work(failures: number): () => Promise<number> {
  let count = 0;
  return async () => {
    count += 1;
    await Promise.resolve();
    if (count <= failures) throw new Error('not yet');
    return count;
  };
}

test('who asks while it is done, or later, gets the same', async () => {
  const ask = onceItWorks(work(0));

  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});

test('what failed is done anew by who asks next', async () => {
  const ask = onceItWorks(work(1));

  expect((await Promise.allSettled([ask(), ask()])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  expect(await ask()).toBe(2);
});
