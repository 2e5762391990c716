import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOfBuild } from '#lib/environment.ts';
import { zoneId } from '#tests/readers/zone.ts';
import { copyOf } from './copy.ts';

/**
 * Builds the site of every zone into `test-results/zones/<zone>/`, once before the checks on built pages, and that of
 * the first zone a second time from another folder, into `test-results/again/`.
 */
export default function buildZones(): void {
  for (const zone of readdirSync('content/zones')) buildZone(zone, '.');
  // On a machine that can set no papers: everything else has to be there.
  for (const zone of readdirSync('tests/zones')) {
    const told = buildZone(zone, copyWith(zone), placeOf(zone), `--import=${NO_PRESS}`);
    writeFileSync(`${placeOf(zone)}.log`, told);
  }
  buildZone(zoneId, copyOf('again'), 'test-results/again');
}

/** Copies the project and adds a zone of the tests' own, as somebody does who starts a zone. */
function copyWith(zone: string): string {
  const copy = copyOf(zone);
  cpSync(`tests/zones/${zone}`, `${copy}/content/zones/${zone}`, { recursive: true });
  return copy;
}

/** For one day, also around midnight. */
const BUILD_DAY = dayOfBuild(process.env, new Date());

const NO_PRESS = pathToFileURL(resolve('tests/processes/no-press.ts')).href;

function placeOf(zone: string): string {
  return `test-results/zones/${zone}`;
}

/** Builds a site, and returns what the build said. */
function buildZone(zone: string, folder: string, place = placeOf(zone), nodeOptions = ''): string {
  const out = resolve(place);
  const args = ['commands/build.ts', '--local', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ZONE: zone, BUILD_DAY, NODE_OPTIONS: nodeOptions },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${zone} is not built. ${stderr}`);
  return stdout + stderr;
}
