import { expect, test } from 'vitest';
import { changeInWords } from './change.ts';

const points = (...values: number[]) => values.map((value) => ({ value }));

test.each([
  [[9897, 12853], '+30\u00A0%'],
  [[1013, 824, 821], '\u221219\u00A0%'],
  [[5, 5], '+0\u00A0%'],
])('from %j the change is told from first to last', (values, told) => {
  expect(changeInWords(points(...values))).toBe(told);
});

test('one value, or none to start from, has no change', () => {
  expect(changeInWords(points(73))).toBeUndefined();
  expect(changeInWords(points(0, 3))).toBeUndefined();
});
