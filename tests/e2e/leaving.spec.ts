import { expect, test } from '@playwright/test';
import { zoneFact } from '#tests/support/zone.ts';

test.beforeEach(async ({ context }) => {
  await context.route(`${new URL(zoneFact('exit')).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' }),
  );
});

test('one press leads away, from the first stop of the keyboard', async ({ page }) => {
  await page.goto('/stop/herken/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Verlaat deze site' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading')).toHaveText('Het weer');
  expect(page.url()).toBe(zoneFact('exit'));
});

test('with scripts, Back does not show the page that was left', async ({ page }) => {
  await page.goto('/');
  await page.goto('/stop/herken/');
  await page.getByRole('link', { name: 'Verlaat deze site' }).click();
  await expect(page.getByRole('heading')).toHaveText('Het weer');

  await page.goBack();

  expect(new URL(page.url()).pathname).toBe('/');
});

test('the exit is in view on every screen, and covers nothing that has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/contact/');
  const exit = page.getByRole('link', { name: 'Verlaat deze site' });
  await page.getByRole('button', { name: 'Verstuur je bericht' }).focus();

  await expect(exit).toBeInViewport();
  const bar = await exit.boundingBox();
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Shift+Tab');
    const box = await page.locator(':focus').boundingBox();
    if (!box || !bar) throw new Error('Nothing has the focus.');
    const isExit = box.y === bar.y;
    expect(isExit || box.y + box.height > bar.y + bar.height).toBe(true);
  }
});
