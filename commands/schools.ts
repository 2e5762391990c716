import { stat, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import { importSchools } from './schools/import.ts';
import { tableOf } from './schools/table.ts';
import { command } from './terminal.ts';
import { today } from './today.ts';

const USAGE = `Brings the list of schools of a zone up to date with the official Flemish list.

  npm run schools -- <official csv>... [--zone id] [--as-of 2026-09] [--accept-loss] [--write]

Without --zone it is for the zone of ZONE, or for deinze-zulte-lievegem. It shows what would change, and
writes only with --write. Columns about persons are never read.`;

await command(USAGE, async () => {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      zone: { type: 'string', default: chosenZone(process.env) },
      'as-of': { type: 'string' },
      'accept-loss': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const [first] = files;
  if (first === undefined) throw new Error(USAGE);
  const folder = `content/zones/${values.zone}`;
  const asOf = values['as-of'] ?? (await monthOf(first));
  const { comparison, text, refusal } = await importSchools({
    files,
    folder,
    asOf,
    today: today(),
  });
  console.info(tableOf(comparison));
  if (refusal !== undefined && !values['accept-loss']) throw new Error(refusal);
  if (values.write) await replace(`${folder}/schools.csv`, text);
  console.info(
    values.write ? `Written to ${folder}/schools.csv.` : 'Nothing is written: add --write.',
  );
});

/** Month in which the file was last modified, taken for the month of the download. */
async function monthOf(file: string): Promise<string> {
  const { mtime } = await stat(file).catch((error: unknown) => {
    throw new Error(`${file} cannot be read. Check its name.`, { cause: error });
  });
  return mtime.toISOString().slice(0, 7);
}

/** Writes atomically: half a list would be published. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
