import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { letterIn } from '#tests/readers/mails.ts';
import { server } from '#tests/processes/server.ts';
import { zone } from '#tests/readers/zone.ts';

const DISCREET = '/stil/';
const part = (page: Page, title: string) =>
  page.locator('details[data-part]').filter({
    has: page.getByRole('heading', { name: title, level: 2, exact: true, includeHidden: true }),
  });
const open = (page: Page, title: string) => part(page, title).locator('> summary').click();
const historyOf = (page: Page) => page.evaluate(() => history.length);

/** Network requests and address changes while the page was read. */
function watch(page: Page): { requests: string[]; navigations: string[] } {
  const seen = { requests: [] as string[], navigations: [] as string[] };
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) seen.requests.push(new URL(request.url()).pathname);
  });
  page.on('framenavigated', (frame) => seen.navigations.push(frame.url()));
  return seen;
}

test('the whole brochure can be read in one document, at one address', async ({ page }) => {
  const seen = watch(page);
  await page.goto(DISCREET);
  for (const summary of await page.locator('details[data-part] > summary').all())
    await summary.click();

  await expect(page.getByText('Het is niet jouw schuld, want niemand mag jou slaan')).toBeVisible();
  await expect(page.getByRole('link', { name: '1712', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verstuur je bericht' })).toBeVisible();
  expect(seen.navigations).toEqual([`${server.origin}${DISCREET}`]);
  expect(await page.title()).toMatch(/^Politiezone [A-Z]/);
});

test('a card leads to the same document, at its own short address', async ({ page }) => {
  const seen = watch(page);
  const answer = await page.goto('/s');

  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'/);
  await open(page, '1. Herken het');
  await expect(page.getByText('Je herkent geweld aan wat het met je doet.')).toBeVisible();
  expect(seen.navigations).toEqual([`${server.origin}/s`]);
});

test('nothing covers what has the focus on the discreet page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(DISCREET);
  await part(page, 'Schrijf ons').locator('> summary').focus();

  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Shift+Tab');
    const bar = await page.locator('.bar').boundingBox();
    const box = await page.locator(':focus').boundingBox();
    const isInBar = await page.locator(':focus').evaluate((it) => it.closest('.bar') !== null);
    expect(isInBar || (box && bar && box.y >= bar.y + bar.height)).toBe(true);
  }
});

test('without scripts nothing is shown that does not work', async ({ page }) => {
  await page.goto(DISCREET);
  await open(page, '2. Ruzie of geweld?');

  await expect(part(page, '2. Ruzie of geweld?').getByRole('button')).toHaveCount(0);
  await expect(page.locator('.head > noscript > p')).toBeVisible();
});

test('without scripts a message is sent from the discreet page, and nothing typed is lost', async ({
  page,
}) => {
  await page.goto(DISCREET);
  await open(page, 'Schrijf ons');
  await expect(part(page, 'Schrijf ons').locator('noscript > p')).toBeVisible();
  await page.getByLabel('Je bericht', { exact: true }).fill('Stil geschreven.');
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
  await expect(page.locator('.alert')).toContainText('Kies waarover het gaat');
  await expect(page.getByLabel('Je bericht', { exact: true })).toHaveValue('Stil geschreven.');

  await page.getByLabel('School', { exact: true }).check();
  await page.getByLabel('Nee, bereik mij niet').check();
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
  const receipt = await page.locator('[data-receipt]').innerText();
  expect(await letterIn(server.outbox, receipt)).toMatchObject({ text: 'Stil geschreven.' });
});

test.describe('with scripts', () => {
  test('who only reads loads no other file', async ({ page }) => {
    const seen = watch(page);
    await page.goto(DISCREET);
    await open(page, '1. Herken het');
    await open(page, 'Schrijf ons');
    await page.waitForLoadState('networkidle');
    expect(seen.requests).toEqual([DISCREET]);

    await page.getByLabel('Iets anders').focus();
    await expect.poll(() => seen.requests.length).toBeGreaterThan(1);
  });

  test('one turns from part to part, and from a text, without a step in the history', async ({
    page,
  }) => {
    await page.goto(DISCREET);
    const before = await historyOf(page);
    await open(page, '1. Herken het');
    await page.getByRole('button', { name: 'Volgende: 2. Ruzie of geweld?' }).click();

    await expect(part(page, '1. Herken het')).not.toHaveAttribute('open');
    await expect(part(page, '2. Ruzie of geweld?')).toHaveAttribute('open');
    await expect(part(page, '2. Ruzie of geweld?').locator('> summary')).toBeFocused();
    await expect(part(page, '2. Ruzie of geweld?').locator('> summary')).toBeInViewport();

    await page.getByRole('button', { name: 'Vorige: 1. Herken het' }).click();
    await page.getByRole('button', { name: 'het verschil tussen ruzie en geweld' }).click();
    await expect(part(page, '2. Ruzie of geweld?')).toHaveAttribute('open');
    expect(await historyOf(page)).toBe(before);
    expect(page.url()).toBe(`${server.origin}${DISCREET}`);
  });

  test('a message is sent from the discreet page without leaving it', async ({ page }) => {
    await page.goto(DISCREET);
    const before = await historyOf(page);
    await open(page, 'Schrijf ons');
    await page.getByLabel('Je bericht', { exact: true }).fill('Stil geschreven.');
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await page.getByRole('link', { name: /^Kies waarover/ }).click();
    await expect(page.locator('#thema input').first()).toBeFocused();
    await page.getByLabel('School', { exact: true }).check();
    await page.getByLabel('Nee, bereik mij niet').check();
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await expect(page.getByRole('heading', { name: 'Je bericht is verzonden' })).toBeFocused();

    const receipt = await page.locator('[data-receipt]').innerText();
    expect(await letterIn(server.outbox, receipt)).toMatchObject({ text: 'Stil geschreven.' });
    expect(await page.content()).not.toContain('Stil geschreven.');
    await expect(page.getByRole('main').getByRole('link', { name: /praten/ })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lees stil');
    expect(await historyOf(page)).toBe(before);
    expect(page.url()).toBe(`${server.origin}${DISCREET}`);
  });

  test('a message that is sent before the form could wake waits for it, and is sealed', async ({
    page,
  }) => {
    const posted: string[] = [];
    page.on('request', (request) => posted.push(request.postData() ?? ''));
    await page.route('**/_astro/ContactScript*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(DISCREET);
    await open(page, 'Schrijf ons');
    await page.getByLabel('School', { exact: true }).check();
    await page.getByLabel('Nee, bereik mij niet').check();
    await page.getByLabel('Je bericht', { exact: true }).fill('Te vlug.');
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();

    await expect(page.getByRole('heading', { name: 'Je bericht is verzonden' })).toBeVisible();
    expect(posted.join('')).toContain('BEGIN AGE ENCRYPTED FILE');
    expect(posted.join('')).not.toContain('Te vlug');
    expect(page.url()).toBe(`${server.origin}${DISCREET}`);
  });

  test('a message that is sent without a focus before, as by voice, is sealed', async ({
    page,
  }) => {
    const posted: string[] = [];
    page.on('request', (request) => posted.push(request.postData() ?? ''));
    await page.goto(DISCREET);
    await open(page, 'Schrijf ons');
    await page.locator('contact-form form').evaluate((form: HTMLFormElement) => {
      const set = (name: string, value: string) => {
        const control = form.elements.namedItem(name);
        if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
          control.value = value;
      };
      form
        .querySelector<HTMLInputElement>('[name="thema"][value="d"]')
        ?.setAttribute('checked', '');
      form.querySelector<HTMLInputElement>('[value="nee"]')?.setAttribute('checked', '');
      set('bericht', 'Zonder aanraking.');
      form.querySelector<HTMLButtonElement>('button:not([type]), [type=submit]')?.click();
    });

    await expect(page.getByRole('heading', { name: 'Je bericht is verzonden' })).toBeVisible();
    expect(posted.join('')).toContain('BEGIN AGE ENCRYPTED FILE');
    expect(posted.join('')).not.toContain('Zonder');
    expect(page.url()).toBe(`${server.origin}${DISCREET}`);
  });

  test('a form that cannot wake is sent as it is, and the function seals it', async ({ page }) => {
    await page.clock.install();
    await page.route('**/_astro/ContactScript*', (route) => route.abort());
    await page.goto(DISCREET);
    await open(page, 'Schrijf ons');
    await page.getByLabel('School', { exact: true }).check();
    await page.getByLabel('Nee, bereik mij niet').check();
    await page.getByLabel('Je bericht', { exact: true }).fill('Zonder zegel.');
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await page.clock.runFor(11_000);

    const receipt = await page.locator('[data-receipt]').innerText();
    expect(await letterIn(server.outbox, receipt)).toMatchObject({ text: 'Zonder zegel.' });
  });

  test('a page that was left for the discreet one does not come back', async ({ page }) => {
    await page.goto('/hulp/');
    await page.goto('/stop/herken/');
    await page.getByRole('link', { name: 'Lees alles op één blad zonder titel' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lees stil');
    await page.goBack();

    expect(page.url()).toBe(`${server.origin}/hulp/`);
  });

  test('after the exit no step back shows the discreet page', async ({ page }) => {
    await page.route(zone.exit, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' }),
    );
    await page.goto('/hulp/');
    await page.goto(DISCREET);
    await open(page, '1. Herken het');
    await page.getByRole('link', { name: 'Verlaat deze site' }).click();
    await expect(page.getByRole('heading')).toHaveText('Het weer');
    await page.goBack();

    expect(page.url()).toBe(`${server.origin}/hulp/`);
  });

  test('what is printed or saved as a PDF has a name that says nothing', async ({ page }) => {
    await page.goto('/stop/herken/');
    const title = await page.title();
    const named = await page.evaluate(() => {
      const names: string[] = [];
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        names.push(document.title);
        dispatchEvent(new Event('afterprint'));
      };
      document.querySelector<HTMLElement>('print-page button')?.click();
      return names;
    });

    expect(named).toEqual(['Afdruk']);
    expect(await page.title()).toBe(title);
    await expect(page.getByText(/^Papier blijft liggen/)).toBeVisible();
  });

  test('the discreet page can be used by everybody with all of it open', async ({ page }) => {
    test.slow();
    await page.goto(DISCREET);
    for (const summary of await page.locator('details[data-part] > summary').all())
      await summary.click();

    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});
