import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { dist } from '#tests/readers/site.ts';
import { isZoneOfJourneys } from '#tests/readers/zone.ts';

test.skip(!isZoneOfJourneys, 'looks at figures of another zone');

const PAGE = '/cijfers/';

test('columns say what is counted and in which year, and a single number is a sentence', async ({
  page,
}) => {
  await page.goto(PAGE);
  const table = page.getByRole('table').first();
  await expect(table).toHaveAccessibleName(/^Hoe(?:veel)? /);
  const years = await table.getByRole('columnheader').allInnerTexts();

  expect(years.length).toBeGreaterThan(1);
  expect(years.filter((year) => !/^\d{4}$/.test(year))).toEqual([]);
  await expect(page.locator('.numeral').last()).toHaveText(/^\s*\d+\s+\S+ in \d{4}\s*$/);
});

test('somebody who hears the page gets each number once: a column adds nothing', async ({
  page,
}) => {
  await page.goto(PAGE);

  await expect(page.getByRole('table').first()).toMatchAriaSnapshot(`
    - table:
      - caption
      - rowgroup:
        - row /^\\d{4} \\d{4}$/
      - rowgroup:
        - row /^[\\d.]+ [\\d.]+$/
  `);
});

test('what changed stands beside its columns, as a percentage', async ({ page }) => {
  await page.goto(PAGE);

  await expect(page.locator('.figure .numeral').first()).toHaveText(/\+30\s%\s+sinds 2019/);
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
  await expect(page.getByText(/Bron van maart 2025/)).toBeVisible();
  await expect(page.getByText('Haal deze cijfers')).toBeHidden();
});

test('the figures read in a text browser, a number below its year', async ({ page }) => {
  test.skip(!hasTextBrowser(), 'w3m is not on this machine');
  await page.goto(PAGE);
  const [years = [], values = []] = await page
    .getByRole('table')
    .first()
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
  const read = execFileSync(
    'w3m',
    ['-dump', '-cols', '80', '-T', 'text/html', `${dist}/cijfers/index.html`],
    { encoding: 'utf8' },
  );

  const inOrder = [...years, ...values].map((word) => RegExp.escape(word));
  expect(read).toMatch(new RegExp(inOrder.join(String.raw`\s+`)));
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
