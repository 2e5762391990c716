import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { RECIPIENTS_ADDRESS, recipientsFile, recipientsHash } from '#contact-form/recipients.ts';
import { words } from '#lib/words.ts';
import { aKey } from '#tests/builders/contact.ts';
import { letterIn, mailsIn } from '#tests/readers/mails.ts';
import { server } from '#tests/processes/server.ts';
import { zone } from '#tests/readers/zone.ts';

const TEXT = 'Een kanarie.\n\n  Met <b>"vlaggen"</b> & 100 % wind €';

const [municipality = { key: '', name: '' }] = zone.municipalities;

async function write(page: Page, text = TEXT): Promise<void> {
  await page.goto('/contact/');
  await page.getByLabel('Discriminatie of haat', { exact: true }).check();
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

const alertOf = (page: Page) => page.locator('.alert');
const text = (page: Page) => page.getByLabel('Je bericht', { exact: true });

/** The least that a message needs. */
async function writeShortly(page: Page, words: string): Promise<void> {
  await text(page).fill(words);
  await page.getByLabel('Iets anders').check();
  await page.getByLabel('Nee, bereik mij niet').check();
}

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
  await writeShortly(page, 'x');
  await send(page);

  const message = await letterIn(server.outbox, await receiptOn(page));
  expect(message).toMatchObject({ theme: 'z', text: 'x', municipality: null, reach: null });
});

