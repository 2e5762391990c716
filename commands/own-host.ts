import { once } from 'node:events';
import { settings as mailSettings } from '#netlify/adapters/settings.ts';
import { fileStore } from '#netlify/adapters/file-store.ts';
import { useStores } from '#netlify/adapters/store.ts';
import { loadFunctions } from './local-functions.ts';
import { healthWatch } from './health.ts';
import { rateLimit } from './rate-limit.ts';
import { ownServer } from './own-server.ts';
import { ownSettings } from './own-settings.ts';
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
  const settings = ownSettings(process.env);
  const { mail } = mailSettings();
  if (mail.kind === 'folder') await ensureWritable(mail.folder, 'set OUTBOX_DIR to another');
  await ensureWritable(settings.storeFolder, 'set STORE_DIR to another');
  useStores((name) => fileStore(settings.storeFolder, name));
  const site = await readSite('dist');
  const functions = await loadFunctions('production');
  const limit = rateLimit();
  const health = healthWatch(fileStore(settings.storeFolder, 'health'));
  const server = ownServer({ site, functions, limit, health, settings });
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  console.info(`The site is ready: ${settings.url}, on ${settings.host}:${settings.port}`);
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
