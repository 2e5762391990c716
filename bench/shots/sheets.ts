import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';

/** One picture: a page in a state. */
export interface Shot {
  address: string;
  state: string;
  file: string;
}

/** Pictures on one sheet. */
const ON_A_SHEET = 10;

const STYLE = `
  body { margin: 1rem; font: 14px/1.4 sans-serif; }
  .sheet { display: grid; grid-template-columns: repeat(5, 1fr); gap: 1rem; }
  .sheet div { max-block-size: 800px; overflow: hidden; }
  .sheet img { inline-size: 100%; }
  img { border: 1px solid #999; vertical-align: top; }
  table img { inline-size: 180px; block-size: 240px; object-fit: cover; object-position: top; }
  th { text-align: start; vertical-align: top; }`;

/** Writes `index.html`: a row for each page, a column for each state, each picture a link to itself in full. */
export function writeIndex(folder: string, shots: Shot[]): void {
  const states = [...new Set(shots.map(({ state }) => state))];
  const rows = Map.groupBy(shots, ({ address }) => address);
  const head = states.map((state) => `<th>${state}</th>`).join('');
  const body = [...rows].map(
    ([address, all]) => `<tr><th>${address}</th>${all.map((shot) => cellOf(shot)).join('')}</tr>`,
  );
  writeFileSync(
    `${folder}/index.html`,
    documentOf(`<table><tr><th></th>${head}</tr>${body.join('\n')}</table>`),
  );
}

/** Makes the contact sheets of one state: `sheet-<state>-<n>.png`, the beginning of ten pages on each. */
export async function makeSheets(browser: Browser, folder: string, shots: Shot[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const draft = resolve(folder, 'sheet.html');
  for (let start = 0; start < shots.length; start += ON_A_SHEET) {
    const figures = shots.slice(start, start + ON_A_SHEET).map(figureOf);
    writeFileSync(draft, documentOf(`<div class="sheet">${figures.join('')}</div>`));
    await page.goto(pathToFileURL(draft).href);
    const name = `sheet-${shots[0]?.state ?? ''}-${start / ON_A_SHEET + 1}.png`;
    // Long pages are large pictures.
    await page.screenshot({ path: `${folder}/${name}`, fullPage: true, timeout: 120_000 });
  }
  await page.close();
}

function cellOf({ file }: Shot): string {
  return `<td><a href="${file}"><img loading="lazy" src="${file}" alt=""></a></td>`;
}

function figureOf({ address, file }: Shot): string {
  return `<div>${address}<br><img src="${file}" alt=""></div>`;
}

function documentOf(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Shots</title><style>${STYLE}</style>${body}\n`;
}
