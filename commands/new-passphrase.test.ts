import { spawn } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unlock } from '#contact/open.ts';
import { randomWords } from './random-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'passphrase-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('five random words are short, plain to type, longer than what is asked, and never the same', async () => {
  const [one, other] = [await randomWords(5), await randomWords(5)];

  for (const words of [one, other]) expect(words).toMatch(/^(?:[a-z]{4,7} ){4}[a-z]{4,7}$/);
  expect(one).not.toBe(other);
});

test('the words come from more than 40,000, so that five of them are 76 bits', async () => {
  const drawn = (await randomWords(100_000)).split(' ');

  // Of 100,000 draws from N words about N (1 - e^(-100,000 / N)) differ: 37,500 when N is 41,169.
  expect(new Set(drawn).size).toBeGreaterThan(36_700);
});

test('an empty passphrase proposes one, which locks the key once it is typed', async () => {
  const file = join(folder, 'taken.key.age');

  const { code, proposed } = await makeKey(file, (words) => words);

  expect(code).toBe(0);
  expect(await unlock(readFileSync(file, 'utf8'), proposed)).toMatchObject({ ok: true });
});

test('a proposal that is typed otherwise makes no key', async () => {
  const file = join(folder, 'mistyped.key.age');

  const { code, said } = await makeKey(file, (words) => `${words} x`);

  expect(code).toBe(1);
  expect(said).toContain('The two passphrases are not the same. Start again.');
  expect(existsSync(file)).toBe(false);
});

/** Asks for a proposal, and answers it. */
function makeKey(file: string, answer: (proposed: string) => string) {
  const child = spawn(process.execPath, ['commands/keys.ts', 'Balie', '--out', file]);
  let said = '';
  let proposed: string | undefined;
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    if (proposed !== undefined) return;
    [, proposed] = /^ {2}([a-z ]+)$/m.exec(said) ?? [];
    if (proposed !== undefined) child.stdin.end(`${answer(proposed)}\n`);
  });
  child.stdin.write('\n');
  return new Promise<{ code: number | null; said: string; proposed: string }>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, said, proposed: proposed ?? '' });
    });
  });
}
