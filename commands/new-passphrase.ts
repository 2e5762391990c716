import { askSecret } from './terminal.ts';

/** Five random words are longer; shorter ones can be guessed by somebody who finds the file. */
const SHORTEST_PASSPHRASE = 20;

/** What a passphrase must be, for the explanation of a command. */
export const PASSPHRASE_RULE = `${SHORTEST_PASSPHRASE} characters or more; five random words are good`;

/**
 * Asks for the passphrase of a key that is being made; of a person twice.
 * @throws when it is too short, or the two are not the same
 */
export async function newPassphrase(): Promise<string> {
  const passphrase = await askSecret('Passphrase for the new key: ');
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new Error(
      `The passphrase is too short: use ${SHORTEST_PASSPHRASE} characters or more, such as five random words.`,
    );
  if (process.stdin.isTTY && (await askSecret('The same again: ')) !== passphrase)
    throw new Error('The two passphrases are not the same. Start again.');
  return passphrase;
}
