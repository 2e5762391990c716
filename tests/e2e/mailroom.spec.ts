import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { notification } from '#contact/notification.ts';
import { DEMONSTRATION_PASSPHRASE, aSealedLetter } from '#tests/support/contact.ts';
import { vector } from '#tests/support/vector.ts';
import { toArmor } from '#contact/seal.ts';
import { server } from '#tests/support/server.ts';
import { runScript } from '#tests/support/mails.ts';

const KEY = 'keys/demonstration-b.key.age';

test.describe('without scripts', () => {
  test('the mailbox says what it needs', async ({ page }) => {
    await page.goto('/postvak/');

    await expect(page.getByText('Deze pagina heeft JavaScript nodig')).toBeVisible();
  });
});

test.describe('with scripts', () => {
  /** A letter to the demonstration zone, as a post without scripts makes it. */
  async function aMail(page: Page): Promise<{ receipt: string; path: string }> {
    const answer = await page.request.post('/api/contact', {
      form: {
        thema: 'b',
        bericht: 'Een kanarie.\nTweede regel.',
        bereik: 'ja',
        hoe: 'na vier uur',
      },
      headers: { accept: 'application/json' },
    });
    const { receipt } = (await answer.json()) as { receipt: string };
    return { receipt, path: `${server.outbox}/${receipt}.eml` };
  }

  async function giveKey(
    page: Page,
    passphrase = DEMONSTRATION_PASSPHRASE,
    key = KEY,
  ): Promise<void> {
    await page.getByLabel('Je sleutelbestand').setInputFiles(key);
    await page.getByLabel('Je wachtzin').fill(passphrase);
  }

  async function openIt(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Open het bericht' }).click();
  }

  const letterOn = (page: Page) => page.getByRole('article');

  test('a saved mail opens, with the network gone and without asking anybody', async ({
    page,
    context,
  }) => {
    const { receipt, path } = await aMail(page);
    await page.goto('/postvak/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);

    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await giveKey(page);
    await openIt(page);

    await expect(letterOn(page).getByRole('heading')).toHaveText(receipt);
    await expect(letterOn(page)).toContainText('Een kanarie.\nTweede regel.');
    await expect(letterOn(page)).toContainText('Zorgen om een kind of de opvoeding');
    await expect(letterOn(page)).toContainText('na vier uur');
    await expect(letterOn(page)).toContainText('Niet gezegd');
    expect(asked).toEqual([]);
  });

  test('pasted text opens, and a next letter takes the place of the first', async ({ page }) => {
    const [first, second] = [await aMail(page), await aMail(page)];
    await page.goto('/postvak/');
    await giveKey(page);
    for (const { receipt, path } of [first, second]) {
      await page.getByLabel('Of plak de tekst uit de mail').fill(await readFile(path, 'utf8'));
      await openIt(page);
      await expect(letterOn(page).getByRole('heading')).toHaveText(receipt);
    }
  });

  test('a dropped file opens', async ({ page }) => {
    const { receipt, path } = await aMail(page);
    await page.goto('/postvak/');
    await giveKey(page);
    const transfer = await page.evaluateHandle(
      (content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'bericht.eml'));
        return data;
      },
      await readFile(path, 'utf8'),
    );
    await page.dispatchEvent('[data-drop]', 'drop', { dataTransfer: transfer });
    await openIt(page);

    await expect(letterOn(page).getByRole('heading')).toHaveText(receipt);
  });

  test('what is missing is said', async ({ page }) => {
    await page.goto('/postvak/');
    await openIt(page);
    await expect(page.getByRole('alert')).toHaveText(/Er is nog geen bericht/);

    await page.getByLabel('Of plak de tekst uit de mail').fill(vector.armored);
    await openIt(page);
    await expect(page.getByRole('alert')).toHaveText(/Er is nog geen sleutel/);
  });

  test('a wrong passphrase, another key and a damaged letter each have a sentence of their own', async ({
    page,
  }) => {
    const { path } = await aMail(page);
    await page.goto('/postvak/');
    const alert = page.getByRole('alert').locator('p:visible');

    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await giveKey(page, 'een andere zin');
    await openIt(page);
    await expect(alert).toHaveText(/De wachtzin klopt niet/);

    await giveKey(page);
    await page.getByLabel('Of plak de tekst uit de mail').fill(vector.armored);
    await openIt(page);
    await expect(alert).toHaveText(/niet voor deze sleutel verzegeld/);

    const mail = await readFile(path, 'utf8');
    await page.getByLabel('Of plak de tekst uit de mail').fill(mail.slice(0, mail.length / 3));
    await openIt(page);
    await expect(alert).toHaveText(/beschadigd/);

    await page.getByLabel('Of plak de tekst uit de mail').fill('Beste collega');
    await openIt(page);
    await expect(alert).toHaveText(/Hier zit geen verzegeld bericht in/);

    await giveKey(page, DEMONSTRATION_PASSPHRASE, 'README.md');
    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await openIt(page);
    await expect(alert).toHaveText(/geen sleutelbestand/);
  });

  test('the text can be copied, and no more than the text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { path } = await aMail(page);
    await page.goto('/postvak/');
    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await giveKey(page);
    await openIt(page);
    await page.getByRole('button', { name: 'Kopieer de tekst' }).click();

    await expect(page.getByText('Gekopieerd.')).toBeVisible();
    const print = page.getByRole('button', { name: 'Druk af' });
    await expect(print).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(print).toBeHidden();
    await expect(letterOn(page)).toContainText('Een kanarie.');
  });

  test('"Sluit en wis" leaves nothing on the page', async ({ page }) => {
    const { path } = await aMail(page);
    await page.goto('/postvak/');
    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await giveKey(page);
    await openIt(page);
    await expect(letterOn(page)).toContainText('Een kanarie.');

    await page.getByRole('button', { name: 'Sluit en wis' }).click();

    await expect(page.getByText('Alles is gewist')).toBeFocused();
    expect(await page.content()).not.toContain('kanarie');
    await expect(page.locator('main input')).toHaveCount(0);
  });

  test('a new key made on the command line opens what is sealed to it, and nothing else', async ({
    page,
  }, info) => {
    const file = info.outputPath('balie.key.age');
    const { out } = await runScript(
      'commands/keys.ts',
      ['Balie', '--out', file],
      'vijf lange losse woorden samen',
    );
    const recipient = /age1pq1\w+/.exec(out)?.[0] ?? '';
    const { seal } = await import('#contact/seal.ts');
    const { aLetter } = await import('#tests/support/contact.ts');
    const letter = await seal(aLetter({ text: 'Voor de balie.' }), [recipient]);

    await page.goto('/postvak/');
    await page.getByLabel('Of plak de tekst uit de mail').fill(toArmor(letter));
    await giveKey(page, 'vijf lange losse woorden samen', file);
    await openIt(page);
    await expect(letterOn(page)).toContainText('Voor de balie.');

    const { text } = notification(await aSealedLetter(), 'https://zone.example/postvak/');
    await page.getByLabel('Of plak de tekst uit de mail').fill(text);
    await openIt(page);
    await expect(page.getByRole('alert').locator('p:visible')).toHaveText(/niet voor deze sleutel/);
  });
});
