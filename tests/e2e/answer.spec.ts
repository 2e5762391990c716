import { readdir } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { hashOfKey, keysOf, rootOf } from '#answer/keys.ts';
import { readWords } from '#answer/words.ts';
import { unlock } from '#contact/open.ts';
import { words } from '#lib/words.ts';
import { DEMONSTRATION_PASSPHRASE, demonstrationKey, quickKey } from '#tests/builders/contact.ts';
import { withoutMemory } from '#tests/fakes/no-memory.ts';
import { server } from '#tests/processes/server.ts';
import { letterIn } from '#tests/readers/mails.ts';

const { choice, enter, found, reply, trouble, wipeAll } = words.answer;
const { answering } = words.mailroom;
const ZONE = 'deinze-zulte-lievegem';

test.describe('without scripts', () => {
  test('the form says that an answer needs them, and what else there is', async ({ page }) => {
    await page.goto('/contact/');
    await expect(page.getByText(choice.needsScripts)).toBeVisible();
    await page.goto('/antwoord/');
    await expect(page.getByText(words.answer.needsScripts.lead)).toBeVisible();
    await expect(page.getByRole('link', { name: words.answer.needsScripts.link })).toBeVisible();
  });
});

test.describe('with scripts', () => {
  test.slow();

  let key: { name: string; mimeType: string; buffer: Buffer };
  test.beforeAll(async () => {
    const unlocking = await unlock(demonstrationKey('b'), DEMONSTRATION_PASSPHRASE);
    if (!unlocking.ok) throw new Error('The demonstration key does not unlock.');
    const buffer = Buffer.from(await quickKey(unlocking.identity));
    key = { name: 'snel.key.age', mimeType: 'text/plain', buffer };
  });

  async function fillForm(page: Page, text = 'Een kanarie.'): Promise<void> {
    await page.goto('/contact/');
    await page.getByLabel('Iets anders', { exact: true }).check();
    await page.getByLabel('Je bericht', { exact: true }).fill(text);
    await page.getByLabel('Nee, bereik mij niet').check();
  }

  const askWords = async (page: Page): Promise<string[]> => {
    await page.getByRole('radio', { name: choice.yes }).check();
    await expect(page.locator('.eight li')).toHaveCount(8);
    return page.locator('.eight li').allInnerTexts();
  };

  /** Types back the two words that are asked. */
  async function typeBack(page: Page, list: readonly string[]): Promise<void> {
    for (const label of await page.locator('label', { hasText: /^Typ woord \d$/ }).all()) {
      const place = Number(/\d/.exec(await label.innerText())?.[0]);
      await page.getByLabel(`Typ woord ${place}`, { exact: true }).fill(list[place - 1] ?? '');
    }
  }

  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();

  async function send(page: Page): Promise<{ list: string[]; number: string }> {
    await fillForm(page);
    const list = await askWords(page);
    await typeBack(page, list);
    await press(page, words.contact.send);
    await expect(page.getByText(choice.sent)).toBeVisible();
    return { list, number: await page.locator('[data-receipt]').innerText() };
  }

  async function openIn(page: Page, number: string): Promise<void> {
    await page.goto('/postvak/');
    await page
      .getByLabel('Sleep het bestand hierheen')
      .setInputFiles(`${server.outbox}/${number}.eml`);
    await page.getByLabel('Je sleutelbestand').setInputFiles(key);
    await page.getByLabel('Je wachtzin').fill(DEMONSTRATION_PASSPHRASE);
    const isSaid = page.waitForResponse(
      (response) =>
        response.url().endsWith('/api/antwoord') &&
        (response.request().postData() ?? '').includes('"opened"'),
    );
    await press(page, 'Open het bericht');
    expect((await isSaid).status()).toBe(200);
  }

  async function read(page: Page, typed: string): Promise<void> {
    await page.goto('/antwoord/');
    await page.getByLabel(enter.label).fill(typed);
    await press(page, enter.open);
  }

  async function boxOf(list: readonly string[]): Promise<string> {
    const reading = readWords(list.join(' '));
    if (reading.kind !== 'read') throw new Error('The words are wrong.');
    return hashOfKey(keysOf(await rootOf(reading.secret, ZONE)).box);
  }

  const stored = async (name: string): Promise<string[]> =>
    (await readdir(server.store, { recursive: true })).filter((file) => file.endsWith(name));

  test('what is fetched does not tell who wants an answer', async ({ page }) => {
    const visits: string[][] = [];
    page.on('request', (request) => visits.at(-1)?.push(new URL(request.url()).pathname));
    for (const wants of [false, true]) {
      visits.push([]);
      const [code, challenge] = ['**/_astro/answer-choice*', '/api/challenge'].map((path) =>
        page.waitForResponse(path),
      );
      await fillForm(page);
      if (wants) await askWords(page);
      await Promise.all([code, challenge]);
    }

    expect(visits[0]).toContainEqual(expect.stringContaining('answer-choice'));
    expect(visits[1]?.toSorted()).toEqual(visits[0]?.toSorted());
  });

  test('a yes for which the code does not come is said, and a no lets the message leave', async ({
    page,
  }) => {
    await page.route('**/_astro/answer-choice*', (route) => route.abort());
    await fillForm(page);
    await page.getByRole('radio', { name: choice.yes }).check();
    await expect(page.getByText(choice.missing)).toBeVisible();
    await press(page, words.contact.send);
    await expect(page.getByText(choice.missing)).toBeFocused();

    await page.getByRole('radio', { name: choice.no }).check();
    await expect(page.getByText(choice.missing)).toBeHidden();
    await press(page, words.contact.send);
    await expect(page.locator('[data-receipt]')).toBeVisible();
    await expect(page.getByText(choice.sent)).toHaveCount(0);
  });

  test('a yes that failed can be said again', async ({ page }) => {
    await page.route('**/_astro/answer-choice*', (route) => route.abort(), { times: 1 });
    await fillForm(page);
    await page.getByRole('radio', { name: choice.yes }).check();
    await expect(page.getByText(choice.missing)).toBeVisible();
    await page.getByRole('radio', { name: choice.no }).check();

    expect(await askWords(page)).toHaveLength(8);
  });

  test('words that a device could not work out while they were copied are worked out at the press', async ({
    page,
  }) => {
    await withoutMemory(page, 1);
    const { list } = await send(page);
    await read(page, list.join(' '));

    await expect(page.getByText(found.none)).toBeVisible();
  });

  test('a writer without a name reads an answer, writes back, and wipes everything', async ({
    page,
  }) => {
    const { list, number } = await send(page);
    const box = await boxOf(list);
    await read(page, list.join(' '));
    await expect(page.getByText(found.none)).toBeVisible();
    await expect(page.getByText(found.notOpened)).toBeVisible();

    await openIn(page, number);
    const { promise: isAsked, resolve: go } = Promise.withResolvers<undefined>();
    await page.route('/api/antwoord', async (route) => {
      await isAsked;
      await route.continue();
    });
    const text = page.locator('[data-answer-text]');
    await text.fill('Dank je.\nWe bellen niet.');
    await press(page, answering.send);
    // What is typed while it leaves would go with it.
    await expect(text).not.toBeEditable();
    go(undefined);
    await expect(page.getByText(answering.written)).toBeVisible();
    await expect(text).toBeEditable();
    await press(page, answering.status.looking);
    await expect(page.getByText(answering.written)).toBeVisible();

    await read(page, list.join(', ').toUpperCase());
    await expect(page.getByText('Dank je.')).toBeVisible();
    await expect(page.getByText(found.status.looking)).toBeVisible();
    await expect(page.getByText(found.proof)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('kanarie');

    await page.getByLabel(reply.label).fill(`Mijn lijst: ${list.join(' ')}`);
    await press(page, reply.send);
    await expect(page.getByText(choice.mistake.inMessage)).toBeVisible();
    await page.getByLabel(reply.label).fill('Nog een vraag.');
    const posted = page.waitForRequest((request) => request.url().endsWith('/api/contact'));
    await press(page, reply.send);
    await expect(page.getByText(reply.sent)).toBeVisible();
    const { receipt } = (await posted).postDataJSON() as { receipt: string };
    const next = await letterIn(server.outbox, receipt);
    expect(next).toMatchObject({ text: 'Nog een vraag.', earlier: number });

    await openIn(page, receipt);
    await press(page, answering.status.call);
    await expect(page.getByText(answering.written)).toBeVisible();
    await read(page, list.join(' '));
    await expect(page.getByText(found.status.call)).toBeVisible();

    await press(page, found.wipeRead);
    await expect(page.getByText(wipeAll.wipedRead)).toBeVisible();
    await read(page, list.join(' '));
    await expect(page.getByText(found.none)).toBeVisible();

    // The device itself is measured by `npm run traces`.
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(page.url()).toMatch(/\/antwoord\/$/);
    expect(await stored(box)).not.toEqual([]);
    await page.goto('/antwoord/');
    await page.getByLabel(enter.label).fill(list.join(' '));
    await press(page, wipeAll.button);
    await expect(page.getByText(wipeAll.wiped)).toBeVisible();
    await expect(async () => {
      expect(await stored(box)).toEqual([]);
    }).toPass();
    await read(page, list.join(' '));
    await expect(page.getByText(trouble.absent)).toBeVisible();
  });

  test('nothing that is stored, mailed or sent tells who waits for an answer', async ({ page }) => {
    const bodies: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/contact')) bodies.push(request.postData() ?? '');
    });
    const { list } = await send(page);
    await fillForm(page);
    await page.getByRole('radio', { name: choice.no }).check();
    await press(page, words.contact.send);
    await expect(page.locator('[data-receipt]')).toBeVisible();
    await expect(page.getByText(choice.sent)).toHaveCount(0);

    const shapes = bodies.map((body) => {
      // How fast its writer was, and what proves that one wrote, has nothing to do with an answer.
      const rest = Object.entries(JSON.parse(body) as Record<string, unknown>).filter(
        ([name]) => !['proof', 'odd'].includes(name),
      );
      return rest.map(([name, value]) => [name, JSON.stringify(value).length]);
    });
    expect(shapes).toHaveLength(2);
    expect(shapes[0]).toEqual(shapes[1]);
    for (const body of bodies) for (const word of list) expect(body).not.toContain(`${word} `);
  });

  test('words that were not copied right, or stand in the message, stop it, with a reason', async ({
    page,
  }) => {
    await fillForm(page);
    const list = await askWords(page);
    await press(page, words.contact.send);
    const asked = page.getByLabel(/^Typ woord/).first();
    await expect(page.getByText(choice.mistake.notTyped)).toBeVisible();
    await expect(asked).toBeFocused();
    await expect(asked).toHaveAccessibleDescription(/staan er nog niet/);
    await typeBack(page, list);
    await page.getByLabel('Je bericht', { exact: true }).fill(`Mijn woorden: ${list.join(' ')}`);
    await press(page, words.contact.send);
    await expect(page.getByText(choice.mistake.inMessage)).toBeVisible();
    await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
    await page.getByLabel('Ja, je mag me bellen of schrijven').check();
    await page.locator('#hoe').fill(list.join(', '));
    await press(page, words.contact.send);
    await expect(page.getByText(choice.mistake.inMessage)).toBeVisible();
    await expect(page.locator('[data-receipt]')).toHaveCount(0);
  });

  test('wrong words are told on the device, and what was meant is offered', async ({ page }) => {
    const { list } = await send(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.url());
    });
    await read(page, list.slice(1).join(' '));
    await expect(page.getByText(trouble.count.replace('{number}', '7'))).toBeVisible();
    await read(page, list.toReversed().join(' '));
    const isSame = list.toReversed().join() === list.join();
    expect(isSame).toBe(false);
    await expect(page.locator('[data-alert]')).toBeVisible();
    await read(page, list.with(0, `${list[0] ?? ''}zz`).join(' '));
    await expect(page.getByText(trouble.unknown.split('{')[0] ?? '')).toBeVisible();
    expect(asked).toEqual([]);
    await read(page, list.with(3, `${list[3] ?? ''}z`).join(' '));
    await press(page, words.answer.use);
    await expect(page.getByText(found.none)).toBeVisible();
    // What the device works out ahead, it works out alone: one press asks once.
    expect(asked).toHaveLength(1);
  });

  test('without a connection it says so', async ({ page, context }) => {
    const { list } = await send(page);
    await page.goto('/antwoord/');
    await page.getByLabel(enter.label).fill(list.join(' '));
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await press(page, enter.open);
    await expect(page.getByText(trouble.offline)).toBeVisible();
    await context.setOffline(false);
  });

  test('on paper the words are a list of things to buy, on a phone too, which prints later', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        print: () => {
          setTimeout(() => {
            const list = [...document.querySelectorAll('.shopping li')];
            const lines = [document.title, ...list.map((one) => one.textContent)];
            document.body.dataset['printed'] = lines.join('|');
          }, 100);
        },
      });
    });
    await fillForm(page);
    const title = await page.title();
    const list = await askWords(page);
    await press(page, choice.print);
    const wanted = [words.leaves.printedName, ...list].join('|');
    await expect(page.locator('body')).toHaveAttribute('data-printed', wanted);
    await page.emulateMedia({ media: 'print' });
    expect((await page.locator('body').innerText()).split(/\s+/)).toEqual(list);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('.shopping')).toBeHidden();
    await page.getByLabel('Je bericht', { exact: true }).click();
    await expect(page.locator('.shopping')).toHaveCount(0);
    expect(await page.title()).toBe(title);
  });

  test('the page lives while the words are worked out, on a slow phone too', async ({ page }) => {
    const { list } = await send(page);
    await page.goto('/antwoord/');
    await page.waitForLoadState('networkidle');
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      let last = performance.now();
      let longest = 0;
      const beat = (now: number) => {
        longest = Math.max(longest, now - last);
        last = now;
        document.body.dataset['longest'] = String(Math.round(longest));
        requestAnimationFrame(beat);
      };
      requestAnimationFrame(beat);
    });
    // The device begins with the last word.
    const begin = Date.now();
    await page.getByLabel(enter.label).fill(list.join(' '));
    await press(page, enter.open);
    await expect(page.getByText(found.none)).toBeVisible();
    const longest = Number(await page.locator('body').getAttribute('data-longest'));
    test.info().annotations.push({ type: 'ms', description: `${Date.now() - begin} ${longest}` });
    expect(longest).toBeLessThan(1500);
  });

  test('a reading is as long whatever there is, and only POST is answered', async ({ request }) => {
    const lengths: number[] = [];
    for (const letter of 'AB') {
      const asked = { ask: 'read', box: letter.repeat(22), key: letter.repeat(22) };
      const answer = await request.post('/api/antwoord', { data: asked });
      expect(answer.status()).toBe(200);
      lengths.push((await answer.body()).length);
    }
    expect(new Set(lengths)).toEqual(new Set([25_949]));
    const get = await request.get('/api/antwoord');
    expect([get.status(), get.headers()['allow']]).toEqual([405, 'POST']);
    const odd = await request.post('/api/antwoord', { data: { ask: 'list' } });
    expect(odd.status()).toBe(400);
    const foreign = await request.post('/api/antwoord', {
      data: {},
      headers: { origin: 'https://elders.example' },
    });
    expect(foreign.status()).toBe(403);
  });
});
