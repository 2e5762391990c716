import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, filled, markers, markersOf, forScript } from './template.ts';

test('text at a marker is shown as text, whatever it holds', () => {
  expect(fill('<p title="%a%">%a%</p>', { a: `<b>"&'` })).toBe(
    '<p title="&lt;b&gt;&quot;&amp;&#39;">&lt;b&gt;&quot;&amp;&#39;</p>',
  );
});

test('a marker inside a text stays text', () => {
  expect(fill('%a% %b%', { a: '%b% $& $1', b: 'x' })).toBe('%b% $&amp; $1 x');
});

test('an attribute is there or not', () => {
  const page =
    '<p class="x" data-if-hidden="%a%">1</p><p data-if-hidden="%b%">2</p><p data-if-hidden="%c%">3</p>';

  expect(fill(page, { a: true, b: false })).toBe('<p class="x" hidden>1</p><p>2</p><p>3</p>');
});

test('an element stays whole, or goes whole', () => {
  const page =
    '<ul><li data-when="%a%">1 <b>x</b></li><li class="y" data-when="%b%">2</li><li>3</li></ul>';

  expect(fill(page, { a: true })).toBe('<ul><li>1 <b>x</b></li><li>3</li></ul>');
  expect(fill(page, { b: true })).toBe('<ul><li class="y">2</li><li>3</li></ul>');
});

test('a marker without a value leaves nothing', () => {
  expect(fill('[%nergens%]', {})).toBe('[]');
});

test('a per cent sign in a text is no marker', () => {
  expect(fill('50 % van 100 %', {})).toBe('50 % van 100 %');
});

test('no text that a visitor types can open a tag or end an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(fill('%a%', { a: text }))),
  );
});

test('the same part is built with markers or complete', () => {
  const values = { 'value.a': 'x', 'is.b': true, 'is.c': false };

  expect(markers.text('value.a')).toBe('%value.a%');
  expect(markers.attribute('hidden', 'is.b')).toEqual({ 'data-if-hidden': '%is.b%' });
  expect(filled(values).text('value.a')).toBe('x');
  expect(filled(values).text('value.z')).toBe('');
  expect(filled(values).attribute('hidden', 'is.b')).toEqual({ hidden: true });
  expect(filled(values).attribute('hidden', 'is.c')).toEqual({});
  expect(markers.has('is.c')).toBe(true);
  expect(markers.when('is.c')).toEqual({ 'data-when': '%is.c%' });
  expect([filled(values).has('is.b'), filled(values).has('is.c')]).toEqual([true, false]);
  expect(filled(values).when('is.b')).toEqual({});
});

test('the markers of a page can be listed', () => {
  expect(markersOf('<p data-if-hidden="%is.b%">%value.a%</p>')).toEqual(['is.b', 'value.a']);
});

test('an element that stays is itself looked through', () => {
  const page = '<div data-when="%a%"><p data-when="%b%">b</p><p data-when="%c%">c</p></div>';

  expect(fill(page, { a: true, b: true })).toBe('<div><p>b</p></div>');
  expect(fill(page, { b: true })).toBe('');
});

test('for a script, conditions and places stay open, and a number is never missing', () => {
  expect(forScript.text('number')).toBe('{number}');
  expect(forScript.when('number.known')).toEqual({ 'data-when': 'number.known' });
  expect(forScript.attribute('selected', 'theme.a')).toEqual({});
  expect([forScript.has('number.known'), forScript.has('number.missing')]).toEqual([true, false]);
});
