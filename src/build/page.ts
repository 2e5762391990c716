import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageNeeds } from '#lib/security-headers.ts';
import { attribute, elementsOf, textOf } from './elements.ts';
import { integrityOf } from './integrity.ts';

/** What a built page holds that its policy must allow, and what no policy of ours allows. */
export interface Page extends PageNeeds {
  /** Search engines may show it. */
  isIndexed: boolean;
  /** One sentence per thing that browsers would block; empty for a sound page. */
  problems: string[];
}

/**
 * Reads from a page what its policy must allow.
 * @param elements all of the page; those of its styles may be left out
 * @param styles what its styles say
 * @param sites addresses of this site, where the build knows them: a page that says which of its addresses it
 *   talks to may then reach that one alone
 */
export function pageOf(elements: Tree.Element[], styles: string[], sites: readonly string[]): Page {
  const scripts = elements.filter(runs);
  return {
    styleHashes: styles.map(integrityOf),
    scriptHashes: scripts.flatMap(hashesOf),
    loadsFiles: scripts.some((script) => attribute(script, 'src') !== undefined),
    connects: elements.flatMap((element) => connectionsOf(element, sites)),
    sendsForm: elements.some(
      (element) => element.tagName === 'form' && attribute(element, 'action') !== undefined,
    ),
    offersHcaptcha: elements.some(
      (element) => attribute(element, 'data-captcha-hosts') !== undefined,
    ),
    pictures: picturesOf(elements, styles),
    isIndexed: !elements.some(
      (element) =>
        attribute(element, 'name') === 'robots' &&
        /\bnoindex\b/.test(attribute(element, 'content') ?? ''),
    ),
    problems: elements.flatMap(problemsOf),
  };
}

/** How far browsers look for the characters that a page is written in. */
const CHARSET_WITHIN = 1024;

/**
 * Puts a policy into the page itself, before anything that it governs; behind the characters it is written in,
 * which browsers look for in the first kilobyte.
 */
export function withPolicyInside(html: string, policy: string): string {
  const start = html.slice(0, CHARSET_WITHIN);
  const elements = elementsOf(parse(start, { sourceCodeLocationInfo: true }));
  const head = elements.find(({ tagName }) => tagName === 'head')?.sourceCodeLocation?.startTag;
  if (!head) throw new Error('The page has no <head> to hold its policy: write one.');
  const charset = elements.find((element) => attribute(element, 'charset') !== undefined);
  const place = charset?.sourceCodeLocation?.endOffset ?? head.endOffset;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.slice(0, place) + meta + html.slice(place);
}

const EXIT = '</quick-exit>';
const LATE = '<script type="module">';
const EARLY = '<script type="module" async>';

/**
 * Lets the script of the exit run as soon as it is read, on a slow line long before the page is complete.
 * Astro keeps a script where it stands, but has no way to say this.
 * @throws when the script does not stand right behind the exit
 */
export function withEarlyExit(html: string): string {
  if (!html.includes(EXIT)) return html;
  if (html.includes(EXIT + LATE)) return html.replace(EXIT + LATE, EXIT + EARLY);
  throw new Error('The script of the exit is not where it can run early: see QuickExit.astro.');
}

/**
 * Makes one of the scripts within a page, where the last of them stands: a policy names each by a hash, which nothing
 * makes small. All of them waited for the end of the page, so none runs later.
 */
export function withOneScript(html: string): string {
  const scripts = [...html.matchAll(WITHIN)];
  if (scripts.length < 2) return html;
  const all = scripts.map(([, code = '']) => `(()=>{${code}})();`).join('');
  return html.replaceAll(WITHIN, (_, __: string, place: number) =>
    place === scripts.at(-1)?.index ? `${LATE}${all}</script>` : '',
  );
}

const WITHIN = /<script type="module">([^]*?)<\/script>/g;

const ASLEEP = /<div data-asleep>([^]*?)<\/div>/g;

/**
 * Makes a script wait in a template until another script wakes it. Astro moves scripts out of templates,
 * so the page says it with `<div data-asleep>`.
 */
export function withScriptsAsleep(html: string): string {
  return html.replace(ASLEEP, '<template data-asleep>$1</template>');
}

