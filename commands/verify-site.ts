import { parseArgs } from 'node:util';
import { command } from './terminal.ts';
import { compareSite } from './verify/compare.ts';
import { readKey, signatureProblem } from './verify/signature.ts';
import { readBuild } from './verify/build.ts';
import { ask } from './verify/ask.ts';

const USAGE = `Compares a site on the air with a build of our own, file by file and header by header, and says what differs.
Exit code 0 only when nothing does: made for a timer on a second machine.

  npm run verify-site -- https://zone.example [--dist dist] [--key signing-key.pub]

The build has to be of the same commit, zone, day and addresses: docs/integrity.md says how to make it. --key is a file
with the public half of SITE_SIGNING_KEY.`;

/** Said each time, because nobody may think that more was looked at. */
const UNCOVERED = `Not looked at, because functions make it at each request: /api/…, /contact/verzonden/ and the page after a form that
was sent without scripts. Nor an address that is in no list. And a site can show others something else than this machine.`;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dist: { type: 'string', default: 'dist' }, key: { type: 'string' } },
  });
  const [site, ...more] = positionals;
  if (site === undefined || more.length > 0 || !URL.canParse(site)) throw new Error(USAGE);
  const key = values.key === undefined ? undefined : await readKey(values.key);
  const build = await readBuild(values.dist);
  const { different, count } = await compareSite(build, (address) => ask(site, address));
  if (!different) throw new Error(`${site} does not answer, so that nothing was compared.`);
  const signed = key && (await signatureProblem(key, site));
  if (signed !== undefined) different.push(signed);
  for (const line of different) console.error(line);
  if (different.length > 0) throw new Error(`${site} is not this build.\n${UNCOVERED}`);
  console.info(`${count} files of ${site} are as they were built, headers too.\n${UNCOVERED}`);
});
