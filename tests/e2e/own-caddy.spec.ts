import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { expect, test } from '@playwright/test';
import { follow, kill, type Started } from '#tests/processes/program.ts';
import { server } from '#tests/processes/server.ts';

// Nothing listens behind it here: that is when it has something to write down.
const FRONT = server.port + 9;
const CADDY = '/usr/bin/caddy';
/** No certificate from elsewhere, and no other port. */
const ALONE = 'admin off\nlocal_certs\nskip_install_trust\nauto_https disable_redirects';

test.skip(!existsSync(CADDY), 'Caddy of Debian is not installed');

let caddy: Started | undefined;
test.afterEach(async () => {
  if (caddy) await kill(caddy);
});

/** The lines of `docs/own-machine.md`, in a file. */
async function configure(change = (lines: string) => lines): Promise<string[]> {
  const [, lines = ''] =
    /^```caddyfile\n([^]*?)^```$/m.exec(readFileSync('docs/own-machine.md', 'utf8')) ?? [];
  await mkdir(test.info().outputPath(), { recursive: true });
  const file = test.info().outputPath('Caddyfile');
  await writeFile(file, change(lines));
  return ['--config', file, '--adapter', 'caddyfile'];
}

test('Caddy takes the lines as they stand', async () => {
  const { status, stderr } = spawnSync(CADDY, ['validate', ...(await configure())], {
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/"level":"(?:warn|error)"/);
  expect(status).toBe(0);
});

test('Caddy names nobody when it fails, and leaves no word of itself in a browser', async () => {
  const options = await configure((lines) =>
    lines
      .replace('{', `{\n${ALONE}\nhttps_port ${FRONT}`)
      .replace('zone.example', 'localhost')
      .replace('127.0.0.1:8080', `127.0.0.1:${server.port + 7}`),
  );
  const home = test.info().outputPath();
  caddy = follow(spawn(CADDY, ['run', ...options], { env: { HOME: home, XDG_DATA_HOME: home } }));

  await expect.poll(() => answer('/antwoord/?woorden=geheim')).toEqual([502, undefined]);
  expect(caddy.output()).toContain('serving initial configuration');
  expect(caddy.output()).not.toMatch(/geheim|remote_ip/);
});

/** What Caddy answers, whoever signed its certificate: the status, and the header that offers HTTP/3. */
function answer(path: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const options = { host: 'localhost', port: FRONT, path, rejectUnauthorized: false };
    get(options, ({ statusCode, headers }) => {
      resolve([statusCode, headers['alt-svc']]);
    }).once('error', () => {
      resolve([]);
    });
  });
}
