import { execFileSync } from 'node:child_process';
import { type Page, expect, test } from '@playwright/test';
import { idsIn } from '#tests/readers/texts.ts';

const CHAPTERS = 9;

/** Words that tell whoever finds a paper what it is, and where it comes from. */
const telling = /politie|geweld|stop|slachtoffer|localhost|brochure|1712/i;

async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  return page.locator('body').innerText();
}

test('the brochure is turned from the first chapter to the last, and back', async ({ page }) => {
  await page.goto('/stop/');
  await page.getByRole('link', { name: 'Begin te lezen' }).click();
  const read: string[] = [];
  const turn = page.getByRole('navigation', { name: 'Hoofdstukken' });
  for (;;) {
    read.push(await page.getByRole('heading', { level: 1 }).innerText());
    const next = turn.getByRole('link', { name: 'Volgende' });
    if ((await next.count()) === 0) break;
    const href = await next.getAttribute('href');
    await next.click();
    await page.waitForURL(`**${href ?? ''}`);
  }

  expect(new Set(read).size).toBe(CHAPTERS);
  await expect(turn.getByRole('link', { name: 'Vorige' })).toHaveText(/^\s*Vorige: 8\./);
});

test('every chapter says in its first words what it answers, and right below whom to call', async ({
  page,
}) => {
  const ids = idsIn('stop', '.mdx');
  expect(ids).toHaveLength(CHAPTERS);
  for (const id of ids) {
    await page.goto(`/stop/${id}/`);
    const lead = await page.locator('.lead').innerText();
    const heads = await page.getByRole('heading', { level: 2 }).allInnerTexts();

    expect(lead.split(/\s+/).length, id).toBeLessThanOrEqual(60);
    expect(heads[0], id).toBe('Wie kan je bellen?');
    const button = page.locator('main a.button[href^="tel:"]').first();
    expect((await button.boundingBox())?.height, id).toBeGreaterThanOrEqual(44);
  }
});

test('a chapter says where it stands, and what comes next right after the text', async ({
  page,
}) => {
  await page.goto('/stop/verschil/');
  await expect(page.getByText('2 van 9')).toBeVisible();
  const last = await page.locator('.reading').boundingBox();
  const next = await page.getByRole('link', { name: 'Volgende' }).boundingBox();

  const gap = (next?.y ?? 0) - (last?.y ?? 0) - (last?.height ?? 0);
  expect(gap).toBeLessThan(100);
  expect(next?.width).toBe(page.viewportSize()?.width);
});

test('the contents of a chapter lead to each of its parts', async ({ page, javaScriptEnabled }) => {
  await page.goto('/stop/jij/');
  const contents = page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link');
  const heads = await page.locator('.reading .part h2').allInnerTexts();
  expect(await contents.allInnerTexts()).toEqual(heads);
  const before = await page.evaluate(() => history.length);
  await contents.nth(3).click();

  await expect(page.getByRole('heading', { name: heads[3] ?? '' })).toBeInViewport();
  // With scripts nothing of it is left; without them only a number.
  expect(new URL(page.url()).hash).toBe(javaScriptEnabled ? '' : '#d4');
  if (javaScriptEnabled) expect(await page.evaluate(() => history.length)).toBe(before);
});

test('the self-check explains a sentence when it is opened, and has nothing to send', async ({
  page,
}) => {
  await page.goto('/stop/verschil/');
  const answer = page.getByText('Je loopt op je tenen');
  await expect(answer).toBeHidden();
  await page.getByText('Ik let op elk woord.').click();

  await expect(answer).toBeVisible();
  await expect(page.locator('main :is(form, input, [type=submit])')).toHaveCount(0);
});

test('the self-check works with the keyboard alone', async ({ page }) => {
  await page.goto('/stop/verschil/');
  await page.getByText('Mijn gsm wordt nagekeken.').focus();
  await page.keyboard.press('Enter');

  await expect(page.getByText('Dat is controle')).toBeVisible();
});

test('what was opened or ticked is gone after a reload, and after coming back', async ({
  page,
}) => {
  await page.goto('/stop/verschil/');
  await page.getByText('Ik let op elk woord.').click();
  await page.reload();
  await expect(page.getByText('Je loopt op je tenen')).toBeHidden();

  await page.goto('/stop/plan/');
  const box = page.getByRole('checkbox', { name: 'Bankkaart.' });
  await box.check();
  await page.reload();
  await expect(box).not.toBeChecked();
  await box.check();
  await page.goto('/veilig-surfen/');
  await page.goBack();
  await expect(box).not.toBeChecked();
});

