import { expect, test } from 'vitest';
import { pieceOf } from './piece-of.ts';

test('elements, attributes and texts become data, comments do not', () => {
  expect(
    pieceOf('Eerst <b class="a" hidden>dit &amp; <i>dat</i></b><!-- niet dit --><br>'),
  ).toEqual(['Eerst ', ['b', { class: 'a', hidden: '' }, 'dit & ', ['i', {}, 'dat']], ['br', {}]]);
});
