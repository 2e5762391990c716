import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findLetter } from '#contact/find-letter.ts';
import type { Letter } from '#contact/letter.ts';
import { OPENED_ADDRESS } from '#contact/follow.ts';
import { open, unlock } from '#contact/open.ts';
import { TELL_LIMIT } from '#contact/terms.ts';
import { words } from '#lib/words.ts';
import { settings } from '#netlify/adapters/settings.ts';
import { askSecret, command, visible, visibleJson, visibleLine } from './terminal.ts';

const USAGE = `Opens a sealed message.

  npm run open -- <mail or letter> --key <key file> [--json] [--opened [--site <address>]]

It asks for the passphrase of the key, or reads it from the first line of the input.
With --opened it tells the site that somebody opened the message, so that its sender can see that; the site is
the address in URL, or http://localhost:4321.
For JSON alone: npm run --silent open -- <mail or letter> --key <key file> --json`;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      json: { type: 'boolean' },
      opened: { type: 'boolean' },
      site: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.key === undefined) throw new Error(USAGE);
  const letter = await openFile(file, values.key);
  console.info(values.json === true ? visibleJson(withThemeName(letter)) : inWords(letter));
  if (values.opened === true) await tellOpened(letter, values.site ?? settings().siteUrl);
});

async function tellOpened({ receipt, token }: Letter, site: string): Promise<void> {
  if (token === null)
    throw new Error('A message of before this version cannot be marked as opened.');
  const answer = await fetch(new URL(OPENED_ADDRESS, site), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt, token }),
    signal: AbortSignal.timeout(TELL_LIMIT),
  }).catch(() => null);
  if (answer?.ok === true) console.error(`${site} knows that it was opened.`);
  else if (answer?.status === 404) throw new Error(`${site} does not have this message.`);
  else throw new Error(`${site} could not be told that it was opened. Try again later.`);
}

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
