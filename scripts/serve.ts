import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BlobsServer } from '@netlify/blobs/server';
import { NetlifyDev } from '@netlify/dev';
import { settings } from '#netlify/adapters/settings.ts';

/** Scheduled functions and how often the host runs them; nothing else would run them here. */
const SCHEDULES = [{ name: 'forward', everyMs: 5 * 60_000 }];

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

/** Serves `dist/` as the host would: headers, redirects, functions, store and schedules, on this machine only. */
async function main(): Promise<void> {
  loadEnvironment();
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${process.env['PORT'] ?? ''}". Choose a number from 1 to 65535.`);
  const address = `http://localhost:${port}`;
  process.env['URL'] ??= address;
  const { mail } = settings();
  if (mail.kind === 'folder') await ensureWritable(mail.folder, 'OUTBOX_DIR');
  const stopStore = await startStore(process.env['STORE_DIR'] ?? '.netlify/blobs-serve');
  const host = await startHost(address);
  const server = createServer((request, response) => void serve(host, request, response));
  await listen(server, port);
  const timers = SCHEDULES.map(({ name, everyMs }) => runEvery(host, address, name, everyMs));
  sayReady(address, mail.kind === 'folder' ? mail.folder : undefined);
  onStop(async () => {
    timers.forEach(clearInterval);
    server.closeAllConnections();
    server.close();
    await host.stop();
    await stopStore();
  });
}

function loadEnvironment(): void {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: every setting has a default.
  }
}

async function ensureWritable(folder: string, variable: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new Error(
      `Nothing can be written in the folder ${folder}. Repair it, or set ${variable} to another.`,
    );
  }
}

/** The store of the functions, in a folder, with a password of its own. */
async function startStore(directory: string): Promise<() => Promise<void>> {
  await ensureWritable(directory, 'STORE_DIR');
  const token = randomUUID();
  const store = new BlobsServer({ directory, token });
  const { port } = await store.start();
  const url = `http://localhost:${port}`;
  const context = {
    edgeURL: url,
    uncachedEdgeURL: url,
    token,
    siteID: 'local',
    deployID: '0',
    primaryRegion: 'local',
  };
  process.env['NETLIFY_BLOBS_CONTEXT'] = Buffer.from(JSON.stringify(context)).toString('base64');
  return async () => {
    await store.stop();
  };
}

async function startHost(serverAddress: string): Promise<NetlifyDev> {
  const off = { enabled: false };
  const host = new NetlifyDev({
    serverAddress,
    skipGitignore: true,
    blobs: off,
    edgeFunctions: off,
    geolocation: off,
    aiGateway: off,
    database: off,
    images: off,
    environmentVariables: off,
  });
  await host.start();
  return host;
}

async function serve(
  host: NetlifyDev,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await send(await answerTo(host, request), response);
  } catch {
    // The error could repeat what somebody sent.
    console.error('A request failed.');
    response.statusCode = 500;
    response.end();
  }
}

async function answerTo(host: NetlifyDev, request: IncomingMessage): Promise<Response> {
  // The host runs scheduled functions itself and lets nobody else call them.
  const isPrivate = request.url?.startsWith('/.netlify/') ?? false;
  const found = isPrivate ? undefined : await host.handleAndIntrospectNodeRequest(request);
  // A rule that answers 404 brings no headers here; at the real host it does.
  const isMissing =
    found === undefined || (found.type === 'redirect' && found.response.status === 404);
  return isMissing ? notFound(host) : found.response;
}

async function notFound(host: NetlifyDev): Promise<Response> {
  const { headers } =
    (await host.handle(new Request('http://localhost/404.html'))) ?? new Response();
  return new Response(await readFile('dist/404.html'), { status: 404, headers });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers)
    if (!name.startsWith('x-nf-')) response.setHeader(name, value);
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Stop the other program, or choose another: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function runEvery(
  host: NetlifyDev,
  address: string,
  name: string,
  everyMs: number,
): NodeJS.Timeout {
  const run = () => void runOnce(host, address, name);
  run();
  return setInterval(run, everyMs);
}

async function runOnce(host: NetlifyDev, address: string, name: string): Promise<void> {
  const request = new Request(`${address}/.netlify/functions/${name}`, {
    method: 'POST',
    body: '{}',
  });
  const answer = await host.handle(request).catch(() => undefined);
  if (!answer?.ok) console.error(`The scheduled function ${name} failed; it runs again later.`);
}

function sayReady(address: string, folder: string | undefined): void {
  console.info(`\nThe site is ready: ${address}`);
  if (folder === undefined) {
    console.info('Messages leave as mail through Resend.');
    return;
  }
  console.info(
    `Messages land as mail in ${folder}/*.eml. Open one at ${address}/postvak/, or with:`,
  );
  console.info(
    `  npm run open -- ${folder}/<number>.eml --key tests/support/demonstration-a.key.age`,
  );
  console.info('The passphrase of the demonstration key is: dit is een demonstratie');
}

function onStop(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
}
