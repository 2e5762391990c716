import type { Browser } from '@playwright/test';
import { CONTACT_ADDRESS } from '#contact/message.ts';
import { quantile, table } from './report.ts';
import { inBrowserOnHost, ORIGIN } from './with-host.ts';
import { SLOW_3G, withSlowPhone } from './slow-phone.ts';

const ROUNDS = 7;

/** Somebody who writes a few words takes longer than the code that seals them. */
const WRITING = 6000;

/** One letter on its way, in milliseconds. */
interface Sending {
  /** What the line brought from the first touch of the form to the confirmation. */
  bytes: number;
  /** From pressing to the post: the letter is sealed, and the work is done. */
  posted: number;
  /** From pressing to the confirmation on the screen. */
  sent: number;
}

/** What a letter costs whoever writes it, and how long they wait, on a slow phone and a slow line. */
export async function sendingTimes(): Promise<string[]> {
  return inBrowserOnHost(async (browser) => {
    const calm: Sending[] = [];
    const atOnce: Sending[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      calm.push(await send(browser, WRITING));
      atOnce.push(await send(browser, 0));
    }
    return table(
      [`${ROUNDS} rounds in turn, each with an empty browser`, 'kB', 'middle, ms', 'longest, ms'],
      [
        rowOf('from pressing to the post', calm, 'posted'),
        rowOf('from pressing to the confirmation', calm, 'sent'),
        rowOf('the same, by somebody who pressed while the code was still coming', atOnce, 'sent'),
      ],
    );
  });
}

function send(browser: Browser, pause: number): Promise<Sending> {
  return withSlowPhone(browser, SLOW_3G, async (page, brought) => {
    await page.goto(`${ORIGIN}/contact/`, { waitUntil: 'networkidle' });
    const before = brought.bytes;
    await page.getByLabel('Je bericht', { exact: true }).fill('Een vraag.');
    await page.getByLabel('Iets anders').check();
    await page.getByLabel('Nee, bereik mij niet').check();
    await page.waitForTimeout(pause);
    const posted = page.waitForRequest(`**${CONTACT_ADDRESS}`).then(() => performance.now());
    const start = performance.now();
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    await page.locator('[data-receipt]').waitFor();
    const end = performance.now();
    return { bytes: brought.bytes - before, posted: (await posted) - start, sent: end - start };
  });
}

function rowOf(name: string, sendings: readonly Sending[], of: 'posted' | 'sent'): string[] {
  const times = sendings.map((sending) => sending[of]);
  const kilobytes = quantile(sendings.map(({ bytes }) => bytes)) / 1000;
  return [
    name,
    kilobytes.toFixed(1),
    ...[quantile(times), Math.max(...times)].map((time) => time.toFixed(0)),
  ];
}
