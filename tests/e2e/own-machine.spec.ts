import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { generate } from 'selfsigned';
import { expect, test } from '@playwright/test';
import { fakeSmtp, type FakeSmtp } from '#tests/fakes/smtp.ts';
import { follow, hasSaid, kill, launch, type Started } from '#tests/processes/program.ts';
import { server } from '#tests/processes/server.ts';
import { builtFiles } from '#tests/readers/site.ts';

// Each test has servers of its own on these ports.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const PORT = server.port + 7;
const FRONT = server.port + 8;
const OWN = `http://127.0.0.1:${PORT}`;
const NGINX = '/usr/sbin/nginx';

let smtp: FakeSmtp;
let running: Started | undefined;
test.beforeAll(async () => {
  smtp = await fakeSmtp();
});
test.beforeEach(() => {
  smtp.behave('accept');
  smtp.delivered.length = 0;
});
test.afterEach(async () => {
  if (running) await kill(running);
});
test.afterAll(() => smtp.stop());

function launchOwn(env: Record<string, string>): Started {
  return launch(['commands/own-host.ts'], {
    URL: 'https://zone.example',
    PORT: String(PORT),
    CHALLENGE_SECRET: 'x'.repeat(32),
    MAIL_SMTP: smtp.url,
    MAIL_FROM: 'site@zone.example',
    MAIL_TO: 'dienst@zone.example',
    STORE_DIR: test.info().outputPath('store'),
    FORWARD_AFTER_SECONDS: '0',
    FORWARD_WAIT_SECONDS: '0',
    ...env,
  });
}

/** Starts the site as on a machine of one's own, and waits until its first scheduled run is over. */
async function start(env: Record<string, string> = {}): Promise<Started> {
  const started = launchOwn(env);
  running = started;
  if (!(await hasSaid(started, /ready[^]*kept letters: /, 110_000)))
    throw new Error(`The site did not start: ${started.output()}`);
  return started;
}

