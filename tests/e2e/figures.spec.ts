import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { dist } from '#tests/readers/site.ts';

const PAGE = '/cijfers/';

test('every table says what is counted, and every row its year', async ({ page }) => {
  await page.goto(PAGE);
  const tables = await page.getByRole('main').getByRole('table').all();

  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    await expect(table).toHaveAccessibleName(/^Ho(?:e|eveel) /);
    const years = await table.getByRole('rowheader').allInnerTexts();
    expect(years.length).toBeGreaterThan(0);
    expect(years.filter((year) => !/^\d{4}$/.test(year))).toEqual([]);
  }
});

test('somebody who hears the page gets each number once: a bar adds nothing', async ({ page }) => {
  await page.goto(PAGE);

  const first = page.getByRole('table').first();
  await expect(first).toMatchAriaSnapshot(`
    - table:
      - caption
      - rowgroup:
        - row:
          - columnheader "Jaar"
          - columnheader /Aantal/
      - rowgroup:
        - row /^\\d{4} [\\d.]+$/
        - row /^\\d{4} [\\d.]+$/
  `);
});

for (const [look, media] of [
  ['on paper', { media: 'print' }],
  ['in the dark', { colorScheme: 'dark' }],
  ['in colours of the system', { forcedColors: 'active' }],
] as const)
  test(`bars stand out ${look}`, async ({ page }) => {
    await page.goto(PAGE);
    await page.emulateMedia(media);
    const rect = page.locator('rect').first();
    const bar = await rect.evaluate((element) => getComputedStyle(element).fill);
    const ground = await rect.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );

    expect(contrast(bar, ground)).toBeGreaterThanOrEqual(3);
  });

test('on paper the numbers stay, with where they come from, and nothing to press', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });

  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Bron van/ }).first()).toBeVisible();
  await expect(page.getByText('Haal de tabel')).toBeHidden();
});

test('the figures read in a text browser, a number beside its year', async ({ page }) => {
  test.skip(!hasTextBrowser(), 'w3m is not on this machine');
  await page.goto(PAGE);
  const rows = page.locator('tbody tr');
  const read = execFileSync(
    'w3m',
    ['-dump', '-cols', '80', '-T', 'text/html', `${dist}/cijfers/index.html`],
    { encoding: 'utf8' },
  );

  for (const row of await rows.all()) {
    const cells = await row.locator('th, td').allInnerTexts();
    const words = cells.flatMap((cell) => cell.trim().split(/\s+/));
    expect(read).toMatch(
      new RegExp(words.map((word) => RegExp.escape(word)).join(String.raw`\s+`)),
    );
  }
});

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `rgb(…)`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hasTextBrowser(): boolean {
  try {
    execFileSync('w3m', ['-version']);
    return true;
  } catch {
    return false;
  }
}
