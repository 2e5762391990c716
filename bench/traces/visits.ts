import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { SITE_HOST, START_PAGE } from './hosts.ts';

/** Actions of a visitor before they leave the site. */
export type Visit = (page: Page, look: Look) => Promise<void>;

/** Waits as long as somebody looks at a page. */
export type Look = () => Promise<void>;

/** The plain pages that are read. */
export const plainPages = ['/', '/stop/', '/stop/herken/', '/stop/verschil/'] as const;

/** Text to type: words that occur nowhere else on the machine. */
export const typedWords = { text: 'kwebbelzucht', reach: 'knisperwaas' } as const;

/** Eight words of the list that belong together, as somebody types them who looks for an answer. */
export const typedList = 'aalbes azijnfles muurverf azijnfles kaasplank ananas contrabas deurkruk';

/** Reads one plain page after the other, by their links. */
export const readPlain: Visit = async (page, look) => {
  await open(page, '/', look);
  for (const path of plainPages.slice(1)) await follow(page, `a[href="${path}"]`, look);
};

/** Opens every part of the discreet page and reads it, the form too. */
export const readDiscreet: Visit = async (page, look) => {
  await open(page, '/stil/', look);
  await openParts(page, 'details[data-part] summary');
  await look();
};

/** Comes in on the home page, as most do, and reads on at the discreet page. */
export const readDiscreetFromHome: Visit = async (page, look) => {
  await open(page, '/', look);
  await follow(page, 'a[href="/stil/"]', look);
  await openParts(page, 'details[data-part] summary');
  await look();
};

/** Opens the form on the discreet page and fills it in, and sends nothing. */
export const typeInDiscreetForm: Visit = async (page, look) => {
  await open(page, '/stil/', look);
  await openParts(page, 'details[data-part]:has(contact-form) summary');
  await look();
  await fillIn(page, look);
};

/** Fills in the form, and sends nothing. */
export const typeInForm: Visit = async (page, look) => {
  await open(page, '/', look);
  await follow(page, 'a[href="/contact/"]', look);
  await fillIn(page, look);
};

/** Fills in the form and sends it. */
export const sendForm: Visit = async (page, look) => {
  await typeInForm(page, look);
  await press(page, 'form button[type="submit"]');
  await page.waitForFunction(() => document.querySelector('form') === null, { timeout: 60_000 });
  await look();
};

/** Looks for an answer with eight words. */
export const lookForAnswer: Visit = async (page, look) => {
  await open(page, '/antwoord/', look);
  await page.type('#woorden', typedList);
  await press(page, 'form button[type="submit"]');
  await page.waitForSelector('[data-alert]:not([hidden])', { timeout: 60_000 });
  await look();
};

/** Leaves something everywhere, on the control page. */
export const useEveryStore: Visit = async (page, look) => {
  await open(page, '/', look);
  await follow(page, 'a', look);
  await page.type('input', typedWords.reach);
  await follow(page, 'button', look);
  await press(page, 'a[download]');
  await look();
};

/** Looks at no page of the site. */
export const stayAway: Visit = (_page, look) => look();

/** Presses the exit, ours or GOV.UK's, and looks at the page it leads to. */
export async function leaveByExit(page: Page, look: Look): Promise<void> {
  await follow(page, 'a.exit, a.govuk-exit-this-page__button', look);
}

/** Presses Back until the page where the visit began: how often it showed a page of the site. */
export async function pressBack(page: Page): Promise<number> {
  let shown = 0;
  for (let here = page.url(); here !== START_PAGE; shown += isOfSite(here) ? 1 : 0) {
    await page.evaluate(() =>
      setTimeout(() => {
        history.back();
      }),
    );
    here = await addressAfter(page, here);
  }
  return shown;
}

/** @throws when nothing happens at all */
async function addressAfter(page: Page, before: string): Promise<string> {
  for (let turn = 0; turn < 200; turn++) {
    await wait(100);
    // Between two pages there is an empty one, or nothing to ask.
    const here = await page
      .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
      .catch(() => '');
    if (here !== before && here.startsWith('https:')) return here;
  }
  throw new Error(`Back leads nowhere from ${before}.`);
}

function isOfSite(address: string): boolean {
  return new URL(address).host === SITE_HOST;
}

async function fillIn(page: Page, look: Look): Promise<void> {
  await page.type('#bericht', typedWords.text);
  await page.focus('#thema input[value="b"]');
  await page.keyboard.press(' ');
  await page.focus('#bereik input[value="ja"]');
  await page.keyboard.press(' ');
  await page.type('#hoe', typedWords.reach);
  await look();
}

/** @throws when there are none: another page, such as that of a wrong address, would leave as little */
async function openParts(page: Page, summaries: string): Promise<void> {
  const found = await page.$$(summaries);
  if (found.length === 0) throw new Error(`No part of ${page.url()} can be opened.`);
  for (const summary of found) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
}

async function open(page: Page, path: string, look: Look): Promise<void> {
  await page.goto(`https://${SITE_HOST}${path}`);
  await look();
}

async function follow(page: Page, link: string, look: Look): Promise<void> {
  await Promise.all([page.waitForNavigation(), press(page, link)]);
  await look();
}

/** By keyboard, which a browser takes for a person, wherever on the page the element is. */
async function press(page: Page, element: string): Promise<void> {
  await page.focus(element);
  await page.keyboard.press('Enter');
}
