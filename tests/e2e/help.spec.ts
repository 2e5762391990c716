import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const phone = { width: 360, height: 780 };

function chip(page: Page, say: string) {
  return page.locator('.chips > details', { has: page.getByText(say, { exact: true }) });
}

function shown(page: Page) {
  return page.locator('.groups .card:visible');
}

for (const [say, name, number] of [
  ['Ik word geslagen', 'Hulplijn 1712', 'tel:1712'],
  ['Ik ben jonger dan 18', 'Awel', 'tel:102'],
  ['Ik zie het', 'Hulplijn 1712', 'tel:1712'],
  ['Ik doe het zelf', 'Hulplijn 1712', 'tel:1712'],
  ['Ik denk aan de dood', 'Zelfmoordlijn 1813', 'tel:1813'],
] as const)
  test(`"${say}" unfolds the best line, with no address and no step back`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('/hulp/');
    await chip(page, say).locator('> summary').click();
    const card = chip(page, say).locator('.card').first();
    const call = card.getByRole('link', { name: /^Bel/ });

    await expect(card.getByRole('heading')).toHaveText(name);
    await expect(call).toHaveAttribute('href', number);
    expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/hulp/');
    await expect(chip(page, say).locator('.card')).toHaveCount(3);
    const top = await page.locator('h1').boundingBox();
    const bottom = await call.boundingBox();
    // What stands above the heading is the shell's to keep short.
    expect((bottom?.y ?? 0) + 44 - (top?.y ?? 0)).toBeLessThanOrEqual(phone.height - 200);
  });

test('another chip folds the first', async ({ page }) => {
  await page.goto('/hulp/');
  await chip(page, 'Ik zie het').locator('> summary').click();
  await chip(page, 'Ik doe het zelf').locator('> summary').click();

  await expect(chip(page, 'Ik zie het')).not.toHaveAttribute('open');
});

test('a card is at most 160 px high, and what can be pressed on it at least 44', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('/hulp/');
  await chip(page, 'Ik word geslagen').locator('> summary').click();
  const cards = await chip(page, 'Ik word geslagen').locator('.card').all();
  expect(cards.length).toBeGreaterThan(2);
  for (const card of cards) {
    expect((await card.boundingBox())?.height).toBeLessThanOrEqual(160);
    const parts = await card.locator('.reach > a, summary').all();
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts)
      expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(43.9);
  }
});

test('what a card holds more opens in place', async ({ page }) => {
  await page.goto('/hulp/');
  await chip(page, 'Ik word geslagen').locator('> summary').click();
  const card = chip(page, 'Ik word geslagen').locator('.card').first();
  await card.locator('summary').click();

  await expect(card.locator('details')).toContainText('bellen: maandag tot vrijdag');
  expect(new URL(page.url()).hash).toBe('');
});

test('what is ticked makes the list shorter, unfolds it, and leaves nothing in the address', async ({
  page,
}) => {
  await page.goto('/hulp/');
  await page.getByText('Maak de lijst korter').click();
  await page.getByLabel('Ik wil chatten').check();
  const chats = await shown(page).count();
  await page.getByLabel('Zonder mijn naam').check();
  const promised = await shown(page).count();

  expect(chats).toBeGreaterThan(3);
  expect(promised).toBeLessThan(chats);
  const tally = await page.locator('.tally').boundingBox();
  const first = await shown(page).first().boundingBox();
  expect(tally?.y).toBeLessThan(first?.y ?? 0);
  await page.getByRole('button', { name: 'Toon weer alles' }).click();
  await expect(page.locator('.tally')).toBeHidden();
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
});

test('without scripts the page names who answers day and night', async ({ page }) => {
  await page.goto('/hulp/');

  await expect(page.getByRole('heading', { name: 'Wie antwoordt dag en nacht?' })).toBeVisible();
  await expect(page.locator('.now > li')).toContainText([
    'Tele-Onthaal',
    'Zelfmoordlijn',
    'Child Focus',
  ]);
});

test.describe('with scripts', () => {
  for (const [moment, isOpen, why] of [
    ['2026-11-23T09:30:00Z', true, 'on a Monday morning'],
    ['2026-11-23T19:30:00Z', false, 'in the evening'],
    ['2026-11-22T09:30:00Z', false, 'on a Sunday'],
    ['2026-12-25T09:30:00Z', false, 'on Christmas Day, a Friday'],
    ['2027-05-17T09:30:00Z', false, 'on Whit Monday'],
    ['2027-07-01T14:59:00Z', true, 'just before five in summer'],
  ] as const)
    test(`the page ${isOpen ? 'names' : 'does not name'} 1712 as answering now ${why}`, async ({
      page,
    }) => {
      await page.clock.setFixedTime(new Date(moment));
      await page.goto('/hulp/');
      const now = (name: string) => page.locator('.now > li', { hasText: name });

      await expect(page.getByRole('heading', { name: 'Wie antwoordt nu?' })).toBeVisible();
      await expect(now('Tele-Onthaal')).toHaveCount(1);
      await expect(now('Hulplijn 1712')).toHaveCount(isOpen ? 1 : 0);
      await expect(
        chip(page, 'Ik zie het').locator('.card').first().locator('[data-state]'),
      ).toHaveText(isOpen ? 'nu open' : 'nu dicht');
    });

  test('a number to call now stands on one line of a phone', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-23T09:30:00Z'));
    await page.setViewportSize(phone);
    await page.goto('/hulp/');

    const calls = await page.locator('.now a').all();
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect((await call.boundingBox())?.height).toBeLessThan(50);
  });

  test('hours that nobody looked at for a year name nobody', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2028-03-06T09:30:00Z'));
    await page.goto('/hulp/');

    await expect(page.locator('.now > li')).toHaveCount(0);
  });

  test('the page looks at the clock again while it stays open', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-23T15:58:30Z') });
    await page.goto('/hulp/');
    const line = page.locator('.now > li', { hasText: 'Hulplijn 1712' });
    await expect(line).toHaveCount(1);

    await page.clock.runFor('03:00');
    await expect(line).toHaveCount(0);
  });

  test('unfolded and made shorter, the page can be used by everybody', async ({ page }) => {
    await page.goto('/hulp/');
    await chip(page, 'Ik zie het').locator('> summary').click();
    await page.getByText('Maak de lijst korter').click();
    await page.getByLabel('Ik wil chatten').check();

    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('on paper the directory is one sheet of numbers', async ({ page }) => {
    await page.goto('/hulp/');
    const sheet = await page.pdf({ format: 'A4' });

    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

test('the longest name of a service stays whole on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/hulp/vloco/');
  const lines = await page.locator('h1').evaluate((head) => {
    const text = head.firstChild;
    return [...head.textContent.matchAll(/\S+/g)].map(({ index, 0: word }) => {
      const range = document.createRange();
      if (text) range.setStart(text, index);
      if (text) range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    });
  });

  expect(lines).toEqual([1, 1, 1]);
});

test('the page of an organisation tells what a frightened caller asks', async ({ page }) => {
  await page.goto('/hulp/hulplijn-1712/');

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
