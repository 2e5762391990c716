import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { rulesIn } from '#lib/header-rules.ts';

/** A file of the site, ready to send. */
export interface SiteFile {
  headers: Readonly<Record<string, string>>;
  /** The file as a browser asks for it; compressed the first time, and kept. */
  bytes: (coding: Coding) => Promise<Buffer>;
}

/** How a file can travel. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The built site, by address. */
export interface Site {
  /** What stands at an address, rules of `_redirects` heeded; nothing when that is nothing. */
  at: (url: URL) => SiteFile | undefined;
  notFound: SiteFile;
}

/**
 * Reads the built site into memory.
 * @throws when there is none
 */
export async function readSite(dist: string): Promise<Site> {
  const isWhole = ['404.html', '_headers', '_redirects'].every((file) =>
    existsSync(`${dist}/${file}`),
  );
  const notBuilt = new Error(`There is no whole site in ${dist}/: run "npm run build" first.`);
  if (!isWhole) throw notBuilt;
  const names = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length))
    // What the host and functions read is for no visitor.
    .filter((name) => !/^\/_[^/]+$/.test(name));
  const rules = rulesIn(await readFile(`${dist}/_headers`, 'utf8'));
  const common = Object.fromEntries(rules.get('/*') ?? []);
  const files = new Map<string, SiteFile>();
  for (const name of names) {
    const addresses = addressesOf(name);
    const own = addresses.flatMap((address) => [...(rules.get(address) ?? [])]);
    const headers = { 'Content-Type': typeOf(name), ...common, ...Object.fromEntries(own) };
    const file = { headers, bytes: codingsOf(await readFile(dist + name)) };
    for (const address of addresses) files.set(address, file);
  }
  const notFound = files.get('/404.html');
  if (!notFound) throw notBuilt;
  const shown = shownIn(await readFile(`${dist}/_redirects`, 'utf8'));
  return { notFound, at: (url) => files.get(shown(url) ?? url.pathname) };
}

/** Addresses of a file: its own, without `.html`, and as a folder with and without the slash. */
function addressesOf(name: string): string[] {
  const [, folder] = /^(.*)\/index\.html$/.exec(name) ?? [];
  if (folder !== undefined) return [name, `${folder}/`, ...(folder === '' ? [] : [folder])];
  return name.endsWith('.html') ? [name, name.slice(0, -'.html'.length)] : [name];
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  png: 'image/png',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
};

function typeOf(name: string): string {
  return types[extname(name).slice(1)] ?? 'application/octet-stream';
}

function codingsOf(bytes: Buffer): SiteFile['bytes'] {
  const made = new Map<Coding, Promise<Buffer>>([['identity', Promise.resolve(bytes)]]);
  return (coding) => {
    const known = made.get(coding) ?? compress(coding, bytes);
    made.set(coding, known);
    return known;
  };
}

function compress(coding: Coding, bytes: Buffer): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(bytes, { level: 9 });
  // Once for each file, so the best: a twentieth of a second for a page, an eighth for the largest script.
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return promisify(brotliCompress)(bytes, { params });
}

/** The rules of `_redirects` that show a page at another address (200); those with 404 name what is no address here. */
function shownIn(text: string): (url: URL) => string | undefined {
  const rules = text.split('\n').flatMap((line) => {
    const parts = line.split(' ');
    const [from = '', query] = parts;
    const [to = '', status = ''] = parts.slice(-2);
    const [name = '', value = ''] = parts.length === 4 ? (query ?? '').split('=') : [];
    return /^200!?$/.test(status) ? [{ from: bare(from), name, value, to }] : [];
  });
  return ({ pathname, searchParams }) =>
    rules.find(
      ({ from, name, value }) =>
        from === bare(pathname) && (name === '' || searchParams.get(name) === value),
    )?.to;
}

function bare(address: string): string {
  return address.replace(/(.)\/$/, '$1');
}
