import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { words } from '#lib/words.ts';
import { aKey } from '#tests/builders/contact.ts';
import { letterIn, mailsIn } from '#tests/readers/mails.ts';
import { server } from '#tests/processes/server.ts';
import { zone } from '#tests/readers/zone.ts';

const TEXT = 'Een kanarie.\n\n  Met <b>"vlaggen"</b> & 100 % wind €';

const [municipality = { key: '', name: '' }] = zone.municipalities;

async function write(page: Page, text = TEXT): Promise<void> {
  await page.goto('/contact/');
  await page.getByLabel('Waarover gaat het?').selectOption({ label: 'Discriminatie of haat' });
  await page.getByLabel('Je bericht', { exact: true }).fill(text);
  await page.getByLabel('In welke gemeente is het?').selectOption({ label: municipality.name });
  await page.getByLabel('Ja, je mag me bellen of schrijven').check();
  await page.getByLabel('Hoe en wanneer is dat veilig?').fill('zeppelin, voor twaalf uur');
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
}

async function receiptOn(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je bericht is verzonden');
  const number = page.locator('[data-receipt]');
  await expect(number).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  return number.innerText();
}

const alertOf = (page: Page) => page.getByRole('alert');

test('a message arrives as a mail that opens, word for word', async ({ page }) => {
  await write(page);
  await send(page);

  const receipt = await receiptOn(page);
  expect(await letterIn(server.outbox, receipt)).toMatchObject({
    receipt,
    theme: 'c',
    text: TEXT,
    municipality: municipality.name,
    reach: 'zeppelin, voor twaalf uur',
  });
});

test('a message without anything that is optional arrives', async ({ page }) => {
  await page.goto('/contact/');
  await page.getByLabel('Waarover gaat het?').selectOption({ label: 'Iets anders' });
  await page.getByLabel('Je bericht', { exact: true }).fill('x');
  await send(page);

  const message = await letterIn(server.outbox, await receiptOn(page));
  expect(message).toMatchObject({ theme: 'z', text: 'x', municipality: null, reach: null });
});

test('what is missing is said on top and beside the field, and every typed word stays', async ({
  page,
}) => {
  await write(page);
  await page.getByLabel('Waarover gaat het?').selectOption('');
  await page.getByLabel('Hoe en wanneer is dat veilig?').fill('');
  await send(page);

  await expect(alertOf(page)).toBeVisible();
  await expect(alertOf(page)).toBeFocused();
  await expect(alertOf(page).getByRole('listitem')).toHaveText([
    /^Kies een thema/,
    /^Schrijf hoe we je veilig/,
  ]);
  await expect(page.locator('#thema-fout')).toHaveText(/^Kies een thema/);
  await expect(page.getByLabel('Waarover gaat het?')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Je bericht', { exact: true })).toHaveValue(TEXT);
  await expect(page.getByLabel('Je bericht', { exact: true })).toHaveAttribute(
    'aria-invalid',
    'false',
  );
  await expect(page.getByLabel('In welke gemeente is het?')).toHaveValue(municipality.key);
  await expect(page.getByLabel('Ja, je mag me bellen of schrijven')).toBeChecked();
});

test('a form that was sent back can be completed and sent', async ({ page }) => {
  await write(page, '');
  await send(page);
  await page.getByRole('link', { name: /^Je bericht is nog leeg/ }).click();
  await page.getByLabel('Je bericht', { exact: true }).fill('\n\nToch nog iets.');
  await send(page);

  const message = await letterIn(server.outbox, await receiptOn(page));
  expect(message).toMatchObject({
    text: 'Toch nog iets.',
    theme: 'c',
    municipality: municipality.name,
  });
});

test('a text that is too long stays whole and is not sent', async ({ page }) => {
  const long = 'lang '.repeat(1001);
  await write(page, long);
  await send(page);

  await expect(alertOf(page)).toContainText('Je bericht is te lang');
  await expect(page.getByLabel('Je bericht', { exact: true })).toHaveValue(long);
});

test('nothing that was typed stands in the address or on the page afterwards', async ({ page }) => {
  await write(page);
  await send(page);
  await receiptOn(page);

  expect(page.url()).not.toMatch(/kanarie|zeppelin|zulte/i);
  expect(await page.content()).not.toContain('kanarie');
});

test('the keyboard alone is enough', async ({ page }) => {
  await page.goto('/contact/');
  await page.getByLabel('Waarover gaat het?').focus();
  await page.keyboard.type('Sch');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Met de toetsen geschreven.');
  for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);

  const message = await letterIn(server.outbox, await receiptOn(page));
  expect(message).toMatchObject({ theme: 'd', text: 'Met de toetsen geschreven.' });
});

