import { readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '#commands/browser.ts';
import { server } from './tests/processes/server.ts';
import { zoneId } from './tests/readers/zone.ts';

const MAILING = /^((?:RESEND|MAIL|ALARM|HEARTBEAT|HCAPTCHA)_\w+)=$/gm;

// Settings in .env are for the real site: what these tests start must never mail with them. A blank one counts as missing.
process.env['ZONE'] = zoneId;
for (const [, name = ''] of readFileSync('.env.example', 'utf8').matchAll(MAILING))
  process.env[name] ??= '';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: server.folder,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  // Machines are noisy; what has to appear appears, if not at once.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: server.origin,
    locale: 'nl-BE',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Otherwise it looks for updates and settings on the internet.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'scripts on', grepInvert: /without scripts/ },
    {
      name: 'scripts off',
      use: { javaScriptEnabled: false },
      // These put a script of their own into the page, or need no browser at all.
      testIgnore:
        '{accessibility,commands,post,delivery,hostile-input,faults,no-leaks,traces,packed,verify-site,own-machine,redactie,texts}.spec.ts',
      grepInvert: /with scripts/,
    },
  ],
  webServer: {
    command: 'node commands/launch.cjs commands/serve.ts',
    url: server.origin,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    env: {
      PORT: String(server.port),
      OUTBOX_DIR: server.outbox,
      STORE_DIR: server.store,
      UNCHECKED_PER_HOUR: '10000',
    },
  },
});
