import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { words } from '#lib/words.ts';
import { attribute, type BuiltPage, elementsOf, textOf } from './site.ts';

/** Somebody to call, as the site says it on a page of its own. */
export interface SaidLine {
  name: string;
  /** Absent where none is confirmed. */
  number: string | undefined;
  /** Ways of contact with their hours; empty where none may be shown. */
  hours: string;
}

/** What the site is handed out as. */
export interface Edition {
  name: string;
  /** All its words. */
  text: string;
  /** What it says of each organisation in its list, by name. */
  lines: ReadonlyMap<string, string>;
}

/** Letters and digits alone: lines break elsewhere in another edition. */
export const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What the site says of every organisation. */
export function linesOfSite(pages: readonly BuiltPage[]): SaidLine[] {
  return pages
    .filter(({ address }) => /^\/hulp\/.+\/$/.test(address))
    .map(({ elements }) => ({
      name: shown(elements, ({ tagName }) => tagName === 'h1'),
      number: shown(elements, (one) => classesOf(one).includes('call')) || undefined,
      hours: hoursIn(elements),
    }));
}

/** Numbers that somebody can press on the site, as they are shown. */
export function numbersOfSite(pages: readonly BuiltPage[]): Set<string> {
  const links = pages
    .flatMap(({ elements }) => elements)
    .filter((element) => attribute(element, 'href')?.startsWith('tel:'));
  return new Set(links.flatMap((link) => numbersIn(textOf(link))));
}

/** What looks like a number to call: not a year, an amount or the number of a house. */
function numbersIn(text: string): string[] {
  const found = text.match(
    /(?<![\d.,/-])(?:0\d{1,3}(?: \d{2,3}){2,3}|116 \d{3}|1[0-8]\d{1,2})(?![\d.,]\d|\d|%|-\d|[A-Z]?, \d{4})/g,
  );
  return found ?? [];
}

/** An edition that is a page: each organisation is a row of a list. */
export function htmlEdition(name: string, elements: readonly Tree.Element[]): Edition {
  const main = elements.filter(({ tagName }) => tagName === 'main');
  const rows = main
    .flatMap(elementsOf)
    .filter(({ tagName }) => tagName === 'li')
    .map((row) => [shown(elementsOf(row), ({ tagName }) => tagName === 'h3'), textOf(row)] as const)
    .filter(([head]) => head !== '');
  return { name, text: main.map(apart).join(' '), lines: new Map(rows) };
}

/** Text with a space between what stands in two elements, without what is counted. */
function apart(node: Tree.Node): string {
  if ('value' in node) return node.value.replaceAll(/\s+/g, ' ');
  if ('attrs' in node && attribute(node, 'data-part') === '/cijfers/') return '';
  return 'childNodes' in node ? node.childNodes.map(apart).join(' ') : '';
}

/** An edition on paper: all organisations stand behind the heading of their list. */
export function paperEdition(name: string, text: string, names: readonly string[]): Edition {
  const list = text.slice(text.lastIndexOf(words.paper.numbers));
  const places = names
    .map((one) => [one, list.indexOf(one)] as const)
    .filter(([, place]) => place >= 0)
    .sort(([, one], [, other]) => one - other);
  const lines = places.map(
    ([one, place], at) => [one, list.slice(place, places[at + 1]?.[1])] as const,
  );
  return { name, text, lines: new Map(lines) };
}

/** What an edition says otherwise than the site, in a sentence each. */
export function differences(
  edition: Edition,
  site: readonly SaidLine[],
  numbers: ReadonlySet<string>,
): string[] {
  // On paper a number at the end of a page stands before that of the page.
  const isKnown = (found: string) =>
    [...numbers].some((number) => found === number || found.startsWith(`${number} `));
  const strange = numbersIn(edition.text).filter((number) => !isKnown(number));
  const wrong = [...edition.lines].flatMap(([name, said]) => {
    const line = site.find((one) => one.name === name);
    if (!line) return [];
    const { number = '', hours } = line;
    return [number, hours].filter((fact) => !bare(said).includes(bare(fact)));
  });
  return [...strange, ...wrong].map((fact) => `${edition.name}: ${fact}`);
}

function hoursIn(elements: readonly Tree.Element[]): string {
  const { detail } = words.help;
  const place = elements.findIndex(
    (one) => one.tagName === 'dt' && textOf(one).trim() === detail.hours,
  );
  const told = elements[place + 1];
  if (place < 0 || !told) return '';
  const others = [detail.hoursUnknown, detail.closedOnHolidays, detail.holidaysUnknown];
  return others.reduce((left, sentence) => left.replace(sentence, ''), textOf(told)).trim();
}

function shown(elements: readonly Tree.Element[], isIt: (one: Tree.Element) => boolean): string {
  const found = elements.find(isIt);
  return found ? textOf(found).replaceAll(/\s+/g, ' ').trim() : '';
}

function classesOf(element: Tree.Element): string[] {
  return attribute(element, 'class')?.split(' ') ?? [];
}
