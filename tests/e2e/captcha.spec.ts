import { readFile } from 'node:fs/promises';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import type { Challenge } from 'altcha-lib/types';
import { withPolicyInside } from '#build/page.ts';
import { toArmor } from '#contact/seal.ts';
import { RECIPIENTS_ADDRESS } from '#contact-form/recipients.ts';
import { jsonBlock } from '#lib/json-block.ts';
import type { PieceNode } from '#lib/piece.ts';
import { metaPolicy, pageHeaders } from '#lib/security-headers.ts';
import { words } from '#lib/words.ts';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { fullFor } from '#tests/fakes/full-hour.ts';
import { letterIn, mailsIn } from '#tests/readers/mails.ts';
import { readPage } from '#tests/readers/page.ts';
import { server } from '#tests/processes/server.ts';
import { solved } from '#tests/builders/proof-of-work.ts';

const { hcaptcha, work } = words.contact;

/** Sender check as the mail states it. */
async function checkIn(receipt: string): Promise<string | undefined> {
  const mail = await readFile(`${server.outbox}/${receipt}.eml`, 'utf8');
  return /^Gecontroleerd: .+$/m.exec(mail)?.[0].trim();
}

async function write(page: Page): Promise<void> {
  await page.getByLabel('Iets anders', { exact: true }).check();
  await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
  await page.getByLabel('Nee, bereik mij niet').check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Verstuur je bericht' }).click();

async function receiptOn(page: Page): Promise<string> {
  const number = page.locator('[data-receipt]');
  await expect(number).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  return number.innerText();
}

/** A page on which people write as slowly as they do. */
async function openSlowly(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto('/contact/');
  await page.clock.fastForward(60_000);
}

/** Addresses of that kind that a page asks for from now on, in turn. */
function askedFor(page: Page, kind: RegExp): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (kind.test(pathname)) asked.push(pathname);
  });
  return asked;
}

async function newChallenge(request: APIRequestContext): Promise<Challenge> {
  return (await (await request.get('/api/challenge')).json()) as Challenge;
}

async function postLetter(request: APIRequestContext, nr: string, more: object): Promise<string> {
  const { letter } = await aSealedLetter();
  const receipt = aReceipt(nr);
  const data = { receipt, letter: toArmor(letter), ...more };
  const answer = await request.post('/api/contact', { data });
  expect(await answer.json()).toEqual({ receipt });
  return receipt;
}

