import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.ts';
import { command } from './terminal.ts';

const USAGE = `Sees to it that tests in a browser have a Chromium, and installs Debian's as root.

  npm run browser`;

await command(USAGE, () => {
  parseArgs();
  if (findBrowser() === undefined && mayInstall()) install();
  if (findBrowser() === undefined)
    throw new Error(
      'No Chromium was found: install it, or set CHROMIUM to the path of the program.',
    );
});

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(): void {
  console.info('Installing the Debian package chromium, for the tests in a browser.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['--quiet', ...step], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) console.error(stderr.trim());
  }
}
