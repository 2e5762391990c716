import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { runCommand } from '#tests/processes/command.ts';
import { server } from '#tests/processes/server.ts';

// Each asks for every file of the site, some of them twice.
test.describe.configure({ timeout: 120_000 });

const LIST = '/.well-known/site-manifest.json';

/** A front that passes on what the site answers, and changes some of it as who holds the host could. */
interface Tampering {
  body?: Record<string, (text: string) => string>;
  without?: Record<string, string>;
  also?: Record<string, string>;
  changed?: Record<string, string>;
  status?: Record<string, number>;
}

async function front({
  body = {},
  without = {},
  also = {},
  changed = {},
  status = {},
}: Tampering): Promise<Server> {
  const running = createServer((request, response) => {
    void (async () => {
      const address = request.url ?? '/';
      const answer = await fetch(server.origin + address, { redirect: 'manual' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.statusCode = status[address] ?? answer.status;
      for (const [name, value] of answer.headers)
        if (name !== without[address] && !/^(content-(length|encoding)|connection)$/.test(name))
          response.setHeader(name, changed[name] ?? value);
      for (const [name, value] of Object.entries(also)) response.setHeader(name, value);
      response.end(body[address]?.(bytes.toString()) ?? bytes);
    })();
  });
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
  return running;
}

async function verify(tampering: Tampering, ...options: string[]) {
  const running = await front(tampering);
  const { port } = running.address() as AddressInfo;
  try {
    return await runCommand('commands/verify-site.ts', [`http://127.0.0.1:${port}`, ...options]);
  } finally {
    running.close();
  }
}

const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('/'));

test('a site that is as it was built is said to be so, with what was not looked at', async () => {
  const { code, out, err } = await verify({});

  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toMatch(/^\d{3} files of http:.+ are as they were built, headers too\.\n/);
  expect(out).toContain('Not looked at, because functions make it at each request: /api/…');
});

test('a changed page, a policy that is gone and a page too many are each named, and nothing else', async () => {
  const { code, err } = await verify({
    body: {
      '/hulp/': (text) => `${text} `,
      [LIST]: (text) => text.replace('"files": {', '"files": {"/lokaas/": "00",'),
    },
    without: { '/contact/': 'content-security-policy' },
  });

  expect(code).toBe(1);
  expect(lines(err).sort()).toEqual([
    '/contact/: Content-Security-Policy is not as it was built',
    '/hulp/: another text than was built',
    '/lokaas/: was not built here',
  ]);
  expect(err).toContain(' is not this build.\n');
});

test('a page that leads elsewhere, and one for an address that is none, are named, whatever they show', async () => {
  const { err } = await verify({ status: { '/stop/': 302, '/a-page-that-nobody-made/': 302 } });

  expect(lines(err).sort()).toEqual([
    '/a-page-that-nobody-made/: answers 302',
    '/stop/: answers 302',
  ]);
});

test('a site of another commit, or without a list, is another site', async () => {
  const other = (text: string) => text.replace(/"commit": .+,/, '"commit": "0000",');
  expect(lines((await verify({ body: { [LIST]: other } })).err)).toEqual([
    expect.stringMatching(/^\/\.well-known\/site-manifest\.json: its commit is 0000, ours /),
  ]);
  expect(lines((await verify({ body: { [LIST]: () => '<html>' } })).err)).toEqual([
    `${LIST}: no list of files`,
  ]);
});

test('what is wrong everywhere is said once, and so is a header that was never built', async () => {
  const { err } = await verify({
    also: { 'Origin-Trial': 'x', Server: 'a front' },
    changed: { 'x-frame-options': 'SAMEORIGIN' },
  });

  const [one, two, ...more] = err.split('\n').filter((line) => line.startsWith('At '));
  expect(more).toEqual([]);
  expect([one, two].sort()).toEqual([
    expect.stringMatching(
      /^At 2\d\d addresses, such as \/\S+: X-Frame-Options is not as it was built$/,
    ),
    expect.stringMatching(/^At 2\d\d addresses, such as \/\S+: origin-trial was not built here$/),
  ]);
});

test('a site that does not answer is said to be so, in one sentence', async () => {
  const { code, err } = await runCommand('commands/verify-site.ts', ['http://127.0.0.1:1']);

  expect(code).toBe(1);
  expect(err).toBe('http://127.0.0.1:1 does not answer, so that nothing was compared.\n');
});

test('a list without a signature, and a key that is none, are said to be so', async () => {
  const [key, secret] = ['site.pub', 'site.key'].map((name) => test.info().outputPath(name));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await writeFile(key ?? '', publicKey.export({ type: 'spki', format: 'pem' }));
  await writeFile(secret ?? '', privateKey.export({ type: 'pkcs8', format: 'pem' }));

  expect((await verify({}, '--key', key ?? '')).err).toContain(
    `${LIST}: has no signature, so that nobody knows who made it\n`,
  );
  for (const file of [secret, 'README.md', 'no-such.pub'])
    expect((await verify({}, '--key', file ?? '')).err).toBe(
      `${file} is not the public half of an Ed25519 key: docs/integrity.md says how to make one.\n`,
    );
});
