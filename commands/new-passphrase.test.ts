import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { armor } from 'age-encryption';
import { afterAll, expect, test } from 'vitest';
import { unlock } from '#contact/open.ts';
import { randomWords } from './random-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'passphrase-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('random words are short and plain to type, from more than 40,000, so that five of them are 76 bits', async () => {
  const drawn = (await randomWords(100_000)).split(' ');

  expect(drawn).toHaveLength(100_000);
  expect(drawn.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([]);
  // Of 100,000 draws from N words about N (1 - e^(-100,000 / N)) differ: 37,500 when N is 41,169.
  expect(new Set(drawn).size).toBeGreaterThan(36_700);
});

test('a key is slow to guess', async () => {
  const file = join(folder, 'slow.key.age');
  const input = 'vijf losse woorden achter elkaar\n';
  spawnSync(process.execPath, ['commands/keys.ts', 'Balie', '--out', file], { input });

  const header = new TextDecoder('latin1').decode(armor.decode(readFileSync(file, 'utf8')));
  expect(header).toMatch(/^-> scrypt \S+ 18$/m);
});

test('an empty passphrase proposes one, which locks the key once it is typed', async () => {
  const file = join(folder, 'taken.key.age');

  const { code, proposed } = await makeKey(file, (words) => words);

  expect(code).toBe(0);
  expect(proposed.split(' ')).toHaveLength(5);
  expect(await unlock(readFileSync(file, 'utf8'), proposed)).toMatchObject({ ok: true });
});

test('a proposal that is typed otherwise makes no key', async () => {
  const file = join(folder, 'mistyped.key.age');

  const { code, said } = await makeKey(file, (words) => `${words} x`);

  expect(code).toBe(1);
  expect(said).toContain('De twee wachtzinnen zijn niet gelijk. Begin opnieuw.');
  expect(existsSync(file)).toBe(false);
});

/** Asks for a proposal, and answers it. */
function makeKey(file: string, answer: (proposed: string) => string) {
  const script = ['--import', './tests/fakes/quick-scrypt.ts', 'commands/keys.ts'];
  const child = spawn(process.execPath, [...script, 'Balie', '--out', file]);
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
