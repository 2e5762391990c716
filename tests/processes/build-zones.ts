import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** Builds the site of every zone into `test-results/zones/<zone>/`, once before the checks on built pages. */
export default function buildZones(): void {
  for (const zone of readdirSync('content/zones'))
    execFileSync(process.execPath, ['commands/build.ts', '--out', `test-results/zones/${zone}`], {
      env: { ...process.env, ZONE: zone },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}
