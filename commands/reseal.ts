import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLetters, type Finding } from '#contact/find-letter.ts';
import { open, unlock } from '#contact/open.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { words } from '#lib/words.ts';
import { visibleLine } from '#lib/visible.ts';
import { askSecret } from './terminal.ts';
import { otherRecipients, recipientsOf } from './zone-keys.ts';

/** Which letters are sealed anew, to whom. */
export interface Resealing {
  /** File of the key that opens them. */
  old: string;
  /** Folder with saved letters and mails. */
  letters: string;
  /** Folder of `content/zones/`, whose keys open them from then on. */
  zone: string;
}

/** Seals the letters and mails of a folder anew, to the keys of the zone without the old one. */
export async function reseal({ old, letters, zone }: Resealing): Promise<void> {
  const recipients = await recipientsOf(zone);
  const identity = await unlockOld(old);
  await resealFolder(letters, identity, await otherRecipients(recipients, identity));
}

/**
 * The secret half of a key file, with the passphrase that is asked for.
 * @throws when it is no key, or the passphrase is another
 */
export async function unlockOld(file: string): Promise<string> {
  const keyFile = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} kan niet gelezen worden. Kijk de naam na.`);
  });
  const unlocking = await unlock(keyFile, await askSecret('Wachtzin van de oude sleutel: '));
  if (!unlocking.ok) throw new Error(words.mailroom.trouble[unlocking.reason]);
  return unlocking.identity;
}

const meaning = {
  anew: 'opnieuw verzegeld',
  already: 'bleef zoals het was, omdat het bestand voor het nieuwe al bestaat',
  otherKey: 'bleef zoals het was, omdat deze sleutel het niet opent. Bewaar de sleutel die past',
  damaged: 'bleef zoals het was, omdat het beschadigd is',
  notALetter: 'bleef zoals het was, omdat er geen verzegeld bericht in zit',
  unread: 'bleef zoals het was, omdat het niet gelezen kan worden',
};

/** What became of one letter. */
type Outcome = keyof typeof meaning;

/**
 * Seals every letter of a folder that the old key opens anew, in new files, and says of every file by name what
 * became of it; no word of a letter.
 * @throws when the folder cannot be read or a new file cannot be written
 */
export async function resealFolder(
  folder: string,
  identity: string,
  recipients: readonly string[],
): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const name of await namesIn(folder))
    for (const [index, finding] of (await findingsIn(folder, name)).entries()) {
      const target = join(folder, nextName(name, index));
      const outcome =
        typeof finding === 'string'
          ? finding
          : await resealed(finding, identity, recipients, target);
      console.info(`${visibleLine(name)}: ${meaning[outcome]}`);
      outcomes.push(outcome);
    }
  const anew = outcomes.filter((outcome) => outcome === 'anew').length;
  console.info(`\nOpnieuw verzegeld: ${anew}. Gebleven zoals ze waren: ${outcomes.length - anew}.`);
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Error(`De map ${folder} kan niet gelezen worden. Kijk de naam na.`);
  });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return files.filter(mayHoldLetters).sort();
}

/** By its name: a sealed letter or a saved mail, and no key. */
function mayHoldLetters(name: string): boolean {
  return /\.(?:age|eml)$/i.test(name) && !/\.key\.age$/i.test(name);
}

async function findingsIn(
  folder: string,
  name: string,
): Promise<(Finding | 'notALetter' | 'unread')[]> {
  try {
    const found = await findLetters(await readFile(join(folder, name)), name);
    return found.length > 0 ? found : ['notALetter'];
  } catch {
    return ['unread'];
  }
}

/** `a.eml` becomes `a.eml.sealed-2.age`, and that becomes `a.eml.sealed-3.age`. */
function nextName(name: string, index: number): string {
  const [, base = name, generation = '1'] = /^(.*)\.sealed-(\d+)\.age$/.exec(name) ?? [];
  const letter = index === 0 ? '' : `.letter-${index + 1}`;
  return `${base}${letter}.sealed-${Number(generation) + 1}.age`;
}

async function resealed(
  finding: Finding,
  identity: string,
  recipients: readonly string[],
  target: string,
): Promise<Outcome> {
  if (!finding.ok) return finding.reason;
  const opening = await open(finding.file, identity);
  if (!opening.ok) return opening.reason;
  const content = toArmor(await seal(opening.letter, recipients));
  try {
    await writeFile(target, content, { mode: 0o600, flag: 'wx' });
    return 'anew';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'already';
    throw new Error(
      `${visibleLine(target)} kan niet geschreven worden. Is de schijf vol, of mag je in die map niet schrijven?`,
      { cause: error },
    );
  }
}
