import { shownAddress } from '#lib/address.ts';
import shared from './shared.typ?raw';
import poster from './poster.typ?raw';
import type { CardFacts } from './pocket-card.ts';
import { array, dictionary, literal } from './typst.ts';

/** What stands on a poster. */
export interface PosterFacts {
  title: string;
  text: string;
  /** Says that strips can be torn off. */
  strip: string;
  lines: CardFacts['lines'];
  /** The neutral address of the site: without one there is nothing to tear off. */
  shortAddress: string;
  /** Says that nobody answers, while the site is a demonstration. */
  demo: string | undefined;
}

/** A poster with strips as markup of Typst: A4, or A3 when it is large. */
export function posterMarkup(facts: PosterFacts, isLarge: boolean): string {
  const { title, text, strip, lines, shortAddress, demo } = facts;
  const values = dictionary({
    ...{ title: literal(title), text: literal(text), strip: literal(strip) },
    address: literal(shownAddress(shortAddress)),
    demo: demo === undefined ? 'none' : literal(demo),
    'is-large': String(isLarge),
    lines: array(lines.map(({ number, who }) => array([literal(number), literal(who)]))),
  });
  return [shared, `#let poster = ${values}`, poster].join('\n\n');
}
