import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import * as z from 'zod';
import { takeAnswers } from './zone/answers.ts';
import { askStart, type Given } from './zone/ask-start.ts';
import { briefOf } from './zone/brief.ts';
import { zoneBuiltFor } from './zone/built-for.ts';
import { ensureNew, newZone } from './zone/new-zone.ts';
import { stopsOf } from './zone/stops.ts';
import { command } from './terminal.ts';
import { today } from './today.ts';

const USAGE = `Begint een zone, en zegt wat ze nog mist.

  npm run zone -- new <map> [--name "Politiezone …"] [--municipality 11005=Boom …] [--website https://…]
                            [--phone "09 244 24 00"] [--exit https://…] [--mail dienst@zone.example]
  npm run zone -- check [<map>]
  npm run zone -- brief <map> [--out <bestand>]
  npm run zone -- answers <bestand> [--zone <map>]

new schrijft content/zones/<map>/ en zet bij elk feit dat nog open is een merkteken. Wat je niet gaf, vraagt het. Bij een
nummer hoort --website: de pagina waar het staat. check zegt wat de zone nog tegenhoudt om live te gaan, en eindigt dan
met 1. brief maakt een blad met wat alleen de zone weet, en de bronnen die iemand moet openen; answers neemt het
ingevulde blad in, voor de zone die erop staat. Zonder <map> is de zone ZONE, of deinze-zulte-lievegem.`;

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

z.config(z.locales.nl());

/** What was given on the command line. */
type Options = Given & { out?: string | undefined; zone?: string | undefined };

const tasks: Partial<
  Record<string, (subject: string | undefined, given: Options) => Promise<void>>
> = {
  new: start,
  check,
  brief: async (id, { out }) => {
    const text = await briefOf(await zoneBuiltFor(id ?? chosenZone(process.env)), today());
    if (out === undefined) console.info(text);
    // Word and Notepad know by the first mark in which letters it is, and ask nothing.
    else await writeFile(out, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  },
  answers: async (file, { zone }) => {
    if (file === undefined) throw new Error(USAGE);
    const { id, fields } = await takeAnswers(file, zone, today());
    console.info(
      [
        `Ingevuld in content/zones/${id}/: ${fields.join(', ')}.`,
        `Wat haar nog tegenhoudt: npm run zone -- check ${id}`,
      ].join('\n'),
    );
  },
};

async function start(id: string | undefined, given: Given): Promise<void> {
  if (id === undefined) throw new Error(USAGE);
  ensureNew(id);
  const { mail, ...asked } = await askStart(given);
  const files = await newZone({ id, ...asked });
  console.info(
    [
      ...files.map((file) => `${file} staat klaar.`),
      `Bekijk de site: zet ZONE=${id} in het bestand .env, en typ npm start`,
      `Wat haar nog tegenhoudt: npm run zone -- check ${id}`,
      ...(mail === undefined ? [] : [`Zet bij de host: MAIL_TO=${mail}`]),
    ].join('\n'),
  );
}

async function check(asked = chosenZone(process.env)): Promise<void> {
  const id = await zoneBuiltFor(asked);
  const stops = await stopsOf(id, process.env, today());
  if (id !== asked) console.info(`${asked} ging op in ${id}.`);
  if (stops.length === 0) {
    console.info(
      `Niets houdt ${id} nog tegen. Met status: live in content/zones/${id}/zone.yaml bouw je de echte site.`,
    );
    return;
  }
  throw new Error(
    [
      `${id} kan nog niet live, want:`,
      ...stops.map((stop) => `- ${stop}`),
      ...helpWith(stops, id),
    ].join('\n'),
  );
}

/** How to mend what stops a zone, as far as it is of that kind. */
function helpWith(stops: readonly string[], id: string): string[] {
  const isSetting = (stop: string) => /^(?:Zet|Verbeter) /.test(stop);
  const help: [fits: boolean, sentence: string][] = [
    [
      stops.some(isSetting),
      'Wat met Zet of Verbeter begint, is een instelling van de host, of een regel in .env op deze computer: docs/go-live.md.',
    ],
    [
      stops.some((stop) => stop.includes('checked.yaml')),
      `In checked.yaml krijgt elke bron een regel: https://www.politie.be/5911: '${today()}'`,
    ],
    [
      !stops.every(isSetting),
      `Liever een blad om in te vullen? npm run zone -- brief ${id} --out vragen.txt`,
    ],
  ];
  return help.flatMap(([fits, sentence]) => (fits ? sentence : []));
}

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [task = '', subject, ...more] = positionals;
  const run = tasks[task];
  if (run === undefined || more.length > 0) throw new Error(USAGE);
  await run(subject, values);
});
