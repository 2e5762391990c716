import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { notification } from '#contact/notification.ts';
import {
  DEMONSTRATION_PASSPHRASE,
  aLetter,
  aSealedLetter,
  demonstrationKey,
  quickKey,
} from '#tests/builders/contact.ts';
import { vector } from '#tests/builders/vector.ts';
import { unlock } from '#contact/open.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { words } from '#lib/words.ts';
import { server } from '#tests/processes/server.ts';
import { runCommand } from '#tests/processes/command.ts';

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

  /** The identity of the demonstration behind a passphrase that a browser tries in no time. */
  let quick: { name: string; mimeType: string; buffer: Buffer };
  test.beforeAll(async () => {
    const unlocking = await unlock(demonstrationKey('b'), DEMONSTRATION_PASSPHRASE);
    if (!unlocking.ok) throw new Error('The demonstration key does not unlock.');
    const buffer = Buffer.from(await quickKey(unlocking.identity));
    quick = { name: 'snel.key.age', mimeType: 'text/plain', buffer };
  });

  async function giveKey(
    page: Page,
    passphrase = DEMONSTRATION_PASSPHRASE,
    key: string | typeof quick = quick,
  ): Promise<void> {
    await page.getByLabel('Je sleutelbestand').setInputFiles(key);
    await page.getByLabel('Je wachtzin').fill(passphrase);
  }

  async function openIt(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Open het bericht' }).click();
  }

  const letterOn = (page: Page) => page.getByRole('article');

  test('a saved mail opens with the network gone, and nothing is asked', async ({
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
    await giveKey(page, DEMONSTRATION_PASSPHRASE, KEY);
    await openIt(page);

    await expect(letterOn(page).getByRole('heading')).toHaveText(receipt);
    await expect(letterOn(page)).toContainText('Een kanarie.\nTweede regel.');
    await expect(letterOn(page)).toContainText(words.themes.b);
    await expect(letterOn(page)).toContainText('na vier uur');
    await expect(letterOn(page)).toContainText('Niet gezegd');
    // The one word that leaves: that it was opened. Without a connection it is said that it did not.
    expect(asked.map((url) => new URL(url).pathname)).toEqual(['/api/opened']);
    await expect(page.getByText('We konden niet melden')).toBeVisible();
  });

  test('an opened message is told to the site, and no word of it leaves', async ({ page }) => {
    const { path } = await aMail(page);
    await page.goto('/postvak/');
    const posts: string[] = [];
    page.on('request', (one) =>
      posts.push(...(one.method() === 'POST' ? [one.postData() ?? ''] : [])),
    );

    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await giveKey(page);
    await openIt(page);

    await expect(page.getByText('De site weet nu dat dit bericht geopend is.')).toBeVisible();
    expect(posts.map((post) => Object.keys(JSON.parse(post) as object))).toEqual([
      ['receipt', 'token'],
    ]);
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
    const { out } = await runCommand(
      'commands/keys.ts',
      ['Balie', '--out', file],
      'vijf lange losse woorden samen',
    );
    const recipient = /age1pq1\w+/.exec(out)?.[0] ?? '';
    const letter = await seal(aLetter({ text: 'Voor de balie.' }), [recipient]);

    await page.goto('/postvak/');
    await page.getByLabel('Of plak de tekst uit de mail').fill(toArmor(letter));
    await giveKey(page, 'vijf lange losse woorden samen', file);
    await openIt(page);
    await expect(letterOn(page)).toContainText('Voor de balie.');

    const { text } = notification(await aSealedLetter());
    await page.getByLabel('Of plak de tekst uit de mail').fill(text);
    await openIt(page);
    await expect(page.getByRole('alert').locator('p:visible')).toHaveText(/niet voor deze sleutel/);
  });
});
