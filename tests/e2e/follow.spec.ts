import { expect, test, type Page } from '@playwright/test';
import { server } from '#tests/processes/server.ts';
import { letterIn } from '#tests/readers/mails.ts';

async function send(page: Page): Promise<{ number: string; code: string }> {
  await page.goto('/contact/');
  await page.getByLabel('Iets anders', { exact: true }).check();
  await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
  await page.getByLabel('Nee, bereik mij niet').check();
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
  await expect(page.getByText('Je vroeg ons om je niet te bereiken.')).toBeVisible();
  const number = await page.locator('[data-receipt]').innerText();
  return { number, code: await page.locator('[data-code]').innerText() };
}

async function ask(page: Page, number: string, code: string): Promise<void> {
  await page.goto('/contact/');
  await page.goto('/bericht/');
  await page.getByLabel('Je nummer').fill(number);
  await page.getByLabel('Je code').fill(code);
  await page.getByRole('button', { name: 'Kijk hoe ver het is' }).click();
}

const steps = (page: Page) => page.getByRole('main').getByRole('listitem');

test('who sent a message sees how far it came, however the number and code are typed', async ({
  page,
}) => {
  const { number, code } = await send(page);

  await ask(page, number.toLowerCase().replace('-', ' '), ` ${code.replace('-', '')} `);

  await expect(page.getByRole('heading', { name: 'Zo ver is je bericht' })).toBeVisible();
  await expect(steps(page)).toHaveText([/^Bewaard ?\d+ \w+ 20\d\d om /, /mailbox/, /Nog niet/]);
});

test('a wrong code and a number that nobody has get the same answer', async ({ page }) => {
  const { number } = await send(page);
  for (const asked of [number, '2222-2222']) {
    await ask(page, asked, '222-222');
    await expect(page.getByRole('alert')).toContainText('We vinden geen bericht');
    await expect(page.getByLabel('Je nummer')).toHaveValue(asked);
  }
});

test('what is no number stays in the form, with what to do', async ({ page }) => {
  await ask(page, 'K7', '<b>');

  await expect(page.getByRole('alert')).toContainText('Kijk na wat je typte');
  await expect(page.getByLabel('Je code')).toHaveValue('<b>');
});

test('who shows the token from inside a message tells its sender that it was opened', async ({
  page,
  request,
}) => {
  const { number, code } = await send(page);
  const { token } = await letterIn(server.outbox, number);
  const wrong = await request.post('/api/opened', { data: { receipt: '2222-2222', token } });
  expect(wrong.status()).toBe(404);

  const answer = await request.post('/api/opened', { data: { receipt: number, token } });

  expect(answer.status()).toBe(200);
  await ask(page, number, code);
  await expect(steps(page).nth(2)).toHaveText(/^Geopend .*?\d+ \w+ 20\d\d om /);
});
