import { expect, test } from 'vitest';
import { anchorOf } from './anchor.ts';

test.each([
  ['Waar kan je slapen?', 'waar-kan-je-slapen'],
  ['Wat is een LIVC‑R, en wat niet?', 'wat-is-een-livc-r-en-wat-niet'],
  ['Één vraag', 'een-vraag'],
  ['?', ''],
])('%s is at #%s', (head, anchor) => {
  expect(anchorOf(head)).toBe(anchor);
});
