import { CONTACT_ADDRESS } from '#contact/message.ts';
import { onHost, ORIGIN } from './with-host.ts';
import { quantile, table } from './report.ts';

const POSTS = 200;

/** How long a post takes on a machine of one's own, from the first byte to the answer, with the letter on the disk. */
export function postTimes(): Promise<string[]> {
  return onHost(async () => {
    const rows: string[][] = [];
    for (const atOnce of [1, 10]) rows.push(await rowOf(atOnce));
    return table(
      ['a form without scripts, sealed by the function', 'p50, ms', 'p99, ms', 'a second'],
      rows,
    );
  });
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
  const answer = await fetch(ORIGIN + CONTACT_ADDRESS, {
    method: 'POST',
    headers: { accept: 'application/json', 'x-forwarded-for': `192.0.2.${number % 250}` },
    body: new URLSearchParams({ thema: 'b', bericht: 'Een kanarie.', bereik: 'nee' }),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`A post was answered with ${answer.status}.`);
  return performance.now() - start;
}
