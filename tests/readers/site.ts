import { existsSync, globSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { rulesIn, type HeaderRules } from '#lib/header-rules.ts';

/** Folder of the built site under test. */
export const dist = process.env['DIST'] ?? 'dist';

/** A page as it was built. */
export interface BuiltPage {
  /** `stop/index.html` */
  file: string;
  /** `/stop/` */
  address: string;
  html: string;
  /** Every element, in the order of the page. */
  elements: Tree.Element[];
}

/** Files that were built, below `dist`. */
export function builtFiles(): string[] {
  if (!existsSync(`${dist}/_headers`))
    throw new Error(`${dist}/ is missing: run "npm run build" first.`);
  // `**` alone leaves out folders whose name begins with a dot.
  return globSync(['**/*.*', '.well-known/*'], { cwd: dist }).sort();
}

/** The mail room as one file, which is saved and not opened here. */
export const SAVED_PAGE = 'postvak/postvak.html';

/** The whole site as one file, which is saved too. */
export const ONE_FILE = 'stop/blad.html';

/** Pages that visitors can open. */
export function builtPages(): BuiltPage[] {
  const saved = [SAVED_PAGE, ONE_FILE];
  const files = builtFiles().filter((file) => file.endsWith('.html') && !saved.includes(file));
  return files.map((file) => aPageOf(file, readFileSync(`${dist}/${file}`, 'utf8')));
}

/** Folder of the built site of a second zone under test. */
const seen = process.env['SEEN'];

/** Pages to look at in full: not those of a second zone that say in `<main>` what the first says there. */
export function unseenPages(): BuiltPage[] {
  if (seen === undefined) return builtPages();
  return builtPages().filter(({ file, html }) => {
    const other = `${seen}/${file}`;
    return !existsSync(other) || mainOf(readFileSync(other, 'utf8')) !== mainOf(html);
  });
}

function mainOf(html: string): string | undefined {
  return /<main[^]*<\/main>/.exec(html)?.[0];
}

/** Pages with markers that only functions show. */
export function templatePages(): BuiltPage[] {
  const { pages } = JSON.parse(readFileSync(`${dist}/_site.json`, 'utf8')) as {
    pages: Record<string, string>;
  };
  return Object.entries(pages).map(([address, html]) =>
    aPageOf(`${address.slice(1)}index.html`, html),
  );
}

/** Rules of `dist/_headers`: for each address its headers. */
export function headerRules(): HeaderRules {
  return rulesIn(readFileSync(`${dist}/_headers`, 'utf8'));
}

/** The value of an attribute; `undefined` when the element has none. */
export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Text of an element. */
export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** A page from the text of its file. */
export function aPageOf(file: string, html: string): BuiltPage {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { file, address, html, elements: elementsOf(parse(html, { scriptingEnabled: false })) };
}

/** Every element below a node, in the order of the page. */
export function elementsOf(node: Tree.Node): Tree.Element[] {
  const inside = 'content' in node ? [node.content] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = [...children, ...inside].flatMap(elementsOf);
  return 'tagName' in node ? [node, ...below] : below;
}
