import { expect, test, vi } from 'vitest';
import { jsonPost } from './json-post.ts';
import { TELL_LIMIT } from './terms.ts';

test('what is told goes in the body alone, as JSON, and is given up in time', () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');

  const { signal, ...request } = jsonPost({ receipt: 'K7P2-9QXD' });

  expect(request).toEqual({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"receipt":"K7P2-9QXD"}',
  });
  expect(timeout).toHaveBeenCalledWith(TELL_LIMIT);
  expect(signal?.aborted).toBe(false);
  timeout.mockRestore();
});
