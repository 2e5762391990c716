import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Config } from '@netlify/functions';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { packFunctions } from '#commands/pack-functions.ts';
import {
  askPacked,
  filesOf,
  packAsNetlify,
  PACKED_SITE,
  storeForPacked,
  type Packed,
  type PackedAnswer,
} from '#tests/processes/packed.ts';
import { server } from '#tests/processes/server.ts';
import { builtFiles, headerRules } from '#tests/readers/site.ts';

// One packing serves all these tests.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const ROOT = 'test-results/packed';
const names = readdirSync('netlify/functions').map((file) => file.replace('.ts', ''));
const configOf = async (name: string) =>
  ((await import(`../../netlify/functions/${name}.ts`)) as { config: Config }).config;

let packed: Packed[] = [];
let sources: string[] = [];
let store: Awaited<ReturnType<typeof storeForPacked>> | undefined;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  sources = await packFunctions();
  packed = await packAsNetlify(`${ROOT}/functions`);
  store = await storeForPacked(`${ROOT}/store`);
});
test.afterAll(() => store?.stop());

function ask(
  name: string,
  address: string,
  { method = 'GET', type = '', body = '' } = {},
): Promise<PackedAnswer> {
  const found = packed.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not packed.`);
  const headers = { host: 'zone.example', accept: 'application/json', 'content-type': type };
  return askPacked(found, { method, url: PACKED_SITE + address, headers, body }, store?.env ?? {});
}

test('Netlify packs every function for Node 24, with its address or its times, and the limit of each', async () => {
  expect(packed.map(({ name }) => name).sort()).toEqual(names.sort());
  for (const { name, bundler, runtimeVersion, routes = [], schedule, trafficRules } of packed) {
    const { path, schedule: times, rateLimit } = await configOf(name);
    expect({ name, bundler, runtimeVersion }).toEqual({
      name,
      bundler: 'none',
      runtimeVersion: 'nodejs24.x',
    });
    expect(routes.map((route) => route.pattern)).toEqual(path === undefined ? [] : [path]);
    expect(schedule).toBe(times);
    expect(trafficRules?.action.config.rateLimitConfig.windowLimit).toBe(
      rateLimit && 'windowLimit' in rateLimit ? rateLimit.windowLimit : undefined,
    );
  }
});

test('a packed function is one file of ours, small, and nothing of the tests is in it', async () => {
  expect(sources.filter((file) => !/^(netlify|src|content|node_modules)\//.test(file))).toEqual([]);
  for (const one of packed) {
    const files = await filesOf(one);
    const ours = [...files].filter(([name]) => !name.startsWith('___netlify-'));
    expect(ours.map(([name]) => name).sort()).toEqual([
      'dist/_site.json',
      `packed/${one.name}.mjs`,
    ]);
    expect(files.get(`packed/${one.name}.mjs`), one.name).toBeLessThan(800_000);
  }
});

test('a message is taken by the packed function, in a process that knows nothing else', async () => {
  const form = { thema: 'b', bericht: 'Een kanarie.', bereik: 'nee' };
  const body = new URLSearchParams(form).toString();
  const type = 'application/x-www-form-urlencoded';
  const answer = await ask('contact', '/api/contact', { method: 'POST', type, body });

  expect(answer.log).toBe('accepted');
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(answer.body)).toMatchObject({
    receipt: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
  });
});

test('every packed function with an address answers as the local server does', async ({
  request,
}) => {
  for (const { name, routes = [] } of packed) {
    const [address] = routes.map((route) => route.pattern);
    if (address === undefined) continue;
    const here = await request.get(server.origin + address, {
      headers: { accept: 'application/json' },
    });
    const there = await ask(name, address);
    const policy = here.headers()['content-security-policy'];
    expect({ name, status: there.statusCode }).toEqual({ name, status: here.status() });
    expect(there.multiValueHeaders['content-security-policy']).toEqual([policy]);
  }
});

test('a packed function that runs by the clock runs', async () => {
  const answer = await ask('forward', '/', { method: 'POST', body: '{}' });

  expect(answer.statusCode).toBe(200);
  expect(answer.log).toContain('kept letters: ');
});

test('Netlify reads every header and redirect as it was written', async () => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: ['dist/_headers'],
    configHeaders: undefined,
    minimal: true,
  });
  const { redirects, errors: wrong } = (await parseAllRedirects({
    redirectsFiles: ['dist/_redirects'],
    configRedirects: [],
    minimal: true,
  })) as { redirects: { from: string; to: string; status: number }[]; errors: Error[] };

  expect([...errors, ...wrong]).toEqual([]);
  const read = new Map(headers.map(({ for: address, values }) => [address, values]));
  for (const [address, written] of headerRules())
    expect(read.get(address), address).toEqual(Object.fromEntries(written));
  expect(headers.length).toBeGreaterThan(builtFiles().length);
  expect(redirects).toContainEqual(
    expect.objectContaining({ from: '/s', to: '/stil/', status: 200 }),
  );
  expect(redirects.filter(({ status }) => status === 404)).toHaveLength(5);
});
