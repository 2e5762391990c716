import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import * as z from 'zod';
import { takeAnswers } from './zone/answers.ts';
import { briefOf } from './zone/brief.ts';
import { newZone } from './zone/new-zone.ts';
import { stopsOf } from './zone/stops.ts';
import { command } from './terminal.ts';
import { today } from './today.ts';

const USAGE = `Starts a zone, and says what it still needs.

  npm run zone -- new <id> [--name "Politiezone …"] [--municipality 11005=Boom …] [--website https://…]
                           [--phone "09 244 24 00"] [--exit https://…] [--mail dienst@zone.example]
  npm run zone -- check [<id>]
  npm run zone -- brief <id> [--out <file>]
  npm run zone -- answers <file> [--zone <id>]

new writes content/zones/<id>/, with every open fact marked, and asks what was not given. A phone number needs --website, the
page that says it. check says what still stops the zone from going live, and ends with 1 when something does. brief prints
what only the zone can answer; answers takes the filled-in sheet in. Without <id> the zone is ZONE, or deinze-zulte-lievegem.`;

const options = {
  name: { type: 'string' },
  municipality: { type: 'string', multiple: true },
  website: { type: 'string' },
  phone: { type: 'string' },
  exit: { type: 'string' },
  mail: { type: 'string' },
  out: { type: 'string' },
  zone: { type: 'string' },
} as const;

/** What was given on the command line. */
type Given = Partial<
  Record<'name' | 'website' | 'phone' | 'exit' | 'mail' | 'out' | 'zone', string | undefined>
> & { municipality?: string[] | undefined };

z.config(z.locales.nl());

const tasks: Partial<Record<string, (subject: string | undefined, given: Given) => Promise<void>>> =
  {
    new: start,
    check,
    brief: async (id, { out }) => {
      const text = await briefOf(id ?? chosenZone(process.env));
      if (out === undefined) console.info(text);
      else await writeFile(out, text);
    },
    answers: async (file, { zone }) => {
      if (file === undefined) throw new Error(USAGE);
      const id = zone ?? chosenZone(process.env);
      const taken = await takeAnswers(id, file);
      console.info(`Ingevuld in content/zones/${id}/: ${taken.join(', ')}.`);
    },
  };

async function start(id: string | undefined, given: Given): Promise<void> {
  if (id === undefined) throw new Error(USAGE);
  const asked = await askMissing(given);
  const files = await newZone({ id, ...asked });
  console.info(
    [
      ...files.map((file) => `${file} staat klaar.`),
      `Bekijk de site: ZONE=${id} npm start`,
      `Wat haar nog tegenhoudt: npm run zone -- check ${id}`,
      ...(asked.mail === undefined ? [] : [`Zet bij de host: MAIL_TO=${asked.mail}`]),
    ].join('\n'),
  );
}

/** Neutral, and of nobody who could be asked who came by. */
const EXIT = 'https://www.meteo.be/nl';

async function askMissing(given: Given) {
  if (!process.stdin.isTTY) return { ...given, ...required(given) };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (value: string | undefined, question: string) =>
    value ?? ((await terminal.question(`${question}\n> `)).trim() || undefined);
  try {
    const name = await ask(given.name, 'Hoe heet de zone? (Politiezone Rupel)');
    const said = await ask(
      given.municipality?.join(', '),
      "Welke gemeenten? NIS-code en naam, met komma's: 11005=Boom, 11030=Niel",
    );
    const website = await ask(
      given.website,
      'Adres van de eigen site van de zone? (leeg: nog niet bekend)',
    );
    const phone = await ask(
      given.phone,
      'Algemeen nummer, zoals het op die site staat? (leeg: nog niet bekend)',
    );
    const exit = await ask(given.exit, `Waar leidt "Verlaat deze site" naartoe? (leeg: ${EXIT})`);
    const mail = await ask(
      given.mail,
      'Naar welke mailbox gaan de berichten? (leeg: nog niet bekend)',
    );
    return { website, phone, mail, ...required({ name, exit, municipality: said?.split(/,\s*/) }) };
  } finally {
    terminal.close();
  }
}

function required({ name, municipality, exit = EXIT }: Given) {
  if (name === undefined || municipality === undefined)
    throw new Error('Een zone heeft een naam en minstens één gemeente: --name en --municipality.');
  return { name, municipalities: municipality, exit };
}

async function check(id = chosenZone(process.env)): Promise<void> {
  const stops = await stopsOf(id, process.env, today());
  if (stops.length === 0) {
    console.info(`Niets houdt ${id} nog tegen. Zet status: live in content/zones/${id}/zone.yaml.`);
    return;
  }
  throw new Error(
    [`${id} kan nog niet live, want:`, ...stops.map((stop) => `- ${stop}`)].join('\n'),
  );
}

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [task = '', subject, ...more] = positionals;
  const run = tasks[task];
  if (run === undefined || more.length > 0) throw new Error(USAGE);
  await run(subject, values);
});
