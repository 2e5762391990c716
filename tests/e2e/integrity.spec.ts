import { expect, test, type Page } from '@playwright/test';
import { words } from '#lib/words.ts';

const CHANGE = '\n;document.documentElement.dataset.changed = "yes";';

/** Answers for a script file with what was built and something more, as who serves files could. */
async function change(page: Page, file: string, more = CHANGE): Promise<() => number> {
  let asked = 0;
  await page.route(`**/_astro/${file}*`, async (route) => {
    asked += 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()) + more });
  });
  return () => asked;
}

/** Serves a page without the hashes at its scripts, and without headers of our choice. */
async function strip(page: Page, address: string, without: readonly string[]): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = (await response.text())
      .replaceAll(/ integrity="[^"]+"/g, '')
      .replace(
        without.includes('content-security-policy')
          ? /<meta http-equiv="Content-Security-Policy"[^>]*>/
          : /$^/,
        '',
      );
    const kept = Object.entries(response.headers()).filter(([name]) => !without.includes(name));
    await route.fulfill({ response, headers: Object.fromEntries(kept), body: html });
  });
}

const wasChanged = (page: Page) => page.locator('html[data-changed]');
const isAwake = (page: Page, element: string) =>
  page.evaluate((name) => customElements.get(name) !== undefined, element);

async function write(page: Page): Promise<void> {
  await page.getByLabel('Iets anders', { exact: true }).check();
  await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
  await page.getByLabel('Nee, bereik mij niet').check();
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
}

test.describe('with scripts', () => {
  for (const [address, file, element] of [
    ['/contact/', 'ContactScript', 'contact-form'],
    ['/postvak/', 'MailRoom', 'mail-room'],
  ] as const)
    test(`a changed script of ${address} does not run, and the one that was built does`, async ({
      page,
    }) => {
      const asked = await change(page, file);
      await page.goto(address);
      expect(asked()).toBe(1);
      expect(await isAwake(page, element)).toBe(false);
      await expect(wasChanged(page)).toHaveCount(0);

      await page.unroute(`**/_astro/${file}*`);
      await change(page, file, '');
      await page.goto(address);
      expect(await isAwake(page, element)).toBe(true);
    });

  for (const address of ['/contact/', '/stil/'])
    test(`a changed file that the form of ${address} fetches later does not run, and the form says so`, async ({
      page,
    }) => {
      const asked = await change(page, 'sealing');
      await page.goto(address);
      if (address === '/stil/') await page.locator('summary', { hasText: 'Schrijf ons' }).click();
      await write(page);

      await expect(page.getByText(words.contact.sealingFailed.text)).toBeVisible();
      expect(asked()).toBeGreaterThan(0);
      await expect(wasChanged(page)).toHaveCount(0);
    });

  test('a page whose hashes were taken out runs no script file: its policy asks for them', async ({
    page,
  }) => {
    await strip(page, '/contact/', ['integrity-policy']);
    await page.goto('/contact/');

    expect(await isAwake(page, 'contact-form')).toBe(false);
  });

  test('where no policy for content holds, the one for hashes still refuses a file without', async ({
    page,
  }) => {
    await strip(page, '/contact/', ['content-security-policy']);
    await page.goto('/contact/');
    expect(await isAwake(page, 'contact-form')).toBe(false);

    await page.unroute('/contact/');
    await strip(page, '/contact/', ['content-security-policy', 'integrity-policy']);
    await page.goto('/contact/');
    expect(await isAwake(page, 'contact-form')).toBe(true);
  });
});
