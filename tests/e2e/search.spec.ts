import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Pages with the search of the site. */
const pages = ['/dit-bestaat-niet/', '/hulp/'];

function field(page: Page) {
  return page.getByRole('searchbox', { name: 'Zoek een woord' });
}

function answers(page: Page) {
  return page.locator('.answers > li');
}

for (const address of pages) {
  test(`${address} with scripts: a word is answered with a place to read and a number to call`, async ({
    page,
  }) => {
    await page.goto(address);
    await field(page).fill('mijn zoon slaat mij');
    const first = answers(page).first();

    await expect(
      first.getByRole('link', { name: 'Mijn kind slaat of besteelt mij' }),
    ).toHaveAttribute('href', '/thema/kind-slaat/');
    await expect(first.getByRole('link', { name: 'Bel 1712' })).toHaveAttribute('href', 'tel:1712');
    await expect(page.locator('site-search [role=status]')).toHaveText(/\d gevonden\./);
  });

  test(`${address} with scripts: who finds nothing reads who listens, with numbers`, async ({
    page,
  }) => {
    await page.goto(address);
    await field(page).fill('qqqq');

    await expect(answers(page)).toContainText([/kennen we niet/, /1712/, /Tele-Onthaal/]);
    await expect(page.locator('site-search').getByRole('link', { name: /^Bel/ })).toHaveCount(2);
    await expect(page.locator('site-search [role=status]')).toContainText('kennen we niet');
    await field(page).fill('');
    await expect(answers(page)).toHaveCount(0);
  });

  test(`${address} with scripts: what is typed stays in the field: not in the address, not stored, not sent`, async ({
    page,
    context,
  }) => {
    await page.goto(address);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await field(page).fill('geheim');
    await field(page).press('Enter');

    await expect(answers(page).first().getByRole('link').first()).toBeFocused();
    expect(new URL(page.url()).href).toBe(new URL(address, page.url()).href);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await expect(field(page)).toHaveValue('');
  });

  test(`${address} with scripts: every answer can be pressed with a thumb, and used by everybody`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(address);
    await field(page).fill('naaktfoto');
    const links = page.locator('site-search a');

    expect(await links.count()).toBeGreaterThan(3);
    for (const link of await links.all())
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test(`${address} without scripts: the list of all words stands there`, async ({ page }) => {
    await page.goto(address);

    await expect(field(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Alle woorden van A tot Z' }).click();
    await expect(page).toHaveURL(/\/a-z\/$/);
    await expect(
      page
        .locator('.az > div', { hasText: /^\s*papa/ })
        .getByRole('link')
        .first(),
    ).toBeVisible();
  });
}

test('with scripts: the directory, whose cards name the lines, finds what other pages find', async ({
  page,
}) => {
  // Lines by their name, of which one has the number of the centre nearby, and subjects.
  const typed = [
    'awel',
    'caw',
    'zorgcentra',
    'seksueel geweld',
    'tele',
    '1712',
    'chat',
    'verkracht',
    'engels',
  ];
  const found: Record<string, string[][]> = {};
  for (const address of pages) {
    await page.goto(address);
    found[address] = [];
    for (const words of typed) {
      await field(page).fill(words);
      const links = answers(page).getByRole('link');
      found[address].push(
        await links.evaluateAll((all) =>
          all.map((one) => `${one.textContent.trim()} ${one.getAttribute('href') ?? ''}`),
        ),
      );
    }
  }

  expect(found['/hulp/']).toEqual(found['/dit-bestaat-niet/']);
  expect(found['/hulp/']?.flat().join()).toMatch(
    /Zorgcentra na Seksueel Geweld \/hulp\/zsg\/,Bel \d/,
  );
});
