import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Rows of the list that are displayed. */
function rows(page: Page) {
  return page.locator('.orgs > li:visible');
}

async function namesShown(page: Page): Promise<string[]> {
  const names = await rows(page).getByRole('heading').allTextContents();
  return names.map((name) => name.trim());
}

const emergencies = ['Noodnummer 112', 'Dringende politiehulp 101', 'App 112 BE'];

test.describe('without scripts', () => {
  test('a theme, people and a way of contact narrow the list together', async ({ page }) => {
    await page.goto('/hulp/');
    const all = await rows(page).count();
    await page.getByLabel('Waarover?').selectOption('seksueel-geweld');
    const onTheme = await namesShown(page);
    await page.getByLabel('Voor wie?').selectOption('young');
    await page.getByLabel('Ik wil chatten').check();
    const onAll = await namesShown(page);

    expect(onTheme.length).toBeLessThan(all);
    expect(onTheme).toContain('Stop it Now!');
    expect(onTheme).not.toContain('Tele-Onthaal');
    expect(onAll).toEqual(expect.arrayContaining([...emergencies, 'Nupraatikerover.be']));
    expect(onAll).not.toContain('Zorgcentra na Seksueel Geweld');
    expect(onAll.length).toBeLessThan(onTheme.length);
  });

  test('one of two ways of contact is enough, both promises have to be kept', async ({ page }) => {
    await page.goto('/hulp/');
    await page.getByLabel('Ik wil chatten').check();
    const chat = await namesShown(page);
    await page.getByLabel('Ik wil bellen').check();
    const either = await namesShown(page);
    await page.getByLabel('Zonder mijn naam').check();
    await page.getByLabel('Gratis').check();
    const promised = await namesShown(page);

    expect(either.length).toBeGreaterThan(chat.length);
    expect(either).toEqual(expect.arrayContaining(chat));
    expect(promised.length).toBeLessThan(either.length);
    expect(promised).not.toContain('De DrugLijn');
  });

  test('the page counts what it shows, and everything comes back', async ({ page }) => {
    await page.goto('/hulp/');
    const all = await rows(page).count();
    await page.getByLabel('Waarover?').selectOption('zelfdoding');

    await expect(rows(page)).toHaveCount(emergencies.length + 1);
    expect(await said(page)).toMatch(/counter\(row\)/);
    await page.getByRole('button', { name: 'Toon weer alles' }).click();
    await expect(rows(page)).toHaveCount(all);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/hulp/');
  });

  test('there is no field that only works with scripts', async ({ page }) => {
    await page.goto('/hulp/');

    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByLabel(/Nu open/)).toHaveCount(0);
  });
});

function said(page: Page): Promise<string> {
  return page.locator('.tally').evaluate((element) => getComputedStyle(element, '::after').content);
}

