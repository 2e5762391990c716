import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findLetter } from '#contact/find-letter.ts';
import type { Letter } from '#contact/letter.ts';
import { open, unlock } from '#contact/open.ts';
import { words } from '#lib/words.ts';
import { askSecret, command, visible, visibleJson, visibleLine } from './terminal.ts';

const USAGE = `Opens a sealed message.

  npm run open -- <mail or letter> --key <key file> [--json]

It asks for the passphrase of the key, or reads it from the first line of the input.
For JSON alone: npm run --silent open -- <mail or letter> --key <key file> --json`;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || values.key === undefined) throw new Error(USAGE);
  const letter = await openFile(file, values.key);
  console.info(values.json === true ? visibleJson(withThemeName(letter)) : inWords(letter));
});

async function openFile(file: string, keyFile: string): Promise<Letter> {
  const { trouble } = words.mailroom;
  const finding = await findLetter(await readBytes(file));
  if (!finding.ok) throw new Error(trouble[finding.reason]);
  const key = new TextDecoder().decode(await readBytes(keyFile));
  const unlocking = await unlock(key, await askSecret('Passphrase: '));
  if (!unlocking.ok) throw new Error(trouble[unlocking.reason]);
  const opening = await open(finding.file, unlocking.identity);
  if (!opening.ok) throw new Error(trouble[opening.reason]);
  return opening.letter;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Error(`${file} cannot be read. Check its name.`);
  }
}

function withThemeName(letter: Letter): Letter & { themeName: string } {
  return { ...letter, themeName: words.themes[letter.theme] };
}

function inWords({
  receipt,
  writtenAt,
  theme,
  municipality,
  reach,
  text,
  school,
  position,
}: Letter): string {
  const { opened } = words.mailroom;
  const lines = [
    `${opened.receipt}: ${receipt}`,
    `${opened.writtenAt}: ${writtenAt} (${opened.writtenAtNote})`,
    `${opened.theme}: ${words.themes[theme]}`,
    `${opened.municipality}: ${municipality ?? opened.notSaid}`,
    `${opened.reach}: ${reach ?? opened.noReach}`,
    ...(school === null ? [] : [`${opened.school}: ${school}`]),
    ...(position === null ? [] : [`${opened.position}: ${words.contact.position[position]}`]),
  ];
  return [...lines.map(visibleLine), '', visible(text)].join('\n');
}
