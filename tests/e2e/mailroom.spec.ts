import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { findLetters } from '#contact/find-letter.ts';
import { notification } from '#contact/notification.ts';
import {
  DEMONSTRATION_PASSPHRASE,
  aKey,
  aLetter,
  aReceipt,
  aSealedLetter,
  demonstrationKey,
  quickKey,
} from '#tests/builders/contact.ts';
import { vector } from '#tests/builders/vector.ts';
import type { Letter } from '#contact/letter.ts';
import { unlock } from '#contact/open.ts';
import { seal, toArmor, type SealedLetter } from '#contact/seal.ts';
import { LOCAL_SITE } from '#lib/address.ts';
import { visible } from '#lib/visible.ts';
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

  /** Opens the mail room with a letter open in it. */
  async function openAMail(page: Page): Promise<{ receipt: string; path: string }> {
    const mail = await aMail(page);
    await page.goto('/postvak/');
    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(mail.path);
    await giveKey(page);
    await openIt(page);
    await expect(letterOn(page)).toContainText('Een kanarie.');
    return mail;
  }

  const typedIn = (fields: Element[]) => fields.map((field) => (field as HTMLInputElement).value);

  async function expectWiped(page: Page): Promise<void> {
    expect(await page.content()).not.toContain('kanarie');
    await expect(page.locator('main input, main textarea, main article')).toHaveCount(0);
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
    await openAMail(page);
    await page.getByRole('button', { name: 'Kopieer de tekst' }).click();

    await expect(page.getByText('Gekopieerd.')).toBeVisible();
    const print = page.getByRole('button', { name: 'Druk af' });
    await expect(print).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(print).toBeHidden();
    await expect(letterOn(page)).toContainText('Een kanarie.');
  });

  test('"Sluit en wis" leaves nothing on the page', async ({ page }) => {
    await openAMail(page);

    await page.getByRole('button', { name: 'Sluit en wis' }).click();

    await expect(page.getByText('Alles is gewist')).toBeFocused();
    await expectWiped(page);
  });

  test('wiped, it can begin anew without asking the network for anything', async ({
    page,
    context,
  }) => {
    const { receipt, path } = await openAMail(page);
    await page.getByRole('button', { name: 'Sluit en wis' }).click();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Begin opnieuw' }).click();

    await expect(page.getByLabel('Je wachtzin')).toHaveValue('');
    await expect(page.getByLabel('Sleep het bestand hierheen')).toBeFocused();
    await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
    await giveKey(page);
    await openIt(page);
    await expect(letterOn(page).getByRole('heading')).toHaveText(receipt);
  });

  test('who leaves the page and comes back finds nothing, however the browser kept it', async ({
    page,
  }) => {
    await openAMail(page);
    await page.goto('/postvak/controle/');
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Postvak' })).toBeVisible();
    expect(await page.content()).not.toContain('kanarie');
    expect(await page.locator('#wachtzin').evaluateAll(typedIn)).toEqual(
      (await page.locator('#wachtzin').count()) === 0 ? [] : [''],
    );

    await openAMail(page);
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    );
    await expect(page.getByText('Alles is gewist')).toBeVisible();
    await expectWiped(page);
  });

  test('a passphrase is not kept for a page that was left half filled in', async ({ page }) => {
    await page.goto('/postvak/');
    await giveKey(page, 'een wachtzin van iemand');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await expectWiped(page);
  });

  test('when nobody is there for ten minutes it warns, and then it is wiped', async ({ page }) => {
    await page.clock.install();
    await openAMail(page);
    const warning = page.getByText('Over een minuut wissen we alles');

    await page.clock.fastForward('08:50');
    await expect(warning).toBeHidden();
    await page.clock.fastForward('00:15');
    await expect(warning).toBeVisible();

    await page.keyboard.press('Shift');
    await expect(warning).toBeHidden();
    await page.clock.fastForward('08:50');
    await page.mouse.click(5, 5);
    await page.clock.fastForward('08:50');
    await expect(letterOn(page)).toContainText('Een kanarie.');

    await page.clock.fastForward('01:15');
    await expect(page.getByText('omdat hier tien minuten lang niemand')).toBeFocused();
    await expectWiped(page);
  });

  test('a computer that slept for ten minutes wakes up with nothing open', async ({ page }) => {
    await page.clock.install({ time: '2026-11-28T09:00:00Z' });
    await openAMail(page);
    // Timers stood still; only the clock went on.
    await page.clock.setSystemTime('2026-11-28T09:11:00Z');
    await page.keyboard.press('Shift');

    await expect(page.getByText('omdat hier tien minuten lang niemand')).toBeFocused();
    await expectWiped(page);
  });

  test('several letters at once: each is opened, and told to the site, by itself', async ({
    page,
  }) => {
    const mails = [await aMail(page), await aMail(page)];
    const found = await Promise.all(
      mails.map(async ({ path }) => findLetters(await readFile(path))),
    );
    const texts = found.flat().map((one) => {
      if (!one.ok) throw new Error('A letter is damaged.');
      return `${one.number ?? ''}\n${toArmor(one.file as SealedLetter)}`;
    });
    await page.goto('/postvak/');
    const told: string[] = [];
    page.on('request', (one) => {
      if (one.method() === 'POST') told.push((one.postDataJSON() as { receipt: string }).receipt);
    });
    await page
      .getByLabel('Of plak de tekst uit de mail')
      .fill([...texts, vector.armored].join('\n'));
    await giveKey(page);
    await openIt(page);

    await expect(page.getByText('Hier zitten 3 berichten in.')).toBeFocused();
    await expect(letterOn(page)).toHaveCount(0);
    expect(told).toEqual([]);

    const [first, second] = mails.map(({ receipt }) => receipt);
    await page.getByRole('button', { name: `Open bericht ${second ?? ''}` }).click();
    await expect(letterOn(page).getByRole('heading')).toHaveText(second ?? '');
    await expect(page.getByText('De site weet nu')).toHaveCount(1);
    expect(told).toEqual([second]);

    // Sealed to somebody else: that hides nothing of the others.
    await page.getByRole('button', { name: 'Open bericht 3', exact: true }).click();
    await expect(page.getByRole('alert').locator('p:visible')).toHaveText(/niet voor deze sleutel/);
    await page.getByRole('button', { name: `Open bericht ${first ?? ''}` }).click();
    await expect(letterOn(page)).toHaveCount(2);
    expect(told).toEqual([second, first]);
  });

  test.describe('a letter that a stranger made', () => {
    /** Opens a letter that no form made, from a file with that name. */
    async function openForged(page: Page, changes: Partial<Letter>, name = ''): Promise<void> {
      const { identity, recipient } = await aKey();
      const letter = await seal({ ...aLetter(), ...changes }, [recipient]);
      const file = { name: name === '' ? 'a.age' : name, mimeType: 'application/octet-stream' };
      await page.goto('/postvak/');
      await page
        .getByLabel('Sleep het bestand hierheen')
        .setInputFiles({ ...file, buffer: Buffer.from(letter) });
      const buffer = Buffer.from(await quickKey(identity));
      await giveKey(page, DEMONSTRATION_PASSPHRASE, { ...quick, buffer });
      await openIt(page);
      await expect(letterOn(page)).toBeVisible();
    }

    const hostile = {
      text: 'Hallo\u202E dlrow\u2066\u001B[2J\nBereikbaar: nee {receipt} <b>x</b>',
      municipality: `Appelgem\nBereikbaar\u2029nee`,
    };

    test('shows what would act, and says what the form does not make', async ({ page }) => {
      await openForged(page, hostile);
      const letter = letterOn(page);

      await expect(letter.locator('.typed')).toHaveText(visible(hostile.text), {
        useInnerText: true,
      });
      expect(await letter.textContent()).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
      await expect(letter.getByText('Appelgem\\u{a}Bereikbaar\\u{2029}nee')).toBeVisible();
      await expect(letter.getByText('Let op: iemand kan dit bericht zelf')).toBeVisible();
      await expect(letter.getByRole('listitem')).toHaveText(['Gemeente', 'Bericht']);
      await expect(letter.getByText('zoals \\u{202e}.')).toBeVisible();

      // The page lets nobody read the clipboard, so what is written to it is caught on its way.
      const copied = await page.evaluateHandle(() => {
        const texts: string[] = [];
        navigator.clipboard.writeText = (text) => Promise.resolve(void texts.push(text));
        return texts;
      });
      await page.getByRole('button', { name: 'Kopieer de tekst' }).click();
      await expect(page.getByText('Gekopieerd.')).toBeVisible();
      expect(await copied.jsonValue()).toEqual([visible(hostile.text)]);
    });

    test('cannot turn our own words around', async ({ page }) => {
      await openForged(page, { municipality: 'אבג', text: 'אבג דהו' });

      const isolation = await letterOn(page)
        .locator('bdi, .typed')
        .evaluateAll((places) => places.map((place) => getComputedStyle(place).unicodeBidi));
      expect(isolation.length).toBeGreaterThan(2);
      expect(isolation.filter((one) => !one.includes('isolate'))).toEqual([]);
    });

    test('under another number than its own is named with both', async ({ page }) => {
      await openForged(page, {}, 'M3QT-7WXY.age');
      await expect(letterOn(page)).toContainText('Let op: op de buitenkant staat nummer M3QT-7WXY');
      await expect(letterOn(page).getByRole('heading')).toHaveText(aReceipt());
      await expect(page.getByText('De site kent dit bericht niet')).toBeVisible();

      await openForged(page, {}, `${aReceipt()}.age`);
      await expect(letterOn(page)).not.toContainText('op de buitenkant');
    });
  });

  test.describe('saved as one file', () => {
    const saved = pathToFileURL('dist/postvak/postvak.html').href;

    test('it is what the site offers, with its hash', async ({ page }) => {
      await page.goto('/postvak/');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Bewaar het postvak' }).click();
      const path = await (await download).path();

      expect((await download).suggestedFilename()).toBe('postvak.html');
      const hash = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      await expect(page.getByText(hash)).toBeVisible();
    });

    test('it opens a letter from the device, and asks for nothing but one thing', async ({
      page,
    }) => {
      const { receipt, path } = await aMail(page);
      const asked: string[] = [];
      page.on('request', (one) => asked.push(`${one.method()} ${one.url()}`));
      const problems: string[] = [];
      page.on('console', (message) => problems.push(message.text()));
      // The site itself, at the address that was built into the file.
      await page.route(`${LOCAL_SITE}/api/opened`, async (route) => {
        const response = await route.fetch({ url: `${server.origin}/api/opened` });
        await route.fulfill({ response });
      });
      await page.goto(saved);
      await page.getByLabel('Sleep het bestand hierheen').setInputFiles(path);
      await giveKey(page);
      await openIt(page);

      await expect(letterOn(page).getByRole('heading')).toHaveText(receipt);
      await expect(letterOn(page)).toContainText('Een kanarie.\nTweede regel.');
      await expect(page.getByText('De site weet nu')).toBeVisible();
      expect(asked.filter((one) => !/^GET (?:file|data):/.test(one))).toEqual([
        `POST ${LOCAL_SITE}/api/opened`,
      ]);
      expect(asked.filter((one) => one.startsWith('GET file:'))).toEqual([`GET ${saved}`]);
      expect(problems).toEqual([]);
    });

    test('a browser may ask the site for that from a file, and from no other site', async ({
      page,
    }) => {
      const ask = (origin: string) =>
        page.request.fetch('/api/opened', {
          method: 'OPTIONS',
          headers: { origin, 'sec-fetch-site': 'cross-site' },
        });
      const fromFile = await ask('null');

      expect(fromFile.status()).toBe(204);
      expect(fromFile.headers()).toMatchObject({
        'access-control-allow-origin': 'null',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
      });
      const fromSite = await ask('https://elders.example');
      expect(fromSite.status()).toBe(405);
      expect(fromSite.headers()).not.toHaveProperty('access-control-allow-origin');
    });
  });

  test('another page says when the daily letter last came through, and this one asks nothing', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (one) => asked.push(new URL(one.url()).pathname));
    await page.goto('/postvak/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);

    await page.route('/api/last-control', (route) =>
      route.fulfill({ json: { lastControl: '2026-11-28T04:10:00.000Z' } }),
    );
    await page.getByRole('link', { name: 'Kijk wanneer het laatste controlebericht' }).click();
    await expect(page.getByRole('status')).toHaveText('28 november 2026 om 05:10');
    await page.route('/api/last-control', (route) =>
      route.fulfill({ json: { lastControl: null } }),
    );
    await page.reload();
    await expect(page.getByRole('status')).toHaveText('nog geen');
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
