import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { relative } from 'node:path';
import { build } from 'astro';
import { errors } from './build-log.ts';
import { ensureReady, isLive } from './live.ts';
import { oneLine } from './one-line.ts';
import { packFunctions } from './pack-functions.ts';
import { command, runFirst } from './terminal.ts';
import { today } from './today.ts';
import { ensureWritable } from './writable.ts';

const USAGE = `Builds the site into dist/ and packs its functions into packed/, or says in one sentence what is broken.

  npm run build -- [--out <folder>] [--local] [--verbose]

The zone is ZONE, a folder of content/zones/, or deinze-zulte-lievegem. A zone with status: live has to be ready
(npm run zone -- check), but for --local: a site to look at on this machine, whose functions are not
packed. --verbose says where in the code it broke.`;

await command(USAGE, async () => {
  const {
    out,
    local: isLocal,
    verbose: isVerbose,
  } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      local: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  }).values;
  if (!isLocal && (await isLive(process.env))) {
    await ensureReady(process.env, today());
    runFirst('commands/texts.ts');
  }
  const start = performance.now();
  for (const folder of ['.astro', out]) await ensureWritable(folder, 'build as somebody else');
  try {
    await build({
      outDir: out,
      logger: { entrypoint: new URL('build-log.ts', import.meta.url) },
    });
  } catch (error) {
    if (isVerbose) console.error(error);
    throw notBuilt(sentenceOf(error));
  }
  if (errors.length > 0) throw notBuilt(errors.map(oneLine).join('\n'));
  if (!isLocal) await packFunctions();
  console.info(`${out}/ is built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
});

/** Says it in Dutch, with line and repair, where the rules for texts know what is wrong; else as Astro says it. */
function notBuilt(sentence: string): Error {
  const { stdout } = spawnSync(process.execPath, ['commands/texts.ts'], { encoding: 'utf8' });
  return new Error(
    stdout === ''
      ? `The site is not built. ${sentence}`
      : `De site is niet gebouwd. Verbeter eerst dit:\n${stdout.trim()}`,
  );
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error));
  const file = fileOf(error);
  return (file === undefined ? '' : `${file}: `) + oneLine(error.message);
}

/** Astro adds the place to its own errors. */
function fileOf(error: Error): string | undefined {
  const place: unknown = Reflect.get(error, 'loc');
  const file: unknown = place instanceof Object ? Reflect.get(place, 'file') : undefined;
  return typeof file === 'string' ? relative(process.cwd(), file) : undefined;
}
