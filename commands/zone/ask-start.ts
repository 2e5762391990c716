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

/** Where somebody is asked: what they type, and where they read. */
interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** The terminal that the command was typed in, if somebody sits at one. */
const ownTerminal = (): Terminal | undefined =>
  process.stdin.isTTY ? { input: process.stdin, output: process.stdout } : undefined;

/** Neutral, and of nobody who could be asked who came by. */
const EXIT = 'https://www.meteo.be/nl';

/**
 * What a new zone starts from: as it was given, and asked where somebody sits at the terminal.
 * @throws with a Dutch sentence when something was given that cannot be right, or is missing and cannot be asked
 */
export async function askStart(
  given: Given,
  terminal = ownTerminal(),
): Promise<Omit<Start, 'id'> & { mail: string | undefined }> {
  const asking = terminal && createInterface(terminal);
  try {
    return await startFrom(given, async (said, question, read) => {
      if (said !== undefined) return read(said.trim());
      return asking && (await askUntilRight(asking, question, read));
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError')
      throw new Error('Gestopt. Er is niets geschreven.', { cause: error });
    throw error;
  } finally {
    asking?.close();
  }
}

async function askUntilRight<Value>(
  asking: Interface,
  question: string,
  read: (said: string) => Value,
): Promise<Value> {
  const stopped = new AbortController();
  // A question to a terminal that is gone would never be answered.
  asking.once('close', () => {
    stopped.abort();
  });
  let wrong = '';
  for (;;) {
    const said = await asking.question(`${wrong}${question}\n> `, { signal: stopped.signal });
    try {
      return read(said.trim());
    } catch (error) {
      wrong = `${error instanceof Error ? error.message : String(error)}\n`;
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
    ifAny(readAddress),
  );
  if (website === undefined && given.phone !== undefined)
    throw new Error('Bij een nummer hoort de site waar het staat: --website https://…');
  const phone =
    website === undefined
      ? undefined
      : await ask(
          given.phone,
          'Algemeen nummer, zoals het op die site staat? (leeg: nog niet bekend)',
          ifAny(readPhone),
        );
  const exit = await ask(
    given.exit,
    `Waar leidt "Verlaat deze site" naartoe? (leeg: ${EXIT})`,
    ifAny(readAddress),
  );
  const mail = await ask(
    given.mail,
    'Naar welke mailbox gaan de berichten? (leeg: nog niet bekend)',
    ifAny(readMail),
  );
  return { name, municipalities, website, phone, exit: exit ?? EXIT, mail };
}

/** Reads what may be left open: an empty answer is none. */
function ifAny<Value>(read: (said: string) => Value): (said: string) => Value | undefined {
  return (said) => (said === '' ? undefined : read(said));
}

function readName(said: string): string {
  const name = said.replace(/\s+/g, ' ');
  if (name.length >= 5) return name;
  throw new Error('Schrijf de volledige naam van de zone: Politiezone Rupel.');
}

function readMail(said: string): string {
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(said)) return said;
  throw new Error(`"${said}" is geen mailadres. Schrijf het helemaal: dienst@zone.example.`);
}
