import { expect, test, type Page } from '@playwright/test';

/** One page of each make that has a head of its own. */
const makes = [
  '/',
  '/wat-nu/mij/',
  '/hulp/',
  '/contact/',
  '/scholen/',
  '/aanbod/gezin/',
  '/over/',
  '/stop/jij/',
  '/thema/volgen/',
  '/talen/ar/',
  '/talen/fr/',
];

/** What the numbers of the bar are called, where that is not in Dutch. */
const callNames: Record<string, string[]> = {
  '/talen/ar/': ['اتصل 101 الشرطة', 'اتصل 112 الإسعاف'],
  '/talen/fr/': ['Appeler 101 police', 'Appeler 112 ambulance'],
};

/** Where the heading of the page begins and ends, in pixels below the top of the window. */
async function headingOf(page: Page): Promise<{ top: number; bottom: number }> {
  const box = await page.getByRole('heading', { level: 1 }).boundingBox();
  if (!box) throw new Error(`${page.url()} has no heading.`);
  return { top: box.y, bottom: box.y + box.height };
}

for (const address of makes) {
  test(`${address} begins within 200 px on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(address);

    expect((await headingOf(page)).top).toBeLessThanOrEqual(200);
  });

  test(`${address} shows its heading at 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 225 });
    await page.goto(address);

    expect((await headingOf(page)).top).toBeLessThan(215);
  });

  test(`police and ambulance are one press away everywhere on ${address}`, async ({ page }) => {
    for (const [width, height] of [
      [360, 780],
      [320, 225],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      for (const share of [0, 0.5, 1]) {
        await page.evaluate((part) => {
          scrollTo(0, document.documentElement.scrollHeight * part);
        }, share);
        for (const name of callNames[address] ?? ['Bel 101 politie', 'Bel 112 ziekenwagen']) {
          const number = page.getByRole('link', { name, exact: true });
          await expect(number).toBeInViewport({ ratio: 1 });
          const box = await number.boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        }
      }
    }
  });
}

test('four doors stand on the first screens of a phone, each for one person', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/');

  const doors = page.locator('.doors a');
  await expect(doors).toHaveCount(4);
  const last = await page.locator('.doors > li').nth(3).boundingBox();
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThan(780);
});

test('on the narrowest phone the numbers stand on one line, and so does the menu', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/');

  for (const row of ['.sos > *', '.nav li']) {
    const middles = await page.locator(row).evaluateAll((all) =>
      all.map((one) => {
        const { top, height } = one.getBoundingClientRect();
        return Math.round(top + height / 2);
      }),
    );
    expect(new Set(middles).size, row).toBe(1);
  }
});

test('behind a door, one press on a sentence shows its whole answer, with a number to call', async ({
  page,
}) => {
  // Every sentence of four doors, opened and closed.
  test.slow();
  await page.setViewportSize({ width: 360, height: 780 });
  for (const door of ['mij', 'iemand', 'zelf', 'werk']) {
    await page.goto(`/wat-nu/${door}/`);
    const before = await page.evaluate(() => history.length);
    const sentences = page.locator('answers-in-view .fold > summary');
    for (let index = 0; index < (await sentences.count()); index++) {
      // Pressed where it is worst: at the foot of the window.
      await sentences.nth(index).evaluate((one) => {
        one.scrollIntoView({ block: 'end' });
      });
      await sentences.nth(index).click();
      const answer = page.locator(`answers-in-view .fold:nth-of-type(${index + 1})`);
      await expect(answer.locator('a').first()).toBeInViewport();
      await expect(answer.locator('> :last-child')).toBeInViewport({ ratio: 1 });
      await expect(answer.locator('summary')).toBeInViewport({ ratio: 1 });
      await sentences.nth(index).click();
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  }
});

test('who works at a school and worries about a pupil is there in two presses, from the menu too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'School' })
    .click();
  const worry = page.getByRole('link', { name: /Zorgen om een leerling/ });
  await expect(worry).toBeInViewport({ ratio: 1 });
  await worry.click();

  await expect(page.getByText(/haal er het zorgteam en het CLB bij/)).toBeInViewport({ ratio: 1 });
});

test('on paper a button is its number, or the address of its chat or site', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [address, place] of [
    ['/stop/herken/', '.calls'],
    ['/aanbod/gezin/', '.calls'],
    ['/thema/terug/', '.cards'],
    ['/hulp/hulplijn-1712/', '.head'],
  ] as const) {
    await page.goto(address);
    const button = page.locator(`${place} [href^="http"]`).first();
    await expect(page.locator(`${place} [href^="tel:"]`).first()).toBeVisible();
    await expect(button).toBeVisible();
    expect(await button.evaluate(wordsBehind)).toContain(await button.getAttribute('href'));
  }
});

const wordsBehind = (element: Element) => getComputedStyle(element, '::after').content;

test('on paper a number stands under the name of whom one calls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/thema/terug/');
  const names = page.locator('.card h3');

  expect(await names.count()).toBeGreaterThan(1);
  for (const name of await names.all()) await expect(name).toBeVisible();
});
