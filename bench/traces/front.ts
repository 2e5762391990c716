import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

/** Answers every request for one host. */
export type Host = (request: Request) => Response | Promise<Response>;

/** The whole internet, as far as a measured browser can tell. */
export interface Front {
  /** Address of the proxy. */
  port: number;
  /** Hash of the public key, by which Chromium is told to trust the certificate. */
  keyHash: string;
  stop: () => void;
}

/** Headers that belong to one connection and may not pass to the next. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'content-encoding'];

/**
 * Serves hosts over HTTPS and HTTP/2, on this machine only, to a browser that has it for a proxy: addresses
 * keep their real shape, and a host that is not among them cannot be reached at all. Nothing is compressed, so that
 * words in a cache can be found.
 */
export async function openFront(hosts: ReadonlyMap<string, Host>): Promise<Front> {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const secure = createSecureServer(
    { key: pems.private, cert: pems.cert, allowHTTP1: true },
    (request, response) => void answer(hosts, request, response),
  );
  const proxy = createServer((_request, response) => response.writeHead(403).end());
  const open = new Set<Duplex>();
  proxy.on('connect', ({ url = '' }, socket) => {
    open.add(socket);
    // A browser that breaks off is no error here.
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    if (!hosts.has(url.replace(/:443$/, ''))) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    keyHash: hashOfKey(pems.cert),
    stop: () => {
      proxy.close();
      for (const socket of open) socket.destroy();
    },
  };
}

function hashOfKey(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

async function answer(
  hosts: ReadonlyMap<string, Host>,
  incoming: Http2ServerRequest,
  outgoing: Http2ServerResponse,
): Promise<void> {
  outgoing.on('error', () => undefined);
  try {
    const request = await toRequest(incoming);
    const host = hosts.get(new URL(request.url).host);
    const response = (await host?.(request)) ?? new Response(null, { status: 404 });
    const body = Buffer.from(await response.arrayBuffer());
    const headers = [...response.headers].filter(([name]) => !ofConnection.includes(name));
    outgoing.writeHead(response.status, Object.fromEntries(headers));
    outgoing.end(body);
  } catch {
    outgoing.writeHead(502).end();
  }
}

async function toRequest(incoming: Http2ServerRequest): Promise<Request> {
  const { method, url, authority, headers } = incoming;
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') || ofConnection.includes(name)
      ? []
      : [[name, String(value)]],
  );
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(`https://${authority}${url}`, { method, headers: pairs, body });
}
