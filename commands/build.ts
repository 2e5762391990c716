import { parseArgs, stripVTControlCharacters } from 'node:util';
import { relative } from 'node:path';
import { build } from 'astro';
import { errors } from './build-log.ts';

/** `npm run build`: builds the site into dist/ (or `--out`) quietly, or says in one line what is broken; `--verbose` says where. */
const { out, verbose: isVerbose } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    verbose: { type: 'boolean', default: false },
  },
}).values;
const start = performance.now();

try {
  await build({
    outDir: out,
    logger: { entrypoint: new URL('build-log.ts', import.meta.url) },
  });
} catch (error) {
  stop(sentenceOf(error), error);
}
if (errors.length > 0) stop(errors.map(oneLine).join('\n'));
console.log(`${out}/ is built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);

function stop(sentence: string, error?: unknown): never {
  console.error(`The site is not built. ${sentence}`);
  if (isVerbose && error !== undefined) console.error(error);
  process.exit(1);
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

/** Without colours, stars and the way through other people's code. */
function oneLine(message: string): string {
  const [text = ''] = stripVTControlCharacters(message).split(/\n\s*(?:at |Stack backtrace)/);
  const lines = text.replaceAll('**', '').split('\n');
  const parts = lines
    .map((line) => line.replace(/^[\s:]+/, '').trim())
    .filter((line) => line !== '');
  return parts.join(' · ');
}
