import type { Browser, Page } from '@playwright/test';
import { ANSWER_ADDRESS } from '#answer/box.ts';
import { words } from '#lib/words.ts';
import { sendAnswer, sendLetter } from '#tests/builders/conversation.ts';
import { quantile, table } from './report.ts';
import { inBrowserOnHost, ORIGIN } from './with-host.ts';
import { SLOW_3G, withSlowPhone } from './slow-phone.ts';

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
  return inBrowserOnHost(async (browser) => {
    const { letter, words: list } = await sendLetter(ORIGIN);
    await sendAnswer(letter, SAID, ORIGIN);
    const typed = list.join(' ');
    const atOnce: Reading[] = [];
    const asPeopleDo: Reading[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      atOnce.push(await read(browser, typed, PAUSES.atOnce));
      asPeopleDo.push(await read(browser, typed, PAUSES.asPeopleDo));
    }
    return tableOf(atOnce, asPeopleDo);
  });
}

function read(browser: Browser, typed: string, pause: number): Promise<Reading> {
  return withSlowPhone(browser, SLOW_3G, async (page, brought) => {
    const opened = performance.now();
    await page.goto(ORIGIN + PAGE);
    // Its script hides what is said to who has none.
    await page.locator('[data-without-scripts]').waitFor({ state: 'hidden' });
    const ready = performance.now();
    await page.waitForLoadState('networkidle');
    const loaded = brought.bytes;
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
