import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { dayOfBuild } from '#lib/environment.ts';
import { zoneId } from '#tests/readers/zone.ts';
import { copyOf } from './copy.ts';

/**
 * Builds the site of every zone into `test-results/zones/<zone>/`, once before the checks on built pages, and that of
 * the first zone a second time from another folder, into `test-results/again/`.
 */
export default function buildZones(): void {
  for (const zone of readdirSync('content/zones')) buildZone(zone, '.');
  for (const zone of readdirSync('tests/zones')) buildZone(zone, copyWith(zone));
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

function buildZone(zone: string, folder: string, place = `test-results/zones/${zone}`): void {
  const out = resolve(place);
  execFileSync(process.execPath, ['commands/build.ts', '--local', '--out', out], {
    cwd: folder,
    env: { ...process.env, ZONE: zone, BUILD_DAY },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
