import { shownAddress } from '#lib/address.ts';
import { drawingNamed, drawings } from '#drawings/drawings.ts';
import shared from './shared.typ?raw';
import brochure from './brochure.typ?raw';
import { qrPicture } from '#lib/qr.ts';
import { APART, array, call, content, literal, text } from './typst.ts';

/** Somebody to call, as paper shows them. */
export interface PaperLine {
  name: string;
  /** Number, or where else they answer. */
  reach: string;
  /** It has a number. */
  hasPhone: boolean;
  summary: string;
  /** Hours and cost, as on the site. */
  facts: readonly string[];
}

/** A chapter, ready to set. */
export interface PaperChapter {
  id: string;
  number: number;
  title: string;
  lead: string;
  /** Markup of its text, piece by piece. */
  pieces: readonly string[];
  /** Whom to call, the best first. */
  calls: readonly PaperLine[];
}

/** All that stands in the brochure. */
export interface BrochureFacts {
  chapters: readonly PaperChapter[];
  lines: readonly PaperLine[];
  emergency: readonly { number: string; who: string }[];
  zoneName: string;
  /** How to reach the zone. */
  zoneReach: string;
  /** Says that nobody answers, while the site is a demonstration. */
  demo: string | undefined;
  /** The neutral address of the site, once it has one. */
  shortAddress: string | undefined;
  /** What stands before the path of a page: `zone.be`, or that it is on the site. */
  site: string;
  version: string;
  words: BrochureWords;
}

/** The short texts of the brochure. */
export interface BrochureWords {
  title: string;
  description: string;
  hidden: string;
  shown: string;
  cover: string;
  lead: string;
  keep: string;
  danger: string;
  contents: string;
  calls: string;
  numbers: string;
  turn: string;
  scan: string;
}

/** Which pages: `small` to carry and to fold, `large` to read at home. */
export type Format = 'small' | 'large';

/**
 * The brochure as markup of Typst.
 * @param blanks empty pages before the last, so that sheets fold into a booklet
 */
export function brochureMarkup(facts: BrochureFacts, format: Format, blanks = 0): string {
  const { chapters, lines, words } = facts;
  return [
    `#let drawings = (${Object.keys(drawings)
      .map((name) => `${literal(name)}: ${literal(svgOf(name))}`)
      .join(', ')})`,
    `#let edition = (${editionValues(facts, format).join(', ')})`,
    shared,
    brochure,
    call('cover'),
    call('inside-cover', content(text(words.lead))),
    call('contents'),
    ...chapters.map((chapter) => chapterMarkup(chapter, chapters.length, words.calls)),
    call('all-numbers', literal(words.numbers), array(lines.map(lineValue))),
    call('back-cover', String(blanks), String(chapters.length)),
  ].join(APART);
}

function editionValues(facts: BrochureFacts, format: Format): string[] {
  const { words, emergency, zoneName, zoneReach, demo, shortAddress, site, version } = facts;
  const texts = { ...words, zone: zoneName, reach: zoneReach, site, version };
  const named = Object.entries(texts).map(([name, value]) => `${literal(name)}: ${literal(value)}`);
  const numbers = emergency.map(({ number, who }) => array([literal(number), literal(who)]));
  return [
    ...named,
    `large: ${String(format === 'large')}`,
    `emergency: ${array(numbers)}`,
    `demo: ${demo === undefined ? 'none' : literal(demo)}`,
    ...addressValues(shortAddress),
  ];
}

function addressValues(address: string | undefined): string[] {
  if (address === undefined) return ['address: none'];
  return [`address: ${literal(shownAddress(address))}`, `qr: ${literal(qrPicture(address))}`];
}

function chapterMarkup(
  { id, number, title, lead, pieces, calls }: PaperChapter,
  count: number,
  callsTitle: string,
): string {
  const lines = calls.map(({ name, reach }) => array([literal(name), literal(reach)]));
  const end = endOf(pieces);
  const closing = [...pieces.slice(end), call('calls', literal(callsTitle), array(lines))];
  const body = [...pieces.slice(0, end), call('closing', content(closing.join(APART)))];
  return call(
    'chapter',
    ...[String(number), String(count), literal(id), literal(title), literal(lead)],
    content(body.join(APART)),
  );
}

/** Markup that the end of a chapter has at least, so that no page shows whom to call and nothing else; and at most. */
const ENOUGH = 350;
const MOST = 1500;

/** Where the end of a chapter begins: a paragraph or two, which stay together with whom to call. */
function endOf(pieces: readonly string[]): number {
  let [start, length] = [pieces.length, 0];
  while (start > 0 && length < ENOUGH) {
    const piece = pieces[start - 1] ?? '';
    length += piece.length;
    // A heading stays with what follows it, wherever that stands.
    if (length > MOST || piece.startsWith('#heading')) break;
    start -= 1;
  }
  return start;
}

function lineValue({ name, reach, summary, facts }: PaperLine): string {
  return array([literal(name), literal(reach), literal(summary), array(facts.map(literal))]);
}

const INK = '#14231e';
const CLAY = '#e8d5c0';

/** A drawing as a picture that stands alone, in the colours of the site. */
function svgOf(name: string): string {
  const { width, height, lines, ground } = drawingNamed(name);
  const below = ground === undefined ? '' : `<path fill="${CLAY}" d="${ground}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${below}` +
    `<path fill="none" stroke="${INK}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="${lines}"/></svg>`
  );
}