function post(origin: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${origin}/api/contact`, {
    method: 'POST',
    headers: { accept: 'application/json', ...headers },
    body: new URLSearchParams({ thema: 'b', bericht: 'Een kanarie.', bereik: 'nee' }),
  });
}

const receiptOf = async (answer: Response) =>
  ((await answer.json()) as { receipt: string }).receipt;
const mailsOf = (receipt: string) =>
  smtp.delivered.filter((mail) => mail.includes(`Message-ID: <${receipt}@zone.example>`));

test('every file has the text and the headers that the local server gives it, and less to carry', async () => {
  await start();
  const addresses = builtFiles()
    .filter((file) => !/^_[^/]+$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const odd = [
    '/s',
    '/contact/?thema=b',
    '/stop',
    '/_site.json',
    '/stop/index',
    '/nergens/',
    '//x',
  ];
  const isOfTransport =
    /^(age|connection|content-(encoding|length)|date|keep-alive|transfer-encoding|vary)$/;

  const found: string[] = [];
  for (const address of [...addresses, ...odd]) {
    const [one, two] = await Promise.all([fetch(server.origin + address), fetch(OWN + address)]);
    if (one.status !== two.status) found.push(`${address}: ${two.status}, not ${one.status}`);
    if ((await one.text()) !== (await two.text())) found.push(`${address}: another text`);
    for (const [name, value] of one.headers)
      if (!isOfTransport.test(name) && two.headers.get(name)?.toLowerCase() !== value.toLowerCase())
        found.push(`${address}: ${name} is ${two.headers.get(name) ?? 'missing'}, not ${value}`);
  }

  expect(addresses.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test('files travel compressed as the browser asks; what functions answer does not', async ({
  request,
}) => {
  await start();
  const sizes: Record<string, number> = {};
  for (const coding of [
    'br',
    'gzip',
    'identity',
    'br;q=0',
    'x-br, BR;Q=0.0, gzip;q=0.5',
  ] as const) {
    const headers = { 'accept-encoding': coding };
    const answer = await fetch(`${OWN}/hulp/`, { headers, method: 'HEAD' });
    sizes[coding] = Number(answer.headers.get('content-length'));
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  }
  const { br = 0, gzip = 0, identity = 0 } = sizes;
  expect(br).toBeLessThan(gzip);
  expect(gzip).toBeLessThan(identity / 3);
  expect(sizes['br;q=0']).toBe(identity);
  expect(sizes['x-br, BR;Q=0.0, gzip;q=0.5']).toBe(gzip);
  const challenge = await request.get(`${OWN}/api/challenge`);
  expect(challenge.status()).toBe(200);
  expect(challenge.headers()['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(await raw('/hulp/', 'br')).toString()).toContain('</html>');
});

/** The bytes as they travel. */
async function raw(address: string, coding: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(OWN + address, { headers: { 'accept-encoding': coding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve(Buffer.concat(chunks));
      });
    }).on('error', reject);
  });
}

test('killed while its mail server hangs, a message that was kept arrives once after a restart', async () => {
  smtp.behave('refuse');
  await start();
  const answer = await post(OWN);
  expect(answer.status).toBe(200);
  const receipt = await receiptOf(answer);
  if (running) await kill(running);
  expect(smtp.delivered).toEqual([]);

  smtp.behave('accept');
  await start();
  await expect.poll(() => mailsOf(receipt).length).toBe(1);
  if (running) await kill(running, 'SIGTERM');
  const again = await start();
  expect(mailsOf(receipt)).toHaveLength(1);
  expect(again.output()).not.toMatch(/kanarie|127\.0\.0\.1.*kanarie/);
});

test('while its disk is gone the site is served, a message leaves by mail, and the monitor hears of it', async () => {
  const site = await start();
  const store = test.info().outputPath('store');
  await rename(store, `${store}-away`);
  await writeFile(store, '');

  expect((await post(OWN, { 'content-type': 'text/plain' })).status).toBe(415);
  const answer = await post(OWN);
  expect(answer.status).toBe(200);
  expect(mailsOf(await receiptOf(answer))).toHaveLength(1);
  expect((await fetch(`${OWN}/hulp/`)).status).toBe(200);
  const health = await fetch(`${OWN}/api/health`);
  expect([health.status, await health.text()]).toEqual([503, 'store\n']);
  expect(site.isRunning()).toBe(true);
});

test('one address may post thirty times a minute, and what a visitor says of itself counts for nothing', async () => {
  await start();
  const tries = Array.from({ length: 31 }, (_, turn) =>
    post(OWN, { 'x-forwarded-for': `192.0.2.${turn}`, 'content-type': 'text/plain' }),
  );

  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect((await post(OWN)).headers.get('retry-after')).toBe('60');
});

test('a monitor hears that all is well, and a stop is clean', async () => {
  const site = await start();
  const health = await fetch(`${OWN}/api/health`);
  expect([health.status, await health.text()]).toEqual([200, 'well\n']);
  const wrong = await fetch(OWN, { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);

  expect(await kill(site, 'SIGTERM')).toBe(0);
  expect(site.output().trim().split('\n')).toEqual([
    `The site is ready: https://zone.example, on 127.0.0.1:${PORT}`,
    'kept letters: 0 further, 0 failed',
  ]);
});

test('what keeps it from starting is said in one sentence, with exit code 1', async () => {
  await start();
  const other = { PORT: String(PORT + 2), STORE_DIR: test.info().outputPath('other') };
  const faults: [Record<string, string>, RegExp][] = [
    [{ ...other, PORT: String(PORT) }, /^Port \d+ is taken\. [^\n]+ npm run serve\n$/],
    [{ ...other, HOST: '203.0.113.7' }, /^HOST is "203\.0\.113\.7"[^\n]+\n$/],
    [{ PORT: other.PORT }, /^Another process serves from the store in [^\n]+\n$/],
    [{ ...other, MAIL_FROM: 'Sociale Politie' }, /^MAIL_FROM: [^\n]+\n$/],
  ];
  for (const [env, sentence] of faults) {
    const second = launchOwn(env);
    await once(second.child, 'exit');
    expect(second.child.exitCode).toBe(1);
    expect(second.output()).toMatch(sentence);
  }
});

test('a mail server that does not take us is named at the start, and letters are kept', async () => {
  const site = await start({ MAIL_SMTP: 'smtp://127.0.0.1:9' });
  expect(
    await hasSaid(site, /^The mail server of MAIL_SMTP does not take us: [^\n]+$/m, 20_000),
  ).toBe(true);

  expect((await post(OWN)).status).toBe(200);
});

