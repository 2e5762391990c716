import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasSaid, kill, launch } from '#tests/processes/program.ts';
import { quantile, table } from './report.ts';

const PORT = '4395';
const POSTS = 200;

/** How long a post takes on a machine of one's own, from the first byte to the answer, with the letter on the disk. */
export async function postTimes(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'posts-'));
  const host = launch(['commands/own-host.ts'], {
    ...{ URL: 'https://zone.example', PORT, TRUST_PROXY: '1', UNCHECKED_PER_HOUR: '100000' },
    ...{ CHALLENGE_SECRET: 'x'.repeat(32), OUTBOX_DIR: `${folder}/o`, STORE_DIR: `${folder}/s` },
  });
  try {
    if (!(await hasSaid(host, /ready/, 60_000))) throw new Error(host.output());
    const rows: string[][] = [];
    for (const atOnce of [1, 10]) rows.push(await rowOf(atOnce));
    return table(
      ['a form without scripts, sealed by the function', 'p50, ms', 'p99, ms', 'a second'],
      rows,
    );
  } finally {
    await kill(host, 'SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

async function rowOf(atOnce: number): Promise<string[]> {
  const times: number[] = [];
  const start = performance.now();
  let left = POSTS;
  const sender = async () => {
    while (left > 0) times.push(await post(left--));
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  const seconds = (performance.now() - start) / 1000;
  const figures = [quantile(times), quantile(times, 0.99), POSTS / seconds];
  return [`${atOnce} at once, ${POSTS} posts`, ...figures.map((figure) => figure.toFixed(0))];
}

/** One post, each from an address of its own, so that the limit of one sender counts for none. */
async function post(number: number): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/contact`, {
    method: 'POST',
    headers: { accept: 'application/json', 'x-forwarded-for': `192.0.2.${number % 250}` },
    body: new URLSearchParams({ thema: 'b', bericht: 'Een kanarie.', bereik: 'nee' }),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A post was answered with ${answer.status}.`);
  return performance.now() - start;
}
