import { expect, test } from 'vitest';
import { stemOf } from './stem.ts';

test.each([
  ['slaat', 'slaan'],
  ['drinkt', 'drinken'],
  ['schuld', 'schulden'],
  ['bedreigt', 'bedreigen'],
  ['gedwongen', 'dwongen'],
  ['werkgever', 'werkgevers'],
  ['mept', 'meppen'],
  ['volgt', 'volgen'],
])('%s and %s are forms of one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['eer', 'meer'],
  ['man', 'mama'],
  ['geld', 'geweld'],
  ['school', 'schuld'],
  ['dood', 'doof'],
])('%s and %s stay two words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('a short word keeps all its letters', () => {
  expect(['oma', 'ex', 'bed', 'dus'].map(stemOf)).toEqual(['oma', 'ex', 'bed', 'dus']);
});
