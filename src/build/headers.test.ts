import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { headers } from './headers.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const html = (body = '') =>
  `<!DOCTYPE html><html><head><style>body{top:0}</style></head><body>${body}</body></html>`;

const sound: Record<string, string> = {
  'index.html': html(),
  '404.html': html('Niet gevonden'),
  'contact/opnieuw/index.html': html('%text%'),
  'contact/verzonden/index.html': html('%receipt%'),
  'bericht/stand/index.html': html('%keptAt%'),
  'postvak/index.html': html('<code data-hash-of="/postvak/postvak.html"></code>'),
  'postvak/bewaard/index.html': html('<p data-connects="/api/opened"></p>'),
  'stop/blad/index.html': html('<script type="module">a()</script>'),
  'contact/functions-manifest.json': '{"recipients":["age1pq1test"]}',
};

async function build(files: Record<string, string>, site?: string): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'dist-'));
  folders.push(dist);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await writeFile(join(dist, file), text);
  }
  const { hooks } = headers();
  const configured = hooks['astro:config:done'] as (known: { config: object }) => void;
  const done = hooks['astro:build:done'] as (built: { dir: URL }) => Promise<void>;
  configured({ config: { site } });
  await done({ dir: pathToFileURL(`${dist}/`) });
  return dist;
}

test('search engines are told of the pages that they may show, and no other', async () => {
  const hidden = Object.entries(sound).map(
    ([file, text]) =>
      [file, text.replace('<head>', '<head><meta name="robots" content="noindex">')] as const,
  );
  // The last one becomes a file to save, which is no page.
  const shown = ['index.html', 'stop/herken/index.html', 'stop/blad/index.html'];
  const dist = await build(
    { ...Object.fromEntries(hidden), ...Object.fromEntries(shown.map((file) => [file, html()])) },
    'https://zone.example',
  );

  const sitemap = await readFile(join(dist, 'sitemap.xml'), 'utf8');
  expect(sitemap.match(/(?<=<loc>)[^<]+/g)).toEqual([
    'https://zone.example/',
    'https://zone.example/stop/herken/',
  ]);
});

test('pages with markers leave the public files and wait for the functions', async () => {
  const dist = await build(sound);

  const site = JSON.parse(await readFile(join(dist, '_site.json'), 'utf8')) as unknown;
  expect(site).toMatchObject({
    headers: {
      '/contact/opnieuw/': {
        'Content-Security-Policy': expect.stringContaining("style-src 'sha256-") as unknown,
      },
    },
    pages: { '/contact/verzonden/': expect.stringContaining('%receipt%') as unknown },
    zone: { recipients: ['age1pq1test'] },
  });
  expect((await readdir(dist)).sort()).toEqual(
    [
      ...['.well-known', '404.html', '_headers', '_redirects', '_site.json', 'bericht', 'contact'],
      ...['index.html', 'postvak', 'stop'],
    ].sort(),
  );
  expect((await readdir(join(dist, 'postvak'))).sort()).toEqual(['index.html', 'postvak.html']);
  expect(await readdir(join(dist, 'contact'))).toEqual([]);
});

test('every page holds its policy, also one that functions show', async () => {
  const dist = await build(sound);
  const { pages } = JSON.parse(await readFile(join(dist, '_site.json'), 'utf8')) as {
    pages: Record<string, string>;
  };

  const texts = [await readFile(join(dist, 'index.html'), 'utf8'), ...Object.values(pages)];
  expect(texts).toHaveLength(4);
  for (const text of texts)
    expect(text).toContain(`<head><meta http-equiv="Content-Security-Policy" content="default-src`);
});

test('what waits for the functions cannot be opened', async () => {
  const dist = await build(sound);

  expect(await readFile(join(dist, '_redirects'), 'utf8')).toMatch(
    /^\/_site\.json \/404\.html 404!\n[^]+\n\/s \/stil\/ 200\n/,
  );
  expect(await readFile(join(dist, '_headers'), 'utf8')).not.toContain('_site.json');
});

test('the page that is saved talks to one address, and the page that offers it says its hash', async () => {
  const dist = await build(sound);
  const saved = await readFile(join(dist, 'postvak/postvak.html'), 'utf8');

  expect(saved).toContain('; connect-src http://localhost:4321/api/opened">');
  expect(await readFile(join(dist, 'postvak/index.html'), 'utf8')).toContain(
    createHash('sha256').update(saved).digest('hex'),
  );
  expect(await readFile(join(dist, '_headers'), 'utf8')).toMatch(
    /\n\/postvak\/postvak\.html\n {2}Content-Security-Policy: .+\n {2}Content-Disposition: attachment\n/,
  );
});

test('the whole site in one file is saved too, and talks to nobody', async () => {
  const dist = await build(sound);

  expect(await readdir(join(dist, 'stop'))).toEqual(['blad.html']);
  expect(await readFile(join(dist, 'stop/blad.html'), 'utf8')).toMatch(
    /content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '[^ ]+'; script-src '[^ ]+'; require-/,
  );
  expect(await readFile(join(dist, '_headers'), 'utf8')).toMatch(
    /\n\/stop\/blad\.html\n {2}Content-Security-Policy: .+\n {2}Content-Disposition: attachment\n/,
  );
});

test('a build stops when no policy allows what a page holds', async () => {
  await expect(build({ ...sound, 'index.html': html('<p style="color:red">') })).rejects.toThrow(
    'index.html: <p> has a style attribute',
  );
});

test('a page holds the style that it uses, of scripts that it loads too, and its policy allows that', async () => {
  const css = '<style>.card{top:0}.made{top:1px}.away{top:0}</style>';
  const dist = await build({
    ...sound,
    'index.html': html(`${css}<p class="card"><script type="module" src="/_astro/a.js"></script>`),
    '_astro/a.js': 'card.classList.add("made")',
  });

  const used = 'body,.card{top:0}.made{top:1px}';
  expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain(`<style>${used}</style>`);
  const hash = createHash('sha256').update(used).digest('base64');
  expect(await readFile(join(dist, '_headers'), 'utf8')).toContain(`'sha256-${hash}'`);
});

test('a page names every file that it may run with its hash, in the page and in its headers', async () => {
  const later = 'export const b = 1';
  const dist = await build({
    ...sound,
    'index.html': html('<script type="module" src="/_astro/a.js"></script>'),
    '_astro/a.js': 'onfocus=()=>import("./b.js")',
    '_astro/b.js': later,
  });

  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const hash = createHash('sha256').update(later).digest('base64');
  expect(page).toContain(`src="/_astro/b.js" integrity="sha256-${hash}"></script></template>`);
  const [, rule = ''] =
    /\n\/\n([^]+?)\n\//.exec(await readFile(join(dist, '_headers'), 'utf8')) ?? [];
  expect(rule).toMatch(/ script-src 'sha256-[^']+' 'sha256-[^']+';/);
  expect(rule).toContain(`'sha256-${hash}'`);
  expect(rule).toContain('  Integrity-Policy: blocked-destinations=(script)');
});

test.each([
  ['404.html', 'src/pages/404.astro'],
  ['contact/opnieuw/index.html', 'The page /contact/opnieuw/ is missing'],
  ['contact/functions-manifest.json', 'contact/functions-manifest.json'],
  ['postvak/bewaard/index.html', 'postvak/bewaard/index.html is missing'],
])('a build without %s stops, and says so', async (file, sentence) => {
  const files = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== file));

  await expect(build(files)).rejects.toThrow(sentence);
});
