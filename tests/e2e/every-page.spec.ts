import { expect, test, type Page } from '@playwright/test';
import { builtPages } from '#tests/readers/site.ts';

/** Viewports: a desktop at 400 % zoom, a phone, a desktop. */
const screens = [
  { width: 320, height: 225 },
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];

/** How far below the top the heading may begin, for the screens where that is promised. */
const lowest = new Map([
  [320, 215],
  [360, 200],
]);

/** What readers who need other letters do to a page: twice as large, or spaced as WCAG 1.4.12 has it. */
const readers = {
  'letters of 200 %': ':root { font-size: 200% }',
  'text spacing': `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
};

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
  low: [] as string[],
  cut: [] as string[],
  small: [] as string[],
  tight: [] as string[],
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
      const top = await page.evaluate(
        () => document.querySelector('h1')?.getBoundingClientRect().top ?? Infinity,
      );
      if (top > (lowest.get(size.width) ?? Infinity))
        found.low.push(`${address}: ${Math.round(top)} pixels at ${size.width}`);
    }
    for (const what of await smallTargets(page)) found.small.push(`${address}: ${what}`);
    for (const what of await tightLines(page)) found.tight.push(`${address}: ${what}`);
    for (const [reader, css] of Object.entries(readers))
      for (const what of await cutOff(page, css)) found.cut.push(`${address}, ${reader}: ${what}`);
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

test('the heading of every page begins on the first screen of a phone, and at 400 % zoom', () => {
  expect(found.low).toEqual([]);
});

test('large letters and spaced text stay within a phone', () => {
  expect(found.cut).toEqual([]);
});

test('what is pressed alone is as large as a thumb', () => {
  expect(found.small).toEqual([]);
});

test('lines of a text stand apart', () => {
  expect(found.tight).toEqual([]);
});

test('nothing is stored', () => {
  expect(found.stored).toEqual([]);
});

/** What can be pressed and is smaller than 44 px on a phone (WCAG 2.5.5); a link within a sentence may be. */
async function smallTargets(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 780 });
  return page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    const isBox = (one: Element) => !/^(?:inline|contents)/.test(getComputedStyle(one).display);
    const boxOf = (one: Element | null): Element | null =>
      one === null || isBox(one) ? one : boxOf(one.parentElement);
    const isInSentence = (one: Element): boolean => {
      const box = boxOf(one.parentElement);
      const texts = document.createTreeWalker(box ?? one, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, nodeValue } = texts.currentNode;
        const isBeside = boxOf(parentElement) === box && !parentElement?.closest('a, button, .vh');
        if (isBeside && /\p{L}/u.test(nodeValue ?? '')) return true;
      }
      return false;
    };
    const pressed = (one: Element): Element => {
      // A label is pressed with its box, and a door of the home page is its whole tile.
      const isTile = getComputedStyle(one, '::after').position === 'absolute';
      const tile = one instanceof HTMLElement && isTile ? one.offsetParent : null;
      return tile ?? one.closest('label') ?? one;
    };
    return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
      .filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.vh, .skip'),
      )
      .filter((one) => {
        const { width, height } = pressed(one).getBoundingClientRect();
        return width > 1 && Math.min(width, height) < 43.9 && !isInSentence(one);
      })
      .map((one) => {
        const { width, height } = pressed(one).getBoundingClientRect();
        const name = one.textContent.trim().slice(0, 30);
        return `${one.localName} "${name}" ${Math.round(width)} x ${Math.round(height)}`;
      });
  });
}

/** Sentences of several lines with less than one and a half line each (WCAG 1.4.8), on a phone. */
async function tightLines(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 780 });
  return page.evaluate(() =>
    [...document.querySelectorAll('main p, main dd')]
      .filter((one) => one.closest('.pull, .vh') === null)
      .filter((one) => {
        const { lineHeight, fontSize } = getComputedStyle(one);
        const line = parseFloat(lineHeight);
        return one.clientHeight > 1.5 * line && line < 1.49 * parseFloat(fontSize);
      })
      .map((one) => one.textContent.trim().slice(0, 40)),
  );
}

/** What sticks out of a phone with a reader's own style sheet; a table of figures may be moved sideways. */
async function cutOff(page: Page, css: string): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 780 });
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    const out = [
      ...document.querySelectorAll('main a, main button, main h1, main h2, main h3, header *'),
    ]
      .filter((one) => one.closest('table, .vh, .skip') === null)
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1);
      })
      .map((one) => one.textContent.trim().slice(0, 40));
    const over = document.documentElement.scrollWidth - innerWidth;
    document.adoptedStyleSheets.pop();
    return over > 0 ? [...out, `${over} pixels too wide`] : out;
  }, css);
}
