import { randomWords } from './random-words.ts';
import { askSecret } from './terminal.ts';

/** Shorter ones can be guessed by somebody who finds the file; four random words are always longer. */
const SHORTEST_PASSPHRASE = 20;
const PROPOSED_WORDS = 5;

/** What a passphrase must be, for the explanation of a command. */
export const PASSPHRASE_RULE = `minstens ${SHORTEST_PASSPHRASE} tekens; druk alleen op Enter voor een voorstel van ${PROPOSED_WORDS} losse woorden`;

/**
 * Asks for the passphrase of a key that is being made, of a person twice. An empty one asks for a proposal, as
 * with `age -p`, which is typed once too.
 * @throws when it is too short, or the two are not the same
 */
export async function newPassphrase(): Promise<string> {
  const typed = await askSecret(
    'Wachtzin voor de nieuwe sleutel (alleen Enter geeft een voorstel): ',
  );
  const passphrase = typed === '' ? await proposal() : typed;
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new Error(
      `Deze wachtzin is te kort. Neem minstens ${SHORTEST_PASSPHRASE} tekens, zoals vijf losse woorden.`,
    );
  const isRepeated = typed === '' || process.stdin.isTTY;
  if (isRepeated && (await askSecret('Typ ze nog eens: ')) !== passphrase)
    throw new Error('De twee wachtzinnen zijn niet gelijk. Begin opnieuw.');
  return passphrase;
}

async function proposal(): Promise<string> {
  const words = await randomWords(PROPOSED_WORDS);
  console.error(
    `\n  ${words}\n\nSchrijf deze woorden op papier en leg dat niet bij de sleutel. Maak dit scherm daarna leeg.`,
  );
  return words;
}
