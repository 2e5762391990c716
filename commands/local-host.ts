import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BlobsServer } from '@netlify/blobs/server';
import { NetlifyDev } from '@netlify/dev';
import { send, toRequest } from './http.ts';
import { loadFunctions, type LocalFunctions } from './local-functions.ts';
import { listen } from './port.ts';

/** Handlers of a request: functions first, then files with their headers and redirects. */
interface Host {
  functions: LocalFunctions;
  files: NetlifyDev;
}

/** A port of this machine that is ours; requests wait there until the site opens. */
export interface Door {
  address: string;
  /** Opens the site in `dist/`, with the store of its functions in a folder. */
  open: (storeDirectory: string) => Promise<OpenSite>;
}

/** The site in `dist/`, answering as the host would: headers, redirects, functions and store. */
export interface OpenSite {
  startSchedules: () => void;
  stop: () => Promise<void>;
}

/**
 * Takes a port, for this machine only.
 * @throws one sentence when the port cannot be had
 */
export async function takePort(port: number): Promise<Door> {
  const address = `http://localhost:${port}`;
  const { promise: host, resolve: open } = Promise.withResolvers<Host>();
  // From the first moment: a request that comes while the rest starts waits, and is not forgotten.
  const server = createServer(
    (request, response) => void host.then((ready) => serve(ready, address, request, response)),
  );
  await listen(server, { port, host: '127.0.0.1' }, 'npm start');
  return {
    address,
    open: async (storeDirectory) => {
      const stopStore = await startStore(storeDirectory);
      const functions = await loadFunctions();
      const files = await startFiles(address);
      open({ functions, files });
      let stopSchedules: (() => Promise<void>) | undefined;
      return {
        startSchedules: () => {
          stopSchedules = functions.startSchedules();
        },
        stop: async () => {
          void stopSchedules?.();
          server.close();
          server.closeAllConnections();
          await files.stop();
          await stopStore();
        },
      };
    },
  };
}

/** The store of the functions, in a folder, with a password of its own. */
async function startStore(directory: string): Promise<() => Promise<void>> {
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

async function answerTo({ functions, files }: Host, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const called = functions.at(pathname);
  if (called) return called.call(request);
  if (isOdd(pathname)) return notFound(files);
  const found = await files.handleAndIntrospect(request);
  // A rule that answers 404 brings no headers here; at the real host it does.
  const isMissing = !found || (found.type === 'redirect' && found.response.status === 404);
  return isMissing ? notFound(files) : found.response;
}

/** An address that no page has: with an empty folder, or with bytes that are no text. */
function isOdd(path: string): boolean {
  try {
    return decodeURIComponent(path).includes('//');
  } catch {
    return true;
  }
}

async function notFound(files: NetlifyDev): Promise<Response> {
  const page = await files.handle(new Request('http://localhost/404.html'));
  return new Response(page?.body ?? null, { status: 404, headers: page?.headers ?? {} });
}