test('the plan can be ticked, and not a single box can be sent', async ({ page }) => {
  await page.goto('/stop/plan/');
  const boxes = page.getByRole('checkbox');
  const address = page.url();
  await page.getByText('Ik heb reservesleutels.').click();

  await expect(page.getByRole('checkbox', { name: 'Ik heb reservesleutels.' })).toBeChecked();
  expect(await boxes.count()).toBeGreaterThan(25);
  for (const box of await boxes.all()) {
    await expect(box).toHaveAttribute('autocomplete', 'off');
    await expect(box).not.toHaveAttribute('name');
  }
  // Firefox writes ticked boxes to its session file, unless their whole form says no (measured, version 153).
  await expect(page.locator('main form')).toHaveAttribute('autocomplete', 'off');
  await expect(page.locator('main form :is(button, [type=submit])')).toHaveCount(0);
  await boxes.first().press('Enter');
  expect(page.url()).toBe(address);
});

test('on paper the plan is a bare list, which tells nobody where it comes from', async ({
  page,
}) => {
  await page.goto('/stop/plan/');
  const text = await printed(page);

  expect(text).toContain('Ik weet bij wie ik kan slapen.');
  expect(text).toContain('Verblijfspapieren.');
  expect(text).not.toMatch(telling);
});

test('the button of the plan stands beside the plan, and the count of ticks is kept nowhere', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/stop/plan/');
  await page.getByRole('checkbox', { name: 'Bankkaart.' }).check();
  const button = page.getByRole('button', { name: 'Druk alleen deze lijst af' });
  await expect(button).toHaveCount(javaScriptEnabled ? 1 : 0);
  await expect(page.getByRole('button', { name: 'Druk deze pagina af' })).toHaveCount(0);
  if (!javaScriptEnabled) return;

  const [list, place] = [await page.locator('.paper').boundingBox(), await button.boundingBox()];
  expect((list?.y ?? 0) - (place?.y ?? 0)).toBeLessThan(120);
  await expect(page.getByText('1 van 37 aangetikt.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/van 37 aangetikt/)).toHaveCount(0);
});

test('the whole brochure is one page to print, with every chapter open', async ({ page }) => {
  await page.goto('/stop/');
  await page.getByRole('link', { name: 'Lees de hele brochure, of druk ze af' }).click();

  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(CHAPTERS);
  await expect(page.getByText('Je loopt op je tenen', { exact: false }).first()).toBeVisible();
  await expect(page.locator('main :is(input, form)')).toHaveCount(0);
});

test('a ticked box is printed as an empty one', async ({ page }) => {
  await page.goto('/stop/plan/');
  const box = page.getByRole('checkbox', { name: 'Bankkaart.' });
  await page.emulateMedia({ media: 'print' });
  const empty = await box.screenshot();
  await box.check({ force: true });
  await page.mouse.move(0, 0);
  await box.blur();

  expect(await box.screenshot()).toEqual(empty);
});

test('the plan fits on two sheets, without the address that browsers print', async ({ page }) => {
  await page.goto('/stop/plan/');
  const bare = await sheets(page, false);
  const headed = await sheets(page, true);
  await page.goto('/stop/verschil/');
  const otherBare = await sheets(page, false);
  const otherHeaded = await sheets(page, true);

  expect([1, 2]).toContain(bare.count);
  // A title and an address on the edge of the sheet make these two differ, as on any other page.
  expect(headed.text).toBe(bare.text);
  expect(otherHeaded.text).not.toBe(otherBare.text);
});

async function sheets(page: Page, displayHeaderFooter: boolean) {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, displayHeaderFooter });
  const file = pdf.toString('latin1');
  return {
    count: file.match(/\/Type ?\/Page\b/g)?.length ?? 0,
    text: file.replace(/\/(?:CreationDate|ModDate) ?\([^)]*\)/g, ''),
  };
}

test('a chapter that is printed keeps its explanations', async ({ page }) => {
  await page.goto('/stop/verschil/');
  await page.emulateMedia({ media: 'print' });

  await expect(page.getByText('Je loopt op je tenen')).toBeVisible();
});

test('the self-check and the plan read in a text browser', () => {
  test.skip(!hasTextBrowser(), 'w3m is not on this machine');

  const check = inTextBrowser('verschil');
  const plan = inTextBrowser('plan');

  expect(check).toMatch(/Ik let op elk woord\.\s+Je loopt op je tenen/);
  expect(plan).toMatch(/\[ ] ?Ik weet bij wie ik kan slapen\./);
});

function inTextBrowser(id: string): string {
  const args = ['-dump', '-cols', '100', '-T', 'text/html', `dist/stop/${id}/index.html`];
  return execFileSync('w3m', args, { encoding: 'utf8' });
}

function hasTextBrowser(): boolean {
  try {
    execFileSync('w3m', ['-version']);
    return true;
  } catch {
    return false;
  }
}
