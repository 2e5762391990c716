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
}

async function front({ body = {}, without = {} }: Tampering): Promise<Server> {
  const running = createServer((request, response) => {
    void (async () => {
      const address = request.url ?? '/';
      const answer = await fetch(server.origin + address, { redirect: 'manual' });
      const bytes = Buffer.from(await answer.arrayBuffer());
      response.statusCode = answer.status;
      for (const [name, value] of answer.headers)
        if (name !== without[address] && !/^(content-(length|encoding)|connection)$/.test(name))
          response.setHeader(name, value);
      response.end(body[address]?.(bytes.toString()) ?? bytes);
    })();
  });
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
  return running;
}

async function verify(tampering: Tampering) {
  const running = await front(tampering);
  const { port } = running.address() as AddressInfo;
  try {
    return await runCommand('commands/verify-site.ts', [`http://127.0.0.1:${port}`]);
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
  expect(err).toContain('is not this build: 3 differences.');
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

test('a site that does not answer is not as it was built', async () => {
  const { code, err } = await runCommand('commands/verify-site.ts', ['http://127.0.0.1:1']);

  expect(code).toBe(1);
  expect(err).toContain('/hulp/: no answer');
});
