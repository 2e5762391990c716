import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asHtml, asMarkdown, type Block } from './same-words.ts';

/** Makers of sites to stand beside, as npm has them. */
const VERSIONS = {
  '@11ty/eleventy': '3.1.8',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.4',
  'govuk-frontend': '6.6.0',
};

/** A site that was built, and its page with the words. */
export interface Built {
  name: string;
  dist: string;
}

/** Installs the peers in a folder and builds a site of one page with each. */
export function buildPeers(folder: string, blocks: readonly Block[]): Built[] {
  put(folder, 'package.json', JSON.stringify({ private: true, type: 'module' }));
  const packages = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`);
  run(
    folder,
    'npm',
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    ...packages,
  );
  const title = blocks.find(({ tag }) => tag === 'h1')?.text ?? '';
  const page = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${asMarkdown(blocks)}\n`;
  return [eleventy(folder, page), starlight(folder, page), govuk(folder, title, blocks)];
}

/** 11ty has no look of its own: the words in a bare page. */
function eleventy(folder: string, page: string): Built {
  put(folder, 'eleventy/_includes/page.njk', BARE);
  put(folder, 'eleventy/index.md', page.replace('---\n', '---\nlayout: page.njk\n'));
  run(folder, 'npx', 'eleventy', '--quiet', '--input=eleventy', '--output=eleventy/dist');
  return { name: '11ty, bare', dist: join(folder, 'eleventy/dist') };
}

const BARE = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<main><h1>{{ title }}</h1>{{ content | safe }}</main>
</html>
`;

function starlight(folder: string, page: string): Built {
  put(folder, 'astro.config.mjs', STARLIGHT);
  put(folder, 'src/content.config.ts', COLLECTION);
  put(folder, 'src/content/docs/index.md', page);
  run(folder, 'npx', 'astro', 'build', '--silent');
  return { name: 'Starlight', dist: join(folder, 'dist') };
}

const STARLIGHT = `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Sociale Politie' })] };
`;

const COLLECTION = `import { defineCollection } from "astro:content";
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The page template of GOV.UK Frontend, with its own style, letters and script. */
function govuk(folder: string, title: string, blocks: readonly Block[]): Built {
  const dist = join(folder, 'govuk/dist');
  const kit = join(folder, 'node_modules/govuk-frontend/dist/govuk');
  cpSync(join(kit, 'assets'), join(dist, 'assets'), { recursive: true });
  for (const file of ['govuk-frontend.min.css', 'govuk-frontend.min.js'])
    cpSync(join(kit, file), join(dist, file));
  const words = asHtml(blocks, {
    h1: 'govuk-heading-xl',
    h2: 'govuk-heading-l',
    h3: 'govuk-heading-m',
    p: 'govuk-body',
  });
  put(
    dist,
    'index.html',
    GOVUK.replace('{title}', title).replace('{words}', () => words),
  );
  return { name: 'GOV.UK Frontend', dist };
}

const GOVUK = `<!doctype html>
<html lang="nl" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>{title}</title>
<link rel="stylesheet" href="/govuk-frontend.min.css">
</head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Naar de inhoud</a>
<header class="govuk-header"><div class="govuk-header__container govuk-width-container">Sociale Politie</div></header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">{words}</main></div>
<footer class="govuk-footer"><div class="govuk-width-container">Sociale Politie</div></footer>
<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll();</script>
</body>
</html>
`;

function put(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(folder: string, ...[program = '', ...args]: string[]): void {
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
