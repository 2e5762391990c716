import { copyFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isLive } from './live.ts';
import { command, runFirst } from './terminal.ts';

const USAGE = `Writes the whole site of a zone as one HTML file, to hand over on a stick or by mail.

  npm run onefile -- [--out <file>]

It opens without internet and asks nothing of anybody. The zone is ZONE, a folder of content/zones/, or
deinze-zulte-lievegem. A zone with status: live has to be ready (npm run zone -- check).`;

/** Where the site is built that the file is taken from. */
const SITE = '.astro/onefile';

await command(USAGE, async () => {
  const { out } = parseArgs({ options: { out: { type: 'string', default: 'blad.html' } } }).values;
  const local = (await isLive(process.env)) ? [] : ['--local'];
  runFirst('commands/build.ts', '--out', SITE, ...local);
  await copyFile(`${SITE}/stop/blad.html`, out);
  const { size } = await stat(out);
  console.info(
    `${out} is written, ${Math.ceil(size / 1000)} kB. Whoever finds it can read it, and it does not change when the site does.`,
  );
});
