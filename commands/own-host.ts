import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { settings as mailSettings } from '#netlify/adapters/settings.ts';
import { smtpProblem } from '#netlify/adapters/smtp.ts';
import { watchMail } from '#netlify/adapters/mail.ts';
import { fileStore } from '#netlify/adapters/file-store.ts';
import { useStores } from '#netlify/adapters/store.ts';
import { loadFunctions } from './local-functions.ts';
import { healthWatch } from './health.ts';
import { rateLimit } from './rate-limit.ts';
import { ownServer } from './own-server.ts';
import { ownSettings } from './own-settings.ts';
import { takeStore } from './own-store.ts';
import { listen } from './port.ts';
import { readSite } from './site-files.ts';
import { command, onStop } from './terminal.ts';
import { ensureWritable } from './writable.ts';

const USAGE = `Serves the site in dist/ for the public, on a machine of your own: files, functions, store and schedules, in one
process behind nginx or Caddy. docs/own-machine.md says how to set it up, .env.example explains every setting.

  npm run serve

It needs URL, CHALLENGE_SECRET, and MAIL_SMTP with MAIL_FROM and MAIL_TO.`;

/** How long requests and runs get to end when the site stops; a letter that was kept is not lost by then. */
const GOODBYE_MS = 10_000;

await command(USAGE, async () => {
  parseArgs();
  const settings = ownSettings(process.env);
  const { mail } = mailSettings();
  if (mail.kind === 'folder') await ensureWritable(mail.folder, 'set OUTBOX_DIR to another');
  await takeStore(settings.storeFolder);
  useStores((name) => fileStore(settings.storeFolder, name));
  const site = await readSite('dist');
  const functions = await loadFunctions('production');
  const limit = rateLimit();
  const health = healthWatch(fileStore(settings.storeFolder, 'health'));
  watchMail(health.mailed);
  const server = ownServer({ site, functions, limit, health, settings });
  await listen(server, settings, 'npm run serve');
  console.info(`The site is ready: ${settings.url}, on ${settings.host}:${settings.port}`);
  if (mail.kind === 'smtp') void sayMailProblem(mail.url);
  const stopSchedules = functions.startSchedules(health.heard);
  onStop(async () => {
    setTimeout(() => process.exit(0), GOODBYE_MS).unref();
    limit.stop();
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    await Promise.all([closed, stopSchedules()]);
  });
});

/** Letters are kept while their mail cannot leave, so that the site starts all the same. */
async function sayMailProblem(url: string): Promise<void> {
  const problem = await smtpProblem(url);
  if (problem !== null) console.error(`${problem} Letters are kept, and leave once it does.`);
}
