import { expect, test } from 'vitest';

test('no test reaches beyond this machine', async () => {
  await expect(fetch('https://example.org/')).rejects.toThrow('https://example.org');
});
