import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOfBuild } from '#lib/environment.ts';
import { FORMER, zoneId } from '#tests/readers/zone.ts';
import { copyOf } from './copy.ts';

/**
 * Builds the site of every zone into `test-results/zones/<zone>/`, once before the checks on built pages; that of the
 * first zone a second time from another folder, into `test-results/again/`, and a third time with one sentence more,
 * into `test-results/changed/`.
 */
export default function buildZones(): void {
  for (const zone of readdirSync('content/zones'))
    buildZone(zone, '.', placeOf(zone), zone === zoneId ? {} : ON_THE_AIR);
  // On a machine that can set no papers: everything else has to be there.
  for (const zone of readdirSync('tests/zones')) {
    const told = buildZone(FORMER, copyWith(zone), placeOf(zone), WITHOUT_PRESS);
    writeFileSync(`${placeOf(zone)}.log`, told);
  }
  const copy = copyOf('again');
  buildZone(zoneId, copy, 'test-results/again');
  writeFileSync('test-results/again.papers.json', JSON.stringify(keptPapers(copy)));
  appendFileSync(`${copy}/content/stop/jij.mdx`, '\nDeze zin stond hier nog niet.\n');
  buildZone(zoneId, copy, 'test-results/changed');
  writeFileSync('test-results/changed.papers.json', JSON.stringify(keptPapers(copy)));
}

/** A zone whose site knows its own address: then there is something to tear off a poster. */
const ON_THE_AIR = { URL: 'https://www.zone.example' };

/** Copies the project and adds a zone of the tests' own, as somebody does who starts a zone, and one that merged into it. */
function copyWith(zone: string): string {
  const copy = copyOf(zone);
  const former = `${copy}/content/zones/${FORMER}`;
  for (const folder of [`${copy}/content/zones/${zone}`, former])
    cpSync(`tests/zones/${zone}`, folder, { recursive: true });
  appendFileSync(`${former}/zone.yaml`, `mergedInto: ${zone}\n`);
  return copy;
}

/** For one day, also around midnight. */
const BUILD_DAY = dayOfBuild(process.env, new Date());

const NO_PRESS = pathToFileURL(resolve('tests/processes/no-press.ts')).href;

const WITHOUT_PRESS = { NODE_OPTIONS: `--import=${NO_PRESS}` };

function placeOf(zone: string): string {
  return `test-results/zones/${zone}`;
}

/** Builds a site, and returns what the build said. */
function buildZone(
  zone: string,
  folder: string,
  place: string,
  environment: Readonly<Record<string, string>> = {},
): string {
  const out = resolve(place);
  const args = ['commands/build.ts', '--local', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ZONE: zone, BUILD_DAY, NODE_OPTIONS: '', ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${zone} is not built. ${stderr}`);
  return stdout + stderr;
}

/** The papers that a build kept for the next, each with the number of its file: one that is set anew has another. */
function keptPapers(folder: string): Record<string, number> {
  const kept = `${folder}/.astro/papers`;
  if (!existsSync(kept)) return {};
  return Object.fromEntries(
    readdirSync(kept).map((name) => [name, statSync(`${kept}/${name}`).ino]),
  );
}
