import { literal } from './typst.ts';

/**
 * The pages of a booklet two by two, on sheets that are printed on both sides and folded in the middle.
 * @throws when the pages are no multiple of four
 */
export function pairsToFold(pages: number): [left: number, right: number][] {
  if (pages % 4 !== 0) throw new Error(`${pages} pages do not fold: a sheet holds four.`);
  return Array.from({ length: pages / 2 }, (_, side) => {
    const [outer, inner] = [pages - side, side + 1];
    return side % 2 === 0 ? [outer, inner] : [inner, outer];
  });
}

/** The sheets as markup of Typst, with the pages in the file `name`. */
export function sheetsMarkup(title: string, name: string, pages: number): string {
  const sides = pairsToFold(pages).map(([left, right]) => {
    const pictures = [left, right].map((page) => `image("${name}", page: ${page}, width: 148.5mm)`);
    return `#page(grid(columns: (1fr, 1fr), ${pictures.join(', ')}))`;
  });
  return [
    `#set document(title: ${literal(title)}, date: none)`,
    '#set text(lang: "nl")',
    '#set page(paper: "a4", flipped: true, margin: 0mm)',
    ...sides,
  ].join('\n');
}