test.describe('with scripts', () => {
  test('the device does its work, and the mail says so', async ({ page }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin)) elsewhere.push(request.url());
    });
    await openSlowly(page);
    await write(page);
    await send(page);

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
    expect(elsewhere).toEqual([]);
  });

  test('the work is done while somebody writes, and sending waits for nothing', async ({
    page,
  }) => {
    const asked = askedFor(page, /^\/api\//);
    const challenged = page.waitForResponse('/api/challenge');
    await openSlowly(page);
    await write(page);
    await challenged;
    await send(page);

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
    expect(asked).toEqual(['/api/challenge', '/api/contact']);
  });

  test('the work begins beside what seals, so that who presses at once waits for one of both', async ({
    page,
  }) => {
    const asked = askedFor(page, /^\/api\/|\.json$/);
    let come: () => void = () => undefined;
    const mayCome = new Promise<void>((resolve) => (come = resolve));
    for (const held of ['**/_astro/sealing*', RECIPIENTS_ADDRESS])
      await page.route(held, async (route) => {
        await mayCome;
        await route.continue();
      });
    await openSlowly(page);
    await write(page);
    await send(page);
    await expect.poll(() => asked.toSorted()).toEqual(['/api/challenge', RECIPIENTS_ADDRESS]);
    come();

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
    expect(asked.toSorted()).toEqual(['/api/challenge', '/api/contact', RECIPIENTS_ADDRESS]);
  });

  test('work of long ago is done again, because the site no longer takes it', async ({ page }) => {
    let challenges = 0;
    await page.route('/api/challenge', async (route) => {
      challenges += 1;
      await route.continue();
    });
    await openSlowly(page);
    await write(page);
    await expect.poll(() => challenges).toBe(1);
    await page.clock.fastForward('10:00:00');
    await send(page);

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
    expect(challenges).toBe(2);
  });

  test('the work is shown, and skipped the message leaves unchecked', async ({ page }) => {
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    await page.route('/api/challenge', async (route) => {
      await asked;
      await route.continue().catch(() => undefined);
    });
    await openSlowly(page);
    await write(page);
    await send(page);
    await expect(page.getByRole('status').filter({ hasText: work.wait })).toBeVisible();
    await expect(page.getByRole('progressbar', { name: work.progress })).toBeVisible();
    await page.getByRole('button', { name: work.skip }).click();

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: niet.');
    answer();
  });

  test('a challenge that does not come is waited for in seconds, not for ever', async ({
    page,
  }) => {
    await page.route('/api/challenge', () => undefined);
    await openSlowly(page);
    await write(page);
    await send(page);
    await expect(page.getByRole('button', { name: work.skip })).toBeVisible();
    await page.clock.fastForward(10_000);

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: niet.');
  });

  const challenge = (answer: { status?: number; body: string }) => (page: Page) =>
    page.route('/api/challenge', (route) => route.fulfill(answer));
  const nothingAt = (address: string) => (page: Page) =>
    page.route(address, (route) => route.abort());
  const withoutCrypto = (page: Page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(SubtleCrypto.prototype, 'importKey');
    });
  const faults: [string, (page: Page) => Promise<unknown>][] = [
    ['no challenge', nothingAt('/api/challenge')],
    ['a site that gives none', challenge({ status: 404, body: '{}' })],
    ['a page instead of a challenge', challenge({ body: '<html>' })],
    ['a wrong challenge', challenge({ body: '{"parameters":{"nonce":1}}' })],
    ['no solver', nothingAt('**/_astro/pow-solve*')],
    ['no WebCrypto to solve with', withoutCrypto],
  ];
  for (const [name, spoil] of faults)
    test(`${name}: the message arrives unchecked`, async ({ page }) => {
      await spoil(page);
      await openSlowly(page);
      await write(page);
      await send(page);

      expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: niet.');
    });

  test('a form left open overnight, sent before and then sent again, keeps its text and arrives once', async ({
    page,
  }) => {
    const bodies: (string | null)[] = [];
    await page.route('/api/contact', async (route) => {
      bodies.push(route.request().postData());
      const response = await route.fetch();
      await (bodies.length === 1 ? route.abort() : route.fulfill({ response }));
    });
    await openSlowly(page);
    await write(page);
    await send(page);
    await expect(page.locator('.alert')).toBeVisible();
    await page.clock.fastForward('10:00:00');
    await expect(page.getByLabel('Je bericht', { exact: true })).toHaveValue('Een kanarie.');
    await send(page);

    const receipt = await receiptOn(page);
    expect(bodies[1]).toBe(bodies[0]);
    expect(await letterIn(server.outbox, receipt)).toMatchObject({ text: 'Een kanarie.' });
    expect(await checkIn(receipt)).toBe('Gecontroleerd: rekenproef.');
  });

  test('a letter that found no room without a proof works for one the next time', async ({
    page,
  }) => {
    const proofs = await fullFor(page, 2);
    await page.route('/api/challenge', (route) =>
      proofs.length === 0 ? route.abort() : route.continue(),
    );
    await openSlowly(page);
    await write(page);
    for (let press = 0; press < 3; press++) {
      await send(page);
      await expect.poll(() => proofs.length).toBe(press + 1);
      if (press < 2) await expect(page.locator('.alert')).toContainText(words.contact.trouble.full);
    }

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
    // Asked for anew each time: one that was too old would be so again.
    expect(proofs[0]).toBeUndefined();
    expect(proofs[1]).toBeDefined();
    expect(proofs[2]).not.toEqual(proofs[1]);
  });

  test('who is faster than people are is marked, and heard', async ({ page }) => {
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 1000));
    await page.goto('/contact/');
    await write(page);
    await send(page);
    await page.clock.resume();

    expect(await checkIn(await receiptOn(page))).toBe(
      'Gecontroleerd: rekenproef, was sneller klaar dan mensen schrijven.',
    );
  });

  test('who fills in what people do not see is marked, and heard', async ({ page }) => {
    await openSlowly(page);
    await write(page);
    await expect(page.locator('[name="website"]')).toBeHidden();
    await page.locator('[name="website"]').evaluate((control: HTMLInputElement) => {
      control.value = 'https://winkel.example';
    });
    await send(page);

    expect(await checkIn(await receiptOn(page))).toBe(
      'Gecontroleerd: rekenproef, vulde een veld in dat mensen niet zien.',
    );
  });

  test('a challenge counts for one letter: used again, forged or not solved it is no check', async ({
    request,
  }) => {
    const payload = await solved(await newChallenge(request));
    const { parameters } = await newChallenge(request);
    const forged = await solved({ parameters, signature: '00'.repeat(32) });

    const first = await postLetter(request, 'CCCC-2222', { proof: { work: payload } });
    expect(await checkIn(first)).toBe('Gecontroleerd: rekenproef.');
    for (const [nr, proof] of [
      ['CCCC-3333', payload],
      ['CCCC-4444', forged],
      ['CCCC-6666', 'x'],
    ] as const)
      expect(await checkIn(await postLetter(request, nr, { proof: { work: proof } }))).toBe(
        'Gecontroleerd: niet.',
      );
  });

  test.describe('for a zone with hCaptcha', () => {
    const FAKE = `
      window.hcaptcha = { render(box, options) {
        const field = document.createElement('textarea');
        field.name = 'h-captcha-response';
        box.append(field);
        setTimeout(() => options.callback('P1_' + options.sitekey), 0);
      } };
      window.hcaptchaReady();`;

    const piece = (name: string, nodes: PieceNode[]) =>
      `<script type="application/json" data-piece="${name}">${jsonBlock(nodes)}</script>`;

    /** Headers that depend on what a page holds. */
    const own = ['content-security-policy', 'integrity-policy'];

    /** The page as the build makes it with keys, under the policy that the build gives it. */
    async function openWithHcaptcha(page: Page): Promise<string[]> {
      const elsewhere: string[] = [];
      const { button, ...says } = hcaptcha;
      const offer = piece('hcaptcha', [
        ['p', { class: 'hint', role: 'status', tabindex: '-1' }],
        ['button', { class: 'button', type: 'button' }, button],
        ['div', { class: 'box' }],
      ]);
      const lines = Object.entries(says).map(([name, text]): PieceNode => [
        'span',
        { 'data-when': name },
        text,
      ]);
      const said = piece('hcaptchaSays', lines);
      const place = `<div data-captcha-hosts data-sitekey="abc">${offer}${said}</div>`;
      await page.route('/contact/', async (route) => {
        const response = await route.fetch();
        const built = (await response.text()).replace('<div class="honeypot">', `${place}$&`);
        const bare = built.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
        const page = readPage(bare);
        const body = withPolicyInside(bare, metaPolicy(page));
        const common = Object.entries(response.headers()).filter(([name]) => !own.includes(name));
        const headers = { ...Object.fromEntries(common), ...pageHeaders(page) };
        await route.fulfill({ response, headers, body });
      });
      await page.route('https://*.hcaptcha.com/**', (route) => {
        elsewhere.push(route.request().url());
        return route.fulfill({ contentType: 'text/javascript', body: FAKE });
      });
      await openSlowly(page);
      return elsewhere;
    }

    test('nothing of it loads before its button is pressed, and nobody has to', async ({
      page,
    }) => {
      const elsewhere = await openWithHcaptcha(page);
      await expect(page.getByText(hcaptcha.shares)).toBeVisible();
      await write(page);
      await send(page);

      expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
      expect(elsewhere).toEqual([]);
    });

    test('pressed, its token goes with the letter; where nobody knows it, it is no check', async ({
      page,
    }) => {
      const posted = page.waitForRequest('/api/contact');
      const elsewhere = await openWithHcaptcha(page);
      await write(page);
      await page.getByRole('button', { name: hcaptcha.button }).click();
      await expect(page.getByText(hcaptcha.passed)).toBeVisible();
      await send(page);

      const body = (await posted).postDataJSON() as Record<string, unknown>;
      expect(Object.keys(body)).toEqual([
        'receipt',
        'letter',
        'tokenHash',
        'codeHash',
        'keys',
        'proof',
        'odd',
        'box',
      ]);
      expect(body['proof']).toEqual({ hcaptcha: 'P1_abc' });
      expect(elsewhere).toEqual([expect.stringMatching(/^https:\/\/js\.hcaptcha\.com\/.*hl=nl/)]);
      expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: niet.');
    });

    test('that does not load says so, and the device does its work instead', async ({ page }) => {
      await openWithHcaptcha(page);
      await page.route('https://*.hcaptcha.com/**', (route) => route.abort());
      await write(page);
      await page.getByRole('button', { name: hcaptcha.button }).click();
      await expect(page.getByText(hcaptcha.broken)).toBeVisible();
      await send(page);

      expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: rekenproef.');
    });
  });
});

test.describe('without scripts', () => {
  test('a message arrives unchecked, and nothing of a check is in sight', async ({ page }) => {
    await page.goto('/contact/');
    await expect(page.getByText('hCaptcha')).toHaveCount(0);
    await expect(page.getByText(words.contact.honeypot)).toBeHidden();
    await write(page);
    await send(page);

    expect(await checkIn(await receiptOn(page))).toBe('Gecontroleerd: niet.');
  });
});

test('a program that fills in every field is heard, and marked', async ({ request }) => {
  const before = await mailsIn(server.outbox);
  const answer = await request.post('/api/contact', {
    form: {
      thema: 'b',
      bericht: 'Een kanarie.',
      bereik: 'nee',
      website: 'https://winkel.example',
    },
    headers: { accept: 'application/json' },
  });

  const { receipt } = (await answer.json()) as { receipt: string };
  expect(before).not.toContain(`${receipt}.eml`);
  expect(await checkIn(receipt)).toBe(
    'Gecontroleerd: niet, vulde een veld in dat mensen niet zien.',
  );
});
