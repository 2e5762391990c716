import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';

/** `npm run browser`: sees to it that journeys have a Chromium, or says what to do. */
if (findBrowser() === undefined && mayInstall()) install();
if (findBrowser() === undefined) {
  console.error('No Chromium was found: install it, or set CHROMIUM to the path of the program.');
  process.exit(1);
}

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
