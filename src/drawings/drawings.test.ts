import { expect, test } from 'vitest';
import { drawingNamed, drawings } from './drawings.ts';

const all = Object.keys(drawings).map((name) => ({ name, ...drawingNamed(name) }));

test('every line lies on the grid', () => {
  const off = all.filter(({ lines, ground = '' }) => /\d\.\d/.test(lines + ground));

  expect(off.map(({ name }) => name)).toEqual([]);
});

test('every curve is a part of a circle or of the arc of the bridge', () => {
  const other = all.filter(({ lines, ground = '' }) => /[cqst]/i.test(lines + ground));

  expect(other.map(({ name }) => name)).toEqual([]);
});

test('a drawing is an icon or a scene of the width that its parts ask for', () => {
  const sizes = all.map(({ width, height }) => (width === height ? width : `scene of ${width}`));

  expect(new Set(sizes)).toEqual(new Set([52, 'scene of 320', 'scene of 360']));
});

test('a text that asks for a drawing nobody made stops the build', () => {
  expect(() => drawingNamed('fist')).toThrow('Er is geen tekening "fist". Kies uit: house,');
});
