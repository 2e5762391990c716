import { accessSync, constants } from 'node:fs';

/** Places to look for Chromium: `CHROMIUM`, Debian's, Google's. */
export const chromiumPlaces: readonly string[] = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The first of the places that holds a program one may run. */
export function firstProgram(places: readonly string[]): string | undefined {
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
