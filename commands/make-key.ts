import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { newKeyPair } from '#contact/key.ts';
import { newPassphrase } from './new-passphrase.ts';

/** Makes a key for somebody who has none in this zone, and says where its public half goes. */
export async function makeKey(holder: string, out = keyFileOf(holder)): Promise<void> {
  const recipient = await writeKey(out);
  console.info(
    'Geef deze twee lijnen aan wie content/zones/<zone>/zone.yaml invult. Ze horen onder "recipients":\n',
  );
  console.info(linesOf(holder, recipient));
}

/**
 * Makes a key in that file, never over another, and gives its public half.
 * @throws when there is a file already, or it cannot be written
 */
export async function writeKey(file: string): Promise<string> {
  // Before the question, so that nobody thinks up a passphrase for nothing.
  if (existsSync(file)) throw cannotWrite(file);
  const { keyFile, recipient } = await newKeyPair(await newPassphrase());
  try {
    await writeFile(file, keyFile, { mode: 0o600, flag: 'wx' });
  } catch {
    throw cannotWrite(file);
  }
  console.info(
    `De sleutel staat in ${file}. Leg een kopie in een kluis, want niemand kan hem opnieuw maken.`,
  );
  return recipient;
}

/** The lines of a key in the file of a zone. */
export function linesOf(holder: string, recipient: string): string {
  return `  - holder: ${JSON.stringify(holder)}\n    recipient: ${recipient}`;
}

/** Where the key of somebody goes when nothing else was said. */
export function keyFileOf(holder: string): string {
  const plain = holder.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'key';
  return `keys/${slug}.key.age`;
}

function cannotWrite(file: string): Error {
  return new Error(
    `${file} bestaat al, of in die map kan je niet schrijven. Kies een ander bestand met --out.`,
  );
}