test('every control keeps quiet about what was typed before', async ({ page }) => {
  await page.goto('/contact/');

  const controls = page.locator('main :is(input, select, textarea)');
  expect(await controls.count()).toBeGreaterThan(5);
  for (const control of await controls.all())
    await expect(control).toHaveAttribute('autocomplete', 'off');
});

test('the theme of the page one comes from is chosen, an unknown one is not', async ({ page }) => {
  await page.goto('/aanbod/gezin/');
  await page.getByRole('main').getByRole('link', { name: /vraag/i }).last().click();
  await expect(page.getByLabel('Waarover gaat het?')).toHaveValue('a');

  await page.goto('/contact/?thema=constructor');
  await expect(page.getByLabel('Waarover gaat het?')).toHaveValue('');
});

test.describe('with scripts', () => {
  test('the message leaves the browser sealed', async ({ page }) => {
    const bodies: string[] = [];
    page.on('request', (request) => bodies.push(request.postData() ?? ''));
    await write(page);
    await send(page);
    await receiptOn(page);

    const posted = bodies.filter((body) => body !== '');
    expect(posted).toHaveLength(1);
    expect(posted[0]).toContain('BEGIN AGE ENCRYPTED FILE');
    expect(posted[0]).not.toMatch(/kanarie|zeppelin|discriminatie/i);
    expect(posted[0]).not.toContain(municipality.name);
    expect(page.url()).toBe(`${server.origin}/contact/`);
  });

  test('the room that is left is counted', async ({ page }) => {
    await write(page, 'x'.repeat(4990));

    await expect(page.getByText('Nog 10 tekens over.')).toBeVisible();
  });

  test('without a connection the text stays; sent again it arrives once', async ({
    page,
    context,
  }) => {
    await write(page, 'Onderweg in de trein.');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await send(page);
    await expect(alertOf(page)).toContainText('Je toestel heeft geen verbinding');
    await expect(page.getByLabel('Je bericht', { exact: true })).toHaveValue(
      'Onderweg in de trein.',
    );

    await context.setOffline(false);
    await send(page);
    const receipt = await receiptOn(page);
    expect(await letterIn(server.outbox, receipt)).toMatchObject({
      text: 'Onderweg in de trein.',
    });
  });

  test('an answer that got lost does not make a second message', async ({ page }) => {
    const receipts: string[] = [];
    await page.route('/api/contact', async (route) => {
      const response = await route.fetch();
      receipts.push(((await response.json()) as { receipt: string }).receipt);
      await (receipts.length === 1 ? route.abort() : route.fulfill({ response }));
    });
    await write(page);
    await send(page);
    // Nobody can tell whether it arrived, and nothing claims that it did not.
    const alert = alertOf(page);
    await expect(alert.getByRole('heading')).toHaveText(words.contact.unsure.heading);
    await expect(alert).toContainText(words.contact.trouble.unsure);
    await expect(alert).toContainText(words.contact.unsure.once);
    await expect(alert).not.toContainText(words.contact.troubleHeading);
    // With the number and the code its writer can look.
    const [number, code] = await alert.locator('.code').allInnerTexts();
    const follow = await page.request.post('/api/bericht', {
      form: { nummer: number ?? '', code: code ?? '' },
    });
    expect(follow.status()).toBe(200);
    await send(page);

    const receipt = await receiptOn(page);
    expect(receipts).toEqual([receipt, receipt]);
    expect(number).toBe(receipt);
  });

  test('an answer of somebody on the way, such as the host, claims nothing either', async ({
    page,
  }) => {
    await page.route('/api/contact', (route) =>
      route.fulfill({ status: 502, body: '<h1>502</h1>' }),
    );
    await write(page);
    await send(page);

    await expect(alertOf(page).getByRole('heading')).toHaveText(words.contact.unsure.heading);
  });

  test('a page that is older than the keys of the zone seals anew, with what was typed', async ({
    page,
  }) => {
    const bodies: { receipt: string; letter: string; keys: string[] }[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/contact')) bodies.push(request.postDataJSON() as never);
    });
    await write(page);
    const { recipient } = await aKey();
    await page.locator('contact-form').evaluate(
      (form: HTMLElement, old) => {
        form.dataset['recipients'] = old;
      },
      `${recipient} ${zone.recipients[0]?.recipient ?? ''}`,
    );
    await send(page);

    const receipt = await receiptOn(page);
    expect(await letterIn(server.outbox, receipt)).toMatchObject({ receipt, text: TEXT });
    expect(bodies.map((body) => body.receipt)).toEqual([receipt, receipt]);
    expect(bodies[0]?.letter).not.toBe(bodies[1]?.letter);
    expect(bodies[0]?.keys).not.toEqual(bodies[1]?.keys);
  });

  test('pressed twice it is sent once', async ({ page }) => {
    let posts = 0;
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
    await write(page);
    await page.getByRole('button', { name: 'Verstuur je bericht' }).dblclick();
    await receiptOn(page);

    expect(posts).toBe(1);
  });

  test('a window that is closed while sending does not lose the message', async ({ page }) => {
    const before = await mailsIn(server.outbox);
    await write(page, 'Het venster gaat dicht.');
    const posted = page.waitForRequest('**/api/contact');
    await send(page);
    await posted;
    await page.close();

    const texts = async () => {
      const fresh = (await mailsIn(server.outbox)).filter((name) => !before.includes(name));
      const opened = fresh.map((name) => letterIn(server.outbox, name.replace('.eml', '')));
      return (await Promise.all(opened)).map((message) => (message as { text: string }).text);
    };
    await expect.poll(texts).toContain('Het venster gaat dicht.');
  });

  test('a step back after sending shows no text, and sends nothing again', async ({ page }) => {
    let posts = 0;
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
    await page.goto('/hulp/');
    await write(page, 'Een stap terug.');
    await send(page);
    await receiptOn(page);

    await page.goBack();
    await page.goForward();

    expect(await page.content()).not.toContain('Een stap terug.');
    expect(posts).toBe(1);
  });

  test.describe('that cannot seal', () => {
    const { sealingFailed } = words.contact;

    test('nothing leaves unsealed before its writer says so', async ({ page }) => {
      const bodies: string[] = [];
      page.on('request', (request) => bodies.push(request.postData() ?? ''));
      await page.route('**/_astro/sealing*', (route) => route.abort());
      await write(page);
      await send(page);
      await expect(alertOf(page)).toContainText(sealingFailed.text);
      await expect(page.getByLabel('Je bericht', { exact: true })).toHaveValue(TEXT);
      expect(bodies.join('')).toBe('');

      await page.getByRole('button', { name: sealingFailed.send }).click();
      expect(await letterIn(server.outbox, await receiptOn(page))).toMatchObject({ text: TEXT });
    });

    test('sent openly twice, because the answer was lost, it is one letter', async ({ page }) => {
      const before = await mailsIn(server.outbox);
      let posts = 0;
      await page.route('**/_astro/sealing*', (route) => route.abort());
      await page.route('/api/contact', async (route) => {
        const response = await route.fetch();
        await ((posts += 1) === 1 ? route.abort() : route.fulfill({ response }));
      });
      await write(page, 'Twee keer open verstuurd.');
      await send(page);
      await page.getByRole('button', { name: sealingFailed.send }).click();
      await expect(alertOf(page)).toContainText(words.contact.unsure.once);
      await send(page);

      const receipt = await receiptOn(page);
      const fresh = (await mailsIn(server.outbox)).filter((name) => !before.includes(name));
      const opened = fresh.map((name) => letterIn(server.outbox, name.replace('.eml', '')));
      const texts = (await Promise.all(opened)).map((one) => (one as { text: string }).text);
      expect(texts.filter((text) => text === 'Twee keer open verstuurd.')).toHaveLength(1);
      expect(await letterIn(server.outbox, receipt)).toMatchObject({ receipt });
    });
  });
});

test('what lies in the outbox holds no word of a message', async ({ page }) => {
  await write(page);
  await send(page);
  const receipt = await receiptOn(page);

  const mail = await readFile(`${server.outbox}/${receipt}.eml`, 'utf8');
  expect(mail).not.toMatch(/kanarie|zeppelin/);
  expect(mail).not.toContain(municipality.name);
  expect(await mailsIn(server.outbox)).toContain(`${receipt}.eml`);
});
