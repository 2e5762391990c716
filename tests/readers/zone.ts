import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { chosenZone } from '#lib/environment.ts';
import { zoneSchema, type Zone } from '#zone/schema.ts';

const ofThisMachine = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};

/** The zone whose site is looked at: the build takes it from `.env` too. */
export const zoneId = chosenZone({ ...ofThisMachine, ...process.env });

/** Journeys past the schools, figures and news of one zone are for its site alone. */
export const isZoneOfJourneys = zoneId === chosenZone({});

/** Facts about that zone. */
export const zone = readZone(zoneId);

/** Reads what is true of a zone, one of the tests' own among them. */
function readZone(id: string): Zone {
  const folders = ['content/zones', 'tests/zones'].map((folder) => `${folder}/${id}`);
  const folder = folders.find((path) => existsSync(path));
  if (folder === undefined) throw new Error(`There is no ${folders.join(' and no ')}.`);
  return zoneSchema.parse(parse(readFileSync(`${folder}/zone.yaml`, 'utf8')));
}

/** Names of this zone alone: its own, its telephone number if it has one, its municipalities. */
export function zoneNames(id: string): string[] {
  const { name, phone, municipalities } = readZone(id);
  return [name, ...(phone ? [phone.number] : []), ...municipalities.map((one) => one.name)];
}

/** The same with what nobody reads as a name: of its folder, of a line to dial, of short. */
export function zoneWords(id: string): string[] {
  const { shortName, phone } = readZone(id);
  return [...zoneNames(id), id, shortName, ...(phone ? [phone.tel] : [])];
}

/** A zone that merged into each invented one: the sites of those are built by its name. */
export const FORMER = 'voorheen';
