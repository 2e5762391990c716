import { expect, test } from '@playwright/test';

test('somebody in need has a number to call in three clicks', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Ik heb hulp nodig' }).click();

  const line = page.getByRole('listitem').filter({ hasText: 'Hulplijn 1712' });
  await expect(line.getByRole('link', { name: '1712', exact: true })).toHaveAttribute(
    'href',
    'tel:1712',
  );
});

test('from the brochure one reads on, chapter by chapter, to a number', async ({ page }) => {
  await page.goto('/stop/');
  await page.getByRole('main').getByRole('link', { name: 'Herken het' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Herken het');
  await page
    .getByRole('navigation', { name: 'Hoofdstukken' })
    .getByRole('link', { name: /Ruzie of geweld/ })
    .click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ruzie of geweld?');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'Bel 1712', exact: true }),
  ).toBeVisible();
});

test('the list of help can be narrowed, and the emergency numbers stay', async ({ page }) => {
  await page.goto('/hulp/');
  const lines = page.locator('main li:visible').filter({ has: page.getByRole('heading') });
  const all = await lines.count();
  await page.getByLabel('Ik wil chatten').check();

  expect(await lines.count()).toBeLessThan(all);
  await expect(
    page.getByRole('main').getByRole('link', { name: '112', exact: true }),
  ).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('an address that does not exist says where to go', async ({ page }) => {
  const answer = await page.goto('/bestaat-niet/');

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /112/ }).first()).toBeVisible();
});
