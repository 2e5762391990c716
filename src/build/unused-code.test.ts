import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usedCode } from './unused-code.ts';

const packages = `${process.cwd()}/node_modules`;
const recipients = `${packages}/age-encryption/dist/recipients.js`;
const curve = `${packages}/@noble/curves/ed25519.js`;

const read = (file: string) => readFileSync(file, 'utf8');

/** Lines of a file that a script for browsers gets otherwise. */
function leftOut(file: string): string[] {
  const left = String(usedCode(read(file), `${file}?for=mail-room`)).split('\n');
  return read(file)
    .split('\n')
    .filter((line) => !left.includes(line));
}

test('what age makes recipients with asks for no curve of NIST, and is otherwise the same', () => {
  expect(leftOut(recipients)).toEqual([
    expect.stringMatching(/^import \{ MLKEM768P256, MLKEM768X25519 \} from /),
    expect.stringMatching(/^import \{ p256 \} from /),
  ]);
});

test('X25519 has no second way to multiply its base point, and is otherwise the same', () => {
  const lines = leftOut(curve);

  expect(lines[0]).toBe('        scalarMultBase: (k) => {');
  expect(lines.filter((line) => !/^ {8}/.test(line))).toEqual([]);
  expect(lines.length).toBeLessThan(20);
});

test('other files stay as they are', () => {
  expect(usedCode('export {};', `${packages}/@noble/curves/ed448.js`)).toBeNull();
});

test.each([
  ['age', recipients, 'p256 }', 'p256 as nist }'],
  ['the curves', curve, 'scalarMultBase: (k)', 'scalarMultBase: (n)'],
])('a version of %s that says it in another way stops the build', (_, file, said, instead) => {
  expect(() => usedCode(read(file).replace(said, instead), file)).toThrow('no longer says');
});
