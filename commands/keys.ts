import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { newKeyPair } from '#contact/key.ts';
import { askSecret, command } from './terminal.ts';

/** Five random words are longer; shorter ones can be guessed by somebody who finds the file. */
const SHORTEST_PASSPHRASE = 20;

const USAGE = `Makes a key that opens messages, for one member of staff or one place.

  npm run keys -- "<whose key>" [--out <file>]

  npm run keys -- "Balie Deinze"     writes keys/balie-deinze.key.age, which git leaves out

It asks for a passphrase (${SHORTEST_PASSPHRASE} characters or more; five random words are good).`;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const [holder] = positionals;
  if (holder === undefined || positionals.length > 1) throw new Error(USAGE);
  const file = values.out ?? `keys/${slug(holder)}.key.age`;
  const { keyFile, recipient } = await newKeyPair(await newPassphrase());
  await write(file, keyFile);
  console.info(
    `The key is in ${file}. Give it to its owner and keep a copy in a safe: nobody can make it again.`,
  );
  console.info('Put these two lines in content/zones/<zone>/zone.yaml, under "recipients":\n');
  console.info(`  - holder: ${JSON.stringify(holder)}\n    recipient: ${recipient}`);
});

async function newPassphrase(): Promise<string> {
  const passphrase = await askSecret('Passphrase: ');
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new Error(
      `The passphrase is too short: use ${SHORTEST_PASSPHRASE} characters or more, such as five random words.`,
    );
  if (process.stdin.isTTY && (await askSecret('The same again: ')) !== passphrase)
    throw new Error('The two passphrases are not the same. Start again.');
  return passphrase;
}

async function write(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { mode: 0o600, flag: 'wx' });
  } catch {
    throw new Error(
      `${file} is there already, or its folder cannot be written. Choose another with --out.`,
    );
  }
}

function slug(holder: string): string {
  const plain = holder.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'key';
}
