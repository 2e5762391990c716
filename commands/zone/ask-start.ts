import { createInterface, type Interface } from 'node:readline/promises';
import { readMunicipalities, type Start } from './new-zone.ts';
import { readPhone } from './read-phone.ts';
import { readAddress } from './read-answer.ts';

/** What was given on the command line of a new zone. */
export type Given = Partial<
  Record<'name' | 'website' | 'phone' | 'exit' | 'mail', string | undefined>
> & { municipality?: string[] | undefined };

type Ask = <Value>(
  given: string | undefined,
  question: string,
  read: (said: string) => Value,
) => Promise<Value | undefined>;

/** Neutral, and of nobody who could be asked who came by. */
const EXIT = 'https://www.meteo.be/nl';

/**
 * What a new zone starts from: as it was given, and asked where somebody sits at the terminal.
 * @throws with a Dutch sentence when something was given that cannot be right, or is missing and cannot be asked
 */
export async function askStart(
  given: Given,
): Promise<Omit<Start, 'id'> & { mail: string | undefined }> {
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  try {
    return await startFrom(given, async (said, question, read) => {
      if (said !== undefined) return read(said.trim());
      return terminal && (await askUntilRight(terminal, question, read));
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError')
      throw new Error('Gestopt. Er is niets geschreven.', { cause: error });
    throw error;
  } finally {
    terminal?.close();
  }
}

async function askUntilRight<Value>(
  terminal: Interface,
  question: string,
  read: (said: string) => Value,
): Promise<Value | undefined> {
  for (;;) {
    const said = (await terminal.question(`${question}\n> `)).trim();
    if (said === '') return undefined;
    try {
      return read(said);
    } catch (error) {
      console.info(error instanceof Error ? error.message : String(error));
    }
  }
}

async function startFrom(given: Given, ask: Ask) {
  const name = await ask(given.name, 'Hoe heet de zone? (Politiezone Rupel)', readName);
  const municipalities = await ask(
    given.municipality?.join(','),
    "Welke gemeenten? NIS-code en naam, met komma's: 11005=Boom, 11030=Niel",
    readMunicipalities,
  );
  if (name === undefined || municipalities === undefined)
    throw new Error('Een zone heeft een naam en minstens één gemeente: --name en --municipality.');
  const website = await ask(
    given.website,
    'Adres van de eigen site van de zone? (leeg: nog niet bekend)',
    readAddress,
  );
  if (website === undefined && given.phone !== undefined)
    throw new Error('Bij een nummer hoort de site waar het staat: --website https://…');
  const phone =
    website === undefined
      ? undefined
      : await ask(
          given.phone,
          'Algemeen nummer, zoals het op die site staat? (leeg: nog niet bekend)',
          readPhone,
        );
  const exit = await ask(
    given.exit,
    `Waar leidt "Verlaat deze site" naartoe? (leeg: ${EXIT})`,
    readAddress,
  );
  const mail = await ask(
    given.mail,
    'Naar welke mailbox gaan de berichten? (leeg: nog niet bekend)',
    readMail,
  );
  return { name, municipalities, website, phone, exit: exit ?? EXIT, mail };
}

function readName(said: string): string {
  if (said.length >= 5) return said;
  throw new Error('Schrijf de volledige naam van de zone: Politiezone Rupel.');
}

function readMail(said: string): string {
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(said)) return said;
  throw new Error(`"${said}" is geen mailadres. Schrijf het helemaal: dienst@zone.example.`);
}
