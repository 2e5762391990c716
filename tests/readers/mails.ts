import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLetters } from '#contact/find-letter.ts';
import type { Letter } from '#contact/letter.ts';
import { open, unlock } from '#contact/open.ts';
import { DEMONSTRATION_PASSPHRASE, demonstrationKey } from '#tests/builders/contact.ts';

/** The mails in a folder, by name. */
export async function mailsIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
}

/** Unlocking takes a second of work, so it is done once. */
let unlocked: ReturnType<typeof unlock> | undefined;

/** The letter in the mail with that number, opened with a demonstration key. */
export async function letterIn(folder: string, receipt: string): Promise<Letter> {
  return openLetter(await readFile(join(folder, `${receipt}.eml`)));
}

/**
 * Opens the letter in a mail, a file or a text with a demonstration key.
 * @throws when there is none, or it does not open
 */
export async function openLetter(mail: Uint8Array): Promise<Letter> {
  unlocked ??= unlock(demonstrationKey('a'), DEMONSTRATION_PASSPHRASE);
  const key = await unlocked;
  const [found] = await findLetters(mail);
  if (!key.ok || !found?.ok) throw new Error('There is no letter, or no key.');
  const opening = await open(found.file, key.identity);
  if (!opening.ok) throw new Error(`The letter does not open: ${opening.reason}.`);
  return opening.letter;
}
