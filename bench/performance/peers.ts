import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asHtml, asMarkdown, type Block } from './same-words.ts';

/** Makers of sites to stand beside, as npm has them. */
const VERSIONS = {
  '@11ty/eleventy': '3.1.8',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.4',
  'govuk-frontend': '6.6.0',
  nunjucks: '3.2.4',
};

/** The base blog of 11ty as npm has it: of 2020, with the words of whoever published it there. */
const BLOG = 'eleventy-base-blog@5.0.2';

/** What that blog asks for; its own versions are older than the 11ty beside it. */
const BLOG_VERSIONS = {
  '@11ty/eleventy-navigation': '1.0.5',
  '@11ty/eleventy-plugin-rss': '1.2.0',
  '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2',
  luxon: '3.7.2',
  'markdown-it': '14.1.0',
  'markdown-it-anchor': '9.2.0',
};

/** A site that was built, and the address of its page with the words. */
export interface Built {
  name: string;
  dist: string;
  page: string;
}

/** Installs the peers in a folder. */
export function installPeers(folder: string): void {
  put(folder, 'package.json', JSON.stringify({ private: true, type: 'module' }));
  const packages = Object.entries({ ...VERSIONS, ...BLOG_VERSIONS }).map(
    ([name, version]) => `${name}@${version}`,
  );
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
  run(folder, 'npm', 'pack', '--silent', BLOG);
}

/** Builds a site of one page with each of the peers that are in a folder. */
export function buildPeers(folder: string, blocks: readonly Block[]): Built[] {
  const title = blocks.find(({ tag }) => tag === 'h1')?.text ?? '';
  const page = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${asMarkdown(blocks)}\n`;
  return [
    eleventy(folder, page),
    eleventyBlog(folder, page),
    starlight(folder, page),
    govuk(folder, title, blocks),
  ];
}

/** 11ty has no look of its own: the words in a bare page. */
function eleventy(folder: string, page: string): Built {
  put(folder, 'eleventy/_includes/page.njk', BARE);
  put(folder, 'eleventy/index.md', page.replace('---\n', '---\nlayout: page.njk\n'));
  run(folder, 'npx', 'eleventy', '--quiet', '--input=eleventy', '--output=eleventy/dist');
  return { name: '11ty, bare', dist: join(folder, 'eleventy/dist'), page: '/' };
}

const BARE = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<main><h1>{{ title }}</h1>{{ content | safe }}</main>
</html>
`;

/** Without the counter of visitors that its publisher added: it would ask another host. */
function eleventyBlog(folder: string, page: string): Built {
  run(folder, 'tar', 'xzf', `${BLOG.replace('@', '-')}.tgz`);
  const blog = join(folder, 'package');
  for (const post of globSync(join(blog, 'posts/*.md'))) rmSync(post);
  // Its settings are written for Node as it was.
  put(blog, 'package.json', '{}');
  put(blog, 'posts/words.md', page.replace('---\n', '---\nlayout: layouts/post.njk\n'));
  const frame = readFileSync(join(blog, '_includes/layouts/base.njk'), 'utf8');
  put(blog, '_includes/layouts/base.njk', frame.replace(/<!-- Global[^]*<\/script>/, ''));
  run(blog, 'npx', 'eleventy', '--quiet', '--output=dist');
  return { name: '11ty, its base blog', dist: join(blog, 'dist'), page: '/posts/words/' };
}

function starlight(folder: string, page: string): Built {
  put(folder, 'astro.config.mjs', STARLIGHT);
  put(folder, 'src/content.config.ts', COLLECTION);
  put(folder, 'src/content/docs/index.md', page);
  run(folder, 'npx', 'astro', 'build', '--silent');
  return { name: 'Starlight', dist: join(folder, 'dist'), page: '/' };
}

const STARLIGHT = `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Sociale Politie' })] };
`;

const COLLECTION = `import { defineCollection } from "astro:content";
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** GOV.UK Frontend by its own template, with its style, letters and script. */
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
  const { configure } = createRequire(join(folder, 'package.json'))('nunjucks') as Nunjucks;
  const templates = configure(join(folder, 'node_modules/govuk-frontend/dist'));
  put(dist, 'index.html', templates.renderString(GOVUK, { title, words }));
  return { name: 'GOV.UK Frontend', dist, page: '/' };
}

/** As much of Nunjucks as we call. */
interface Nunjucks {
  configure: (folder: string) => {
    renderString: (template: string, words: Record<string, string>) => string;
  };
}

const GOVUK = `{% extends "govuk/template.njk" %}
{% set htmlLang = "nl" %}
{% block pageTitle %}{{ title }}{% endblock %}
{% block head %}<link rel="stylesheet" href="/govuk-frontend.min.css">{% endblock %}
{% block content %}{{ words | safe }}{% endblock %}
{% block bodyEnd %}<script type="module">import { initAll } from '/govuk-frontend.min.js'; initAll();</script>{% endblock %}
`;

function put(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function run(folder: string, ...[program = '', ...args]: string[]): void {
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
