/** Fields of a business card of a service, as plain text without escapes. */
export interface Card {
  /** Stable address of the card's page: programs that keep cards know it again by this. */
  uid: string;
  /** Name as it shows in a list of contacts. */
  name: string;
  /** The service it belongs to. */
  organisation?: string | undefined;
  /** Reasons to call it. */
  role?: string | undefined;
  /** Number as a telephone dials it: `+3292442400`, `112`. */
  tel?: string | undefined;
  /** E-mail address of a function, never of a person. */
  email?: string | undefined;
  /** Web address. */
  url?: string | undefined;
  /** Anything a reader of the card has to know, such as the date of its facts. */
  note?: string | undefined;
}

/** Most bytes of a line before it is folded (RFC 6350, 3.2). */
const LINE = 75;

/** The type under which a card is served. */
export const CARD_TYPE = 'text/vcard; charset=utf-8';

/**
 * The card as a `.vcf` file: vCard 4.0 of the kind `org`, lines folded at 75 bytes and ended by CRLF.
 * Source: RFC 6350, https://www.rfc-editor.org/rfc/rfc6350.
 */
export function vcard({ uid, name, organisation, role, tel, email, url, note }: Card): string {
  const properties: [name: string, value: string | undefined][] = [
    ['UID', uid],
    ['FN', text(name)],
    // Only this property has parts, so only here a semicolon would begin another one.
    ['ORG', text(organisation)?.replaceAll(';', String.raw`\;`)],
    ['ROLE', text(role)],
    ['TEL;VALUE=uri', tel && `tel:${tel}`],
    ['EMAIL', text(email)],
    ['URL', url],
    ['NOTE', text(note)],
  ];
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    ...properties.flatMap(([property, value]) => (value ? [`${property}:${value}`] : [])),
    'END:VCARD',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function text(value: string | undefined): string | undefined {
  return value?.replaceAll(/[\\,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`);
}

/** Breaks a line between characters, never within one: a half character is not UTF-8. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let room = LINE;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      folded += '\r\n ';
      room = LINE - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
