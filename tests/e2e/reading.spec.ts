import { expect, test } from '@playwright/test';

test('somebody in need has a number to call in two presses', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Het gebeurt mij' }).click();
  await page.getByText('Ik word geslagen, bedreigd of bang gemaakt').click();

  await expect(
    page.locator('details[open]').getByRole('link', { name: 'Hulplijn 1712' }),
  ).toHaveAttribute('href', 'tel:1712');
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

test('an address that does not exist says where to go', async ({ page }) => {
  const answer = await page.goto('/bestaat-niet/');

  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /112/ }).first()).toBeVisible();
});