/** Ties the sign behind a number to it: a browser would end the line after a link that is a box, and leave a full stop alone. */
export function withTiedSigns(html: string): string {
  return html.replaceAll(RING, '<span class="tied">$1$2</span>');
}

const RING = /(<a class="ring"(?:(?!<\/a>)[^])*<\/a>)([.,;:!?)]+)/g;

/** Ties `’s` to its `avonds`: alone at the end of a line it reads as a slip. */
export function withTiedHours(html: string): string {
  return html.replaceAll(/([’']s) (?=(?:avonds|nachts|morgens|middags)\b)/gi, '$1\u00A0');
}

/** Of a file the hash that it was given; without one no policy can allow it. */
function hashesOf(script: Tree.Element): string[] {
  if (attribute(script, 'src') === undefined) return [integrityOf(textOf(script))];
  return attribute(script, 'integrity')?.split(' ') ?? [];
}

/** Data blocks (`application/ld+json`) are script elements too, but no browser runs them. */
function runs(element: Tree.Element): boolean {
  const type = attribute(element, 'type') ?? '';
  return element.tagName === 'script' && !/^(application|text)\/(ld\+)?(json|plain)$/i.test(type);
}

function connectionsOf(element: Tree.Element, sites: readonly string[]): string[] {
  const path = attribute(element, 'data-connects');
  if (path === undefined) return [];
  return path !== '' && sites.length > 0
    ? sites.map((site) => new URL(path, site).href)
    : ["'self'"];
}

function picturesOf(
  elements: Tree.Element[],
  styles: string[],
): NonNullable<PageNeeds['pictures']> {
  const sources = [
    ...elements.filter(({ tagName }) => ['img', 'source'].includes(tagName)).flatMap(addressesIn),
    ...elements.filter((element) => attribute(element, 'rel') === 'icon').flatMap(addressesIn),
    ...styles.flatMap((css) =>
      [...css.matchAll(/url\(["']?([^)"']+)/g)].map(([, url = '']) => url),
    ),
  ];
  return [...new Set(sources.map((url) => (url.startsWith('data:') ? 'data:' : "'self'")))];
}

function addressesIn(element: Tree.Element): string[] {
  const names = ['src', 'srcset', 'href'];
  return names.flatMap((name) => attribute(element, name) ?? []);
}

function problemsOf(element: Tree.Element): string[] {
  const tag = `<${element.tagName}>`;
  const attributes = element.attrs.flatMap(({ name, value }) => {
    if (name === 'style') return `${tag} has a style attribute: write a class instead.`;
    if (/^on[a-z]+$/.test(name)) return `${tag} has an ${name} attribute: write a script instead.`;
    if (/^\s*javascript:/i.test(value)) return `${tag} has a javascript: address: write a script.`;
    if (/\bvar\(--/.test(value))
      return `${tag} asks for ${value} in ${name}: write a class instead.`;
    return [];
  });
  return [...attributes, ...connectingProblemOf(element, tag), ...loadingProblemOf(element, tag)];
}

/** Astro writes an attribute without a value as `"true"`, and a policy would then allow that address alone. */
function connectingProblemOf(element: Tree.Element, tag: string): string[] {
  const path = attribute(element, 'data-connects');
  if (path === undefined || path === '' || /^(\/|https?:)/.test(path)) return [];
  return [`${tag} connects to "${path}": write data-connects="" for this site, or an address.`];
}

function loadingProblemOf(element: Tree.Element, tag: string): string[] {
  const source = attribute(element, 'src');
  if (source !== undefined && /^(https?:)?\/\//i.test(source))
    return [`${tag} loads ${source} from another host: keep it on this site.`];
  if (source !== undefined && element.tagName === 'script' && !attribute(element, 'integrity'))
    return [`${tag} loads ${source} without its hash: see integrity.ts.`];
  if (runs(element) && /\bimport\s*\(/.test(textOf(element)))
    return [
      `${tag} within the page loads a file later, without its hash: let Astro make it a file.`,
    ];
  if (element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet')
    return [`${tag} loads a style sheet: let Astro inline it.`];
  return [];
}
