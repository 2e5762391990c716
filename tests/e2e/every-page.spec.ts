import { expect, test } from '@playwright/test';
import { builtPages } from '#tests/readers/site.ts';

/** Viewports: a desktop at 400 % zoom, a phone, a desktop. */
const screens = [
  { width: 320, height: 256 },
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

/** A page more is that much more time, also on a busy machine. */
const SECONDS_A_PAGE = 3;

const pages = builtPages();

// One visit to every page serves all these tests.
test.describe.configure({ mode: 'default' });

/** Problems found by the visit, one line each. */
const found = {
  forbidden: [] as string[],
  foreign: [] as string[],
  sideways: [] as string[],
  stored: [] as string[],
};

test.beforeAll(async ({ browser, baseURL, javaScriptEnabled }) => {
  test.setTimeout(pages.length * SECONDS_A_PAGE * 1000);
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    javaScriptEnabled,
  });
  const page = await context.newPage();
  let address = '';
  page.on('console', (message) => found.forbidden.push(`${address}: ${message.text()}`));
  page.on('pageerror', ({ message }) => found.forbidden.push(`${address}: ${message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== baseURL)
      found.foreign.push(`${address}: ${request.url()}`);
  });
  for ({ address } of pages) {
    await page.goto(address);
    for (const size of screens) {
      await page.setViewportSize(size);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.sideways.push(`${address}: ${over} pixels at ${size.width}`);
    }
  }
  const { cookies, origins } = await context.storageState();
  found.stored.push(...cookies.map(({ name }) => name), ...origins.map(({ origin }) => origin));
  await context.close();
});

test('no page does what its own policy forbids', () => {
  expect(pages.length).toBeGreaterThan(0);
  expect(found.forbidden).toEqual([]);
});

test('no page asks anybody else for anything', () => {
  expect(found.foreign).toEqual([]);
});

test('no page has to be moved sideways, on the smallest screen or a large one', () => {
  expect(found.sideways).toEqual([]);
});

test('nothing is stored', () => {
  expect(found.stored).toEqual([]);
});
