import { AxeBuilder } from '@axe-core/playwright';
import ICAL from 'ical.js';
import { expect, test, type Page } from '@playwright/test';
import { words } from '#lib/words.ts';
import { letterIn } from '#tests/readers/mails.ts';
import { isZoneOfJourneys, zone } from '#tests/readers/zone.ts';
import { server } from '#tests/processes/server.ts';

test.skip(!isZoneOfJourneys, 'leads past schools of another zone');

const field = (page: Page) => page.getByRole('searchbox', { name: 'Typ een naam' });
const found = (page: Page) => page.getByRole('main').getByRole('status').first();
const results = (page: Page) => page.locator('.field').getByRole('link');

test('with scripts: three letters, a key, and there is the number to call', async ({ page }) => {
  await page.goto('/scholen/');
  await field(page).pressSequentially('eras');
  await expect(found(page)).toHaveText('2 gevonden.');

  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Erasmus/);
  await expect(
    page.getByRole('main').getByRole('link', { name: String(zone.phone?.number) }),
  ).toBeVisible();
});

test('with scripts: a place, a number, an accent or a slip finds the school, and all come back', async ({
  page,
}) => {
  await page.goto('/scholen/');
  for (const [typed, school] of [
    ['waarschoot kersen', 'Kersenpitje'],
    ['28341', 'Emmaüs'],
    ['emmaus', 'Emmaüs'],
    ['kerselar', 'De Kerselaar'],
    ['lotenhulle', ''],
  ] as const) {
    await field(page).fill(typed);
    await expect(found(page)).toHaveText(/^\d gevonden\.$/);
    if (school !== '') await expect(results(page).first()).toContainText(school);
  }
  await expect(page.locator('.field')).toContainText('ligt niet in deze zone');

  await field(page).press('Escape');
  await expect(found(page)).toHaveText('');
  await expect(page.getByRole('heading', { name: 'Lievegem' })).toBeVisible();
});

test('with scripts: who finds nothing reads what to do, and keeps the whole list', async ({
  page,
}) => {
  await page.goto('/scholen/');
  await field(page).fill('xyzzy');

  await expect(found(page)).toHaveText(/^Geen school gevonden/);
  await expect(page.getByRole('heading', { name: 'Lievegem' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Staat je school er niet?' })).toBeVisible();
});

test('with scripts: what is typed goes nowhere', async ({ page, context }) => {
  await page.goto('/scholen/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await field(page).pressSequentially('deinze');
  await field(page).press('Escape');

  expect(requests).toEqual([]);
  expect(new URL(page.url()).href).toBe(`${server.origin}/scholen/`);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('with scripts: the list that is narrowed can be used by everybody', async ({ page }) => {
  await page.goto('/scholen/');
  await field(page).fill('basisschool');
  await expect(found(page)).toHaveText(/eerste 20/);

  const { violations } = await new AxeBuilder({ page }).analyze();

  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});

test('without scripts: every school stands in the list, and no field that does nothing', async ({
  page,
}) => {
  await page.goto('/scholen/');

  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Vrije Basisschool De Bron (nummer 106021)' }).click();
  await expect(
    page.getByRole('link', { name: 'Vrije Basisschool De Bron (nummer 115881)' }),
  ).toBeVisible();
});

test('a school that moved, one in two places and one across the border are told as they are', async ({
  page,
}) => {
  await page.goto('/scholen/128645/');
  await expect(page.getByRole('main')).toContainText('Deze school is verhuisd.');
  await expect(page.getByRole('main')).not.toContainText('Pontstraat');

  await page.goto('/scholen/107904/');
  await expect(page.getByRole('link', { name: 'Zevi Vinkt' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Toestand juni 2022');

  await page.goto('/scholen/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Lotenhulle' })).toContainText(
    'ligt niet in deze zone',
  );
});

test('the contact point can be kept, as a file whose name tells nothing', async ({
  page,
  request,
}) => {
  await page.goto('/scholen/3211/');
  const link = page.getByRole('link', { name: 'Bewaar in je contacten' });
  await expect(page.getByRole('main')).toContainText(words.leaves.file);
  expect(await link.getAttribute('download')).toBe('contact.vcf');

  const card = await request.get((await link.getAttribute('href')) ?? '');
  const read = ICAL.Component.fromString(await card.text());

  expect(card.headers()['content-type']).toMatch(/^text\/(x-)?vcard/);
  expect(read.getFirstPropertyValue('tel')).toBe(`tel:${zone.phone?.tel}`);
  expect(read.getFirstPropertyValue('fn')).toContain('contactpersoon voor de scholen');
});

test('with scripts: what hangs in the staff room fits on one sheet', async ({ page }) => {
  for (const address of ['/scholen/128645/', '/scholen/3211/', '/scholen/afspraken/wanneer/']) {
    await page.goto(address);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');

    expect(paper.match(/\/Type \/Page\b/g), address).toHaveLength(1);
  }
});

test('a message from a school tells which one, and who writes', async ({ page }) => {
  await page.goto('/contact/?thema=d');
  await page.getByLabel('Welke school?').selectOption('3211');
  await page.getByLabel('Wat doe je op school?').selectOption('clb');
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
  await expect(page.locator('.alert')).toContainText('Je bericht is nog leeg');
  await expect(page.getByLabel('Welke school?')).toHaveValue('3211');
  await expect(page.getByLabel('Wat doe je op school?')).toHaveValue('clb');

  await page.getByLabel('Je bericht', { exact: true }).fill('Wie bel ik?');
  await page.getByLabel('Nee, bereik mij niet').check();
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();

  const receipt = await page.locator('[data-receipt]').innerText();
  expect(await letterIn(server.outbox, receipt)).toMatchObject({
    theme: 'd',
    text: 'Wie bel ik?',
    school: 'GO! basisschool Erasmus, Petegem-aan-de-Leie',
    position: 'clb',
  });
});

test('a school that does not exist goes back as any other mistake', async ({ request }) => {
  const answer = await request.post('/api/contact', {
    headers: { origin: server.origin, accept: 'text/html' },
    form: { thema: 'd', bericht: 'x', bereik: 'nee', school: '999999', functie: 'koning' },
  });

  expect(answer.status()).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Kies een school uit de lijst');
  expect(page).toContain('Kies iets uit de lijst');
});

test('who writes about something else is not asked for a school', async ({ page }) => {
  await page.goto('/contact/?thema=a');
  await expect(page.getByText('Wil je zeggen welke school?')).toBeHidden();

  await page.getByLabel('School', { exact: true }).check();
  await expect(page.getByText('Wil je zeggen welke school?')).toBeVisible();
});
