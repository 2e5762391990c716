import { chromium } from '@playwright/test';
import { chromiumPlaces, firstProgram } from './programs.ts';

/** Finds the Chromium that journeys run in: `CHROMIUM`, Debian's, Google's or Playwright's own. */
export function findBrowser(): string | undefined {
  return firstProgram([...chromiumPlaces, chromium.executablePath()]);
}
