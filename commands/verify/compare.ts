import { createHash } from 'node:crypto';
import type { Answer } from './ask.ts';
import { MANIFEST, readManifest, type Build, type Manifest } from './build.ts';

type Ask = (address: string) => Promise<Answer | undefined>;

/** Questions at once: a host must not take us for a flood. */
const AT_ONCE = 6;

/** The page of an address that no site of ours has. */
const NOWHERE = '/a-page-that-nobody-made/';
const NOT_FOUND = '/404';

/** Compares what a site shows with a build: one line for each difference, and how many files were compared. */
export async function compareSite(
  build: Build,
  ask: Ask,
): Promise<{ different: string[]; count: number }> {
  const addresses = Object.keys(build.manifest.files);
  const different = listDifferences(build.manifest, await ask(MANIFEST));
  const left = [...addresses, NOWHERE];
  const work = Array.from({ length: AT_ONCE }, async () => {
    for (let address = left.shift(); address !== undefined; address = left.shift())
      different.push(...differences(build, address, await ask(address)));
  });
  await Promise.all(work);
  return { different, count: addresses.length };
}

function differences({ manifest, rules }: Build, address: string, answer?: Answer): string[] {
  const [page, status] = address === NOWHERE ? [NOT_FOUND, 404] : [address, 200];
  if (!answer) return [`${address}: no answer`];
  // A host may say of this page that it is found, or that it is not.
  const isRight = answer.status === status || page === NOT_FOUND;
  if (!isRight) return [`${address}: answers ${answer.status}`];
  const hash = createHash('sha256').update(answer.body).digest('hex');
  const isSame = hash === manifest.files[page];
  // For an address without a page the rules of that page do not count.
  const own = address === NOWHERE ? [] : [...(rules.get(page) ?? [])];
  const wrong = [...(rules.get('/*') ?? []), ...own].filter(
    ([name, value]) => answer.headers.get(name) !== value,
  );
  return [
    ...(isSame ? [] : [`${address}: another text than was built`]),
    ...wrong.map(([name]) => `${address}: ${name} is not as it was built`),
  ];
}

function listDifferences(own: Manifest, answer?: Answer): string[] {
  const live = answer && listIn(answer);
  if (!live) return [`${MANIFEST}: no list of files`];
  const told = (['commit', 'day'] as const)
    .filter((name) => live[name] !== own[name])
    .map(
      (name) =>
        `${MANIFEST}: its ${name} is ${live[name] ?? 'unknown'}, ours ${own[name] ?? 'unknown'}`,
    );
  const more = Object.keys(live.files).filter((address) => own.files[address] === undefined);
  return [...told, ...more.map((address) => `${address}: was not built here`)];
}

function listIn({ body }: Answer): Manifest | undefined {
  try {
    return readManifest(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
