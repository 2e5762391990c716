import { copyFile, mkdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { words } from '#lib/words.ts';
import { runCommand } from '#tests/processes/command.ts';
import { zone } from '#tests/readers/zone.ts';

/** Opens the file from a folder of its own, as from a stick, on a device without internet. */
async function openFromStick(page: Page): Promise<string[]> {
  const stick = test.info().outputPath('stick');
  await mkdir(stick, { recursive: true });
  await copyFile('dist/stop/blad.html', `${stick}/blad.html`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(`${stick}/blad.html`).href);
  return asked;
}

const more = (page: Page) => page.locator('main > details > summary');
const part = (page: Page, address: string) => page.locator(`details[data-part="${address}"]`);

test('the whole site opens from a stick, and asks for nothing', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  const asked = await openFromStick(page);
  expect(await page.title()).toBe(words.paper.card.title);
  await expect(page.getByText(words.discreet.lead)).toBeHidden();

  await more(page).click();
  for (const summary of await page.locator('details[data-part] > summary').all())
    await summary.click();
  await expect(page.getByText('Het is niet jouw schuld, want niemand mag jou slaan')).toBeVisible();
  await expect(part(page, '/talen/ar/').getByText('101', { exact: true })).toBeVisible();
  expect(asked).toEqual([page.url()]);
  expect(problems).toEqual([]);
});

test('a text leads to the part that it names, with scripts', async ({ page }) => {
  const asked = await openFromStick(page);
  await more(page).click();
  await part(page, '/stop/herken/').locator('> summary').click();
  await part(page, '/stop/herken/')
    .getByRole('button', { name: 'wat je nu kan doen', exact: true })
    .click();

  await expect(part(page, '/stop/jij/')).toHaveAttribute('open');
  await expect(part(page, '/stop/herken/')).not.toHaveAttribute('open');
  expect(asked).toEqual([page.url()]);
});

test('the way out of the file leads to the neutral page of another site', async ({ page }) => {
  await openFromStick(page);
  await page.context().setOffline(false);
  await page.route(zone.exit, (route) => route.fulfill({ body: 'Het weer.' }));
  await more(page).click();
  await page.getByRole('link', { name: words.site.exit }).click();

  await expect(page.getByText('Het weer.')).toBeVisible();
});

test('the file can be read by everybody, with scripts', async ({ page }) => {
  await openFromStick(page);
  await more(page).click();
  for (const address of ['/hulp/', '/stop/plan/', '/talen/ar/', '/scholen/', '/cijfers/'])
    await part(page, address).locator('> summary').click();

  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a page offers the file, after the warning that a file stays behind', async ({ page }) => {
  await page.goto('/stop/');
  await expect(page.getByText(words.leaves.file)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words.onefile.offer }).click();

  expect((await download).suggestedFilename()).toBe('blad.html');
});

test('one command writes the file, with scripts', async () => {
  test.slow();
  await mkdir(test.info().outputPath(), { recursive: true });
  const out = test.info().outputPath('blad.html');
  const { code, out: said, err } = await runCommand('commands/onefile.ts', ['--out', out]);

  expect(err).toBe('');
  expect(code).toBe(0);
  expect(said).toContain(`${out} is written`);
});
