import { chromium, type Browser } from '@playwright/test';
import { chromiumPlaces, firstProgram } from './programs.ts';

/** Finds the Chromium that journeys run in: `CHROMIUM`, Debian's, Google's or Playwright's own. */
export function findBrowser(): string | undefined {
  return firstProgram([...chromiumPlaces, chromium.executablePath()]);
}

/** Starts that Chromium, as it runs in a container too. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}
