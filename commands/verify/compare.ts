import { createHash } from 'node:crypto';
import type { Answer } from './ask.ts';
import { MANIFEST, readManifest, type Build, type Manifest } from './build.ts';

type Ask = (address: string) => Promise<Answer | undefined>;

/** Questions at once: a host must not take us for a flood. */
const AT_ONCE = 6;

/** The page of an address that no site of ours has. */
const NOWHERE = '/a-page-that-nobody-made/';
const NOT_FOUND = '/404';

/** What a header of one of these names makes a browser do is more than was built. */
const ACTS =
  /^(?:set-cookie|link|refresh|report-to|reporting-endpoints|nel|clear-site-data|service-worker-allowed|speculation-rules|accept-ch|content-disposition|origin-trial|attribution-reporting-.+|access-control-.+|.+-report-only)$/;

/** So many addresses with the same fault are one fault. */
const MANY = 5;

interface Difference {
  address: string;
  what: string;
}

/**
 * Compares what a site shows with a build: a line for each difference, and how many files were compared; no lines when
 * the site does not answer.
 */
export async function compareSite(
  build: Build,
  ask: Ask,
): Promise<{ different: string[] | undefined; count: number }> {
  const addresses = Object.keys(build.manifest.files);
  const list = await ask(MANIFEST);
  if (!list) return { different: undefined, count: 0 };
  const different = listDifferences(build.manifest, list);
  const left = [...addresses, NOWHERE];
  const work = Array.from({ length: AT_ONCE }, async () => {
    for (let address = left.shift(); address !== undefined; address = left.shift())
      different.push(...differences(build, address, await ask(address)));
  });
  await Promise.all(work);
  return { different: lines(different), count: addresses.length };
}

function lines(different: readonly Difference[]): string[] {
  const faults = Map.groupBy(different, ({ what }) => what);
  return [...faults].flatMap(([what, places]) =>
    places.length > MANY
      ? [`At ${places.length} addresses, such as ${places[0]?.address ?? ''}: ${what}`]
      : places.map(({ address }) => `${address}: ${what}`),
  );
}

function differences(build: Build, address: string, answer?: Answer): Difference[] {
  return faultsOf(build, address, answer).map((what) => ({ address, what }));
}

function faultsOf({ manifest, rules }: Build, address: string, answer?: Answer): string[] {
  const page = address === NOWHERE ? NOT_FOUND : address;
  if (!answer) return ['no answer'];
  if (!statusesOf(address).includes(answer.status)) return [`answers ${answer.status}`];
  const hash = createHash('sha256').update(answer.body).digest('hex');
  const isSame = hash === manifest.files[page];
  // For an address without a page the rules of that page do not count.
  const own = address === NOWHERE ? [] : [...(rules.get(page) ?? [])];
  const built = [...(rules.get('/*') ?? []), ...own];
  const wrong = built.filter(([name, value]) => answer.headers.get(name) !== value);
  const known = new Set(built.map(([name]) => name.toLowerCase()));
  const more = [...answer.headers.keys()].filter((name) => ACTS.test(name) && !known.has(name));
  return [
    ...(isSame ? [] : ['another text than was built']),
    ...wrong.map(([name]) => `${name} is not as it was built`),
    ...new Set(more.map((name) => `${name} was not built here`)),
  ];
}

function statusesOf(address: string): number[] {
  if (address === NOWHERE) return [404];
  // A host may say of this page that it is found, or that it is not.
  return address === NOT_FOUND ? [200, 404] : [200];
}

function listDifferences(own: Manifest, answer: Answer): Difference[] {
  const live = listIn(answer);
  if (!live) return [{ address: MANIFEST, what: 'no list of files' }];
  const told = (['commit', 'day'] as const)
    .filter((name) => live[name] !== own[name])
    .map((name) => `its ${name} is ${live[name] ?? 'unknown'}, ours ${own[name] ?? 'unknown'}`);
  const more = Object.keys(live.files).filter((address) => own.files[address] === undefined);
  return [
    ...told.map((what) => ({ address: MANIFEST, what })),
    ...more.map((address) => ({ address, what: 'was not built here' })),
  ];
}

function listIn({ body }: Answer): Manifest | undefined {
  try {
    return readManifest(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
