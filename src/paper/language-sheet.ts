import shared from './shared.typ?raw';
import language from './language-sheet.typ?raw';
import { array, call, dictionary, literal } from './typst.ts';

/** A number on the page of a language: the name in Dutch, and why to call. */
interface LanguageLine {
  name: string;
  number: string;
  /** Says that they answer in Dutch. */
  mark: string | undefined;
  text: string;
}

/** What stands on the page of a language. */
export interface LanguageFacts {
  tag: string;
  title: string;
  lead: string;
  danger: readonly LanguageLine[];
  lists: readonly { head: string; text: string; lines: readonly LanguageLine[] }[];
  /** Markup of its text. */
  markup: string;
  /** Says in the language that it is a translation, or a demonstration. */
  foot: string;
  /** The edition, in Dutch. */
  version: string;
  /** What stands before the path of a page, once the site has an address. */
  site: string | undefined;
}

/** The page of a language as markup of Typst, in letters of `size` points. */
export function languageMarkup(facts: LanguageFacts, size: number): string {
  const { tag, title, lead, danger, lists, markup, foot, site, version } = facts;
  const values = dictionary({
    ...{ tag: literal(tag), title: literal(title), foot: literal(foot) },
    ...{ version: literal(version), size: String(size) },
    site: site === undefined ? 'none' : literal(site),
  });
  return [
    shared,
    `#let page-of = ${values}`,
    language,
    call('heading', 'level: 1', literal(title)),
    call('par', literal(lead)),
    call('urgent', array(danger.map(lineValue))),
    '#show: columns.with(2, gutter: 8mm)',
    ...lists.map(({ head, text, lines }) =>
      call('lines-to-call', literal(head), literal(text), array(lines.map(lineValue))),
    ),
    markup,
  ].join('\n\n');
}

function lineValue({ name, number, mark, text }: LanguageLine): string {
  const marked = mark === undefined ? 'none' : literal(mark);
  return array([literal(name), literal(number), marked, literal(text)]);
}
