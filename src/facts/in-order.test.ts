import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const item = (id: string, order: number) => ({ id, data: { order } });
const placeOf = ({ data }: ReturnType<typeof item>) => data.order;

test('a list follows the places of its items as numbers, and leaves the given one alone', () => {
  const given = [item('c', 100), item('a', 9), item('b', 10)];

  expect(inOrder(given, placeOf).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(given.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(inOrder([], placeOf)).toEqual([]);
});

test('two items in one place are named', () => {
  const given = [item('clb', 20), item('caw', 10), item('vk', 20)];

  expect(() => inOrder(given, placeOf)).toThrow('"clb" en "vk" hebben allebei plaats 20');
});