test('what is missing is counted on top and said beside the field, and every typed word stays', async ({
  page,
}) => {
  await page.goto('/contact/');
  await text(page).fill(TEXT);
  await page.getByLabel('In welke gemeente is het?').selectOption({ label: municipality.name });
  await page.getByLabel('Ja, je mag me bellen of schrijven').check();
  await send(page);

  await expect(alertOf(page)).toBeFocused();
  await expect(alertOf(page).getByRole('heading')).toHaveText('We missen nog 2 dingen');
  await expect(page).toHaveTitle(/^Nog niet klaar/);
  // Heard with the focus; an alert on top would say it twice.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(alertOf(page).getByRole('listitem')).toHaveText([
    /^Kies waarover/,
    /^Schrijf hoe we je veilig/,
  ]);
  await expect(page.locator('#thema-fout')).toHaveText(/^Kies waarover/);
  await expect(page.getByRole('radiogroup', { name: 'Waarover gaat het?' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
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

test('who writes from the right sees the text begin there', async ({ page }) => {
  await page.goto('/contact/');
  const text = page.getByRole('textbox', { name: 'Je bericht' });
  await expect(text).toHaveCSS('direction', 'ltr');
  await text.fill('أنا خائفة. هل من أحد؟');

  await expect(text).toHaveCSS('direction', 'rtl');
});

test('the keyboard alone is enough', async ({ page, javaScriptEnabled }) => {
  await page.goto('/contact/');
  await text(page).focus();
  await page.keyboard.type('Met de toetsen geschreven.');
  const keys = [...['Tab', 'Space', 'ArrowDown'], ...['Tab', 'Tab', 'Space']];
  for (const key of keys) await page.keyboard.press(key);
  // Scripts ask one question more, once it is there.
  const asked = javaScriptEnabled ? ['Tab'] : [];
  await expect(page.locator('[data-answer] input')).toHaveCount(javaScriptEnabled ? 2 : 0);
  // Past it and the two folds, to the button.
  for (const key of [...asked, 'Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);

  const message = await letterIn(server.outbox, await receiptOn(page));
  expect(message).toMatchObject({ theme: 'b', text: 'Met de toetsen geschreven.', reach: null });
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
  await expect(page.getByLabel('Geweld in het gezin of de familie')).toBeChecked();

  await page.goto('/contact/?thema=constructor');
  await expect(page.locator('main :checked[type="radio"]')).toHaveCount(0);
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

  test('the room is counted, and from 500 characters left it is said too, after a pause', async ({
    page,
  }) => {
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    await page.goto('/contact/');
    const shown = page.locator('#bericht-ruimte');
    const spoken = page.locator('[data-room]');
    for (const [length, said, isSpoken] of [
      [4499, 'Nog 501 tekens over.', false],
      [4500, 'Nog 500 tekens over.', true],
      [4999, 'Nog 1 teken over.', true],
      [5001, '1 teken te veel.', true],
      [5600, '600 tekens te veel.', true],
    ] as const) {
      await text(page).fill('x'.repeat(length));
      await expect(shown).toHaveText(said);
      await page.clock.runFor(900);
      await expect(spoken).not.toHaveText(said);
      await page.clock.runFor(200);
      await expect(spoken).toHaveText(isSpoken ? said : '');
    }
    await expect(spoken).toHaveRole('status');
  });

  test('while it works one can stop, change a word and send again', async ({ page }) => {
    await page.route('/api/challenge', () => undefined);
    await page.goto('/contact/');
    await writeShortly(page, 'Een kanarie.');
    await send(page);
    const busy = page.getByRole('button', { name: 'Bezig…' });
    await expect(busy).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Stop, ik wil nog iets veranderen' }).click();

    await expect(page.getByText('Er is niets verstuurd.')).toBeVisible();
    await expect(text(page)).toBeFocused();
    await page.unroute('/api/challenge');
    await text(page).fill('Twee kanaries.');
    await send(page);
    expect(await letterIn(server.outbox, await receiptOn(page))).toMatchObject({
      text: 'Twee kanaries.',
    });
  });

  test('what is typed while a letter leaves cannot be lost with its form', async ({ page }) => {
    await page.route('/api/challenge', () => undefined);
    await page.goto('/contact/');
    await writeShortly(page, 'Een kanarie.');
    await send(page);
    await expect(page.getByRole('button', { name: 'Bezig…' })).toBeVisible();
    await expect(text(page)).not.toBeEditable();
    await page.getByRole('button', { name: 'Stop, ik wil nog iets veranderen' }).click();

    await expect(text(page)).toBeEditable();
  });

  test('who does not wait for the proof reads first what that costs', async ({ page }) => {
    await page.route('/api/challenge', () => undefined);
    await page.goto('/contact/');
    await writeShortly(page, 'Een kanarie.');
    await send(page);
    const skip = page.getByRole('button', { name: 'Verstuur zonder proef' });
    await expect(skip).toHaveAccessibleDescription(/niet nagekeken.*later/);
    await skip.click();

    await receiptOn(page);
    await expect(page).toHaveTitle(/^Klaar/);
  });

  test('a link of ours asks before it takes the text away; the exit never asks', async ({
    page,
    context,
  }) => {
    await context.route(`${new URL(zone.exit).origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' }),
    );
    await page.goto('/contact/');
    const follow = page.getByRole('link', { name: /Kijk hoe ver je bericht is/ });
    const question = page.getByRole('dialog', { name: 'Je tekst gaat weg. Toch gaan?' });
    await text(page).fill('Een kanarie.');
    for (const answer of ['Escape', 'Enter']) {
      await follow.click();
      await expect(question.getByRole('button', { name: 'Nee, ik schrijf verder' })).toBeFocused();
      await page.keyboard.press(answer);
      await expect(question).toHaveCount(0);
      await expect(text(page)).toHaveValue('Een kanarie.');
    }
    for (const address of ['/stil/', '/privacy/', '/hulp/']) {
      await page.locator(`a[href="${address}"]`).first().click();
      await expect(question).toBeVisible();
    }
    await page.getByRole('link', { name: 'Verlaat deze site' }).click();
    await expect(page.getByRole('heading')).toHaveText('Het weer');

    await page.goto('/contact/');
    await text(page).fill('Een kanarie.');
    await follow.click();
    await question.getByRole('button', { name: 'Ja, ga weg' }).click();
    await expect(page).toHaveURL(/\/bericht\/$/);
  });

  test('without a text no link asks anything', async ({ page }) => {
    await page.goto('/contact/');
    await page.getByRole('link', { name: /Kijk hoe ver je bericht is/ }).click();

    await expect(page).toHaveURL(/\/bericht\/$/);
  });

  test('the questions about a school open with their theme', async ({ page }) => {
    await page.goto('/contact/');
    await expect(page.getByLabel('Welke school?')).toBeHidden();
    await page.getByLabel('School', { exact: true }).check();
    await expect(page.getByLabel('Welke school?')).toBeVisible();

    // What was chosen is sent, so it stays in sight.
    await page.getByLabel('Wat doe je op school?').selectOption('clb');
    await page.getByLabel('Iets anders').check();
    await expect(page.getByLabel('Wat doe je op school?')).toBeVisible();
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
    const old = [recipient, zone.recipients[0]?.recipient ?? ''];
    const hash = await recipientsHash(old);
    await page.route(RECIPIENTS_ADDRESS, (route) => route.fulfill({ body: recipientsFile(old) }));
    await page.route('/contact/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/(?<=data-recipients=")[^"]*/, hash);
      await route.fulfill({ response, body });
    });
    await write(page);
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

    for (const [name, address] of [
      ['the keys of the zone', RECIPIENTS_ADDRESS],
      ['what seals', '**/_astro/sealing*'],
    ] as const)
      test(`${name}: when they do not come, the page says so in seconds, and not never`, async ({
        page,
      }) => {
        await page.route(address, () => undefined);
        await page.clock.install();
        await write(page);
        await send(page);
        await expect(page.getByRole('button', { name: 'Bezig…' })).toBeVisible();
        await page.clock.fastForward(30_000);

        await expect(alertOf(page)).toContainText(sealingFailed.text);
        await page.getByRole('button', { name: sealingFailed.send }).click();
        await page.clock.fastForward(30_000);
        expect(await letterIn(server.outbox, await receiptOn(page))).toMatchObject({ text: TEXT });
      });

    test('nothing is sealed for keys that the page does not name', async ({ page }) => {
      const { recipient } = await aKey();
      let posts = 0;
      await page.route('/api/contact', (route) => ((posts += 1), route.abort()));
      await page.route(RECIPIENTS_ADDRESS, (route) =>
        route.fulfill({ body: recipientsFile([recipient, recipient]) }),
      );
      await write(page);
      await send(page);

      await expect(alertOf(page)).toContainText(sealingFailed.text);
      expect(posts).toBe(0);
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

test.describe('without scripts', () => {
  test('a form that comes back says what stood above it, and counts in the tab', async ({
    page,
  }) => {
    await page.goto('/contact/');
    await send(page);

    await expect(page).toHaveTitle(/^Nog niet klaar/);
    await expect(alertOf(page).getByRole('heading')).toHaveText('We missen nog 3 dingen');
    await expect(page.getByText('Dit is een demonstratie')).toBeVisible();
    await page.getByText('Wat doet de wet met je bericht?').click();
    await expect(page.getByText('geen aangifte')).toBeVisible();
  });
});

test('the first thing to do is to write, within what a phone shows', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/contact/');
  const edges = await page.evaluate(() => ({
    title: document.querySelector('h1')?.getBoundingClientRect().top ?? 0,
    text: document.querySelector('textarea')?.getBoundingClientRect().bottom ?? Infinity,
  }));

  // The head leaves 200 pixels to the title, so that the text ends within 700.
  expect(edges.text - edges.title).toBeLessThanOrEqual(500);
  const first = page.locator('main :is(input, select, textarea)').first();
  await expect(first).toHaveJSProperty('tagName', 'TEXTAREA');
});

test('what the police must do, and what the law makes of it, opens in place', async ({ page }) => {
  await page.goto('/contact/');
  for (const [head, line] of [
    ['De politie moet soms iets doen', 'Boven de knop lees je'],
    ['Wat gebeurt er met je bericht?', 'na zestig dagen'],
    ['Wat doet de wet met je bericht?', 'beslist het parket'],
  ] as const) {
    await expect(page.getByText(line)).toBeHidden();
    await page.getByText(head).click();
    await expect(page.getByText(line)).toBeVisible();
  }
  expect(new URL(page.url()).pathname).toBe('/contact/');
});

test('nobody is chosen for: whether one may be reached has no answer beforehand', async ({
  page,
}) => {
  await page.goto('/contact/');
  const reply = page.getByRole('radiogroup', { name: 'Mogen we je bereiken?' });
  await expect(reply.locator(':checked')).toHaveCount(0);
  await expect(reply.getByLabel('Nee, bereik mij niet')).toHaveAccessibleName(
    /bellen of schrijven je dan niet/,
  );

  await text(page).fill('x');
  await page.getByLabel('Iets anders').check();
  await send(page);
  await expect(alertOf(page).getByRole('listitem')).toHaveText(['Kies of we je mogen bereiken.']);
  await expect(alertOf(page).getByRole('heading')).toHaveText('We missen nog 1 ding');
});

test('the links to what is wrong are large, and lie apart', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/contact/');
  await send(page);
  const links = alertOf(page).getByRole('listitem').getByRole('link');
  await expect(links).toHaveCount(3);
  const boxes = await links.evaluateAll((all) =>
    all.map((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return { top, bottom };
    }),
  );

  boxes.forEach(({ top, bottom }, index) => {
    expect(bottom - top).toBeGreaterThanOrEqual(44);
    expect((boxes[index + 1]?.top ?? Infinity) - bottom).toBeGreaterThanOrEqual(8);
  });
});

test('arriving, one reads the number, what was chosen, what happens and whom to call', async ({
  page,
}) => {
  await page.goto('/contact/');
  await writeShortly(page, 'Een kanarie.');
  await send(page);
  await receiptOn(page);

  await expect(page).toHaveTitle(/^Klaar/);
  const main = page.getByRole('main');
  await expect(main.locator('.arrival svg')).toBeVisible();
  expect((await main.locator('.arrival svg').boundingBox())?.width).toBeGreaterThan(20);
  await expect(main).toContainText('je bericht bereikte niemand');
  await expect(main).toContainText('Je vroeg ons om je niet te bereiken.');
  await expect(main.getByRole('link', { name: 'Kijk hoe ver je bericht is' })).toBeVisible();
  const call = main.getByRole('link', { name: 'Bel 1712' });
  await expect(call).toHaveAttribute('href', 'tel:1712');
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

for (const [name, size, zoom] of [
  ['with letters twice as large', { width: 360, height: 780 }, '200%'],
  ['at 400 % zoom', { width: 320, height: 256 }, '100%'],
] as const)
  test(`nothing of the form is cut off ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('/contact/?thema=d');
    await page.locator('html').evaluate((html, fontSize) => {
      html.style.fontSize = fontSize;
    }, zoom);
    await send(page);
    await expect(alertOf(page)).toBeVisible();
    const cut = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll<HTMLElement>('*')]
        .filter((element) => element.offsetParent !== null && !element.closest('.vh, select'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );

    expect(cut).toEqual([]);
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

test('without scripts no link that takes the text away can be followed while there is text', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled, 'With scripts the page asks.');
  await page.goto('/contact/');
  // Playwright finds no text within <noscript>.
  await expect(page.locator('form noscript p')).toBeVisible();
  expect(await page.locator('form noscript p').innerText()).toBe(words.contact.text.keep);
  await expect(page.getByRole('link', { name: 'Privacy' })).toBeVisible();

  await text(page).fill(TEXT);
  const links = await page.getByRole('link').all();
  const left = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(left.filter((href) => !/^(?:tel:|#)/.test(href ?? ''))).toEqual([zone.exit]);
  expect(left).toContain('tel:101');

  await text(page).fill('');
  await expect(page.getByRole('link', { name: 'Privacy' })).toBeVisible();
});
