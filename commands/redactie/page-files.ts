import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import * as z from 'zod';

/** A file of the page. */
export interface PageFile {
  type: string;
  body: string | Uint8Array;
}

const packageSchema = z.object({ version: z.string() });
const cms = import.meta.resolve('@sveltia/cms');
const textOf = (name: string) => readFileSync(new URL(`../${name}`, cms), 'utf8');

/** What its buttons show; without it they are words. */
const icons = import.meta
  .resolve('@fontsource/material-symbols-outlined/files/material-symbols-outlined-latin-400-normal.woff2');

/** Everything that the page of the editor loads, by address; all of it from this machine. */
export async function pageFiles(settings: object): Promise<Map<string, PageFile>> {
  const { version } = packageSchema.parse(JSON.parse(textOf('package.json')));
  const words: unknown = JSON.parse(textOf('locales/nl.json'));
  return new Map<string, PageFile>([
    ['/', { type: 'text/html; charset=utf-8', body: HTML }],
    [
      '/start.json',
      { type: 'application/json', body: JSON.stringify({ settings, version, words }) },
    ],
    ['/start.js', { type: 'text/javascript', body: await script() }],
    ['/sveltia-cms.js', { type: 'text/javascript', body: textOf('dist/sveltia-cms.js') }],
    ['/icons.woff2', { type: 'font/woff2', body: readFileSync(new URL(icons)) }],
  ]);
}

async function script(): Promise<Uint8Array> {
  const entry = new URL('in-browser/start.ts', import.meta.url).pathname;
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

const HTML = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>Redactie</title>
<link rel="icon" href="data:,">
<style>
  @font-face { font-family: 'Material Symbols Outlined'; src: url(/icons.woff2) format('woff2'); }
  .material-symbols-outlined { font-family: 'Material Symbols Outlined' !important; }
  #check { position: fixed; inset: auto 0 0; z-index: 9999; max-height: 40vh; overflow: auto; box-sizing: border-box;
    padding: .6rem 1rem; font: 1rem/1.5 system-ui, sans-serif; white-space: pre-line; color: #fff; background: #1d4e1d; }
  #check[data-state=busy] { background: #333; }
  #check[data-state=wrong] { background: #7a1414; }
</style>
<div id="nc-root"></div>
<output id="check" data-state="busy">De teksten worden nagekeken …</output>
<script type="module" src="/start.js"></script>
</html>
`;
