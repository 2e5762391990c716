import { randomUUID } from 'node:crypto';
import { access, constants, mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BlobsServer } from '@netlify/blobs/server';
import { NetlifyDev } from '@netlify/dev';
import { filled } from '#lib/environment.ts';
import { settings } from '#netlify/adapters/settings.ts';
import { loadFunctions, type LocalFunctions } from './local-functions.ts';
import { command } from './terminal.ts';

/** Handlers of a request: functions first, then files with their headers and redirects. */
interface Host {
  functions: LocalFunctions;
  files: NetlifyDev;
}

/** Most bytes of a request that the host takes. */
const MOST_BYTES = 6 * 1024 * 1024;

/** Serves `dist/` as the host would: headers, redirects, functions, store and schedules, on this machine only. */
await command(async () => {
  const environment = filled(process.env);
  const port = portIn(environment['PORT'] ?? '4321');
  const address = `http://localhost:${port}`;
  process.env['URL'] = environment['URL'] ?? address;
  const { mail } = settings();
  if (mail.kind === 'folder') await ensureWritable(mail.folder, 'OUTBOX_DIR');
  const { promise: host, resolve: open } = Promise.withResolvers<Host>();
  // From the first moment: a request that comes while the rest starts waits, and is not forgotten.
  const server = createServer(
    (request, response) => void host.then((ready) => serve(ready, address, request, response)),
  );
  await listen(server, port);
  const stopStore = await startStore(environment['STORE_DIR'] ?? '.netlify/blobs-serve');
  const functions = await loadFunctions();
  const files = await startFiles(address);
  open({ functions, files });
  sayReady(address, mail.kind === 'folder' ? mail.folder : undefined);
  const stopSchedules = functions.startSchedules();
  onStop(async () => {
    stopSchedules();
    server.close();
    server.closeAllConnections();
    await files.stop();
    await stopStore();
  });
});

function portIn(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}". Choose a number from 1 to 65535.`);
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

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken. Stop the other program, or choose another: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** The store of the functions, in a folder, with a password of its own. */
async function startStore(directory: string): Promise<() => Promise<void>> {
  await ensureWritable(directory, 'STORE_DIR');
  const token = randomUUID();
  const store = new BlobsServer({ directory, token });
  const { port } = await store.start();
  const url = `http://localhost:${port}`;
  const context = { edgeURL: url, uncachedEdgeURL: url, token, siteID: 'local', deployID: '0' };
  process.env['NETLIFY_BLOBS_CONTEXT'] = Buffer.from(JSON.stringify(context)).toString('base64');
  return async () => {
    await store.stop();
  };
}

async function startFiles(serverAddress: string): Promise<NetlifyDev> {
  const off = { enabled: false };
  const files = new NetlifyDev({
    serverAddress,
    skipGitignore: true,
    functions: off,
    blobs: off,
    edgeFunctions: off,
    geolocation: off,
    aiGateway: off,
    database: off,
    images: off,
    environmentVariables: off,
  });
  await files.start();
  return files;
}

async function serve(
  host: Host,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // An address or method that no browser has, or a connection that broke off.
  const asked = await toRequest(request, address).catch(() => null);
  if (asked === null) {
    response.writeHead(400).end();
    return;
  }
  try {
    await send(await answerTo(host, asked), response);
  } catch {
    // The error could repeat what somebody sent.
    console.error('A request failed.');
    response.writeHead(500).end();
  }
}

async function toRequest(request: IncomingMessage, address: string): Promise<Request> {
  const { method = 'GET', url = '/', headers } = request;
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(request);
  return new Request(new URL(url, address), { method, headers: pairs, body });
}

/**
 * As the host does, reads a body whole before a function gets it, up to its limit: what is cut off there
 * is far too large for any function, which says so.
 */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const incoming = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  for await (const chunk of incoming) {
    length += chunk.length;
    chunks.push(chunk);
    if (length > MOST_BYTES) break;
  }
  // The client reads the answer only once its whole body has been read.
  request.resume();
  return new Uint8Array(Buffer.concat(chunks));
}

async function answerTo({ functions, files }: Host, request: Request): Promise<Response> {
  const answer = await functions.answer(request);
  if (answer) return answer;
  const found = await files.handleAndIntrospect(request);
  // A rule that answers 404 brings no headers here; at the real host it does.
  const isMissing = !found || (found.type === 'redirect' && found.response.status === 404);
  return isMissing ? notFound(files) : found.response;
}

async function notFound(files: NetlifyDev): Promise<Response> {
  const page = await files.handle(new Request('http://localhost/404.html'));
  return new Response(page?.body ?? null, { status: 404, headers: page?.headers ?? {} });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers)
    if (!name.startsWith('x-nf-')) response.setHeader(name, value);
  response.end(Buffer.from(await answer.arrayBuffer()));
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
  console.info(`  npm run open -- ${folder}/<number>.eml --key keys/demonstration-a.key.age`);
  console.info('The passphrase of the demonstration key is: dit is een demonstratie');
}

/** Stops once, however often it is asked: a terminal and the launcher may both ask. */
function onStop(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void (stopping ??= stop().finally(() => process.exit(0))));
}
