import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { chosenZone, filled } from './environment.ts';

test('a variable that is blank is not there', () => {
  expect(filled({ A: 'a', B: '', C: ' ', D: undefined, E: '0' })).toEqual({ A: 'a', E: '0' });
});

test('.env.example says nothing, so that a copy of it changes nothing', () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8'));

  expect(Object.keys(example)).toContain('ZONE');
  expect(filled(example)).toEqual({});
});

test.each([
  [{ ZONE: 'rupel' }, 'rupel'],
  [{ ZONE: '' }, 'deinze-zulte-lievegem'],
  [{}, 'deinze-zulte-lievegem'],
])('with %o the zone is %s', (environment, zone) => {
  expect(chosenZone(environment)).toBe(zone);
});
