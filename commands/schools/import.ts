import { readFile } from 'node:fs/promises';
import { readPlaces, readSchools } from '#schools/list.ts';
import { compare, type Comparison } from './compare.ts';
import { writeSchools } from './list.ts';
import { readOfficial, type Reading } from './official.ts';

/** A list that has lost more than this is half a list, not a wave of closures. */
const MOST_LOSS = 0.15;

/** An import, ready to be written. */
export interface Import {
  comparison: Comparison;
  /** The list of the zone, for `schools.csv`. */
  text: string;
  /** Reason to refuse without confirmation: too many schools are gone. */
  refusal: string | undefined;
}

/** Options of an import. */
interface Order {
  /** One or more lists: the Flemish site gives one for each level. */
  files: readonly string[];
  /** Folder of the zone. */
  folder: string;
  /** The month the lists describe. */
  asOf: string;
  /** `2026-11-22`. */
  today: string;
}

/**
 * Reads official lists and lays them beside the list of a zone. Writes nothing.
 * @throws when a file is not right, with line, column and what to do
 */
export async function importSchools({ files, folder, asOf, today }: Order): Promise<Import> {
  const places = readPlaces(...(await textOf(`${folder}/postcodes.csv`)));
  const ours = readSchools(...(await textOf(`${folder}/schools.csv`)));
  const nis = new Set(places.map((place) => place.nis));
  const readings = files.map((file) => readOfficial({ file, nis, today }));
  const reading = together(await Promise.all(readings));
  if (reading.problems.length > 0) throw new Error(reading.problems.join('\n'));
  const comparison = compare({ ours, reading, places, asOf });
  const text = writeSchools(comparison.next);
  // What the site would refuse is not written either.
  readSchools(text, 'The new schools.csv');
  return { comparison, text, refusal: refusalOf(comparison) };
}

function refusalOf({ gone, judged }: Comparison): string | undefined {
  if (gone.length <= judged * MOST_LOSS) return undefined;
  return `${gone.length} of ${judged} schools would be gone. Is this the whole list? Give every list in one go, or say --accept-loss.`;
}

function together(readings: readonly Reading[]): Reading {
  return {
    schools: readings.flatMap(({ schools }) => schools),
    problems: readings.flatMap(({ problems }) => problems),
    levels: new Set(readings.flatMap(({ levels }) => [...levels])),
    hasPlaces: readings.some(({ hasPlaces }) => hasPlaces),
    count: readings.reduce((sum, { count }) => sum + count, 0),
  };
}

async function textOf(file: string): Promise<[text: string, file: string]> {
  try {
    return [await readFile(file, 'utf8'), file];
  } catch (error) {
    throw new Error(`${file} is missing: copy that of another zone.`, { cause: error });
  }
}
