import { randomBytes } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { ANSWER_ADDRESS } from '#answer/box.ts';
import { rootOf } from '#answer/keys.ts';
import { askToSay, partsOf } from '#answer/parts.ts';
import { SECRET_LENGTH, wordsOf } from '#answer/words.ts';
import { jsonPost } from '#contact/json-post.ts';
import { keyId } from '#contact/key-id.ts';
import { toLetter } from '#contact/letter.ts';
import { bareMessage, CONTACT_ADDRESS, theme } from '#contact/message.ts';
import { newReceipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith } from '#contact/secrets.ts';
import { words } from '#lib/words.ts';
import { zone, zoneId } from '#tests/readers/zone.ts';
import { quantile, table } from './report.ts';
import { onHost, ORIGIN, withSlowPhone } from './slow-phone.ts';

const ROUNDS = 5;
const PAGE = '/antwoord/';
const SAID = 'Dank je. We lezen dit morgen samen.';

/** One reading of an answer, in milliseconds. */
interface Reading {
  /** From the link to a page on which somebody can press. */
  page: number;
  bytes: number;
  /** From pressing to the post that asks for the box: the words have become keys. */
  keys: number;
  /** From pressing to the answer on the screen. */
  answer: number;
}

/** How long after the last word somebody presses: at once, or when a finger has found the button. */
const PAUSES = { atOnce: 0, asPeopleDo: 1000 };

/** How long somebody waits who reads an answer with eight words, on a slow phone and a slow line. */
export async function answerTimes(): Promise<string[]> {
  return onHost(async (browser) => {
    const typed = await anAnswer();
    const atOnce: Reading[] = [];
    const asPeopleDo: Reading[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      atOnce.push(await read(browser, typed, PAUSES.atOnce));
      asPeopleDo.push(await read(browser, typed, PAUSES.asPeopleDo));
    }
    return tableOf(atOnce, asPeopleDo);
  });
}

/** Sends a letter that wants an answer, and answers it, as the form and the mail room do; its eight words. */
async function anAnswer(): Promise<string> {
  const secret = new Uint8Array(randomBytes(SECRET_LENGTH));
  const receipt = newReceipt(chance);
  const day = new Date().toISOString().slice(0, 10);
  const root = await rootOf(secret, zoneId);
  const { box, ...secrets } = await partsOf(root, true, { receipt, day, again: day });
  const letter = toLetter(bareMessage(theme.other, 'Een vraag.'), receipt, new Date(), secrets);
  const recipients = zone.recipients.map(({ recipient }) => recipient);
  const { tokenHash, codeHash } = await secretsWith(newCode(chance), secrets.token);
  await post(CONTACT_ADDRESS, {
    ...{ receipt, tokenHash, codeHash, box, odd: [], keys: recipients.map(keyId) },
    letter: toArmor(await seal(letter, recipients)),
  });
  await post(ANSWER_ADDRESS, await askToSay(letter, { kind: 'text', day, text: SAID }));
  return wordsOf(secret).join(' ');
}

async function post(address: string, body: unknown): Promise<void> {
  const answer = await fetch(ORIGIN + address, jsonPost(body));
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
}

function chance(count: number): Uint8Array {
  return new Uint8Array(randomBytes(count));
}

function read(browser: Browser, typed: string, pause: number): Promise<Reading> {
  return withSlowPhone(browser, async (page, bytes) => {
    const opened = performance.now();
    await page.goto(ORIGIN + PAGE);
    // Its script hides what is said to who has none.
    await page.locator('[data-without-scripts]').waitFor({ state: 'hidden' });
    const ready = performance.now();
    await page.waitForLoadState('networkidle');
    const loaded = bytes();
    const { keys, answer } = await press(page, typed, pause);
    return { page: ready - opened, bytes: loaded, keys, answer };
  });
}

async function press(
  page: Page,
  typed: string,
  pause: number,
): Promise<Pick<Reading, 'keys' | 'answer'>> {
  const { label, open } = words.answer.enter;
  await page.getByLabel(label).fill(typed);
  await page.waitForTimeout(pause);
  const asked = page.waitForRequest(`**${ANSWER_ADDRESS}`).then(() => performance.now());
  const start = performance.now();
  await page.getByRole('button', { name: open, exact: true }).click();
  await page.getByText(SAID).waitFor();
  const end = performance.now();
  return { keys: (await asked) - start, answer: end - start };
}

function tableOf(atOnce: readonly Reading[], asPeopleDo: readonly Reading[]): string[] {
  const rows = [
    rowOf('`/antwoord/` opened, until one can press', [...atOnce, ...asPeopleDo], 'page'),
    rowOf('pressed at once, until eight words are keys', atOnce, 'keys'),
    rowOf('pressed at once, until the answer stands there', atOnce, 'answer'),
    rowOf('pressed a second after the last word, until it stands there', asPeopleDo, 'answer'),
  ];
  const kilobytes = quantile(atOnce.map(({ bytes }) => bytes)) / 1000;
  const head = `${ROUNDS} rounds, each with an empty browser (${kilobytes.toFixed(0)} kB)`;
  return table([head, 'middle, ms', 'longest, ms'], rows);
}

function rowOf(
  name: string,
  readings: readonly Reading[],
  of: 'page' | 'keys' | 'answer',
): string[] {
  const times = readings.map((reading) => reading[of]);
  return [name, ...[quantile(times), Math.max(...times)].map((time) => time.toFixed(0))];
}
