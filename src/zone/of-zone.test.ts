import { expect, test } from 'vitest';
import { isOfZone } from './of-zone.ts';

test.each([
  ['news/herbezoek', true],
  ['zones/rupel/news/begin', true],
  ['zones/rupel-noord/news/begin', false],
  ['zones/deinze-zulte-lievegem/news/begin', false],
])('a zone sees what is shared and its own, and nothing of another: %s', (id, isSeen) => {
  expect(isOfZone(id, 'rupel')).toBe(isSeen);
});
