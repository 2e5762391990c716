import { parseArgs } from 'node:util';
import { filled } from '#lib/environment.ts';
import { settings } from '#netlify/adapters/settings.ts';
import { takePort } from './local-host.ts';
import { portProblem } from './port.ts';
import { command, onStop, runFirst } from './terminal.ts';
import { ensureWritable } from './writable.ts';

const USAGE = `Serves the site in dist/ as the host would, on this machine only: headers, redirects, functions, store and
schedules. .env.example explains every setting.

  npm start                          builds the site first
  PORT=4322 ZONE=rupel npm start     the site of another zone, on another port`;

await command(USAGE, async () => {
  const { values } = parseArgs({ options: { build: { type: 'boolean', default: false } } });
  const environment = filled(process.env);
  const { mail } = settings();
  if (mail.kind === 'folder') await ensureWritable(mail.folder, 'set OUTBOX_DIR to another');
  const store = environment['STORE_DIR'] ?? '.netlify/blobs-serve';
  await ensureWritable(store, 'set STORE_DIR to another');
  // Before the build: it would take away the pages of a server that runs on this port.
  const door = await takePort(portIn(environment['PORT'] ?? '4321'));
  if (values.build) runFirst('commands/build.ts', '--local');
  process.env['URL'] = environment['URL'] ?? door.address;
  const site = await door.open(store);
  sayReady(door.address, mail.kind === 'folder' ? mail.folder : undefined);
  site.startSchedules();
  onStop(site.stop);
});

function portIn(text: string): number {
  const problem = portProblem(text);
  if (problem !== undefined) throw new Error(problem);
  return Number(text);
}

function sayReady(address: string, folder: string | undefined): void {
  console.info(`\nThe site is ready: ${address}`);
  if (folder === undefined) {
    console.info('Messages leave as mail, as .env says.');
    return;
  }
  console.info(
    `Messages land as mail in ${folder}/*.eml. Open one at ${address}/postvak/, or with:`,
  );
  console.info(`  npm run open -- ${folder}/<number>.eml --key keys/demonstration-a.key.age`);
  console.info('The passphrase of the demonstration key is: dit is een demonstratie');
}