test('what it needs to run is there without the packages of developers', async () => {
  const { metafile } = await build({
    entryPoints: ['commands/own-host.ts', 'netlify/functions/*.ts'],
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const used = Object.keys(metafile.inputs).flatMap(
    (file) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
  );

  expect(used).toContain('node_modules/croner');
  expect(used.filter((name) => packages[name]?.dev === true)).toEqual([]);
});

test.describe('behind nginx', () => {
  test.skip(!existsSync(NGINX), 'nginx is not installed: apt-get install nginx');

  let nginx: Started | undefined;
  test.afterEach(async () => {
    if (nginx) await kill(nginx, 'SIGTERM');
  });

  const documented = /^```nginx\n([^]+?)^```/m.exec(
    readFileSync('docs/own-machine.md', 'utf8'),
  )?.[1];

  /** Writes a configuration with the lines of docs/own-machine.md, but for addresses and folders. */
  async function configure(change: (lines: string) => string): Promise<[string, ...string[]]> {
    const folder = resolve(test.info().outputPath('nginx'));
    await mkdir(folder, { recursive: true });
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const lines = change(documented ?? '')
      .replace('127.0.0.1:8080', `127.0.0.1:${PORT}`)
      .replaceAll(/80;$/gm, `${FRONT + 1};`)
      .replaceAll(/\/(?:etc|var)\/[\w./]+\//g, `${folder}/`);
    await writeFile(
      `${folder}/nginx.conf`,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log crit; events {}
       http { access_log off; ${places.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')} ${lines} }`,
    );
    return ['-p', folder, '-c', `${folder}/nginx.conf`];
  }

  /** Starts it without TLS. */
  async function startNginx(): Promise<void> {
    const options = await configure((lines) =>
      lines
        .replaceAll(/^ *(?:listen \[|ssl_).*$/gm, '')
        .replace('listen 443 ssl http2', `listen 127.0.0.1:${FRONT}`)
        .replace('zone.example', 'localhost'),
    );
    nginx = follow(spawn(NGINX, options));
    await expect
      .poll(() =>
        fetch(`http://localhost:${FRONT}/`).then(
          ({ ok }) => ok,
          () => false,
        ),
      )
      .toBe(true);
  }

  test('it takes the lines as they stand', async () => {
    const options = await configure((lines) => lines.replaceAll('443', String(FRONT)));
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'zone.example' }]);
    const folder = test.info().outputPath('nginx');
    await writeFile(`${folder}/privkey.pem`, key);
    await writeFile(`${folder}/fullchain.pem`, cert);

    const { status, stderr } = spawnSync(NGINX, ['-t', ...options], { encoding: 'utf8' });
    expect(stderr).not.toContain('[emerg]');
    expect(status).toBe(0);
  });

  test('it puts nothing of what somebody writes on the disk, and names nobody when it would fail', async () => {
    const site = `http://localhost:${FRONT}`;
    await start({ URL: site, TRUST_PROXY: '1' });
    await startNginx();
    const folder = test.info().outputPath('nginx');
    await chmod(`${folder}/client_body`, 0);
    const answer = await fetch(`${site}/api/contact`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ thema: 'b', bericht: 'x'.repeat(200_000), bereik: 'nee' }),
    });
    await chmod(`${folder}/client_body`, 0o700);

    expect(answer.status).toBe(413);
    expect(readFileSync(`${folder}/error.log`, 'utf8')).toBe('');
  });

  test('a reader writes, the process is killed, and what was kept arrives once', async ({
    page,
  }) => {
    const site = `http://localhost:${FRONT}`;
    smtp.behave('refuse');
    const first = await start({ URL: site, TRUST_PROXY: '1' });
    await startNginx();
    await page.goto(`${site}/contact/`);
    await page.getByLabel('Iets anders', { exact: true }).check();
    await page.getByLabel('Je bericht', { exact: true }).fill('Een kanarie.');
    await page.getByLabel('Nee, bereik mij niet').check();
    await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
    const number = page.locator('[data-receipt]');
    await expect(number).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const receipt = await number.innerText();
    await kill(first);
    expect((await fetch(site)).status).toBe(502);

    smtp.behave('accept');
    await start({ URL: site, TRUST_PROXY: '1' });
    await expect.poll(() => mailsOf(receipt).length).toBe(1);
    expect((await fetch(site)).status).toBe(200);
  });

  test('everybody behind it counts for themselves', async () => {
    const site = `http://localhost:${FRONT}`;
    await start({ URL: site, TRUST_PROXY: '1' });
    await startNginx();
    const posts = Array.from({ length: 31 }, () => post(site, { 'x-forwarded-for': '192.0.2.1' }));
    const statuses = (await Promise.all(posts)).map(({ status }) => status);

    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await post(OWN, { 'x-forwarded-for': '192.0.2.7' })).status).not.toBe(429);
  });
});
