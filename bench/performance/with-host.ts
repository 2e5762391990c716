import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { launchBrowser } from '#commands/browser.ts';
import { hasSaid, kill, launch } from '#tests/processes/program.ts';

const PORT = 4397;

/** Where the site of `onHost` answers. */
export const ORIGIN = `http://127.0.0.1:${PORT}`;

/** Measures the built site as a machine of one's own serves it: compressed, with a store and mails in a folder of its own. */
export async function onHost<Result>(measure: () => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'own-host-'));
  const host = launch(['commands/own-host.ts'], {
    ...{ URL: 'https://zone.example', PORT: String(PORT), TRUST_PROXY: '1' },
    ...{ CHALLENGE_SECRET: 'x'.repeat(32), OUTBOX_DIR: `${folder}/o`, STORE_DIR: `${folder}/s` },
    // Every letter of a measurement leaves at once.
    UNCHECKED_PER_HOUR: '100000',
  });
  try {
    if (!(await hasSaid(host, /ready/, 60_000))) throw new Error(host.output());
    return await measure();
  } finally {
    await kill(host, 'SIGTERM');
    await rm(folder, { recursive: true });
  }
}

/** The same, with a browser. */
export function inBrowserOnHost<Result>(
  measure: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  return onHost(async () => {
    const browser = await launchBrowser();
    try {
      return await measure(browser);
    } finally {
      await browser.close();
    }
  });
}
