import { expect, test } from '@playwright/test';
import { builtPages } from '#tests/support/site.ts';

test('no page does what its own policy forbids', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));

  for (const { address } of builtPages()) await page.goto(address);

  expect(complaints).toEqual([]);
});
