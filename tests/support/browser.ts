import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

/** Finds the Chromium that journeys run in: `CHROMIUM`, Debian's, Google's or Playwright's own. */
export function findBrowser(): string | undefined {
  const places = [
    process.env['CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return places.find(isProgram);
}

function isProgram(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
