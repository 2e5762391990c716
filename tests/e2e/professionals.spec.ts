import { expect, test } from '@playwright/test';
import { idsIn } from '#tests/readers/texts.ts';

test('a professional finds from the first page each text, and the way back', async ({ page }) => {
  await page.goto('/samenwerking/');
  const links = page.getByRole('main').locator('a[href^="/samenwerking/"]');
  await expect(links).toHaveCount(idsIn('cooperation', '.mdx').length);

  for (const title of await links.allInnerTexts()) {
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('main').getByRole('link', { name: 'Samenwerken', exact: true }).click();
  }
});

test('what may be told leads to the official text, and names no number of an article', async ({
  page,
}) => {
  await page.goto('/samenwerking/geheim/');
  const law = page.getByRole('link', { name: /nieuwe Strafwetboek/ }).first();

  await expect(law).toHaveAttribute('href', /ejustice\.just\.fgov\.be/);
  expect(await page.getByRole('main').innerText()).not.toMatch(/\bart(?:ikel)?\.? ?\d+|\b458/);
});

test('a Veilig Huis is never taken for a refuge, nor a LIVC-R for a table about families', async ({
  page,
}) => {
  await page.goto('/samenwerking/overleg/');
  const said = await page.getByRole('main').innerText();

  expect(said).toContain('geen plek om te slapen');
  expect(said).toContain('alleen over radicalisme');
});

test('the checklist for a protocol prints on one page', async ({ page, javaScriptEnabled }) => {
  await page.goto('/samenwerking/protocol/');
  const button = page.getByRole('button', { name: 'Druk deze pagina af' });
  await expect(button).toHaveCount(javaScriptEnabled ? 1 : 0);

  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the table of figures is saved as a table, after a warning', async ({ page, request }) => {
  await page.goto('/cijfers/');
  const link = page.getByRole('link', { name: 'Haal deze cijfers als tabel (CSV)' });

  await expect(link).toHaveAccessibleDescription(/bestand op je toestel/);
  const answer = await request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present');
});

test('a column is as high as its number says, from zero', async ({ page }) => {
  await page.goto('/cijfers/');
  const table = page.getByRole('table').first();
  const numbers = (await table.locator('td').allInnerTexts()).map((text) =>
    Number(text.replaceAll('.', '')),
  );
  const heights = await table.locator('svg').evaluateAll((columns) =>
    columns.map((column) => {
      const whole = column.getBoundingClientRect();
      return whole.bottom - (column.querySelector('rect')?.getBoundingClientRect().top ?? 0);
    }),
  );

  const most = Math.max(...numbers);
  const highest = Math.max(...heights);
  expect(numbers.length).toBeGreaterThan(1);
  for (const [index, number] of numbers.entries())
    expect((heights[index] ?? 0) / highest).toBeCloseTo(number / most, 2);
});
