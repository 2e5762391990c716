import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { chosenZone, dayOfBuild, filled } from './environment.ts';

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

const now = new Date('2026-11-28T12:00:00Z');

test('a site is built for today, or for the day that is named', () => {
  expect(dayOfBuild({}, now)).toBe('2026-11-28');
  expect(dayOfBuild({ BUILD_DAY: '2026-02-28' }, now)).toBe('2026-02-28');
});

test.each(['2026-02-31', '28-02-2026', '2026', 'today'])('%s is no day to build for', (day) => {
  expect(() => dayOfBuild({ BUILD_DAY: day }, now)).toThrow(
    `BUILD_DAY is "${day}". Write a day: 20`,
  );
});
