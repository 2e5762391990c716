import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { server } from '#tests/processes/server.ts';
import { zone } from '#tests/readers/zone.ts';

test.beforeEach(async ({ context }) => {
  await context.route(`${new URL(zone.exit).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' }),
  );
});

test('one press leads away, from the first stop of the keyboard after the way to the text', async ({
  page,
}) => {
  await page.goto('/stop/herken/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Verlaat deze site' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading')).toHaveText('Het weer');
  expect(page.url()).toBe(zone.exit);
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

/** The heading of the neutral page: once it shows, the visitor has left. */
const weather = (page: Page) => page.getByRole('heading', { name: 'Het weer' });

/** Lets the neutral page never come, so that one sees what covers the page until then. */
const stayOnTheCover = (page: Page) =>
  page.route(zone.exit, (route) => route.fulfill({ status: 204 }));

test.describe('with scripts', () => {
  test('three times Shift leads away, left or right, and says how many are left', async ({
    page,
  }) => {
    await page.goto('/stop/herken/');
    await page.keyboard.press('ShiftLeft');
    await expect(page.locator('quick-exit').getByRole('status')).toHaveText(
      'Nog twee keer Shift en je bent weg.',
    );
    await page.keyboard.press('ShiftRight');
    await expect(page.locator('quick-exit').getByRole('status')).toHaveText(
      'Nog één keer Shift en je bent weg.',
    );
    await page.keyboard.press('ShiftLeft');

    await expect(weather(page)).toBeVisible();
  });

  test('left and right Shift together are one press', async ({ page }) => {
    await page.goto('/stop/herken/');
    for (let press = 0; press < 3; press++) {
      await expect(weather(page)).toBeHidden();
      await page.keyboard.down('ShiftLeft');
      await page.keyboard.down('ShiftRight');
      await page.keyboard.up('ShiftLeft');
      await page.keyboard.up('ShiftRight');
    }

    await expect(weather(page)).toBeVisible();
  });

  test('capitals, shortcuts and a selection with the mouse never lead away', async ({ page }) => {
    await page.goto('/contact/');
    const text = page.getByLabel('Je bericht', { exact: true });
    await text.focus();
    for (const letter of 'AWELHELPT') await page.keyboard.press(`Shift+${letter}`);
    for (let press = 0; press < 4; press++) await page.keyboard.press('Shift+Tab');
    for (let press = 0; press < 4; press++)
      await page.getByRole('heading', { level: 1 }).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');

    await expect(text).toHaveValue('AWELHELPT');
    expect(page.url()).toBe(`${server.origin}/contact/`);
  });

  test('three presses in the form lead away too, and what was typed is gone', async ({ page }) => {
    await stayOnTheCover(page);
    await page.goto('/contact/');
    await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
    const asked = page.waitForRequest(zone.exit);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await asked;

    await expect(page.locator('textarea')).toHaveCount(0);
    await expect(page.locator('body')).toBeHidden();
  });

  test('presses that lie too far apart never add up', async ({ page }) => {
    await page.clock.install();
    await page.goto('/stop/herken/');
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await page.clock.runFor(5000);
    await expect(page.locator('quick-exit').getByRole('status')).toHaveText('');
    await page.keyboard.press('Shift');

    await expect(page.locator('quick-exit').getByRole('status')).toHaveText(
      'Nog twee keer Shift en je bent weg.',
    );
  });

  test('without a connection the page is covered all the same', async ({ page, context }) => {
    await page.goto('/stop/herken/');
    await context.unrouteAll();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Verlaat deze site' }).click();

    await expect(page.getByText('Herken het')).toBeHidden();
    await expect.poll(() => page.url()).not.toContain('/stop/');
  });

  test('a page that the browser kept as it was left is covered, and left again', async ({
    page,
  }) => {
    await stayOnTheCover(page);
    await page.goto('/stop/herken/');
    const bringBack = () =>
      page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await bringBack();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const left = page.waitForRequest(zone.exit);
    await page.getByRole('link', { name: 'Verlaat deze site' }).click();
    await left;
    const leftAgain = page.waitForRequest(zone.exit);
    await bringBack();
    await leftAgain;

    await expect(page.locator('body')).toBeHidden();
  });

  test.describe('on a page that is still loading', () => {
    let slow: Server;
    test.beforeAll(async () => {
      const html = readFileSync('dist/stop/herken/index.html', 'utf8');
      slow = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.write(html.slice(0, html.indexOf('</header>')));
      });
      await new Promise<void>((resolve) => slow.listen(0, resolve));
    });
    test.afterAll(() => {
      slow.closeAllConnections();
      slow.close();
    });

    test('the exit already replaces it', async ({ page }) => {
      const { port } = slow.address() as AddressInfo;
      await page.goto('/stop/');
      await page.goto(`http://localhost:${port}/`, { waitUntil: 'commit' });
      await page.getByRole('link', { name: 'Verlaat deze site' }).click({ noWaitAfter: true });
      await expect(weather(page)).toBeVisible();
      await page.goBack();

      expect(page.url()).toBe(`${server.origin}/stop/`);
    });
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

    test('the Shift of a keyboard on the screen starts a sentence, and leads nowhere', async ({
      page,
    }) => {
      await page.goto('/contact/');
      await page.getByLabel('Je bericht', { exact: true }).focus();
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      await page.evaluate(() => {
        for (let press = 0; press < 3; press++)
          for (const type of ['keydown', 'keyup'])
            document.body.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true }));
      });

      await expect(page.locator('quick-exit').getByRole('status')).toHaveText('');
      expect(page.url()).toBe(`${server.origin}/contact/`);
    });
  });
});

test('without scripts nothing says that keys lead away', async ({ page }) => {
  await page.goto('/stop/herken/');

  await expect(page.locator('quick-exit')).toHaveText(/^\s*Verlaat deze site\s*$/);
  await expect(page.getByRole('link', { name: 'Verlaat deze site' })).not.toHaveAttribute('title');
});
