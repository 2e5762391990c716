import { existsSync, readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dist } from './site.ts';

/** A part of a page as a screen reader meets it: a role with what is in it. */
interface Part {
  role?: string;
  alt?: string;
  id?: string;
  children?: Part[];
}

/** A paper as it was built. */
export interface BuiltPaper {
  bytes: Buffer;
  pages: number;
  /** What the file says of itself. */
  about: Record<string, unknown>;
  /** The same in XML, where the standard of the file stands. */
  xml: string;
  outline: string[];
  /** Its words as they stand on the pages. */
  text: string;
  /** The same, page by page. */
  pageTexts: string[];
  /** Roles with their words and alternatives, in the order in which they are read; nothing for plain sheets. */
  read: { role: string; text: string; alt: string | undefined }[];
  /** Width and height of its first page, in millimetres. */
  size: [width: number, height: number];
  /** The letters that it is printed with; `isHeld` when the file holds them. */
  letters: { name: string; isHeld: boolean }[];
}

/** This machine set papers: one without a build of the compiler leaves them out. */
export const hasPapers = existsSync(`${dist}/stop/brochure.pdf`);

/** A paper of the built site: `stop/brochure`. */
export async function builtPaper(name: string): Promise<BuiltPaper> {
  return paperFrom(readFileSync(`${dist}/${name}.pdf`));
}

/** A paper from the bytes of its file. */
export async function paperFrom(bytes: Buffer): Promise<BuiltPaper> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    // The names of its letters.
    fontExtraProperties: true,
  });
  const file = await task.promise;
  const { info, metadata } = await file.getMetadata();
  const outline = ((await file.getOutline()) as { title: string }[] | null) ?? [];
  const paper: BuiltPaper = {
    bytes,
    pages: file.numPages,
    about: info as Record<string, unknown>,
    xml: metadata.getRaw() as string,
    outline: outline.map(({ title }) => title),
    text: '',
    pageTexts: [],
    read: [],
    size: [0, 0],
    letters: [],
  };
  const letters = new Map<string, boolean>();
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    paper.pageTexts.push(wordsOf(items));
    const tree = (await page.getStructTree()) as Part | null;
    if (tree) paper.read.push(...rolesOf(tree, markedWords(items)));
    for (const { name, isHeld } of await lettersOn(page)) letters.set(name, isHeld);
    if (number === 1) paper.size = sizeOf(page);
  }
  paper.text = `${paper.pageTexts.join(' ')} `;
  paper.letters = [...letters].map(([name, isHeld]) => ({ name, isHeld }));
  await task.destroy();
  return paper;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

const POINTS_PER_MM = 72 / 25.4;

function sizeOf({ view: [left = 0, bottom = 0, right = 0, top = 0] }: Page): [number, number] {
  return [Math.round((right - left) / POINTS_PER_MM), Math.round((top - bottom) / POINTS_PER_MM)];
}

async function lettersOn(page: Page): Promise<BuiltPaper['letters']> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const used = fnArray.flatMap((what, at) =>
    what === OPS.setFont ? [(argsArray[at] as [string])[0]] : [],
  );
  return [...new Set(used)].map((id) => {
    const { name, missingFile } = page.commonObjs.get(id) as { name: string; missingFile: boolean };
    return { name, isHeld: !missingFile };
  });
}

type Items = readonly object[];

function wordsOf(items: Items): string {
  return oneSpace(items.map((item) => ('str' in item ? shown(item) : '')).join(''));
}

function shown(item: object): string {
  const { str, hasEOL } = item as { str: string; hasEOL: boolean };
  return hasEOL ? `${str} ` : str;
}

/** Words by the name of the mark around them. */
function markedWords(items: Items): Map<string, string> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    const { type, id } = item as { type?: string; id?: string | null };
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? undefined);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const name = open.findLast((one) => one !== undefined);
      if (name !== undefined) words.set(name, (words.get(name) ?? '') + shown(item));
    }
  }
  return words;
}

function rolesOf(part: Part, words: ReadonlyMap<string, string>): BuiltPaper['read'] {
  const { role = '', alt, children = [] } = part;
  return [
    { role, alt, text: oneSpace(allWords(part, words)) },
    ...children
      .filter((child) => child.role !== undefined)
      .flatMap((child) => rolesOf(child, words)),
  ];
}

function allWords({ id, children = [] }: Part, words: ReadonlyMap<string, string>): string {
  return (words.get(id ?? '') ?? '') + children.map((child) => allWords(child, words)).join('');
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
