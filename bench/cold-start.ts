import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packFunctions } from '#commands/pack-functions.ts';
import {
  askPacked,
  packAsNetlify,
  PACKED_SITE,
  storeForPacked,
  type Packed,
  type PackedAnswer,
} from '#tests/processes/packed.ts';
import { quantile, table } from './performance/report.ts';

const ROUNDS = 7;

/** A function that does nothing: what Netlify's own start takes. */
const EMPTY = "export default () => new Response('');\nexport const config = { path: '/empty' };\n";

/**
 * How long each function takes from nothing until it can be called, and to its first answer, in a fresh process with
 * Netlify's own start, beside one that does nothing: all of them in turn, so that a busy machine is busy for all.
 */
export async function coldStarts(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cold-'));
  await packFunctions();
  const packed = await packAsNetlify(`${folder}/functions`);
  const all = [await empty(packed, folder), ...packed];
  const store = await storeForPacked(`${folder}/store`);
  const answers = new Map(all.map(({ name }) => [name, [] as PackedAnswer[]]));
  try {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const one of all)
        answers.get(one.name)?.push(await askPacked(one, firstOf(one), store.env));
  } finally {
    await store.stop();
    await rm(folder, { recursive: true });
  }
  const medians = (name: string) =>
    TIMES.map((time) => quantile((answers.get(name) ?? []).map((answer) => answer[time])));
  const floor = medians('empty');
  const rows = packed.map(({ name }) => [
    name,
    ...medians(name).flatMap((ms, at) => [ms.toFixed(0), (ms - (floor[at] ?? 0)).toFixed(0)]),
  ]);
  return table(
    [`function, ${ROUNDS} rounds in turn`, 'loaded, ms', 'more', 'answered, ms', 'more'],
    [['one that does nothing', ...floor.flatMap((ms) => [ms.toFixed(0), '–'])], ...rows],
  );
}

const TIMES = ['loadedMs', 'ms'] as const;

/** One of the packed functions, with nothing in the place of its code. */
async function empty([first]: Packed[], folder: string): Promise<Packed> {
  if (!first) throw new Error('There are no functions to measure.');
  const copy = `${folder}/empty`;
  await cp(first.folder, copy, { recursive: true });
  await writeFile(`${copy}/packed/${first.name}.mjs`, EMPTY);
  return { ...first, name: 'empty', folder: copy };
}

function firstOf({ routes = [] }: Packed) {
  const address = routes.map((route) => route.pattern)[0] ?? '/';
  return { method: 'GET', url: PACKED_SITE + address, headers: { host: 'zone.example' }, body: '' };
}
