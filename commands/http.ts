import type { IncomingMessage, ServerResponse } from 'node:http';

/** Most bytes of a request that the host takes. */
const MOST_BYTES = 6 * 1024 * 1024;

/**
 * Request that Node received, as functions read it.
 * @throws when no browser asks so, or when the connection broke off
 */
export async function toRequest(request: IncomingMessage, address: string): Promise<Request> {
  const { method = 'GET', url = '/', headers } = request;
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(request);
  // Whole, or the second slash of `//x` would begin another host.
  const asked = url.startsWith('/') ? new URL(address + url) : new URL(url, address);
  return new Request(asked, { method, headers: pairs, body });
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

/** Sends the answer of a function, without the headers that the host keeps to itself. */
export async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers)
    if (!name.startsWith('x-nf-')) response.setHeader(name, value);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
