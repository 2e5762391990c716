import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { launchBrowser } from '#commands/browser.ts';
import { command, runFirst } from '#commands/terminal.ts';
import { startServer } from '#tests/processes/own-server.ts';
import { onePageOfEachMake } from '#tests/readers/makes.ts';
import { makeSheets, writeIndex, type Shot } from './shots/sheets.ts';
import { states, type State } from './shots/states.ts';

const USAGE = `Takes a picture of one page of each make, in every way in which people see it, to be looked at.

  npm run shots -- [--page /hulp/]... [--state dark]... [--port 4750]

It builds the site first. Pictures, contact sheets and index.html land in test-results/shots/, which is emptied before. States:
${states.map(({ name }) => name).join(', ')}.`;

const FOLDER = 'test-results/shots';

await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      build: { type: 'boolean' },
      page: { type: 'string', multiple: true },
      state: { type: 'string', multiple: true },
      port: { type: 'string', default: '4750' },
    },
  });
  if (values.build === true) runFirst('commands/build.ts', '--local');
  const addresses = values.page ?? onePageOfEachMake().map(({ address }) => address);
  const wanted = states.filter(({ name }) => values.state?.includes(name) ?? true);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await takeAll(Number(values.port), addresses, wanted);
  console.info(`Look at ${FOLDER}/index.html`);
});

async function takeAll(port: number, addresses: string[], wanted: State[]): Promise<void> {
  const server = await startServer(port, {
    OUTBOX_DIR: `${FOLDER}/outbox`,
    STORE_DIR: `${FOLDER}/store`,
  });
  const browser = await launchBrowser();
  try {
    const shots: Shot[] = [];
    for (const state of wanted) {
      const taken = await take(browser, server.origin, addresses, state);
      await makeSheets(browser, FOLDER, taken);
      shots.push(...taken);
    }
    writeIndex(FOLDER, shots);
  } finally {
    await browser.close();
    await server.interrupt();
  }
}

async function take(
  browser: Browser,
  baseURL: string,
  addresses: string[],
  { name, options, css, isOneScreen = false, isPaper = false }: State,
): Promise<Shot[]> {
  // The policy of the site would keep out what a reader's own style sheet may do.
  const context = await browser.newContext({ ...options, baseURL, bypassCSP: true });
  const page = await context.newPage();
  if (isPaper) await page.emulateMedia({ media: 'print' });
  const shots: Shot[] = [];
  for (const address of addresses) {
    await page.goto(address);
    if (css !== undefined) await page.addStyleTag({ content: css });
    const file = `${address.replaceAll('/', '_')}.${name}.png`;
    await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: !isOneScreen });
    shots.push({ address, state: name, file });
  }
  await context.close();
  return shots;
}
