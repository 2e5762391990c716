import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { schoolColumns } from '#schools/schema.ts';
import { officialCsv, type OfficialRow } from '#tests/builders/official.ts';
import { importSchools } from '#commands/schools/import.ts';

/** The whole Flemish list: head offices, and all places. */
const FLANDERS = 4100;
const PLACES = 10_000;
const TYPED = ['kerkstr', 'dienze', 'sint-', '9800', 'xqzwvkjh'];

/** Time and memory to import the official list. */
export async function importTimes(): Promise<string[]> {
  const lines: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'bench-schools-'));
  await writeFile(`${folder}/schools.csv`, `${schoolColumns.join(',')}\n`);
  await writeFile(
    `${folder}/postcodes.csv`,
    'postcode,place,municipality,nis\n9999,Appelgem,Appelgem,12345\n',
  );
  for (const count of [FLANDERS, PLACES]) {
    const list = `${folder}/list.csv`;
    await writeFile(list, officialCsv(Array.from({ length: count }, (_, row) => aPlace(row))));
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const { comparison } = await importSchools({
      files: [list],
      folder,
      asOf: '2026-09',
      today: '2026-11-22',
    });
    const seconds = (performance.now() - start) / 1000;
    const more = (process.memoryUsage().rss - before) / 1e6;
    lines.push(
      `import of ${count} rows: ${seconds.toFixed(1)} s, ${more.toFixed(0)} MB more memory, ${comparison.added.length} schools of the zone`,
    );
  }
  await rm(folder, { recursive: true });
  return lines;
}

/** How long a key takes in the look-up with all schools of Flanders on one page, on a slow device. */
export async function lookUpTime(browser: Browser, origin: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${origin}/scholen/`);
  await page.evaluate(addSchools, FLANDERS);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.getByRole('searchbox').focus();
  // A slowed browser pays in strokes; those for the focus are not the first key's, nobody types that soon.
  await page.waitForTimeout(500);
  const times: number[] = [];
  for (const typed of TYPED) {
    for (const key of typed) times.push(await page.evaluate(timeOfKey, key));
    await page.getByRole('searchbox').press('Escape');
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  await page.close();
  return `look-up among ${FLANDERS} schools, browser 4 × slower: mean ${mean.toFixed(0)} ms a key, longest ${Math.max(...times).toFixed(0)} ms (${times.length} keys)`;
}

/** A hundredth of the places lie in the zone, as a zone of Flanders has them. */
function aPlace(row: number): OfficialRow {
  return {
    schoolnummer: String(row + 1),
    naam: `School ${row}`,
    straat: `Straat ${row % 977}`,
    niscode: row % 100 === 0 ? '12345' : '54321',
  };
}

/** Runs in the page: schools with names and streets as different as real ones. */
function addSchools(count: number): void {
  const list = document.querySelector('ul.links');
  const sounds = ['ka', 'lo', 'mer', 'sint', 'tri', 'wa', 'ni', 'berg', 'vel', 'do', 'ruis', 'pe'];
  const word = (seed: number) =>
    [7, 31, 101].map((step) => sounds[Math.floor((seed * step) / 13) % sounds.length]).join('');
  for (let row = 0; row < count; row += 1) {
    const item = document.createElement('li');
    item.dataset['school'] = '';
    const link = document.createElement('a');
    link.href = '/scholen/';
    link.textContent = `Vrije Basisschool ${word(row)} ${word(row + 17)}`;
    const about = document.createElement('p');
    about.className = 'small';
    about.textContent = `Kerkstraat ${row % 90}, ${1000 + (row % 9000)} ${word(row % 300)} · nummer ${row}`;
    item.append(link, about);
    list?.append(item);
  }
}

/** Runs in the page: from the key until everything is laid out. */
async function timeOfKey(key: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('#zoek');
  if (!input) throw new Error('The look-up is missing.');
  const start = performance.now();
  input.value += key;
  input.dispatchEvent(new Event('input'));
  // What the browser still has to lay out belongs to the key.
  document.body.getBoundingClientRect();
  const end = performance.now();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return end - start;
}
