import { expect, test } from 'vitest';
import { holds, needlesOf } from './needles.ts';

const marks = needlesOf(['geweld', 'Ruzie? (thuis)']);

test.each([
  ['in UTF-8', Buffer.from('over geweld thuis')],
  ['in UTF-16', Buffer.from('over geweld thuis', 'utf16le')],
  ['in UTF-16 that starts at an odd byte', Buffer.from('xgeweld', 'utf16le').subarray(1)],
  ['in capitals', Buffer.from('GEWELD')],
  ['between other bytes', Buffer.from([0xff, 0x00, ...Buffer.from('geweld'), 0xfe])],
  ['with signs that mean something elsewhere', Buffer.from('Ruzie? (thuis)')],
])('a word is found %s', (_, bytes) => {
  expect(holds(bytes, marks)).toBe(true);
});

test('what only looks like it is not found', () => {
  expect(holds(Buffer.from('gewel'), marks)).toBe(false);
  expect(holds(Buffer.from('Ruzi (thuis)'), marks)).toBe(false);
});
