import { randomWords } from './random-words.ts';
import { askSecret } from './terminal.ts';

/** Shorter ones can be guessed by somebody who finds the file; four random words are always longer. */
const SHORTEST_PASSPHRASE = 20;
const PROPOSED_WORDS = 5;

/** What a passphrase must be, for the explanation of a command. */
export const PASSPHRASE_RULE = `${SHORTEST_PASSPHRASE} characters or more; an empty line proposes ${PROPOSED_WORDS} random words`;

/**
 * Asks for the passphrase of a key that is being made, of a person twice. An empty one asks for a proposal, as
 * with `age -p`, which is typed once too.
 * @throws when it is too short, or the two are not the same
 */
export async function newPassphrase(): Promise<string> {
  const typed = await askSecret('Passphrase for the new key (Enter alone proposes one): ');
  const passphrase = typed === '' ? await proposal() : typed;
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new Error(
      `The passphrase is too short: use ${SHORTEST_PASSPHRASE} characters or more, such as five random words.`,
    );
  const isRepeated = typed === '' || process.stdin.isTTY;
  if (isRepeated && (await askSecret('The same again: ')) !== passphrase)
    throw new Error('The two passphrases are not the same. Start again.');
  return passphrase;
}

async function proposal(): Promise<string> {
  const words = await randomWords(PROPOSED_WORDS);
  console.error(
    `\n  ${words}\n\nWrite these words on paper, keep it apart from the key, and clear this screen afterwards.`,
  );
  return words;
}
