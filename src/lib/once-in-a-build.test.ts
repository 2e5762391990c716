import { afterEach, expect, it, vi } from 'vitest';
import { onceInABuild } from './once-in-a-build.ts';

afterEach(() => vi.unstubAllEnvs());

/** Counts how often it was asked. */
function asked(): () => Promise<number> {
  let times = 0;
  return onceInABuild(() => Promise.resolve((times += 1)));
}

it('asks once in a build', async () => {
  vi.stubEnv('PROD', true);
  const query = asked();
  expect([await query(), await query()]).toEqual([1, 1]);
});

it('asks each time while somebody edits', async () => {
  vi.stubEnv('PROD', false);
  const query = asked();
  expect([await query(), await query()]).toEqual([1, 2]);
});
