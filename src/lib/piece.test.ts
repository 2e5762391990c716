import { expect, test } from 'vitest';
import { chosen, type PieceNode } from './piece.ts';

test('an element stays where its condition holds, without the mark, and goes with its content where it does not', () => {
  const piece: PieceNode[] = [
    [
      'ul',
      { role: 'list' },
      ['li', { 'data-when': 'a.b' }, 'A'],
      ['li', { 'data-when': 'c' }, 'C'],
    ],
    ['p', { 'data-when': 'number' }, 'text is no condition'],
  ];

  expect(chosen(piece, { 'a.b': true, c: false, number: 'K7P2' })).toEqual([
    ['ul', { role: 'list' }, ['li', {}, 'A']],
  ]);
});

test('a place in a text gets its value, once; a place without a text becomes nothing', () => {
  const piece: PieceNode[] = ['Nog {left} van {max}{gone}{on}.'];

  expect(chosen(piece, { left: '{max}', max: '5', on: true })).toEqual(['Nog {max} van 5.']);
});
