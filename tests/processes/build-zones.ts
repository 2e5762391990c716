import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a build reads; packages are found further up. */
const source = [
  ...['package.json', 'tsconfig.json', 'astro.config.mjs'],
  ...['src', 'netlify', 'public', 'content', 'commands'],
];

/** Builds the site of every zone into `test-results/zones/<zone>/`, once before the checks on built pages. */
export default function buildZones(): void {
  for (const zone of readdirSync('content/zones')) buildZone(zone, '.');
  for (const zone of readdirSync('tests/zones')) buildZone(zone, copyWith(zone));
}

/** Copies the project and adds a zone of the tests' own, as somebody does who starts a zone. */
function copyWith(zone: string): string {
  const copy = `test-results/copies/${zone}`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of source) cpSync(name, `${copy}/${name}`, { recursive: true });
  cpSync(`tests/zones/${zone}`, `${copy}/content/zones/${zone}`, { recursive: true });
  return copy;
}

function buildZone(zone: string, folder: string): void {
  const out = resolve(`test-results/zones/${zone}`);
  execFileSync(process.execPath, ['commands/build.ts', '--local', '--out', out], {
    cwd: folder,
    env: { ...process.env, ZONE: zone },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
