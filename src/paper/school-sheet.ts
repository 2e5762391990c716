import { shownAddress } from '#lib/address.ts';
import shared from './shared.typ?raw';
import school from './school-sheet.typ?raw';
import { qrPicture } from '#lib/qr.ts';
import { array, dictionary, literal } from './typst.ts';

/** What stands on the wall of a staff room. */
export interface SchoolSheetFacts {
  title: string;
  /** Heads of the two columns. */
  head: readonly [string, string];
  danger: string;
  dangerAct: string;
  emergency: readonly { number: string; who: string }[];
  /** What happens, and what to do then. */
  rows: readonly (readonly [string, string])[];
  deskTitle: string;
  /** Whom to ask for, and how. */
  desk: readonly string[];
  number: string | undefined;
  /** Where the schools stand on the site, once it has an address. */
  address: string | undefined;
  zoneName: string;
  version: string;
}

/** The sheet as markup of Typst. */
export function schoolMarkup(facts: SchoolSheetFacts): string {
  const { title, head, danger, dangerAct, emergency, rows, deskTitle, desk, number } = facts;
  const { address, zoneName, version } = facts;
  const values = dictionary({
    ...{ title: literal(title), danger: literal(danger), 'danger-act': literal(dangerAct) },
    head: array(head.map(literal)),
    emergency: array(emergency.map((one) => array([literal(one.number), literal(one.who)]))),
    rows: array(rows.map((row) => array(row.map(literal)))),
    ...{ 'desk-title': literal(deskTitle), desk: array(desk.map(literal)) },
    number: number === undefined ? 'none' : literal(number),
    address: address === undefined ? 'none' : literal(shownAddress(address)),
    qr: address === undefined ? 'none' : literal(qrPicture(address)),
    ...{ zone: literal(zoneName), version: literal(version) },
  });
  return [shared, `#let sheet = ${values}`, school].join('\n\n');
}
