import type { Host } from './front.ts';
import { toPage } from './hosts.ts';

/** Titles of the control pages. */
export const controlTitles = [
  'Tuin in de lente',
  'Tuin in de herfst',
  'Tuin in de winter',
] as const;

/** A word that the control pages and their file hold. */
export const CONTROL_WORD = 'zevenklapper';

const lasting = { 'Cache-Control': 'max-age=3600', 'Set-Cookie': 'a=b; Max-Age=3600; Path=/' };

/** The smallest picture there is. */
const ICON = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const pages: Record<string, string> = {
  '/': page(
    controlTitles[0],
    `<script>
      localStorage.setItem('word', '${CONTROL_WORD}');
      sessionStorage.setItem('word', '${CONTROL_WORD}');
    </script>
    <a href="/herfst/">Herfst</a>`,
  ),
  '/herfst/': page(
    controlTitles[1],
    '<form method="post" action="/winter/"><input name="bereik"><button>Stuur</button></form>',
  ),
  '/winter/': page(controlTitles[2], '<a href="/bestand/" download>Bewaar</a>'),
};

/** A site that leaves whatever a site can leave. */
export const controlSite: Host = ({ url }) => {
  const { pathname } = new URL(url);
  const html = pages[pathname];
  if (html !== undefined) return toPage(html, lasting);
  if (pathname === '/icoon.png')
    return new Response(ICON, { headers: { 'Content-Type': 'image/png', ...lasting } });
  if (pathname === '/bestand/') return file();
  return new Response(null, { status: 404 });
};

function file(): Response {
  return new Response(CONTROL_WORD, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${CONTROL_WORD}.txt"`,
    },
  });
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nl"><title>${title}</title>
    <link rel="icon" href="/icoon.png"><h1>${CONTROL_WORD}</h1>${body}</html>`;
}
