import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutCurve } from './unused-curves.ts';

const recipients = readFileSync('node_modules/age-encryption/dist/recipients.js', 'utf8');

test('what age makes recipients with asks for no curve of NIST, and is otherwise the same', () => {
  const left = withoutCurve(recipients).split('\n');
  const changed = recipients.split('\n').filter((line) => !left.includes(line));

  expect(left.filter((line) => /^import .*(?:P256|nist)/.test(line))).toEqual([]);
  expect(changed).toEqual([
    expect.stringMatching(/^import \{ MLKEM768P256, MLKEM768X25519 \} from /),
    expect.stringMatching(/^import \{ p256 \} from /),
  ]);
});

test('a version of age that asks for it in another way stops the build', () => {
  expect(() => withoutCurve(recipients.replace('p256 }', 'p256 as nist }'))).toThrow(
    'age-encryption no longer says',
  );
});
