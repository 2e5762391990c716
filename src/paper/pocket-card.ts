import { shownAddress } from '#lib/address.ts';
import shared from './shared.typ?raw';
import card from './pocket-card.typ?raw';
import { array, literal } from './typst.ts';

/** What stands on a card. */
export interface CardFacts {
  /** Head of its face, which says nothing. */
  title: string;
  /** What somebody would buy. */
  items: readonly string[];
  emergency: readonly { number: string; who: string }[];
  lines: readonly { number: string; who: string }[];
  /** The neutral address of the site, once it has one. */
  shortAddress: string | undefined;
}

/** A sheet of ten cards as markup of Typst. */
export function cardMarkup({ title, items, emergency, lines, shortAddress }: CardFacts): string {
  const numbers = [...emergency, ...lines].map(({ number, who }) =>
    array([literal(number), literal(who)]),
  );
  const values = [
    `title: ${literal(title)}`,
    `items: ${array(items.map(literal))}`,
    `lines: ${array(numbers)}`,
    `address: ${shortAddress === undefined ? 'none' : literal(shownAddress(shortAddress))}`,
  ];
  return [shared, `#let card = (${values.join(', ')})`, card].join('\n\n');
}
