import { expect, test } from '@playwright/test';
import { builtPages } from '#tests/readers/site.ts';
import { isZoneOfJourneys } from '#tests/readers/zone.ts';

const FEED = '/nieuws/rss.xml';
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const pieces = builtPages()
  .map(({ address }) => address)
  .filter((address) => /^\/nieuws\/.+/.test(address));

test('the feed is well formed, and holds every piece of news once', async ({ page, request }) => {
  const xml = await (await request.get(FEED)).text();
  const feed = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const read = (parent: Element | Document, name: string) =>
      parent.querySelector(name)?.textContent ?? '';
    return {
      broken: document.querySelector('parsererror')?.textContent ?? '',
      version: document.documentElement.getAttribute('version'),
      channel: ['title', 'description', 'link'].map((name) => read(document, `channel > ${name}`)),
      items: [...document.querySelectorAll('item')].map((item) => ({
        title: read(item, 'title'),
        link: read(item, 'link'),
        guid: read(item, 'guid'),
        date: item.querySelector('pubDate')?.textContent,
      })),
    };
  }, xml);

  expect(feed.broken).toBe('');
  expect(feed.version).toBe('2.0');
  expect(feed.channel).not.toContain('');
  expect(feed.items.map(({ link }) => new URL(link).pathname).toSorted()).toEqual(pieces);
  for (const { title, link, guid, date } of feed.items) {
    expect(title).not.toBe('');
    expect(link).toMatch(/^https?:\/\//);
    expect(guid).toBe(link);
    if (date !== undefined) expect(date).toMatch(rfc822);
  }
});

test('a piece whose day is known has that day in the feed, and no other has one', async ({
  page,
  request,
}) => {
  const xml = await (await request.get(FEED)).text();
  let dated = 0;
  for (const address of pieces) {
    await page.goto(address);
    const date = (await page.locator('main time').getAttribute('datetime')) ?? '';
    const [item = ''] = xml.split('<item>').filter((text) => text.includes(`${address}</link>`));
    const [, published] = /<pubDate>(.+?)<\/pubDate>/.exec(item) ?? [];
    expect(published && new Date(published).toISOString().slice(0, 10), address).toBe(
      date.length === 10 ? date : undefined,
    );
    dated += Number(date.length === 10);
  }

  expect(dated).toBeGreaterThan(0);
});

test('news pages tell a reader of feeds where it is, and nobody else needs it', async ({
  page,
}) => {
  for (const address of ['/nieuws/', ...pieces]) {
    await page.goto(address);
    await expect(page.locator('head link[type="application/rss+xml"]')).toHaveAttribute(
      'href',
      FEED,
    );
  }
  await page.goto('/');
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveCount(0);
});

test('news is found from any page, newest first, and says when it is history', async ({ page }) => {
  test.skip(!isZoneOfJourneys, 'looks for news of another zone');
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Wat veranderde er?' }).click();
  const dates = await page
    .locator('main time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates).toEqual(dates.toSorted().toReversed());

  await page
    .getByRole('main')
    .getByRole('link', { name: /Twaalf collega/ })
    .click();
  await expect(page.getByRole('main')).toContainText('Zo was het toen.');
});
