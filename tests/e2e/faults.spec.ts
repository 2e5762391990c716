import { expect, test } from '@playwright/test';
import { runScript } from '#tests/support/mails.ts';
import { server } from '#tests/support/server.ts';

test('through a chaos of failures no letter is lost, doubled, spoilt or lied about', async () => {
  test.setTimeout(180_000);
  const port = server.port + 10;
  const flags = ['--letters', '120', '--seconds', '25', '--port', port];

  const { code, out, err } = await runScript('bench/faults.ts', flags.map(String), '');

  expect(err).toBe('');
  for (const promise of ['lost', 'delivered twice', 'spoilt', 'lied about', 'still in the store'])
    expect(out).toMatch(new RegExp(`^ +0 {2}${promise}$`, 'm'));
  expect(out).toMatch(/^ +120 {2}letters sent$/m);
  expect(code, out).toBe(0);
});
