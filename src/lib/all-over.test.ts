import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { allOver } from './all-over.ts';

test('gives what all of them give, in their order', async () => {
  expect(await allOver([setTimeout(2, 'late'), Promise.resolve('soon')])).toEqual(['late', 'soon']);
});

test('fails only when the others are over', async () => {
  const over: string[] = [];
  const slow = setTimeout(5).then(() => over.push('slow'));
  await expect(allOver([Promise.reject(new Error('no room')), slow])).rejects.toThrow('no room');
  expect(over).toEqual(['slow']);
});
