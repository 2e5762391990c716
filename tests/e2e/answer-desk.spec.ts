import { expect, test, type Page } from '@playwright/test';
import { words } from '#lib/words.ts';
import { aKey } from '#tests/builders/contact.ts';
import { sendAnswer, sendLetter, type SentLetter } from '#tests/builders/conversation.ts';
import { fullFor } from '#tests/fakes/full-hour.ts';
import { withoutMemory } from '#tests/fakes/no-memory.ts';
import { server } from '#tests/processes/server.ts';
import { letterIn, mailsIn } from '#tests/readers/mails.ts';

const { enter, found, reply, trouble, wipeAll } = words.answer;
const SAID = 'Dank je.';

test.describe('with scripts', () => {
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).first().click();

  async function type(page: Page, sent: SentLetter): Promise<void> {
    await page.goto('/antwoord/');
    await page.getByLabel(enter.label).fill(sent.words.join(' '));
  }

  /** Shows an answer to a letter. */
  async function read(page: Page): Promise<SentLetter> {
    const sent = await sendLetter(server.origin);
    await sendAnswer(sent.letter, SAID, server.origin);
    await type(page, sent);
    await press(page, enter.open);
    await expect(page.getByText(SAID)).toBeVisible();
    return sent;
  }

  test('words that a device could not work out ahead are worked out when somebody presses', async ({
    page,
  }) => {
    const sent = await sendLetter(server.origin);
    await withoutMemory(page, 1);
    await type(page, sent);
    await press(page, enter.open);

    await expect(page.getByText(found.none)).toBeVisible();
  });

  test('a device that cannot work the words out says so, and tries again at the next press', async ({
    page,
  }) => {
    const sent = await sendLetter(server.origin);
    await withoutMemory(page, 2);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await type(page, sent);
    await press(page, enter.open);
    await expect(page.getByText(trouble.device)).toBeVisible();
    expect(asked).not.toContain('/api/antwoord');
    await press(page, enter.open);

    await expect(page.getByText(found.none)).toBeVisible();
  });

  test('what was found has the focus, an answer or that there is none', async ({ page }) => {
    await type(page, await sendLetter(server.origin));
    await press(page, enter.open);
    await expect(page.getByRole('heading', { name: found.heading })).toBeFocused();
    await read(page);
    await expect(page.getByRole('heading', { name: found.answerOf })).toBeFocused();
  });

  test('a reply for which somebody presses twice is one letter', async ({ page }) => {
    const { letter } = await read(page);
    const before = await mailsIn(server.outbox);
    const text = `Nog iets over ${letter.receipt}.`;
    await page.getByLabel(reply.label).fill(text);
    await page.getByRole('button', { name: reply.send, exact: true }).dblclick();
    await expect(page.getByText(reply.sent)).toBeVisible();
    await page.waitForLoadState('networkidle');

    const mails = (await mailsIn(server.outbox)).filter((name) => !before.includes(name));
    const letters = await Promise.all(
      mails.map((name) => letterIn(server.outbox, name.replace('.eml', ''))),
    );
    expect(letters.filter((one) => one.text === text)).toHaveLength(1);
  });

  test('what is typed while a reply leaves cannot be lost with it', async ({ page }) => {
    await read(page);
    const { promise: asked, resolve: answer } = Promise.withResolvers<undefined>();
    await page.route('/api/contact', async (route) => {
      await asked;
      await route.continue();
    });
    await page.getByLabel(reply.label).fill('Nog iets.');
    await press(page, reply.send);
    await expect(page.getByLabel(reply.label)).not.toBeEditable();
    answer(undefined);
    await expect(page.getByText(reply.sent)).toBeVisible();

    await expect(page.getByLabel(reply.label)).toBeEditable();
    await expect(page.getByLabel(reply.label)).toHaveValue('');
  });

  test('a reply for which an hour had no room is proved anew when it is sent again', async ({
    page,
  }) => {
    const proofs = await fullFor(page, 1);
    await read(page);
    await page.getByLabel(reply.label).fill('Nog iets.');
    await press(page, reply.send);
    await expect(page.getByText(reply.unsent)).toBeVisible();
    await press(page, reply.send);
    await expect(page.getByText(reply.sent)).toBeVisible();

    expect(proofs[0]).toBeDefined();
    expect(proofs[1]).toBeDefined();
    expect(proofs[1]).not.toEqual(proofs[0]);
  });

  test('the first key after the words looks for an answer, and wipes nothing', async ({ page }) => {
    await page.goto('/antwoord/');
    await page.getByLabel(enter.label).focus();
    await page.keyboard.press('Tab');

    await expect(page.getByRole('button', { name: enter.open })).toBeFocused();
    await expect(page.getByText(enter.lost)).toBeVisible();
  });

  test('a reply from a page that is older than the keys of the zone is sealed anew, as the same letter', async ({
    page,
  }) => {
    const { recipient } = await aKey();
    const bodies: { receipt: string; keys: string[]; tokenHash: string }[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/contact')) bodies.push(request.postDataJSON() as never);
    });
    await page.route('/antwoord/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(/(?<=data-recipients=")[^"]*/, recipient);
      await route.fulfill({ response, body });
    });
    const { letter } = await read(page);
    const text = `Met oude sleutels, over ${letter.receipt}.`;
    await page.getByLabel(reply.label).fill(text);
    await press(page, reply.send);
    await expect(page.getByText(reply.sent)).toBeVisible();

    const receipt = bodies[0]?.receipt ?? '';
    expect(bodies.map((body) => body.receipt)).toEqual([receipt, receipt]);
    expect(bodies[0]?.tokenHash).toBe(bodies[1]?.tokenHash);
    expect(bodies[0]?.keys).not.toEqual(bodies[1]?.keys);
    expect(await letterIn(server.outbox, receipt)).toMatchObject({ receipt, text });
  });

  test('who reads can wipe everything, and words then find nothing', async ({ page }) => {
    const sent = await read(page);
    await page.locator('[data-found]').getByRole('button', { name: wipeAll.button }).click();
    await expect(page.getByText(wipeAll.wiped)).toBeFocused();
    await expect(page.getByText(SAID)).toHaveCount(0);
    await type(page, sent);
    await press(page, enter.open);

    await expect(page.getByText(trouble.absent)).toBeVisible();
  });

  test('words beside which one presses are the ones that are wiped, whatever is open', async ({
    page,
  }) => {
    const other = await sendLetter(server.origin);
    const sent = await read(page);
    await page.getByLabel(enter.label).fill(other.words.join(' '));
    await press(page, wipeAll.button);
    await expect(page.getByText(wipeAll.wiped)).toBeFocused();
    await type(page, other);
    await press(page, enter.open);
    await expect(page.getByText(trouble.absent)).toBeVisible();
    await type(page, sent);
    await press(page, enter.open);

    await expect(page.getByText(SAID)).toBeVisible();
  });

  test('a wipe that the site does not answer is not called one', async ({ page }) => {
    const sent = await read(page);
    await page.route('**/api/antwoord', (route) => route.abort());
    await press(page, wipeAll.button);
    await expect(page.getByText(wipeAll.unwiped)).toBeVisible();
    await expect(page.getByText(SAID)).toBeVisible();
    await press(page, found.wipeRead);
    await expect(page.locator('[data-wiped]')).toHaveText(wipeAll.unwiped);
    await expect(page.getByText(SAID)).toBeVisible();
    await type(page, sent);
    await press(page, wipeAll.button);

    await expect(page.getByText(wipeAll.unwiped)).toBeVisible();
  });

  test('an answer that comes after everything was wiped is not shown', async ({ page }) => {
    const sent = await read(page);
    await type(page, sent);
    const { promise: wiped, resolve: isWiped } = Promise.withResolvers<undefined>();
    await page.route('**/api/antwoord', async (route) => {
      const isReading = route.request().postData()?.includes('"read"') === true;
      const answer = await route.fetch();
      if (isReading) await wiped;
      await route.fulfill({ response: answer });
    });
    const late = page.waitForResponse(
      (one) => one.request().postData()?.includes('"read"') === true,
    );
    await press(page, enter.open);
    await press(page, wipeAll.button);
    await expect(page.getByText(wipeAll.wiped)).toBeVisible();
    isWiped(undefined);
    await (await late).finished();

    await expect(page.locator('[data-busy]')).toBeEmpty();
    await expect(page.getByText(SAID)).toHaveCount(0);
    await expect(page.getByText(wipeAll.wiped)).toBeVisible();
  });
});
