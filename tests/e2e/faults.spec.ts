import { expect, test } from '@playwright/test';
import { runCommand } from '#tests/processes/command.ts';
import { server } from '#tests/processes/server.ts';

test('through a chaos of failures no letter is lost, doubled, spoilt or lied about', async () => {
  test.setTimeout(180_000);
  const port = server.port + 10;
  const flags = ['--letters', '120', '--seconds', '25', '--port', port];

  const { code, out, err } = await runCommand('bench/faults.ts', flags.map(String));

  expect(err).toBe('');
  for (const promise of [
    'lost',
    'delivered twice',
    'spoilt',
    'lied about',
    'forged mail events believed',
    'letters of which it says what did not happen',
    'still sealed in the store, though opened',
  ])
    expect(out).toMatch(new RegExp(`^ +0 {2}${promise}$`, 'm'));
  expect(out).toMatch(/^ +120 {2}letters sent$/m);
  expect(out).toMatch(/^ +[1-9]\d* {2}mail events heard$/m);
  expect(code, out).toBe(0);
});
