import { expect, test } from 'vitest';
import { digestIn, digestTime } from './digest-names.ts';

test('the name of a mail of several letters says when it got it', () => {
  const name = digestIn('3 berichten samen (bundel2-2026-11-25T13:00:00.000Z-3)');

  expect(name).toBe('bundel2-2026-11-25T13:00:00.000Z-3');
  expect(digestTime(name ?? '')).toEqual(new Date('2026-11-25T13:00:00.000Z'));
});

test('what is no such name has no time, so that nothing is forgotten for it', () => {
  expect(digestIn('bundel')).toBeNull();
  expect(digestTime('bundel').getTime()).toBeNaN();
});
