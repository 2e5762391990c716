import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { vcard } from './vcard.ts';

const card = {
  uid: 'https://zone.example/scholen/1/',
  name: 'Aanspreekpunt scholen',
  organisation: 'Politie; zone, stad',
  role: 'Contact\nvoor scholen',
  tel: '+3292442400',
  email: 'scholen@zone.example',
  url: 'https://zone.example/scholen/1/',
  note: String.raw`Toestand juni 2022, met \ en ;`,
};

function read(file: string): (property: string) => unknown {
  const component = ICAL.Component.fromString(file);
  return (property) => component.getFirstPropertyValue(property);
}

test('a reader of vCard 4.0 finds every field as it was given', () => {
  const value = read(vcard(card));

  expect(value('version')).toBe('4.0');
  expect(value('kind')).toBe('org');
  expect(value('uid')).toBe(card.uid);
  expect(value('fn')).toBe(card.name);
  expect(value('org')).toBe(card.organisation);
  expect(value('role')).toBe(card.role);
  expect(value('tel')).toBe('tel:+3292442400');
  expect(value('email')).toBe(card.email);
  expect(value('url')).toBe(card.url);
  expect(value('note')).toBe(card.note);
});

test('what is not known is not in the card', () => {
  expect(vcard({ uid: 'urn:1', name: 'Loket' })).toBe(
    'BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nUID:urn:1\r\nFN:Loket\r\nEND:VCARD\r\n',
  );
});

test('no line is longer than 75 bytes, and no text can add a line of its own', () => {
  const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, (note) => {
      const lines = vcard({ uid: 'urn:1', name: 'Loket', note }).split('\r\n');
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
      expect(lines.filter((line) => !line.startsWith(' '))).toHaveLength(8);
    }),
  );
});

test('a text of many lines long is folded, never within a character, and reads back whole', () => {
  const note = 'Bel gerust, ook ’s nachts. '.repeat(12);
  const file = vcard({ ...card, note });

  expect(file.split('\r\n').filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3);
  expect(file).not.toContain('\uFFFD');
  expect(read(file)('note')).toBe(note);
});