test.describe('with scripts', () => {
  test('typing finds names and words, without accents or capitals, with a slip, and says how many', async ({
    page,
  }) => {
    await page.goto('/hulp/');
    const all = await rows(page).count();
    const field = page.getByRole('searchbox', { name: 'Zoek op naam of woord' });

    await field.fill('ECOUTE');
    expect(await namesShown(page)).toEqual([...emergencies, 'Écoute Violences Conjugales']);
    await expect(page.getByRole('main').getByRole('status')).toHaveText(
      `Je ziet 4 van de ${all} diensten.`,
    );
    await field.fill('huiselijk geweld');
    expect(await namesShown(page)).toContain('Hulplijn 1712');
    await field.fill('zelfmoort');
    expect(await namesShown(page)).toEqual([...emergencies, 'Zelfmoordlijn 1813']);
    await field.fill('qqq');
    expect(await namesShown(page)).toEqual(emergencies);
    await expect(page.getByRole('main').getByRole('status')).toContainText('Niets gevonden');
    await page.getByRole('button', { name: 'Toon weer alles' }).click();
    await expect(rows(page)).toHaveCount(all);
    await expect(field).toHaveValue('');
  });

  test('what is typed and what is chosen narrow the list together', async ({ page }) => {
    await page.goto('/hulp/');
    await page.getByRole('searchbox').fill('geweld');
    const found = await rows(page).count();
    await page.getByLabel('Ik wil chatten').check();

    expect(await rows(page).count()).toBeLessThan(found);
    await expect(page.getByRole('main').getByRole('status')).toContainText(
      `Je ziet ${await rows(page).count()} van`,
    );
  });

  test('what is typed stays in the field: not in the address, not stored, not sent', async ({
    page,
    context,
  }) => {
    await page.goto('/hulp/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByRole('searchbox').fill('geheim woord');
    await page.getByRole('searchbox').press('Enter');
    await page.getByLabel('Waarover?').selectOption('stalking');
    await page.reload();

    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(page.getByLabel('Waarover?')).toHaveValue('');
    expect(requests.filter((url) => !url.endsWith('/hulp/') && !url.startsWith('data:'))).toEqual(
      [],
    );
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });

  const open1712 = 'Hulplijn 1712';
  for (const [moment, isOpen, why] of [
    ['2026-11-23T09:30:00Z', true, 'on a Monday morning'],
    ['2026-11-23T19:30:00Z', false, 'in the evening'],
    ['2026-11-22T09:30:00Z', false, 'on a Sunday'],
    ['2026-12-25T09:30:00Z', false, 'on Christmas Day, a Friday'],
    ['2027-05-17T09:30:00Z', false, 'on Whit Monday'],
    ['2027-07-01T15:59:00Z', true, 'just before six in summer'],
    ['2028-03-06T09:30:00Z', false, 'when nobody looked at the hours for a year'],
  ] as const)
    test(`"nu open" ${isOpen ? 'shows' : 'hides'} 1712 ${why}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(moment));
      await page.goto('/hulp/');
      await page.getByLabel(/Nu open/).check();

      const names = await namesShown(page);
      expect(names.includes(open1712)).toBe(isOpen);
      expect(names).toEqual(expect.arrayContaining(emergencies));
      expect(names).not.toContain('Awel');
    });

  test('"nu open" looks at the clock again while the page stays open', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-23T16:58:30Z') });
    await page.goto('/hulp/');
    await page.getByLabel(/Nu open/).check();
    await expect(page.getByRole('heading', { name: open1712 })).toBeVisible();

    await page.clock.runFor('03:00');
    await expect(page.getByRole('heading', { name: open1712 })).toBeHidden();
  });

  test('everything can be chosen with the keyboard alone', async ({ page }) => {
    await page.goto('/hulp/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('praten');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(/Nu open/)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Waarover?')).toBeFocused();
    await page.keyboard.type('Iemand');
    await expect(page.getByLabel('Waarover?')).toHaveValue('luisterend-oor');

    expect(await namesShown(page)).toContain('Tele-Onthaal');
  });

  test('the narrowed list can be used by everybody', async ({ page }) => {
    await page.goto('/hulp/');
    await page.getByRole('searchbox').fill('geweld');
    await page.getByLabel('Ik wil chatten').check();

    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});

test('the page of an organisation tells what a frightened caller asks', async ({ page }) => {
  await page.goto('/hulp/');
  await page.getByRole('link', { name: 'Hulplijn 1712', exact: true }).click();

  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '1712', exact: true })).toHaveAttribute(
    'href',
    'tel:1712',
  );
  await expect(main).toContainText('Staat het op je telefoonrekening?');
  await expect(main).not.toContainText('Nagekeken');
});

test('who answers professionals only says where everybody else goes', async ({ page }) => {
  await page.goto('/hulp/vk/');

  await expect(page.getByRole('main').getByRole('link', { name: 'Hulplijn 1712' })).toHaveAttribute(
    'href',
    '/hulp/hulplijn-1712/',
  );
});

test('a card is served as one, and the open data as JSON', async ({ request }) => {
  const card = await request.get('/hulp/awel/contact.vcf');
  const data = await request.get('/data/hulp.json');

  expect(card.headers()['content-type']).toBe('text/vcard; charset=utf-8');
  expect(await card.text()).toMatch(/^BEGIN:VCARD\r\n/);
  expect(data.headers()['content-type']).toMatch(/^application\/json/);
});
