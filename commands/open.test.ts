import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal, toArmor } from '#contact/seal.ts';
import { words } from '#lib/words.ts';
import { aKey, aLetter, DEMONSTRATION_PASSPHRASE, quickKey } from '#tests/builders/contact.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const hostile = {
  // A title, the clipboard, an empty screen, a link, C1, and text that runs backwards.
  text: 'Hallo\u001B]0;x\u0007\u001B]52;c;eA==\u0007\u001B[2J\u001B]8;;http://evil.example\u001B\\\n\u009B31mrood \u202Edoow\u{E0041}',
  municipality: `Appelgem\n${words.mailroom.opened.reach}: nee\rx\u2028y`,
};
hostile.text += `\n${words.mailroom.opened.reach}: ja`;

beforeAll(async () => {
  const { identity, recipient } = await aKey();
  const letter = await seal({ ...aLetter(hostile), writtenAt: '\u001B[8m' }, [recipient]);
  writeFileSync(join(folder, 'letter.age'), toArmor(letter));
  const other = await seal(aLetter({ text: 'De tweede.' }), [recipient]);
  const elsewhere = await seal(aLetter(), [(await aKey()).recipient]);
  const mails = [letter, elsewhere, other].map((one) => `M3QT-7WXY\n${toArmor(one)}`);
  writeFileSync(join(folder, 'several.txt'), mails.join('\n'));
  writeFileSync(join(folder, 'key.age'), await quickKey(identity));
});

function open(...flags: string[]): string {
  const files = [join(folder, 'letter.age'), '--key', join(folder, 'key.age')];
  const { stdout, stderr } = spawnSync(process.execPath, ['commands/open.ts', ...files, ...flags], {
    encoding: 'utf8',
    input: DEMONSTRATION_PASSPHRASE,
  });
  expect(stderr).toBe('');
  return stdout;
}

const acting = /[^\P{C}\n]|[\u2028\u2029]/u;

test('a letter shows what would act on a terminal, and lets none of it act', () => {
  const said = open();

  expect(said).not.toMatch(acting);
  expect(said).toContain('Hallo\\u{1b}]0;x\\u{7}');
  expect(said).toContain('\\u{9b}31mrood \\u{202e}doow\\u{e0041}');
});

test('a field cannot write a line of its own', () => {
  const { reach } = words.mailroom.opened;

  expect(
    open()
      .split('\n')
      .filter((line) => line.startsWith(reach)),
  ).toHaveLength(1);
});

test('what a letter would pass off as ours is said first, and stands behind a bar', () => {
  const said = open().split('\n');

  expect(said[1]).toBe(
    `${words.mailroom.opened.odd} ${['writtenAt', 'municipality', 'text'].map((field) => Reflect.get(words.mailroom.opened, field) as string).join(', ')}`,
  );
  expect(said.filter((line) => line.includes('Hallo') || line.endsWith(': ja'))).toEqual([
    expect.stringMatching(/^\| Hallo/),
    expect.stringMatching(/^\| /),
  ]);
});

test('every letter of a mail opens, under the number on its outside, and one that does not hides none', () => {
  const files = [join(folder, 'several.txt'), '--key', join(folder, 'key.age')];
  const { stdout, stderr, status } = spawnSync(process.execPath, ['commands/open.ts', ...files], {
    encoding: 'utf8',
    input: DEMONSTRATION_PASSPHRASE,
  });

  expect(stdout).toContain('| De tweede.');
  expect(stdout.match(/Let op: op de buitenkant staat nummer M3QT-7WXY/g)).toHaveLength(2);
  expect(stderr).toBe(`M3QT-7WXY: ${words.mailroom.trouble.otherKey}\n`);
  expect(status).toBe(1);
});

test('as data it is the same letter, and nothing in it acts', () => {
  const said = open('--json');

  expect(said).not.toMatch(acting);
  expect(JSON.parse(said)).toMatchObject({
    ...hostile,
    numberOutside: null,
    oddFields: ['writtenAt', 'municipality', 'text'],
  });
});

test('the name of a file does not act either', () => {
  const { stderr } = spawnSync(
    process.execPath,
    ['commands/open.ts', '\u001B[2J.eml', '--key', join(folder, 'key.age')],
    { encoding: 'utf8' },
  );

  expect(stderr).toContain('\\u{1b}[2J.eml kan niet gelezen worden');
  expect(stderr).not.toMatch(acting);
});

test('an answer is for one writer who wants one, and is refused before anything leaves', () => {
  const answer = join(folder, 'answer.txt');
  writeFileSync(answer, 'Dank je.');
  const run = (file: string) =>
    spawnSync(
      process.execPath,
      [
        'commands/open.ts',
        join(folder, file),
        '--key',
        join(folder, 'key.age'),
        '--answer',
        answer,
      ],
      { encoding: 'utf8', input: DEMONSTRATION_PASSPHRASE },
    );

  expect(run('several.txt').stderr).toContain('Een antwoord is voor één bericht');
  expect(run('letter.age').stderr).toContain(words.mailroom.answering.none);
  writeFileSync(answer, 'é'.repeat(2000));
  expect(run('letter.age').stderr).toContain(words.mailroom.answering.long);
});
