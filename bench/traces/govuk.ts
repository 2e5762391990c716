import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Host } from './front.ts';
import { builtPage, exitAddress, titleOf, toPage } from './hosts.ts';

const assets = /^\/(govuk-frontend\.min\.(js|css)|assets\/[\w./-]+)$/;

const kinds: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  json: 'application/json',
};

/**
 * Our pages as a service with GOV.UK Frontend would show them: the same texts, their page template with its icons,
 * their script, and their exit as the package itself spells it out.
 * @param pages the pages that can be read
 */
export function govukSite(pages: readonly string[]): Host {
  return ({ url }) => {
    const { pathname } = new URL(url);
    if (pages.includes(pathname)) return toPage(pageAt(pathname, pages));
    if (assets.test(pathname)) return assetAt(pathname);
    return new Response(null, { status: 404 });
  };
}

function assetAt(pathname: string): Response {
  const kind = kinds[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(readFileSync(inPackage(pathname)), {
    headers: { 'Content-Type': kind, 'Cache-Control': 'max-age=31536000' },
  });
}

function inPackage(path: string): string {
  const home = fileURLToPath(import.meta.resolve('govuk-frontend/package.json'));
  return home.replace(/package\.json$/, `dist/govuk${path}`);
}

function pageAt(path: string, pages: readonly string[]): string {
  const [main = ''] = /<main[^]*<\/main>/.exec(builtPage(path)) ?? [];
  const links = pages.map((page) => `<li><a href="${page}">${titleOf(page)}</a></li>`);
  return `<!doctype html>
<html lang="nl" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <title>${titleOf(path)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="theme-color" content="#1d70b8">
    <link rel="icon" sizes="48x48" href="/assets/images/favicon.ico">
    <link rel="icon" sizes="any" href="/assets/images/favicon.svg" type="image/svg+xml">
    <link rel="mask-icon" href="/assets/images/govuk-icon-mask.svg" color="#1d70b8">
    <link rel="apple-touch-icon" href="/assets/images/govuk-icon-180.png">
    <link rel="manifest" href="/assets/manifest.json">
    <link rel="stylesheet" href="/govuk-frontend.min.css">
  </head>
  <body class="govuk-template__body">
    <script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
    <nav><ul>${links.join('')}</ul></nav>
    ${exitMarkup()}
    ${main.replace(/<script[^]*?<\/script>/g, '')}
    <script type="module">
      import { initAll } from '/govuk-frontend.min.js';
      initAll();
    </script>
  </body>
</html>`;
}

/** The exit as the package spells it out, led to where ours leads. */
function exitMarkup(): string {
  const file = inPackage('/components/exit-this-page/fixtures.json');
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: { html: string }[] };
  const [usual] = fixtures;
  return (usual?.html ?? '').replace(/href="[^"]*"/, `href="${exitAddress()}"`);
}
