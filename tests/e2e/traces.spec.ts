import { expect, test } from '@playwright/test';
import { findBrowser } from '#commands/browser.ts';
import { runCommand } from '#tests/processes/command.ts';
import { server } from '#tests/processes/server.ts';

test('who reads the discreet page and leaves, or types eight words, is not in what Chromium kept', async () => {
  test.setTimeout(120_000);
  const port = String(server.port + 20);
  // The command knows nothing of the browser that only tests bring along.
  process.env['CHROMIUM'] ??= findBrowser();

  const { code, out, err } = await runCommand('bench/traces.ts', ['--short', '--port', port]);

  expect(err).toBe('');
  expect(out).toMatch(/^Chromium control: .*historyShown [1-9].* words [1-9].* cache [1-9]/m);
  expect(out).toMatch(
    /^Chromium stil-exit: .*historyShown 0, titles 0, words 0, typed 0, cache 0, icons 0, cookies 0, storage 0, autofill 0/m,
  );
  expect(out).toMatch(
    /^Chromium answer: .*typed 0, cache \d+, icons 0, cookies 0, storage 0, autofill 0/m,
  );
  expect(code, out).toBe(0);
});
