import { expect, test } from '@playwright/test';
import { builtPages } from '#tests/readers/site.ts';

const pages = builtPages().filter(({ address }) => /^\/talen\/[a-z]+\/$/.test(address));

test('somebody who reads no Dutch finds a number from the home page in three clicks', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Languages' }).click();
  await page.getByRole('main').getByRole('link', { name: 'English' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find help');
  await expect(page.getByRole('main').locator('a[href="tel:1712"]')).toBeVisible();
});

test('every language shows at least the numbers of the Dutch page, each in one line and from left to right', async ({
  page,
}) => {
  expect(pages.length).toBeGreaterThan(1);
  await page.setViewportSize({ width: 320, height: 640 });
  const shown: (string | undefined)[][] = [];
  for (const { address } of pages) {
    await page.goto(address);
    const links = await page.getByRole('main').locator('a[href^="tel:"]').all();
    const numbers = links.map(async (link) => {
      const look = await link.evaluate((element) => {
        const range = document.createRange();
        const inner = element.querySelector('[dir]') ?? element;
        range.selectNodeContents(inner);
        const { direction } = getComputedStyle(inner);
        return `${direction}, ${range.getClientRects().length === 1 ? 'one line' : 'broken'}`;
      });
      expect(look, address).toBe('ltr, one line');
      return (await link.textContent())?.trim();
    });
    shown.push(await Promise.all(numbers));
  }

  const dutch = shown[pages.findIndex(({ address }) => address === '/talen/nl/')];
  expect(dutch?.length).toBeGreaterThan(1);
  for (const numbers of shown) expect(numbers).toEqual(expect.arrayContaining(dutch ?? []));
});

test('Arabic starts at the right, and so does what stands around it', async ({ page }) => {
  await page.goto('/talen/ar/');
  const edges = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      return { left, right: innerWidth - right };
    });

  const heading = await edges('h1');
  const call = await edges('main a[href="tel:112"]');
  const brand = await edges('header .brand');
  expect(heading.right).toBeLessThan(heading.left);
  expect(call.right).toBeLessThan(call.left);
  expect(brand.right).toBeLessThan(brand.left);
  expect((await edges('header .exit')).left).toBeLessThan(100);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('a translation leads to the Dutch page in one press', async ({ page }) => {
  await page.goto('/talen/tr/');
  await page.getByRole('article').locator('a[href="/talen/nl/"]').click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hulp vinden');
});

test('the head of a translation leads to every other language, without scripts too', async ({
  page,
}) => {
  await page.goto('/talen/fr/');
  await page.getByText('Autres langues').click();
  await page.getByRole('banner').getByRole('link', { name: 'العربية' }).click();

  await expect(page).toHaveURL('/talen/ar/');
});
