import shared from './shared.typ?raw';
import list from './plan-list.typ?raw';
import { call, content, dictionary, literal } from './typst.ts';

/** A list to tick as markup of Typst, in letters of `size` points. */
export function listMarkup(title: string, items: string, size: number): string {
  const head = `#let sheet = ${dictionary({ title: literal(title), size: String(size) })}`;
  return [shared, head, list, call('columns', '2', 'gutter: 8mm', content(items))].join('\n\n');
}
